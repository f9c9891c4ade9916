/** A demand: what it proposes, whose it is and whom it addresses, where each side stands, and who said what on it. */

import { typeWords } from '../graph/elements.js'
import { toLedger } from '../ledger/ledger-rows.js'
import { ReadingLink } from '../ledger/reading-cell.js'
import { Fact, NodeLinks } from '../shell/node-link.js'
import { Loading, ProblemNote, Unknown } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { longDay } from '../state/days.js'
import { lensParams } from '../state/lens-params.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { StatementList } from '../statement/statement-list.js'

export function DemandView({ state, id }: { state: ViewState; id: string }) {
  const { demands, span } = useNames()
  const demand = demands.get(id)
  const asOf = state.asOf ?? span(state.clock)?.last
  const told = { demand: id, asOf, clock: state.clock, limit: 200 }
  const asked = useAnswer('trace', asOf ? told : null)
  const stands = useAnswer('ledger', asOf ? { ...lensParams(state, asOf), demand: id } : null)
  if (!demand) return <Unknown what="demand" id={id} state={state} />
  if (!asOf) return null
  const ledger = toLedger(stands.answer?.items ?? [], [demand], { sides: [], issue: null, reading: [] }, asOf)
  const cells = ledger.groups[0]?.rows[0]?.cells
  const problem = asked.problem ?? stands.problem
  return (
    <article class="view leaf">
      <ViewHead
        kind={`Demand, ${demand.issueName}`}
        title={demand.name}
        said={`${demand.proposition}.`}
        data={{ json: addressOf('trace', told), csv: addressOf('trace', told, 'csv') }}
      >
        <p class="onward">
          <a href={hrefOf(sameLens(state, 'graph', id))}>The graph around it</a>
        </p>
      </ViewHead>
      {problem && <ProblemNote problem={problem} retry={asked.problem ? asked.retry : stands.retry} />}
      {!asked.answer && !problem && <Loading what="the statements" />}
      {asked.answer && (
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
              <h2>Where each side stood on {longDay(asOf)}</h2>
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
    </article>
  )
}
