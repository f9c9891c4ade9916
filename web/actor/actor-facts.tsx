/** Whom an actor speaks for and who speaks for it: in which capacity, with what authority, from when to when. */
import { authorities } from '../../src/codebook/words.js'
import { Fact, NodeLinks } from '../shell/node-link.js'
import type { Actor } from '../state/catalog.js'
import { useNames } from '../state/catalog.js'
import { authorityText } from '../state/codebook-words.js'
import type { ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'

type Capacity = Actor['represents'][number]

/** Ranks after every known authority. */
const unknown = Object.keys(authorities).length + 1

export function ActorFacts({ actor, state }: { actor: Actor; state: ViewState }) {
  const { actors } = useNames()
  const people = [...actors.values()].flatMap((other) =>
    other.represents.filter(({ side }) => side === actor.id).map((capacity) => ({ id: other.id, capacity })),
  )
  people.sort((a, b) => (a.capacity.authority ?? unknown) - (b.capacity.authority ?? unknown))
  const members = [...actors.values()].filter(({ memberOf }) => memberOf.includes(actor.id)).map(({ id }) => id)
  return (
    <dl class="facts">
      {actor.represents.map((capacity) => (
        <div key={`${capacity.side} ${capacity.from} ${capacity.capacity}`}>
          <dt>Speaks for</dt>
          <dd>
            <NodeLinks ids={[capacity.side]} state={state} /> <CapacityWords capacity={capacity} />
          </dd>
        </div>
      ))}
      {people.length > 0 && (
        <div>
          <dt>Represented by</dt>
          <dd>
            <ul>
              {people.map(({ id, capacity }) => (
                <li key={`${id} ${capacity.from} ${capacity.capacity}`}>
                  <NodeLinks ids={[id]} state={state} /> <CapacityWords capacity={capacity} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <Fact title="Member of" ids={actor.memberOf} state={state} />
      <Fact title="Members" ids={members} state={state} />
      {actor.aliases.length > 0 && (
        <div>
          <dt>Also known as</dt>
          <dd>{actor.aliases.join(', ')}</dd>
        </div>
      )}
    </dl>
  )
}

function CapacityWords({ capacity: { capacity, authority, from, to } }: { capacity: Capacity }) {
  const rank = authority === null ? '' : `authority ${authority}: ${authorityText(authority)}`
  const dates = [from && `from ${shortDay(from)}`, to && `to ${shortDay(to)}`].filter(Boolean).join(' ')
  return <span class="quiet">{[capacity, rank, dates].filter(Boolean).join(', ')}</span>
}
