/** An actor: whom it speaks for and who speaks for it, and the statements it has a part in. */
import { Loading, ProblemNote } from '../notes.js'
import { useNames } from '../state/catalog.js'
import { shortDay } from '../state/days.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { NodeLinks } from './node-link.js'
import { PanelHead } from './panel.js'
import { StatementList } from './statement-list.js'

const parts = [
  ['made', 'Made'],
  ['represented', 'Made for it'],
  ['relayed', 'Relayed'],
  ['denied', 'Denied'],
] as const

export function ActorPane({ state, id }: { state: ViewState; id: string }) {
  const { actors, name } = useNames()
  const asked = useAnswer('actor', { id, limit: 200 })
  const { answer, problem } = asked
  const actor = actors.get(id)
  return (
    <>
      <PanelHead state={state} kind={`Actor, ${actor?.kind ?? ''}`} title={name(id)} told="Statements">
        {actor && actor.aliases.length > 0 && <p class="quiet">Also {actor.aliases.join(', ')}</p>}
      </PanelHead>
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the statements" />}
      {answer && state.pane === 'statements' && (
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
    </>
  )
}

export function Fact({ title, ids, state }: { title: string; ids: readonly string[]; state: ViewState }) {
  if (ids.length === 0) return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <NodeLinks ids={ids} state={state} />
      </dd>
    </div>
  )
}
