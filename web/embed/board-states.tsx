/** The demands of a board under their states, a line each: who asks whom, and since when. */
import { boardWords } from '../../src/codebook/board-words.js'
import type { Board, BoardEntry } from '../board/board-rows.js'
import { decidingOf, othersWords } from '../board/board-words.js'
import { useNames } from '../state/catalog.js'
import { listed } from '../state/phrases.js'
import { briefSpan } from '../time/days.js'
import { EmbedLink } from './embed-link.js'
import './board-states.css'

/** Demands that are written out, of each state and in all. */
const [mostOfState, mostInAll] = [6, 24]
/** And of those that are only named. */
const mostNames = 10

interface Props {
  board: Board
  room: number
  link: (demand: string) => string
  href: string
}

export function BoardStates({ board: { states, entries }, room: part, link, href }: Props) {
  let room = Math.floor(mostInAll * part)
  const parts = states.map((state) => {
    const all = entries.filter(({ item }) => item.state === state)
    const shown = all.slice(0, Math.min(mostOfState, room))
    room -= shown.length
    return { state, all, shown }
  })
  return (
    <div class="embed-states">
      {parts.map(({ state, all, shown }) => (
        <section key={state}>
          <h2>
            <span class="embed-swatch" data-state={state} aria-hidden="true" />
            {boardWords[state].title} <span class="embed-count">{all.length}</span>
          </h2>
          <ul>
            {shown.map((entry) => (
              <Entry key={entry.demand.id} entry={entry} link={link} />
            ))}
            <Others entries={all.slice(shown.length)} href={href} />
          </ul>
        </section>
      ))}
    </div>
  )
}

/** By name alone, as far as there is room. */
function Others({ entries, href }: { entries: readonly BoardEntry[]; href: string }) {
  if (entries.length === 0) return null
  const left = entries.length - mostNames
  return (
    <li>
      {entries
        .slice(0, mostNames)
        .map(({ demand }) => demand.name)
        .join(', ')}
      {left > 0 && (
        <>
          {' '}
          and <EmbedLink href={href}>{left} more</EmbedLink>
        </>
      )}
    </li>
  )
}

function Entry({ entry, link }: { entry: BoardEntry; link: Props['link'] }) {
  const { name } = useNames()
  const { demand, item } = entry
  const heard = demand.raisedBy.filter((side) => item.readings.some((it) => it.side === side))
  const asking = listed((heard.length > 0 ? heard : demand.raisedBy).map(name))
  const asked = item.answers.filter((it) => it.state === item.state && !demand.raisedBy.includes(it.side))
  const answer = decidingOf(entry)
  const since = answer?.since ? `, since ${briefSpan(answer.sinceEarliest ?? answer.since, answer.since)}` : ''
  const [others] = othersWords(entry, name)
  return (
    <li>
      <EmbedLink href={link(demand.id)}>{demand.name}</EmbedLink>
      <small>
        {asking}
        {asked.length > 0 && ` → ${listed(asked.map(({ side }) => name(side)))}`}
        {since}
        {others && <i>. {others}</i>}
      </small>
    </li>
  )
}
