/** A demand: what it proposes, whose it is and whom it addresses, where each side stands, and who said what on it. */

import { typeWords } from '../graph/elements.js'
import { toLedger } from '../ledger/ledger-rows.js'
import { viewParams } from '../ledger/ledger-view.js'
import { ReadingLink } from '../ledger/reading-cell.js'
import { Loading, ProblemNote } from '../notes.js'
import { useNames } from '../state/catalog.js'
import { longDay } from '../state/days.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { Fact } from './actor-pane.js'
import { NodeLinks } from './node-link.js'
import { PanelHead } from './panel.js'
import { StatementList } from './statement-list.js'

export function DemandPane({ state, id }: { state: ViewState; id: string }) {
  const { demands, span } = useNames()
  const demand = demands.get(id)
  const asOf = state.asOf ?? span(state.clock)?.last
  const asked = useAnswer('trace', asOf ? { demand: id, asOf, clock: state.clock, limit: 200 } : null)
  const stands = useAnswer('ledger', asOf ? { ...viewParams(state, asOf), demand: id } : null)
  if (!demand || !asOf) return null
  const ledger = toLedger(stands.answer?.items ?? [], [demand], { sides: [], issue: null, reading: [] }, asOf)
  const cells = ledger.groups[0]?.rows[0]?.cells
  const problem = asked.problem ?? stands.problem
  return (
    <>
      <PanelHead state={state} kind={`Demand, ${demand.issueName}`} title={demand.name} told="Statements">
        <p class="proposition">{demand.proposition}.</p>
      </PanelHead>
      {problem && <ProblemNote problem={problem} retry={asked.problem ? asked.retry : stands.retry} />}
      {!asked.answer && !problem && <Loading what="the statements" />}
      {asked.answer && state.pane === 'statements' && (
        <>
          <dl class="facts">
            <Fact title="Raised by" ids={demand.raisedBy} state={state} />
            <Fact title="Addressed to" ids={demand.addressedTo} state={state} />
            {demand.relations.map(({ type, demand: other }) => (
              <Fact key={`${type} ${other}`} title={typeWords(type)} ids={[other]} state={state} />
            ))}
          </dl>
          {cells && (
            <section class="standing">
              <h3>Where each side stood on {longDay(asOf)}</h3>
              <ul>
                {ledger.sides.map((side) => {
                  const cell = cells.get(side)
                  return (
                    cell && (
                      <li key={side}>
                        <span class="side">
                          <NodeLinks ids={[side]} state={state} />
                        </span>{' '}
                        <ReadingLink cell={cell} state={state} />
                      </li>
                    )
                  )
                })}
              </ul>
            </section>
          )}
          {asked.answer.items.length === 0 && <p class="note">Nobody had been heard on it by {longDay(asOf)}.</p>}
          <StatementList
            title="Statements on it, newest first"
            statements={asked.answer.items.toReversed()}
            about={id}
            state={state}
          />
        </>
      )}
    </>
  )
}
