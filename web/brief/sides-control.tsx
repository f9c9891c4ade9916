/** Chooses the two sides of the brief. */
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { withSide } from '../state/two-sides.js'
import type { ViewState } from '../state/url-state.js'

export function SidesControl({ state, sides }: { state: ViewState; sides: readonly string[] }) {
  const { dataset, name } = useNames()
  const all = dataset?.sides.map(({ side }) => side) ?? []
  const choose = (at: number, side: string) => go({ ...state, sides: withSide(sides, at, side).filter(Boolean) })
  return (
    <p class="brief-sides lens">
      {['Between', 'and'].map((label, at) => (
        <label key={label}>
          {label}{' '}
          <select
            aria-label={at === 0 ? 'First side' : 'Second side'}
            value={sides[at] ?? ''}
            onChange={({ currentTarget }) => choose(at, currentTarget.value)}
          >
            {sides[at] === undefined && <option value="">choose a side</option>}
            {all.map((side) => (
              <option key={side} value={side}>
                {name(side)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="button" onClick={() => print()}>
        Print
      </button>
    </p>
  )
}
