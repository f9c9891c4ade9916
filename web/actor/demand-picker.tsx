/** Narrows the page of an actor to one demand. */
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import type { ViewState } from '../state/url-state.js'

interface Props {
  /** Those it has spoken on. */
  demands: readonly string[]
  state: ViewState
}

export function DemandPicker({ demands, state }: Props) {
  const { name } = useNames()
  const all = [...new Set([...demands, ...(state.demand ? [state.demand] : [])])]
  if (all.length < 2 && state.demand === null) return null
  return (
    <p class="demand-picker">
      <label>
        Demand{' '}
        <select
          value={state.demand ?? ''}
          onChange={({ currentTarget }) => go({ ...state, demand: currentTarget.value || null })}
        >
          <option value="">all</option>
          {all.map((id) => (
            <option key={id} value={id}>
              {name(id)}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}
