/** The filters of the board: states, sides, issue, and what the lens leaves out. */

import { boardOrder, boardWords } from '../../src/codebook/board-words.js'
import { EvidenceMenu } from '../shell/controls/evidence-menu.js'
import { IssueMenu } from '../shell/controls/issue-menu.js'
import { LensFilters } from '../shell/controls/lens-filters.js'
import { Menu } from '../shell/controls/menu.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { hrefOf, plainView, type ViewState } from '../state/url-state.js'
import type { Board } from './board-rows.js'
import { everySide, sidesChosen } from './board-sides.js'

interface Props {
  board: Board
  /** The sides that the board is of; none means every side. */
  sides: readonly string[]
  state: ViewState
}

export function BoardFilters({ board, sides, state }: Props) {
  const { demands, name, dataset } = useNames()
  const parties = new Set([...demands.values()].flatMap(({ raisedBy, addressedTo }) => [...raisedBy, ...addressedTo]))
  const inOrder = (dataset?.sides.map(({ side }) => side) ?? [...parties]).filter((side) => parties.has(side))
  const any =
    state.state.length + state.evidence.length + state.withoutRelays.length > 0 ||
    state.issue ||
    state.source ||
    state.hedged !== 'include'
  return (
    <div class="filters">
      <Menu
        label="States"
        said={
          state.state.length > 3
            ? `${state.state.length} chosen`
            : state.state.map((it) => boardWords[it].title.toLowerCase()).join(', ') || 'all'
        }
        active={state.state.length > 0}
        choices={boardOrder.map((value) => ({
          value,
          text: boardWords[value].title,
          title: boardWords[value].sentence,
          count: board.counts.states.get(value) ?? 0,
        }))}
        chosen={state.state}
        choose={(chosen) => go({ ...state, state: chosen })}
      />
      <Menu
        label="Sides"
        said={sides.length === 0 ? 'all' : sides.length > 3 ? `${sides.length} chosen` : sides.map(name).join(', ')}
        active={state.sides.length > 0}
        choices={[{ value: everySide, text: 'all sides' }, ...inOrder.map((value) => ({ value, text: name(value) }))]}
        chosen={sides.length === 0 ? [everySide] : [...sides]}
        choose={(chosen) => go({ ...state, sides: sidesChosen(chosen, sides, dataset?.between ?? []), demand: null })}
      />
      <IssueMenu chosen={state.issue} counts={board.counts.issues} choose={(issue) => go({ ...state, issue })} />
      <EvidenceMenu state={state} />
      <LensFilters state={state} />
      {any && (
        <a class="filters-clear" href={hrefOf(unfiltered(state))}>
          Clear filters
        </a>
      )}
    </div>
  )
}

function unfiltered(state: ViewState): ViewState {
  const { issue, withoutRelays, source, hedged } = plainView
  return { ...state, state: [], evidence: [], issue, withoutRelays, source, hedged }
}
