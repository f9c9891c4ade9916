/** The keys of the bench: one command each, on every keyboard, and changed as the coder likes. */
import { describe, expect, it } from 'vitest'
import {
  canBeUsed,
  commandNames,
  commandOf,
  type KeyTable,
  nameOfKey,
  readKeys,
  usualKeys,
  withKey,
  writtenKeys,
} from '../../../web/code/bench/keys/key-table.js'

const pressed = (key: string, held: Partial<Record<'ctrl' | 'shift' | 'alt' | 'meta' | 'altGr', boolean>> = {}) =>
  nameOfKey({
    key,
    ctrlKey: held.ctrl ?? false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
    metaKey: held.meta ?? false,
    getModifierState: (name) => name === 'AltGraph' && (held.altGr ?? false),
  })

const keysOf = (table: KeyTable) => commandNames.map((name) => table[name])

describe('the keys of the bench', () => {
  it('are each the key of one command', () => {
    expect(commandNames.length).toBeGreaterThan(35)
    expect(new Set(keysOf(usualKeys)).size).toBe(commandNames.length)
    for (const name of commandNames) expect(commandOf(usualKeys, usualKeys[name])?.name).toBe(name)
  })

  it.each([
    ['a letter', pressed('s'), 'select.sentence'],
    ['a capital', pressed('S', { shift: true }), 'select.widen'],
    ['a bracket, as Windows reports AltGr', pressed('[', { ctrl: true, alt: true, altGr: true }), 'select.holdStart'],
    ['a question mark', pressed('?', { shift: true }), 'walk.rule'],
    ['Ctrl and a letter', pressed('z', { ctrl: true }), 'walk.undo'],
    ['Command and Shift on a Mac', pressed('z', { meta: true, shift: true }), 'walk.redo'],
    ['Ctrl+Enter', pressed('Enter', { ctrl: true }), 'state.save'],
  ])('are read as they are pressed: %s', (_, key, name) => {
    expect(commandOf(usualKeys, key)).toEqual({ name, extend: false })
  })

  it('select with Shift where they move the caret, and mean nothing with Shift elsewhere', () => {
    expect(commandOf(usualKeys, pressed('ArrowRight', { shift: true }))).toEqual({ name: 'select.right', extend: true })
    expect(commandOf(usualKeys, pressed('ArrowRight', { shift: true, ctrl: true }))?.name).toBe('select.wordRight')
    expect(commandOf(usualKeys, pressed('Enter', { shift: true }))).toBeNull()
  })

  it('change places when one is given the key of another', () => {
    const changed = withKey(usualKeys, 'select.sentence', 'a')
    expect([changed['select.sentence'], changed['state.asserts']]).toEqual(['a', 's'])
    expect(new Set(keysOf(changed)).size).toBe(commandNames.length)
  })

  it('stay as the coder left them, and are as usual where nothing can be read', () => {
    const changed = withKey(usualKeys, 'walk.next', 'j')
    expect(readKeys(writtenKeys(changed))).toEqual(changed)
    expect(writtenKeys(usualKeys)).toBe('{}')
    for (const kept of [null, '', '[', '{"walk.next": 7}', '{"walk.next": "3"}'])
      expect(readKeys(kept)).toEqual(usualKeys)
  })

  it('leave digits and Tab to the lists and fields', () => {
    expect(['1', 'Tab', 'Shift+Tab', 'Shift', 'Ctrl+Control'].map(canBeUsed)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
    expect(['g', 'Ctrl+G', 'F2', '.'].map(canBeUsed)).toEqual([true, true, true, true])
  })
})
