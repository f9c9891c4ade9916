/** Who said what: statements of anybody on anything, filtered, each with its place. */
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { LensWords } from './lens-words.js'
import { TraceList } from './trace-list.js'
import { traceParams } from './trace-params.js'
import { traceSentence, traceTitle } from './trace-sentence.js'

export function TraceView({ state }: { state: ViewState }) {
  const { name } = useNames()
  const asOf = state.asOf ?? undefined
  const params = traceParams(state, asOf, {})
  const counts = useAnswer('facets', params)
  return (
    <article class="view leaf trace-view">
      <ViewHead
        kind="Statements"
        title={traceTitle(state, name)}
        said={counts.answer ? traceSentence(counts.answer, params) : null}
        data={{ json: addressOf('trace', params), csv: addressOf('trace', params, 'csv') }}
      />
      <LensWords state={state} />
      <TraceList title="From day to day" fixed={{}} asOf={asOf} state={state} />
    </article>
  )
}
