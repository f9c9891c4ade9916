/** Chooses what a network is about: everything, an issue, or a single demand. */
import { groupBy } from '../../src/codebook/group-by.js'
import { useNames } from '../state/catalog.js'
import { plainView, type ViewState } from '../state/url-state.js'

interface Props {
  state: ViewState
  choose: (changed: Partial<ViewState>) => void
}

export function OnWhat({ state: { issue, demand, concessions }, choose }: Props) {
  const { issues, demands } = useNames()
  const of = groupBy(demands.values(), (it) => it.issue)
  return (
    <label>
      on{' '}
      <select
        value={demand ? `demand ${demand}` : issue ? `issue ${issue}` : ''}
        onChange={({ currentTarget: { value } }) => {
          const [kind, id = null] = value.split(' ')
          // On one demand who accepts it stands with those who want it.
          if (kind === 'demand') choose({ demand: id, issue: null, concessions: 'in' })
          else choose({ demand: null, issue: id, concessions: demand ? plainView.concessions : concessions })
        }}
      >
        <option value="">all issues</option>
        {[...issues].map(([id, name]) => (
          <optgroup key={id} label={name}>
            <option value={`issue ${id}`}>{name}: all demands</option>
            {(of.get(id) ?? []).map((it) => (
              <option key={it.id} value={`demand ${it.id}`}>
                {it.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
