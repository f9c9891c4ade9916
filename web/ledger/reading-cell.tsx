/** A reading as a cell of the ledger: its word, since when, and its flags; a link to what it rests on. */
import { Fragment } from 'preact'
import { readingWords } from '../../src/codebook/reading-words.js'
import { isOthers, wordText } from '../shell/on-word.js'
import { useNames } from '../state/catalog.js'
import { stanceOf } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { briefSpan } from '../time/days.js'
import type { LedgerCell } from './ledger-rows.js'
import { ReadingFlags } from './reading-flags.js'
import './reading-cell.css'

interface Props {
  cell: LedgerCell | undefined
  state: ViewState
  /** Whether there is room for who tells it. */
  wide?: boolean
}

export function ReadingCell({ cell, state, wide = false }: Props) {
  if (!cell) {
    const filtered = state.reading.length + state.evidence.length > 0 || (state.from !== null && state.moved === 'only')
    return (
      <td class="silent">
        <span aria-hidden="true">{filtered ? '' : '·'}</span>
        <span class="hidden">{filtered ? 'filtered out' : 'silent'}</span>
      </td>
    )
  }
  return (
    <td
      class={`${stanceOf(cell.reading) ?? 'none'}${isOpen(state, cell) ? ' selected' : ''}${changeClass(state, cell)}`}
    >
      <ReadingLink cell={cell} state={state} wide={wide} />
    </td>
  )
}

const isOpen = (state: ViewState, { side, demand }: { side: string; demand: string }) =>
  state.view === 'ledger' && state.side === side && state.demand === demand

/** In a comparison, changes stand out and the rest recedes. */
const changeClass = (state: ViewState, cell: LedgerCell) =>
  cell.change ? ' moved' : state.from === null ? '' : ' unmoved'

/** The reading as a link, for cells of the table and lines of the list. */
export function ReadingLink({ cell, state, wide = false }: { cell: LedgerCell; state: ViewState; wide?: boolean }) {
  const { name } = useNames()
  const { side, demand, reading, since, stale, change } = cell
  const stance = stanceOf(reading) ?? 'none'
  return (
    <a
      class={`reading reading-link ${stance}${cell.stale ? ' stale' : ''}${changeClass(state, cell)}`}
      href={hrefOf({ ...state, ...(state.view === 'ledger' ? {} : sameLens(state, 'ledger')), side, demand })}
      aria-current={isOpen(state, cell) ? 'true' : undefined}
      data-means={meansOf(cell, name)}
      title={meansOf(cell, name)}
    >
      {change && (
        <span class="before">
          <span class="hidden">changed from </span>
          {change.before}
          {change.steps.map((step, index) => (
            <Fragment key={index}>
              <span aria-hidden="true"> → </span>
              <span class="hidden">, then </span>
              {step}
            </Fragment>
          ))}
          <span aria-hidden="true"> →</span>
          <span class="hidden"> to </span>
        </span>
      )}
      <span class="word">{reading}</span>
      <ReadingFlags fragile={!cell.robust} others={cell.others} stale={cell.stale} />
      {change?.direction && (
        <span class="since">
          <span aria-hidden="true">{change.direction === 'closer' ? '▲ ' : '▼ '}</span>
          {change.direction}
        </span>
      )}
      {since && (
        <span class="since">
          {stale ? 'heard' : 'since'} {stale ? heardOf(cell) : sinceOf(cell)}
        </span>
      )}
      {wide && cell.others && cell.word && (
        <span class="since">
          {!stale && cell.lastHeard !== since && `${heardOf(cell)}: `}
          {wordText(cell.word, cell.onWordOf, name)}
        </span>
      )}
    </a>
  )
}

/** `Russia on Denazification: may give it up. Since 1–29 Mar 2022, told by Financial Times, the press.` */
function meansOf(cell: LedgerCell, name: Name): string {
  const { side, demand, reading, since, lastHeard, word, onWordOf, change } = cell
  const dates = [since && `since ${sinceOf(cell)}`, lastHeard !== since && `last heard ${heardOf(cell)}`]
  const told = isOthers(word) && wordText(word, onWordOf, name)
  const more = [...dates, told, change && `${change.before} before`].filter(Boolean).join(', ')
  const start = `${name(side)} on ${name(demand)}: ${readingWords[reading].short}.`
  return more ? `${start} ${more[0]?.toUpperCase()}${more.slice(1)}.` : start
}

const sinceOf = ({ sinceEarliest, since }: LedgerCell) => briefSpan(sinceEarliest ?? '', since ?? '')
const heardOf = ({ lastHeardEarliest, lastHeard }: LedgerCell) => briefSpan(lastHeardEarliest ?? '', lastHeard ?? '')

type Name = (id: string) => string
