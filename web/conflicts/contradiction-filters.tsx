/** Which contradictions are shown: of which side, on which demand, how many days apart, and whether by one speaker. */
import { byText } from '../../src/codebook/by-text.js'
import { groupBy } from '../../src/codebook/group-by.js'
import { type Actor, useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { hrefOf, plainView, type ViewState } from '../state/url-state.js'
import { anyDays } from './further-apart.js'

export function ContradictionFilters({ state }: { state: ViewState }) {
  const { actors, demands, issues, name } = useNames()
  const sides = sidesAmong([...actors.values()]).sort((a, b) => byText(name(a), name(b)))
  const byIssue = groupBy(demands.values(), ({ issue }) => issue)
  const { side, demand, within, sameSpeaker } = plainView
  const isFiltered = state.side !== side || state.demand !== demand
  return (
    <div class="contradiction-filters">
      <label>
        Side{' '}
        <select
          value={state.side ?? ''}
          onChange={({ currentTarget }) => go({ ...state, side: currentTarget.value || null })}
        >
          <option value="">all</option>
          {sides.map((id) => (
            <option key={id} value={id}>
              {name(id)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Demand{' '}
        <select
          value={state.demand ?? ''}
          onChange={({ currentTarget }) => go({ ...state, demand: currentTarget.value || null })}
        >
          <option value="">all</option>
          {[...byIssue].map(([issue, some]) => (
            <optgroup key={issue} label={issues.get(issue) ?? issue}>
              {some.map((it) => (
                <option key={it.id} value={it.id}>
                  {it.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        At most{' '}
        <input
          type="number"
          min={0}
          max={anyDays}
          value={state.within}
          onChange={({ currentTarget: { valueAsNumber } }) => {
            if (Number.isInteger(valueAsNumber) && valueAsNumber >= 0 && valueAsNumber <= anyDays)
              go({ ...state, within: valueAsNumber })
          }}
        />{' '}
        days apart
      </label>
      <label>
        <input
          type="checkbox"
          checked={state.sameSpeaker === 'include'}
          onChange={({ currentTarget }) => go({ ...state, sameSpeaker: currentTarget.checked ? 'include' : 'exclude' })}
        />{' '}
        Also one speaker against itself
      </label>
      {(isFiltered || state.within !== within || state.sameSpeaker !== sameSpeaker) && (
        <a href={hrefOf({ ...state, side, demand, within, sameSpeaker })}>Clear filters</a>
      )}
    </div>
  )
}

/** Whom others represent, and who speaks for nobody else. */
function sidesAmong(actors: readonly Actor[]): string[] {
  const represented = actors.flatMap((actor) => actor.represents.map(({ side }) => side))
  const alone = actors.filter(({ represents, statements }) => represents.length === 0 && statements > 0)
  return [...new Set([...represented, ...alone.map(({ id }) => id)])]
}
