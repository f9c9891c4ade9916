/** The demands of an issue that nobody had spoken on, in one quiet line. */
import type { Demand } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'

export function Unheard({ demands, state }: { demands: readonly Demand[]; state: ViewState }) {
  return (
    <p class="quiet">
      All silent on{' '}
      {demands.map((demand, index) => (
        <>
          {index > 0 && ', '}
          <a href={hrefOf(sameLens(state, 'demand', demand.id))} title={demand.proposition}>
            {demand.name}
          </a>
        </>
      ))}
    </p>
  )
}
