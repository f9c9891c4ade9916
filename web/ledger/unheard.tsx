/** The demands of an issue on which nobody had spoken, in one line. */
import { Joined } from '../shell/joined.js'
import type { Demand } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'

export function Unheard({ demands, state }: { demands: readonly Demand[]; state: ViewState }) {
  return (
    <p class="quiet">
      {state.clock === 'said' ? 'Nobody had spoken on' : 'The texts that were out say nothing on'}{' '}
      <Joined items={demands} keyOf={({ id }) => id}>
        {({ id, name, proposition }) => (
          <a href={hrefOf(sameLens(state, 'demand', id))} title={proposition}>
            {name}
          </a>
        )}
      </Joined>
    </p>
  )
}
