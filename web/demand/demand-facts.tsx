/** The facts of a demand: who raised it, whom it addresses, how it bears on others, and which drafts cover it. */
import { Joined } from '../shell/joined.js'
import { Fact, NodeLinks } from '../shell/node-link.js'
import type { Demand } from '../state/catalog.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'
import { bearingsOf } from './bearings.js'

export function DemandFacts({ demand, state }: { demand: Demand; state: ViewState }) {
  const { demands, drafts } = useNames()
  const covering = [...drafts.values()].filter(({ covers }) => covers.includes(demand.id))
  return (
    <dl class="facts">
      <Fact title="Raised by" ids={demand.raisedBy} state={state} />
      <Fact title="Addressed to" ids={demand.addressedTo} state={state} />
      {bearingsOf(demand, demands.values()).map(({ title, means, demands: others }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <NodeLinks ids={others} state={state} /> <span class="quiet">{means}</span>
          </dd>
        </div>
      ))}
      {covering.length > 0 && (
        <div>
          <dt>In drafts</dt>
          <dd>
            <Joined items={covering} keyOf={({ id }) => id} by="; ">
              {({ id, name, date }) => (
                <>
                  <a href={hrefOf(sameLens(state, 'draft', id))}>{name}</a>
                  {date && ` (${shortDay(date)})`}
                </>
              )}
            </Joined>
          </dd>
        </div>
      )}
    </dl>
  )
}
