/** What can be done with the selection, for mouse and touch; each has a key too. */

import type { CommandName, KeyTable } from './keys/key-table.js'
import type { BenchText } from './text/bench-text.js'
import { wordsBetween } from './text/phrase.js'
import { endOf, isCaret, startOf } from './text/selected.js'
import type { SelectedStore } from './text/selected-store.js'
import { useSyncedValue } from './use-synced-value.js'

interface Props {
  selected: SelectedStore
  keys: KeyTable
  run: (name: CommandName) => void
  text: BenchText
  isOpen: boolean
  disabled: boolean
  /** Why a command did nothing. */
  said: string
}

export function SelectionBar({ selected, keys, run, text, isOpen, disabled, said }: Props) {
  const now = useSyncedValue(selected)
  const nothing = isCaret(now)
  const button = (name: CommandName, text: string, off: boolean, pressed?: boolean) => (
    <button
      type="button"
      disabled={off}
      aria-pressed={pressed}
      // The selection stays while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => run(name)}
    >
      {text} <span class="key">{keys[name]}</span>
    </button>
  )
  return (
    <div class="selection-bar" role="toolbar" aria-label="Selection">
      {button('select.sentence', 'Sentence', false)}
      {button('state.begin', 'New statement', nothing || disabled)}
      {isOpen && button('state.phrase', 'Phrase', nothing || disabled)}
      {isOpen && button('state.cite', 'Cite too', nothing || disabled)}
      {button('select.widen', 'Widen', nothing)}
      {button('select.holdStart', 'Begin', nothing, now.held === 'start')}
      {button('select.holdEnd', 'End', nothing, now.held === 'end')}
      {now.held && (
        <>
          <button
            type="button"
            aria-label="A word to the left"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => run('select.wordLeft')}
          >
            ←
          </button>
          <button
            type="button"
            aria-label="A word to the right"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => run('select.wordRight')}
          >
            →
          </button>
        </>
      )}
      {button('walk.uncoded', 'Nothing coded', disabled)}
      <p class="hidden" role="status">
        {nothing ? '' : `Selected: ${wordsBetween(text, startOf(now), endOf(now))}`}
      </p>
      {said && (
        <p class="said" role="status">
          {said}
        </p>
      )}
    </div>
  )
}
