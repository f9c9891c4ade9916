/** One reading: the word, since when, and marks for what is uncertain about it; a link to what it rests on. */
import { useNames } from '../state/catalog.js'
import { stanceOf } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { longDay, shortDay } from '../time/days.js'
import type { LedgerCell } from './ledger-rows.js'
import { Marks } from './marks.js'
import './reading-cell.css'

interface Props {
  cell: LedgerCell | undefined
  state: ViewState
}

export function ReadingCell({ cell, state }: Props) {
  if (!cell) {
    const filtered = state.reading.length > 0 || (state.from !== null && state.moved === 'only')
    return (
      <td class="silent">
        <span aria-hidden="true">{filtered ? '' : '·'}</span>
        <span class="hidden">{filtered ? 'not in the filter' : 'silent'}</span>
      </td>
    )
  }
  return (
    <td class={`${stanceOf(cell.reading) ?? 'none'}${isCell(state, cell) ? ' selected' : ''}${moveClass(state, cell)}`}>
      <ReadingLink cell={cell} state={state} />
    </td>
  )
}

export const isCell = (state: ViewState, { side, demand }: { side: string; demand: string }) =>
  state.view === 'ledger' && state.side === side && state.demand === demand

/** Compared, what moved stands out and the rest steps back. */
const moveClass = (state: ViewState, cell: LedgerCell) => (cell.move ? ' moved' : state.from === null ? '' : ' unmoved')

/** The reading as a link: what a cell of the table and a line of the list hold. */
export function ReadingLink({ cell, state }: { cell: LedgerCell; state: ViewState }) {
  const { name } = useNames()
  const { side, demand, since, move } = cell
  return (
    <a
      class={`reading reading-link ${stanceOf(cell.reading) ?? 'none'}${cell.stale ? ' stale' : ''}${moveClass(state, cell)}`}
      href={hrefOf({ ...state, ...(state.view === 'ledger' ? {} : sameLens(state, 'ledger')), side, demand })}
      aria-current={isCell(state, cell) ? 'true' : undefined}
      title={`${name(side)} on ${name(demand)}: ${cell.reading}${since ? ` since ${longDay(since)}` : ''}${move ? `, ${move.before} before` : ''}`}
    >
      {move && (
        <span class="before">
          <span class="hidden">moved from </span>
          {move.before}
          <span aria-hidden="true"> →</span>
          <span class="hidden"> to </span>
        </span>
      )}
      <span class="word">{cell.reading}</span>
      <Marks fragile={!cell.robust} single={cell.single} stale={cell.stale} />
      {since && (
        <span class="since">
          <span class="hidden">since </span>
          {shortDay(since)}
        </span>
      )}
    </a>
  )
}
