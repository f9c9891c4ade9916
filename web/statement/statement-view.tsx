/** One statement: who said it, its stances, how it reached us, and where it is written. */
import type { z } from 'zod'
import type { passagesAnswer } from '../../src/verify/read-passages.js'
import { EventLink } from '../shell/event-link.js'
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { underBase } from '../state/base-path.js'
import { useNames } from '../state/catalog.js'
import { authorityText, certaintyMeans, modeMeans } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer, useFetched } from '../state/use-answer.js'
import { longDay } from '../time/days.js'
import { quotedFrom, titleOf } from './attribution.js'
import type { FullStatement } from './full-statement.js'
import { PassageOf } from './passage.js'
import { Stances } from './stances.js'
import { Telling } from './telling.js'
import './statement-view.css'

export function StatementView({ state, id }: { state: ViewState; id: string }) {
  const { name, sources } = useNames()
  const asked = useAnswer('statement', { id })
  const { answer, problem } = asked
  const title = answer ? titleOf(answer, name) : `Statement ${id}`
  return (
    <article class="view leaf statement-view">
      <ViewHead
        kind={`Statement ${id}`}
        title={title}
        said={answer?.summary ?? null}
        data={{ json: addressOf('statement', { id }) }}
        quoted={answer ? quotedFrom(answer, sources, name) : undefined}
      >
        <p class="onward">
          <a href={hrefOf(sameLens(state, 'graph', id))}>See it in the graph</a>
        </p>
      </ViewHead>
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the statement" />}
      {answer && (
        <>
          <Said statement={answer} state={state} />
          <Stances statement={answer} state={state} />
          <Telling statement={answer} state={state} />
          <Written id={id} state={state} />
        </>
      )}
    </article>
  )
}

function Said({ statement: it, state }: { statement: FullStatement; state: ViewState }) {
  return (
    <dl class="facts">
      <div>
        <dt>Speaker</dt>
        <dd>
          <NodeLinks ids={[it.speaker]} state={state} />
          {it.capacity && `, ${it.capacity} on that day`}
          {it.authority !== null && ` (${authorityText(it.authority)})`}
          {it.speaker !== it.side && (
            <>
              , for <NodeLinks ids={[it.side]} state={state} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Day</dt>
        <dd>
          {it.earliest === it.latest
            ? longDay(it.latest)
            : `${longDay(it.earliest)} to ${longDay(it.latest)}: the source does not say which day`}
        </dd>
      </div>
      {it.event && (
        <div>
          <dt>Occasion</dt>
          <dd>
            <EventLink id={it.event} state={state} />
          </dd>
        </div>
      )}
      <div>
        <dt>Mode</dt>
        <dd>
          {it.mode}: {modeMeans[it.mode]}
        </dd>
      </div>
      <div>
        <dt>Certainty</dt>
        <dd>
          {it.certainty}: {certaintyMeans[it.certainty]}
        </dd>
      </div>
      {it.coder && (
        <div>
          <dt>Coded by</dt>
          <dd>{it.coder}</dd>
        </div>
      )}
    </dl>
  )
}

/** Passages are asked for apart: the copies of the texts may be slow to read, or missing. */
function Written({ id, state }: { id: string; state: ViewState }) {
  const asked = useFetched<z.output<typeof passagesAnswer>>(underBase(`/api/v1/passages/${encodeURIComponent(id)}`))
  return (
    <section>
      <Heading>Where it is written</Heading>
      {asked.problem && <ProblemNote problem={asked.problem} retry={asked.retry} />}
      {!asked.answer && !asked.problem && <Loading what="the passages" />}
      {asked.answer?.items.map((passage) => (
        <PassageOf key={`${passage.source} ${passage.start}`} passage={passage} state={state} />
      ))}
    </section>
  )
}
