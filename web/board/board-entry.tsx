/** A demand on the board: who asks whom, on whose word, what changed; a link that opens its panel. */
import { useEffect, useRef } from 'preact/hooks'
import { boardWords } from '../../src/codebook/board-words.js'
import { daysBetween } from '../../src/codebook/days-between.js'
import { SideNames } from '../shell/side-names.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { briefSpan } from '../time/days.js'
import { BoardQuotes } from './board-quotes.js'
import type { BoardEntry as Entry } from './board-rows.js'
import { changeText, decidingOf, lastHeardText, othersWords } from './board-words.js'

interface Props {
  entry: Entry
  asOf: string
  state: ViewState
}

export function BoardEntry({ entry, asOf, state }: Props) {
  const { name } = useNames()
  const { demand, item, change } = entry
  const open = state.demand === demand.id
  const plain = item.state === 'not-yet-raised'
  const heardRaisers = demand.raisedBy.filter((side) => item.readings.some((it) => it.side === side))
  const row = useRef<HTMLLIElement>(null)
  // A link may open a demand that stands below the fold.
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <li ref={row} class={`board-entry${open ? ' selected' : ''}${change ? ' moved' : ''}${plain ? ' plain' : ''}`}>
      <a
        href={hrefOf({ ...state, demand: demand.id })}
        aria-current={open ? 'true' : undefined}
        title={demand.proposition}
      >
        {demand.name}
      </a>
      {change && (
        <p class="board-change">
          <span aria-hidden="true">
            {change.direction === 'closer' ? '▲ ' : change.direction === 'apart' ? '▼ ' : ''}
          </span>
          {changeText(change)}
        </p>
      )}
      {!plain && (
        <>
          <p class="board-who">
            <SideNames ids={heardRaisers.length > 0 ? heardRaisers : demand.raisedBy} />
            {item.answers.some(({ side }) => !demand.raisedBy.includes(side)) && (
              <>
                {' → '}
                <SideNames ids={item.answers.filter((it) => it.state === item.state).map(({ side }) => side)} />
              </>
            )}
          </p>
          <Differing entry={entry} />
          <p class="board-when">
            {whenOf(entry, asOf)}
            {lastHeardText(entry, asOf)}
            {item.fragile && (
              <>
                , <b class="board-fragile">fragile</b>
              </>
            )}
          </p>
          {othersWords(entry, name).map((text) => (
            <p key={text} class="not-own">
              {text}
            </p>
          ))}
          {state.state.length === 1 && <BoardQuotes entry={entry} state={state} />}
        </>
      )}
    </li>
  )
}

/** The sides whose state is another than the demand's, which is the least advanced of all. */
function Differing({ entry: { item } }: { entry: Entry }) {
  const { name } = useNames()
  const others = item.answers.filter(({ state }) => state !== item.state)
  if (others.length === 0) return null
  return (
    <p class="board-differing">
      {others.map(({ side, state }) => `${name(side)}: ${boardWords[state].title.toLowerCase()}`).join('; ')}
    </p>
  )
}

/** Since when the answer is as it is; of what has none, how long ago it was raised. */
function whenOf(entry: Entry, asOf: string): string {
  const { item } = entry
  const answer = decidingOf(entry)
  if (answer?.since) return `since ${briefSpan(answer.sinceEarliest ?? answer.since, answer.since)}`
  const days = item.raised ? daysBetween(item.raised, asOf) : 0
  return `raised ${briefSpan(item.raised ?? '', item.raised ?? '')}${days > 0 ? `, ${counted(days, 'day')} earlier` : ''}`
}
