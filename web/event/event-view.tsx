/** An event: when and where it was, who spoke there, what was said, and what came of it. */
import { Fact, NodeLinks } from '../shell/node-link.js'
import { Loading, ProblemNote, Unknown } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { LensWords } from '../trace/lens-words.js'
import { TraceList } from '../trace/trace-list.js'
import { traceParams } from '../trace/trace-params.js'
import { eventKind, eventSaid, eventWhen } from './event-words.js'

export function EventView({ state, id }: { state: ViewState; id: string }) {
  const { name } = useNames()
  const asked = useAnswer('events', { ids: id })
  const event = asked.answer?.items[0]
  const asOf = state.asOf ?? undefined
  const counts = useAnswer('facets', event ? { event: id } : null)
  const params = traceParams(state, asOf, { event: id })
  if (asked.problem) return <ProblemNote problem={asked.problem} retry={asked.retry} />
  if (!asked.answer) return <Loading what="the event" />
  if (!event) return <Unknown what="event" id={id} state={state} />
  const heard = (counts.answer?.items ?? []).filter(({ statements }) => statements > 0)
  const of = (wanted: string) => heard.filter(({ filter }) => filter === wanted).map(({ value }) => value)
  return (
    <article class="view leaf">
      <ViewHead
        kind={eventKind(event.kind)}
        title={event.name}
        said={counts.answer ? `${eventWhen(event)} ${eventSaid(counts.answer.all, of('speaker').map(name))}` : null}
        data={{ json: addressOf('trace', params), csv: addressOf('trace', params, 'csv') }}
      >
        <p class="onward">
          {event.date && (
            <a href={hrefOf({ ...sameLens(state, 'ledger'), asOf: event.date })}>Where each side stood that day</a>
          )}
          <a href={hrefOf(sameLens(state, 'graph', id))}>See it in the graph</a>
        </p>
      </ViewHead>
      <dl class="facts">
        <MostOf title="Who spoke" ids={of('speaker')} state={state} />
        <MostOf title="For" ids={of('side')} state={state} />
        <MostOf title="About" ids={of('demand')} state={state} />
        <Fact title="Produced" ids={event.produced} state={state} />
        <MostOf title="Told by" ids={of('source')} state={state} />
      </dl>
      <LensWords state={state} />
      <TraceList title="What was said here" fixed={{ event: id }} asOf={asOf} state={state} />
    </article>
  )
}

/** As many as are read as a sentence; the list below has them all. */
const mostListed = 12

function MostOf({ title, ids, state }: { title: string; ids: readonly string[]; state: ViewState }) {
  if (ids.length <= mostListed) return <Fact title={title} ids={ids} state={state} />
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <NodeLinks ids={ids.slice(0, mostListed)} state={state} />{' '}
        <span class="quiet">and {ids.length - mostListed} more</span>
      </dd>
    </div>
  )
}
