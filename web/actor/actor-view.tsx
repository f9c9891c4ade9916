/** An actor: whom it speaks for and who speaks for it, and the statements it has a part in. */

import { Fact, NodeLinks } from '../shell/node-link.js'
import { Loading, ProblemNote, Unknown } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { shortDay } from '../state/days.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { StatementList } from '../statement/statement-list.js'

const parts = [
  ['made', 'Made'],
  ['represented', 'Made for it'],
  ['relayed', 'Relayed'],
  ['denied', 'Denied'],
] as const

export function ActorView({ state, id }: { state: ViewState; id: string }) {
  const { actors, name } = useNames()
  const asked = useAnswer('actor', actors.has(id) ? { id, limit: 200 } : null)
  const { answer, problem } = asked
  const actor = actors.get(id)
  if (!actor) return <Unknown what="actor" id={id} state={state} />
  return (
    <article class="view leaf">
      <ViewHead
        kind={`Actor, ${actor.kind}`}
        title={name(id)}
        said={actor.aliases.length > 0 ? `Also ${actor.aliases.join(', ')}.` : null}
        data={{ json: addressOf('actor', { id }), csv: addressOf('actor', { id }, 'csv') }}
      >
        <p class="onward">
          <a href={hrefOf(sameLens(state, 'graph', id))}>The graph around it</a>
        </p>
      </ViewHead>
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the statements" />}
      {answer && (
        <>
          <dl class="facts">
            {answer.represents.map((it) => (
              <div key={`${it.side} ${it.from}`}>
                <dt>Speaks for</dt>
                <dd>
                  <NodeLinks ids={[it.side]} state={state} />
                  {it.capacity && ` as ${it.capacity}`}
                  {it.from && ` from ${shortDay(it.from)}`}
                  {it.to && ` to ${shortDay(it.to)}`}
                </dd>
              </div>
            ))}
            <Fact title="Member of" ids={answer.memberOf} state={state} />
            <Fact title="Represented by" ids={answer.people} state={state} />
          </dl>
          {answer.items.length === 0 && <p class="note">It has no part in any statement of the record.</p>}
          {parts.map(([part, title]) => (
            <StatementList
              key={part}
              title={title}
              statements={answer.items.filter((item) => item.part === part).map((item) => item.statement)}
              state={state}
            />
          ))}
        </>
      )}
    </article>
  )
}
