/** A draft under negotiation: what it covers, which meetings it came from, what was said of it and where it was made. */
import { Heading } from '../shell/heading.js'
import { ProblemNote, Unknown } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { shortDay } from '../time/days.js'
import { LensWords } from '../trace/lens-words.js'
import { TraceList } from '../trace/trace-list.js'
import { traceParams } from '../trace/trace-params.js'
import { draftSaid } from './draft-said.js'

export function DraftView({ state, id }: { state: ViewState; id: string }) {
  const { drafts, demands, name } = useNames()
  const draft = drafts.get(id)
  const asOf = state.asOf ?? undefined
  const [first] = draft?.producedBy ?? []
  const events = useAnswer('events', draft && first ? { ids: draft.producedBy.slice(0, 100).join(',') } : null)
  if (!draft) return <Unknown what="draft" id={id} state={state} />
  const params = traceParams(state, asOf, { draft: id })
  return (
    <article class="view leaf">
      <ViewHead
        kind="Draft"
        title={draft.name}
        said={draftSaid(draft, name)}
        data={{ json: addressOf('trace', params), csv: addressOf('trace', params, 'csv') }}
      >
        <p class="onward">
          <a href={hrefOf(sameLens(state, 'graph', id))}>See it in the graph</a>
        </p>
      </ViewHead>
      {events.problem && <ProblemNote problem={events.problem} retry={events.retry} />}
      {draft.covers.length > 0 && (
        <section>
          <Heading>What it covers</Heading>
          <ul class="draft-covers">
            {draft.covers.map((demand) => (
              <li key={demand}>
                <a href={hrefOf(sameLens(state, 'demand', demand))}>{name(demand)}</a>{' '}
                <span class="quiet">{demands.get(demand)?.proposition}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {events.answer && events.answer.items.length > 0 && (
        <section>
          <Heading>Where it came from</Heading>
          <ul>
            {events.answer.items.map((event) => (
              <li key={event.id}>
                <a href={hrefOf(sameLens(state, 'event', event.id))}>{event.name}</a>{' '}
                <span class="quiet">
                  {[event.place, event.date && shortDay(event.date)].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LensWords state={state} />
      <TraceList
        title="What was said of it"
        fixed={{ draft: id }}
        asOf={asOf}
        filters={draft.statements > 0}
        state={state}
      />
      {first && draft.producedBy.length === 1 && (
        <TraceList
          title="What was said where it was made"
          fixed={{ event: first }}
          asOf={asOf}
          filters={false}
          state={state}
        />
      )}
    </article>
  )
}
