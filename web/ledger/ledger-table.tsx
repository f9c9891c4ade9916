/** The ledger as a table: demands under their issues, a column per side. */
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { FoldLink } from './fold-link.js'
import type { Ledger, LedgerGroup, LedgerRow } from './ledger-rows.js'
import { ReadingCell } from './reading-cell.js'
import { Unheard } from './unheard.js'
import './ledger.css'

/** So few columns leave room to say who tells a reading. */
const few = 3

interface Props {
  state: ViewState
  ledger: Ledger
  caption: string
}

export function LedgerTable({ state, ledger, caption }: Props) {
  const { name } = useNames()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="work-scroller" tabIndex={0} aria-label="Ledger table">
      <table class="ledger" data-pictured style={{ '--sides': ledger.sides.length }}>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Demand</th>
            {ledger.sides.map((side) => (
              <th scope="col" key={side} class={state.side === side ? 'selected' : ''}>
                <a href={hrefOf(sameLens(state, 'actor', side))}>{name(side)}</a>
              </th>
            ))}
          </tr>
        </thead>
        {ledger.groups.map((group) => (
          <Group key={group.issue} group={group} state={state} sides={ledger.sides} />
        ))}
      </table>
    </section>
  )
}

function Group({ group, state, sides }: { group: LedgerGroup; state: ViewState; sides: readonly string[] }) {
  const folded = state.folded.includes(group.issue)
  return (
    <tbody>
      <tr class="issue">
        <th scope="rowgroup" colSpan={sides.length + 1}>
          <FoldLink state={state} group={group} />
        </th>
      </tr>
      {!folded && group.rows.map((row) => <Row key={row.demand.id} row={row} state={state} sides={sides} />)}
      {!folded && group.unheard.length > 0 && (
        <tr class="unheard">
          <td colSpan={sides.length + 1}>
            <Unheard demands={group.unheard} state={state} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

function Row({ row, state, sides }: { row: LedgerRow; state: ViewState; sides: readonly string[] }) {
  const { demand, cells } = row
  return (
    <tr>
      <th scope="row" class={state.demand === demand.id ? 'selected' : ''}>
        <a href={hrefOf(sameLens(state, 'demand', demand.id))} title={demand.proposition}>
          {demand.name}
        </a>
      </th>
      {sides.map((side) => (
        <ReadingCell key={side} cell={cells.get(side)} state={state} wide={sides.length <= few} />
      ))}
    </tr>
  )
}
