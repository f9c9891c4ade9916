/** Sources and method: what was coded, how readings follow from it, and how far the coders agreed. */
import { Loading } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { useLazy } from '../state/use-lazy.js'
import { Coverage } from './coverage.js'
import { Rule } from './rule.js'
import { SourceTable } from './source-table.js'
import './method.css'

export function MethodView({ state }: { state: ViewState }) {
  const { sources } = useNames()
  const stats = useAnswer('stats', {})
  const documents = useLazy(() => import('./documents.js'))
  const Document = documents?.Document
  const { labels = {}, types = {}, data } = stats.answer ?? {}
  const stances = (types.ASSERTS ?? 0) + (types.CONCEDES ?? 0) + (types.REJECTS ?? 0)
  return (
    <article class="view leaf">
      <ViewHead
        title="Sources and method"
        said={
          stats.answer
            ? `${counted(labels.Statement ?? 0, 'statement')} with ${counted(stances, 'stance')} on ` +
              `${counted(labels.Demand ?? 0, 'demand')}, coded from ${counted(sources.size, 'source')}.`
            : null
        }
        data={{ json: addressOf('sources', {}), csv: addressOf('sources', {}, 'csv') }}
      />
      <SourceTable state={state} />
      <Coverage state={state} />
      <section>
        <h2>How a reading is computed</h2>
        <p class="measure">
          Readings are computed, never stored or judged by hand. A side’s statements on a demand that count by the
          chosen day, in the order of their days, form its trajectory. The stances of the trajectory’s last day and the
          side’s role toward the demand decide the reading, by the table in section 5 of the codebook. Disputed
          statements never count. A reading is robust if it stays the same without outside relays and without hedged
          statements.
        </p>
        <Rule state={state} />
      </section>
      <section>
        <h2>How far the coders agreed</h2>
        {!data && <Loading what="the record" />}
        {data && data.version !== shippedVersion && (
          <p class="quiet">
            This is not the dataset that comes with Demarche, and it has no agreement figures of its own.
          </p>
        )}
        {data?.version === shippedVersion && (
          <details>
            <summary>Agreement per field, and what it can and cannot show</summary>
            {Document ? <Document name="agreement" /> : <Loading what="the agreement figures" />}
          </details>
        )}
      </section>
      <section>
        <h2>The codebook</h2>
        <details>
          <summary>The rules that turn a text into records</summary>
          {Document ? <Document name="codebook" /> : <Loading what="the codebook" />}
        </details>
      </section>
    </article>
  )
}
