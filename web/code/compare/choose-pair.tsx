/** Which two of three or more closed passes are compared. */
import { go } from '../../state/navigation.js'
import type { ViewState } from '../../state/url-state.js'

export function ChoosePair({ state, closed }: { state: ViewState; closed: readonly string[] }) {
  const [a = '', b = ''] = state.pair
  const choice = (label: string, value: string, other: string, choose: (coder: string) => string[]) => (
    <label>
      {label}{' '}
      <select value={value} onChange={({ currentTarget }) => go({ ...state, pair: choose(currentTarget.value) })}>
        <option value="">choose</option>
        {closed
          .filter((coder) => coder !== other)
          .map((coder) => (
            <option key={coder} value={coder}>
              {coder}
            </option>
          ))}
      </select>
    </label>
  )
  return (
    <p class="choose-pair">
      {closed.length} passes are closed. {choice('Compare', a, b, (coder) => [coder, b].filter(Boolean))}{' '}
      {choice('with', b, a, (coder) => [a, coder].filter(Boolean))}
    </p>
  )
}
