/** The facts of a demand: who raised it, whom it addresses, how it bears on others, and which drafts cover it. */
import { Joined } from '../shell/joined.js'
import { Fact, NodeLinks } from '../shell/node-link.js'
import type { Demand } from '../state/catalog.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { shortDay } from '../time/days.js'
import { bearingsOf } from './bearings.js'

export function DemandFacts({ demand, state }: { demand: Demand; state: ViewState }) {
  const { demands } = useNames()
  const around = useAnswer('neighborhood', { id: demand.id, types: 'COVERS' })
  const drafts = (around.answer?.nodes ?? []).filter(({ label }) => label === 'Draft')
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
      {drafts.length > 0 && (
        <div>
          <dt>In drafts</dt>
          <dd>
            <Joined items={drafts} keyOf={({ id }) => id} by="; ">
              {({ id, properties }) => (
                <>
                  <a href={hrefOf(sameLens(state, 'node', id))}>{String(properties.name ?? id)}</a>
                  {typeof properties.date === 'string' && ` (${shortDay(properties.date)})`}
                </>
              )}
            </Joined>
          </dd>
        </div>
      )}
      {around.problem && (
        <div>
          <dt>In drafts</dt>
          <dd>
            Could not be loaded.{' '}
            <button type="button" onClick={around.retry}>
              Try again
            </button>
          </dd>
        </div>
      )}
    </dl>
  )
}
