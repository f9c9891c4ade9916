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
import { DataVersions } from './data-versions.js'
import { Rule } from './rule.js'
import { SectionHead, SectionLinks, useShownSection } from './section-head.js'
import { SourceTable } from './source-table.js'
import './method.css'

export function MethodView({ state }: { state: ViewState }) {
  const { sources } = useNames()
  const stats = useAnswer('stats', {})
  const documents = useLazy(() => import('./documents.js'))
  const Document = documents?.Document
  const { labels = {}, types = {}, data } = stats.answer ?? {}
  const isShipped = data?.version === shippedVersion
  useShownSection(state.section, Document !== undefined && stats.answer !== null)
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
      >
        <SectionLinks state={state} />
      </ViewHead>
      <SourceTable state={state} />
      <section>
        <SectionHead section="agreement" state={state} />
        {!data && <Loading what="the record" />}
        {data && !isShipped && (
          <p class="quiet">
            This is not the dataset that comes with Demarche, and it has no agreement figures of its own.
          </p>
        )}
        {isShipped && (Document ? <Document name="agreement" /> : <Loading what="the agreement figures" />)}
      </section>
      <section>
        <SectionHead section="versions" state={state} />
        {data && !isShipped && (
          <p class="quiet">
            The readings that moved are those of the dataset that comes with Demarche, not of this one.
          </p>
        )}
        {Document ? <Document name="versions" /> : <Loading what="the versions" />}
      </section>
      <section>
        <SectionHead section="data" state={state} />
        <DataVersions state={state} />
      </section>
      <section>
        <SectionHead section="reading" state={state} />
        <p class="measure">
          Readings are computed, never stored or judged by hand. A side’s statements on a demand that count by the
          chosen day, in the order of their days, form its trajectory. The stances of the trajectory’s last day and the
          side’s role toward the demand decide the reading, by the table in section 5 of the codebook. Disputed
          statements never count. A reading is robust if it stays the same without outside relays and without hedged
          statements.
        </p>
        <Rule state={state} />
      </section>
      <Coverage state={state} />
      <section>
        <SectionHead section="codebook" state={state} />
        <details open={state.section === 'codebook'}>
          <summary>The rules that turn a text into records</summary>
          {Document ? <Document name="codebook" /> : <Loading what="the codebook" />}
        </details>
      </section>
    </article>
  )
}
