/** Asks for lanes: once for the whole record, and once for what counts on the chosen day. */
import { useMemo } from 'preact/hooks'
import type { Params } from '../../state/ask.js'
import type { AskError } from '../../state/ask-error.js'
import { firstFailure } from '../../state/first-failure.js'
import { lensParams } from '../../state/lens-params.js'
import type { ViewState } from '../../state/url-state.js'
import { useAnswer } from '../../state/use-answer.js'
import { type Lane, type StanceItem, toLanes } from './lanes.js'

type Of = Pick<Params<'trajectories'>, 'demand' | 'side' | 'speaker'>

export interface AskedLanes {
  lanes: Lane[]
  told: readonly StanceItem[]
  /** The first and last days of what there is, and all between on which something was said. */
  days: string[]
  /** Both answers are there, for what is asked now or just before. */
  there: boolean
  settled: boolean
  problem: AskError | null
  retry: () => void
}

/** @param of null while it is not known what of */
export function useLanes(of: Of | null, state: ViewState, asOf: string | undefined): AskedLanes {
  const lens = lensParams(state, asOf ?? '')
  const whole = useAnswer('trajectories', of ? { ...of, ...lens, asOf: undefined, clock: undefined } : null)
  const then = useAnswer('trajectories', of && asOf ? { ...of, ...lens } : null)
  const all = whole.answer?.items
  const told = then.answer?.items
  const lanes = useMemo(() => toLanes(all ?? [], told ?? []), [all, told])
  const days = useMemo(
    () => (all ?? []).map((item) => (state.clock === 'said' ? item.latest : item.publishedLatest)),
    [all, state.clock],
  )
  const failed = firstFailure([whole, then])
  return {
    lanes,
    told: told ?? [],
    days,
    there: all !== undefined && told !== undefined,
    settled: whole.settled && then.settled,
    problem: failed?.problem ?? null,
    retry: () => failed?.retry(),
  }
}
