/** Who sides with whom on the one demand that a network is about: the readings, and the sentence of them. */
import { alignment } from '../../shell/alignment.js'
import { useNames } from '../../state/catalog.js'
import { lensParams } from '../../state/lens-params.js'
import type { ViewState } from '../../state/url-state.js'
import { useAnswer } from '../../state/use-answer.js'
import { longDay } from '../../time/days.js'

/** @returns what is asked, and the sentence; no sentence where the network is of several demands, or while it loads */
export function useAlignment(state: ViewState, asOf: string | undefined) {
  const { demands, dataset, name } = useNames()
  const { demand } = state
  const asked = useAnswer('ledger', demand && asOf ? { ...lensParams(state, asOf), demand } : null)
  const items = (demand && asked.answer?.items) || []
  const { raisedBy = [], addressedTo = [] } = demands.get(demand ?? '') ?? {}
  const concerned = [...raisedBy, ...addressedTo, ...(dataset?.between ?? [])]
  const sentence = demand && asOf && asked.answer ? alignment(items, concerned, longDay(asOf), name) : null
  return { asked, items, sentence }
}
