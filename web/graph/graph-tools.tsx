/** The tools of the drawing: undo, redo, reset, reach, filters and export. */
import type { ComponentChildren } from 'preact'
import { Menu } from '../shell/controls/menu.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { listed } from '../state/phrases.js'
import { tally } from '../state/tally.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { isDay } from '../time/days.js'
import { doneOf, redo, undo } from './steps.js'
import type { Exploration } from './use-explored.js'

interface Props {
  state: ViewState
  exploration: Exploration
  save: (format: 'png' | 'json') => void
  children: ComponentChildren
}

export function GraphTools({ state, exploration, save, children }: Props) {
  const { name } = useNames()
  const sides = tally(exploration.explored.nodes.flatMap(({ side }) => side ?? []))
  return (
    <div class="graph-tools filters">
      <button type="button" disabled={doneOf(state).length === 0} onClick={() => go({ ...state, ...undo(state) })}>
        Undo
      </button>
      <button type="button" disabled={state.undone === 0} onClick={() => go({ ...state, ...redo(state) })}>
        Redo
      </button>
      {state.steps.length > 0 && <a href={hrefOf({ ...state, steps: [], undone: 0, at: null })}>Reset</a>}
      <a href={hrefOf({ ...state, depth: state.depth === '1' ? '2' : '1' })}>
        {state.depth === '1' ? 'Show two steps' : 'Show one step'}
      </a>
      <Menu
        label="Statements of"
        said={state.sides.length > 0 ? listed(state.sides.map(name)) : 'all sides'}
        active={state.sides.length > 0}
        choices={[...sides].sort((a, b) => b[1] - a[1]).map(([value, count]) => ({ value, text: name(value), count }))}
        chosen={state.sides}
        choose={(chosen) => go({ ...state, sides: chosen })}
      />
      <label class="graph-since">
        made since{' '}
        <input
          type="date"
          value={state.since ?? ''}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget
            if (value === '' || isDay(value)) go({ ...state, since: value || null })
          }}
        />
      </label>
      {children}
      <span class="graph-exports">
        <button type="button" class="plain" onClick={() => save('png')}>
          PNG
        </button>
        <button type="button" class="plain" onClick={() => save('json')}>
          JSON
        </button>
      </span>
    </div>
  )
}
