/** Listens to the keys of the bench: a letter is a command while no text is being typed. */
import { useEffect, useRef } from 'preact/hooks'
import { isHeld } from './held-keys.js'
import { type CommandName, commandOf, commands, type KeyTable, nameOfKey } from './key-table.js'

type Run = (name: CommandName, extend: boolean, inFocus: (attribute: string) => string | undefined) => void

/** Commands that mean the text, wherever the focus is in the statement. */
const ofTextOnly = (name: CommandName, key: string) =>
  name === 'state.begin' || (name.startsWith('select.') && key.length > 1)

export function useBenchKeys(keys: KeyTable, run: Run, isOff: boolean): void {
  const latest = useRef({ keys, run, isOff })
  latest.current = { keys, run, isOff }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { keys, run, isOff } = latest.current
      const target = event.target instanceof HTMLElement ? event.target : document.body
      if (isOff || event.isComposing || event.defaultPrevented || !isHere(target)) return
      if (isHeld(event)) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      const pressed = nameOfKey(event)
      const command = commandOf(keys, pressed)
      if (!command) return
      const { name, extend } = command
      const isInText = target.closest('.bench') === null || target.closest('.bench-text') !== null
      if (ofTextOnly(name, pressed) && (!isInText || target.closest('a, button, summary'))) return
      if (isTyping(target) && !('everywhere' in commands[name]) && !(name === 'walk.rule' && choosesFromList(target)))
        return
      if (target.closest('[data-keys="own"]') && !('everywhere' in commands[name]) && name !== 'walk.rule') return
      event.preventDefault()
      // The page's own search has the same key.
      event.stopImmediatePropagation()
      // What is being typed is saved first, so that undo takes it back and not what was before it.
      if (isTyping(target) && (name === 'walk.undo' || name === 'walk.redo')) {
        target.blur()
        target.focus()
      }
      run(name, extend, (attribute) => inFocus(target, attribute))
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [])
}

/** Within the view, or nowhere: the page's header has keys of its own. */
const isHere = (target: HTMLElement) =>
  target.contains(document.getElementById('content')) || target.closest('#content') !== null

const isTyping = (target: HTMLElement) =>
  target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])')

/** A question mark is in no name and in no day. */
const choosesFromList = (target: HTMLElement) =>
  target.getAttribute('role') === 'combobox' || target.dataset.field === 'days'

/** Of what the focus is in, the attribute of the nearest that has it. */
export function inFocus(target: Element, attribute: string): string | undefined {
  return target.closest<HTMLElement>(`[data-${attribute}]`)?.dataset[attribute]
}
