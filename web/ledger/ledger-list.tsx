/** The ledger on a narrow screen: a list per demand, a line per side. */
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { FoldLink } from './fold-link.js'
import type { Ledger } from './ledger-rows.js'
import { ReadingLink } from './reading-cell.js'
import { Unheard } from './unheard.js'
import './ledger-list.css'

export function LedgerList({ state, ledger }: { state: ViewState; ledger: Ledger }) {
  const { name } = useNames()
  return (
    <div class="ledger-list" data-pictured>
      {ledger.groups.map((group) => (
        <section key={group.issue} aria-label={group.name}>
          <h2>
            <FoldLink state={state} group={group} />
          </h2>
          {!state.folded.includes(group.issue) && (
            <>
              {group.rows.map(({ demand, cells }) => (
                <article key={demand.id}>
                  <h3>
                    <a href={hrefOf(sameLens(state, 'demand', demand.id))}>{demand.name}</a>
                  </h3>
                  <ul>
                    {ledger.sides.map((side) => {
                      const cell = cells.get(side)
                      return (
                        cell && (
                          <li key={side}>
                            <span class="side">{name(side)}</span> <ReadingLink cell={cell} state={state} />
                          </li>
                        )
                      )
                    })}
                  </ul>
                </article>
              ))}
              {group.unheard.length > 0 && <Unheard demands={group.unheard} state={state} />}
            </>
          )}
        </section>
      ))}
    </div>
  )
}
