/** Runs the commands that move the caret or the selection. */
import type { BenchText } from '../text/bench-text.js'
import { hold, move, type Selected, selectSentence, widen } from '../text/selected.js'
import type { SelectedStore } from '../text/selected-store.js'
import type { SelectionView } from '../text/selection-view.js'
import type { CommandName } from './key-table.js'

export interface SelectionParts {
  text: () => BenchText
  selected: SelectedStore
  view: () => SelectionView | null
  /** Selects, shows and scrolls there. */
  select: (next: Selected) => void
  open: (key: string) => void
}

/** Whether it was such a command. */
export function runMove(parts: SelectionParts, name: CommandName, extend: boolean): boolean {
  const next = moved(parts, name, extend)
  if (next) parts.select(next)
  return next !== null
}

function moved({ text, selected, view }: SelectionParts, name: CommandName, extend: boolean): Selected | null {
  const now = selected.get()
  const step = (by: 'character' | 'word' | 'paragraph', direction: 1 | -1) => move(text(), now, by, direction, extend)
  switch (name) {
    case 'select.left':
      return step('character', -1)
    case 'select.right':
      return step('character', 1)
    case 'select.wordLeft':
      return step('word', -1)
    case 'select.wordRight':
      return step('word', 1)
    case 'select.begin':
      return step('paragraph', -1)
    case 'select.end':
      return step('paragraph', 1)
    case 'select.up':
      return view()?.line(now, -1, extend || now.held !== null) ?? now
    case 'select.down':
      return view()?.line(now, 1, extend || now.held !== null) ?? now
    case 'select.sentence':
      return selectSentence(text(), now)
    case 'select.widen':
      return widen(text(), now)
    case 'select.holdStart':
      return hold(now, 'start')
    case 'select.holdEnd':
      return hold(now, 'end')
    default:
      return null
  }
}
