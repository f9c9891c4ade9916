/** Which sides stand left, right and below these, which issue, and how many speakers and demands. */

import { ClockControl } from '../../shell/controls/clock-control.js'
import { IssueMenu } from '../../shell/controls/issue-menu.js'
import { Menu } from '../../shell/controls/menu.js'
import { useNames } from '../../state/catalog.js'
import { go } from '../../state/navigation.js'
import { listed } from '../../state/phrases.js'
import { withSide } from '../../state/two-sides.js'
import { hrefOf, type ViewState } from '../../state/url-state.js'
import type { Stances } from './table-elements.js'

/** The most that the question answers. */
const mostOfAll = 200

interface Props {
  state: ViewState
  sides: readonly string[]
  stances: Stances
}

export function TableControls({ state, sides, stances: { left } }: Props) {
  const { dataset, name } = useNames()
  const [one = '', two = '', ...more] = sides
  const all = (dataset?.sides ?? []).filter(({ statements, side }) => statements > 0 || sides.includes(side))
  const show = (sides: string[]) => go({ ...state, at: null, sides: [...new Set(sides)].filter((side) => side !== '') })
  const choice = (label: string, at: number) => (
    <label class="table-side">
      {label}{' '}
      <select
        value={sides[at] ?? ''}
        onChange={({ currentTarget: { value } }) => show([...withSide(sides, at, value), ...more])}
      >
        {all.map(({ side }) => (
          <option key={side} value={side}>
            {name(side)}
          </option>
        ))}
      </select>
    </label>
  )
  const beside = all.map(({ side }) => side).filter((side) => side !== one && side !== two)
  return (
    <>
      {choice('Left', 0)}
      {all.length > 1 && choice('Right', 1)}
      {beside.length > 0 && (
        <Menu
          label="Also"
          said={more.length > 0 ? (more.length > 2 ? `${more.length} sides` : listed(more.map(name))) : 'nobody'}
          active={more.length > 0}
          choices={beside.map((value) => ({
            value,
            text: name(value),
            count: all.find(({ side }) => side === value)?.statements,
          }))}
          chosen={more}
          choose={(chosen) => show([one, two, ...chosen])}
        />
      )}
      <IssueMenu chosen={state.issue} choose={(issue) => go({ ...state, at: null, issue })} />
      <ClockControl state={state} />
      {left && state.top < mostOfAll && (
        <a href={hrefOf({ ...state, top: Math.min(mostOfAll, state.top * 2) })}>Draw more</a>
      )}
    </>
  )
}
