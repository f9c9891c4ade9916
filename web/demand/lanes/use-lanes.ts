/** Asks for lanes twice: for the whole record, and for what counts on the chosen day. */
import { useMemo } from 'preact/hooks'
import type { Item, Params } from '../../state/ask.js'
import type { AskError } from '../../state/ask-error.js'
import { useNames } from '../../state/catalog.js'
import { firstFailure } from '../../state/first-failure.js'
import { lensParams } from '../../state/lens-params.js'
import type { ViewState } from '../../state/url-state.js'
import { useAnswer } from '../../state/use-answer.js'
import { drawnSince } from './drawn-since.js'
import { type Lane, type StanceItem, toLanes } from './lanes.js'

type Of = Pick<Params<'trajectories'>, 'demand' | 'side' | 'speaker'>

export interface AskedLanes {
  lanes: Lane[]
  /** The stances known by the chosen day. */
  known: readonly StanceItem[]
  /** The moves by the chosen day, of the side or the demand; of a person, those of everybody. */
  moves: readonly Item<'moves'>[]
  /** The moves, and the steps that are none because only the witness changed. */
  changes: readonly Item<'moves'>[]
  /** How many earlier stances are left out of the lanes: of a long record, the last ones of each are drawn. */
  left: number
  /** The day from which on the moves are there; null where all are. */
  movesSince: string | null
  /** Whether that is known yet. */
  isSinceKnown: boolean
  /** Whether there are more moves than these, later ones. */
  moreMoves: boolean
  /** The days of all stances by the clock in use, in any order. */
  days: string[]
  /** Whether there are answers, to this or the previous question. */
  there: boolean
  problem: AskError | null
  retry: () => void
}

/** As many marks as can be told apart on a screen. */
const most = 1_500

/** @param of null as long as that is not known */
export function useLanes(of: Of | null, state: ViewState, asOf: string | undefined): AskedLanes {
  const { dataset } = useNames()
  const lens = lensParams(state, asOf ?? '')
  const whole = useAnswer('trajectories', of ? { ...of, ...lens, asOf: undefined, clock: undefined, most } : null)
  const then = useAnswer('trajectories', of && asOf ? { ...of, ...lens, most } : null)
  const known = then.answer?.items
  const isLong = (dataset?.counts.statements ?? 0) > most
  // Of a long record only the moves between the stances that are drawn: it has more than a page can read.
  const movesSince = then.answer && drawnSince(then.answer)
  const isSinceKnown = !isLong || then.settled
  const from = movesSince ?? undefined
  const steps = useAnswer(
    'moves',
    of && asOf && isSinceKnown
      ? { ...lens, demand: of.demand, sides: of.side, from, witness: 'include', limit: 1000 }
      : null,
  )
  // Where not all fit, the last ones by the day stand for the whole.
  const all = whole.answer?.left && then.settled ? known : whole.answer?.items
  const changes = steps.answer?.items
  const moves = useMemo(() => changes?.filter(({ witnesses }) => witnesses.length === 0), [changes])
  const lanes = useMemo(() => toLanes(all ?? [], known ?? [], moves ?? []), [all, known, moves])
  const days = useMemo(
    () => (all ?? []).map((item) => (state.clock === 'said' ? item.latest : item.publishedLatest)),
    [all, state.clock],
  )
  const failure = firstFailure([whole, then, steps])
  return {
    lanes,
    known: known ?? [],
    moves: moves ?? [],
    changes: changes ?? [],
    days,
    left: then.answer?.left ?? 0,
    movesSince,
    isSinceKnown,
    moreMoves: (steps.answer?.next ?? null) !== null,
    there: all !== undefined && known !== undefined && moves !== undefined,
    problem: failure?.problem ?? null,
    retry: () => failure?.retry(),
  }
}
