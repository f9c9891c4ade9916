/** One statement in a list: who, in which capacity and where, what it does to which demand, its words, and whose word it is. */

import type { Stance } from '../../src/codebook/words.js'
import { Heading } from '../shell/heading.js'
import { Joined } from '../shell/joined.js'
import { NodeLinks, useNodeHref } from '../shell/node-link.js'
import { SideTag } from '../shell/side-tag.js'
import { StanceLetter } from '../shell/stance-letter.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { modeMeans, modesText, relationText } from '../state/codebook-words.js'
import { counted, nestedQuotes } from '../state/phrases.js'
import { unbroken } from '../state/unbroken.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { accordingTo, relaysOf } from '../statement/attribution.js'
import type { FullStatement } from '../statement/full-statement.js'
import { AssessmentLine, StanceLine } from '../statement/stance-line.js'

export type About = ((target: string, act: string) => boolean) | null

export interface SaidProps {
  statement: FullStatement
  /** What the list is about: the rest of a statement stands back. Null where all of it counts. */
  about: About
  events: ReadonlyMap<string, Item<'events'>>
  /** The event that the whole list is of. */
  event?: string | undefined
  /** Whether every statement names its side: where no column does. */
  named: boolean
  state: ViewState
}

export function Said({ statement: it, about, events, event, named, state }: SaidProps) {
  const { name } = useNames()
  const href = useNodeHref(state)
  const [stances, others] = parted(it.stances, ({ demand, stance }) => about?.(demand, stance) ?? true)
  const [assesses, otherAssesses] = parted(it.assesses, ({ target }) => about?.(target, 'ASSESSES') ?? true)
  const targets = [...stances.map(({ demand }) => demand), ...assesses.map(({ target }) => target)]
  const isTold = (tells: readonly string[]) => tells.length === 0 || targets.some((target) => tells.includes(target))
  const relays = relaysOf(it, isTold)
  const reported = accordingTo(relays, name)
  const also = it.relayedBy.filter(
    (relay) => relay.actor !== it.speaker && (reported === '' || !relays.includes(relay)),
  )
  const occasion = it.event !== null && it.event !== event ? events.get(it.event) : undefined
  return (
    <article class={`said ${it.certainty}`}>
      <div class="who">
        <Heading>
          {named && it.speaker !== it.side && (
            <>
              <SideTag side={it.side} />{' '}
            </>
          )}
          <a class="speaker" href={href(it.speaker)}>
            {named && it.speaker === it.side ? <SideTag side={it.side} /> : name(it.speaker)}
          </a>
          {it.speaker !== it.side && it.capacity && <span class="quiet">, {it.capacity}</span>}
          {reported && <span class="not-own">, {reported}</span>}
          {it.certainty === 'hedged' && <span class="quiet"> (hedged)</span>}
        </Heading>
        {occasion && (
          <p class="occasion">
            <a href={hrefOf(sameLens(state, 'event', occasion.id))}>{occasion.name}</a>
            {occasion.place && !occasion.name.includes(occasion.place) && `, ${occasion.place}`}
          </p>
        )}
        <ul class="stances">
          {stances.map((stance) => (
            <StanceLine key={stance.demand} stance={stance} state={state} />
          ))}
          {assesses.map((assessment) => (
            <AssessmentLine key={assessment.target} assessment={assessment} state={state} />
          ))}
        </ul>
      </div>
      <div>
        <p class="summary">{it.summary}</p>
        <Places statement={it} isTold={isTold} state={state} />
        {also.length > 0 && (
          <p class="told quiet">
            {reported ? 'Elsewhere also told by ' : 'Also told by '}
            <Joined items={also} keyOf={({ actor }) => actor}>
              {({ actor, relation }) => (
                <>
                  <NodeLinks ids={[actor]} state={state} /> ({relationText(relation)})
                </>
              )}
            </Joined>
          </p>
        )}
        {it.disputedBy.length > 0 && (
          <p class="told denied">
            Denied by <NodeLinks ids={it.disputedBy} state={state} />, so it counts toward no reading
          </p>
        )}
        {others.length + otherAssesses.length > 0 && (
          <p class="told quiet">
            In the same statement:{' '}
            <Joined items={others} keyOf={({ demand }) => demand}>
              {({ demand, stance }) => (
                <span class="beside">
                  <Letter stance={stance} /> <NodeLinks ids={[demand]} state={state} />
                </span>
              )}
            </Joined>
            {others.length > 0 && otherAssesses.length > 0 && ', '}
            <Joined items={otherAssesses} keyOf={({ target }) => target}>
              {({ target, status }) => (
                <>
                  <NodeLinks ids={[target]} state={state} /> ({status === 'unanswered' ? 'gives no answer' : status})
                </>
              )}
            </Joined>
          </p>
        )}
      </div>
    </article>
  )
}

/** A letter that says its word to those who do not see it. */
function Letter({ stance }: { stance: Stance }) {
  return (
    <>
      <StanceLetter stance={stance} />
      <span class="hidden">{stance.toLowerCase()}</span>
    </>
  )
}

/** Every phrase that tells what the list is about, with its place; how the statement is told is said once, after the last. */
function Places({
  statement: it,
  isTold,
  state,
}: {
  statement: FullStatement
  isTold: (tells: readonly string[]) => boolean
  state: ViewState
}) {
  const { sources } = useNames()
  const told = it.citations.filter(({ tells }) => isTold(tells))
  const shown = told.length > 0 ? told : it.citations
  const href = hrefOf(sameLens(state, 'statement', it.id))
  const more = it.citations.length - shown.length
  return (
    <>
      {shown.map((place, at) => {
        const source = sources.get(place.source)
        const isLast = at === shown.length - 1
        return (
          <p key={`${place.source} ${place.start}`} class="place">
            <q>{nestedQuotes(place.phrase)}</q>{' '}
            <a href={href}>
              {source?.publisher ?? source?.title ?? place.source}, {unbroken(`paragraph ${place.paragraph}`)}
            </a>
            {isLast && (
              <>
                ; <span title={modeMeans[it.mode]}>{modesText([it.mode])}</span>
                {more > 0 && `; ${counted(more, 'more place')} on what else it says`}
              </>
            )}
          </p>
        )
      })}
    </>
  )
}

function parted<T>(items: readonly T[], isIn: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isIn), items.filter((item) => !isIn(item))]
}
