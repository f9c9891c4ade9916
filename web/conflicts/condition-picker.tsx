/** Chooses the demand whose conditions are shown. */
import { groupBy } from '../../src/codebook/group-by.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import type { ViewState } from '../state/url-state.js'

export function ConditionPicker({ demand, state }: { demand: string | null; state: ViewState }) {
  const { demands, issues } = useNames()
  return (
    <p class="condition-picker">
      <label>
        Conditions on{' '}
        <select
          value={demand ?? ''}
          onChange={({ currentTarget }) => go({ ...state, demand: currentTarget.value || null })}
        >
          {!demand && <option value="">choose a demand</option>}
          {[...groupBy(demands.values(), ({ issue }) => issue)].map(([issue, some]) => (
            <optgroup key={issue} label={issues.get(issue) ?? issue}>
              {some.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>{' '}
      <span class="quiet">and on demands that narrow or replace it</span>
    </p>
  )
}
