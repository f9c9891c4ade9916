/** Which two sides, which issue, and from which day to which. */
import { IssueMenu } from '../shell/controls/issue-menu.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { withSide } from '../state/two-sides.js'
import type { ViewState } from '../state/url-state.js'
import { isDay } from '../time/days.js'

interface Props {
  between: readonly string[]
  range: { from: string; to: string }
  state: ViewState
}

export function GapControls({ between, range, state }: Props) {
  const { dataset, demands, name } = useNames()
  const parties = new Set([...demands.values()].flatMap(({ raisedBy, addressedTo }) => [...raisedBy, ...addressedTo]))
  const sides = (dataset?.sides.map(({ side }) => side) ?? [...parties]).filter((side) => parties.has(side))
  return (
    <div class="gap-controls">
      {[0, 1].map((at) => (
        <label key={at}>
          {at === 0 ? 'Between' : 'and'}{' '}
          <select
            aria-label={at === 0 ? 'One side' : 'The other side'}
            value={between[at] ?? ''}
            onChange={({ currentTarget: { value } }) => go({ ...state, between: withSide(between, at, value) })}
          >
            {sides.map((side) => (
              <option key={side} value={side}>
                {name(side)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {end}{' '}
          <input
            type="date"
            value={range[end]}
            onChange={({ currentTarget: { value } }) => {
              if (isDay(value)) go({ ...state, ...range, [end]: value })
            }}
          />
        </label>
      ))}
      <IssueMenu chosen={state.issue} choose={(issue) => go({ ...state, issue })} />
    </div>
  )
}
