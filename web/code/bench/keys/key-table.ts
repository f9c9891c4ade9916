/** Every key of the bench with what it does: the one table that keys are read from, listed from, and changed in. */

interface Command {
  keys: string
  does: string
  /** Works in text fields too. */
  everywhere?: true
}

const select = {
  left: { keys: 'ArrowLeft', does: 'caret a letter to the left; with Shift it selects' },
  right: { keys: 'ArrowRight', does: 'caret a letter to the right; with Shift it selects' },
  wordLeft: { keys: 'Ctrl+ArrowLeft', does: 'caret a word to the left; with Shift it selects' },
  wordRight: { keys: 'Ctrl+ArrowRight', does: 'caret a word to the right; with Shift it selects' },
  up: { keys: 'ArrowUp', does: 'caret a line up; with Shift it selects' },
  down: { keys: 'ArrowDown', does: 'caret a line down; with Shift it selects' },
  begin: { keys: 'Home', does: 'caret to the beginning of the paragraph; with Shift it selects' },
  end: { keys: 'End', does: 'caret to the end of the paragraph; with Shift it selects' },
  sentence: { keys: 's', does: 'select the sentence, then the next one' },
  widen: { keys: 'S', does: 'widen by a sentence' },
  holdStart: { keys: '[', does: 'arrows move where the selection begins' },
  holdEnd: { keys: ']', does: 'arrows move where the selection ends' },
} satisfies Record<string, Command>

const state = {
  begin: { keys: 'Enter', does: 'a new statement of what is selected' },
  cite: { keys: '+', does: 'cite what is selected for the open statement too' },
  phrase: { keys: 'q', does: 'what is selected is the phrase of the place' },
  asserts: { keys: 'a', does: 'it asserts the demand' },
  concedes: { keys: 'c', does: 'it concedes the demand' },
  rejects: { keys: 'r', does: 'it rejects the demand' },
  extent: { keys: 'e', does: 'next extent' },
  exchange: { keys: 'x', does: 'the stance depends on another demand: choose it' },
  speaker: { keys: 'k', does: 'choose the speaker' },
  demand: { keys: 'l', does: 'choose a demand' },
  relay: { keys: 'y', does: 'who relays it at this place' },
  days: { keys: 't', does: 'days' },
  mode: { keys: 'm', does: 'next mode' },
  certainty: { keys: 'd', does: 'next certainty' },
  summary: { keys: 'w', does: 'summary' },
  occasion: { keys: 'v', does: 'occasion, assessments, who denies it' },
  remove: { keys: 'Delete', does: 'remove what is in focus: a stance, a place, a condition' },
  drop: { keys: 'D', does: 'remove the whole statement' },
  save: { keys: 'Ctrl+Enter', does: 'done with this statement: on to the next sentence', everywhere: true },
} satisfies Record<string, Command>

const walk = {
  next: { keys: 'n', does: 'next statement' },
  previous: { keys: 'p', does: 'previous statement' },
  nextOpen: { keys: 'N', does: 'next paragraph that is not dealt with' },
  previousOpen: { keys: 'P', does: 'previous paragraph that is not dealt with' },
  uncoded: { keys: 'u', does: 'nothing is coded in this paragraph: then the digit of the reason' },
  close: { keys: 'C', does: 'close the pass, once you have confirmed it' },
  undo: { keys: 'Ctrl+Z', does: 'undo, over the whole pass', everywhere: true },
  redo: { keys: 'Ctrl+Shift+Z', does: 'redo', everywhere: true },
  rule: { keys: '?', does: 'what the codebook says of the field in focus' },
  search: { keys: '/', does: 'search the codebook and its rulings' },
  keys: { keys: 'F1', does: 'these keys, and changing them', everywhere: true },
  leave: { keys: 'Escape', does: 'back to the text; there, let go of the selection', everywhere: true },
} satisfies Record<string, Command>

const prefixed = <T extends Record<string, Command>, P extends string>(group: P, commands: T) =>
  Object.fromEntries(Object.entries(commands).map(([name, it]) => [`${group}.${name}`, it])) as {
    [K in keyof T & string as `${P}.${K}`]: Command
  }

export const groups = { select: 'Select', state: 'Code', walk: 'Go about' } as const
export const commands = {
  ...prefixed('select', select),
  ...prefixed('state', state),
  ...prefixed('walk', walk),
}
export type CommandName = keyof typeof commands
export const commandNames = Object.keys(commands) as CommandName[]

/** Keys that cannot be given to anything else. */
export const fixedKeys = [
  { keys: '1 – 9', does: 'choose from the short list of the field in focus; typing narrows it' },
  { keys: 'Tab, Shift+Tab', does: 'next and previous field' },
] as const

export type KeyTable = Readonly<Record<CommandName, string>>

export const usualKeys = Object.fromEntries(commandNames.map((name) => [name, commands[name].keys])) as KeyTable

interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  getModifierState?(name: string): boolean
}

/** `s`, `S`, `[`, `Ctrl+Shift+Z`, `Shift+ArrowLeft`: Ctrl is Command on a Mac too, and a letter says by itself whether Shift is held. */
export function nameOfKey(event: Pressed): string {
  const { key } = event
  // Brackets need AltGr on many keyboards, which Windows reports as Ctrl and Alt.
  const isTyped = key.length === 1 && (event.getModifierState?.('AltGraph') ?? false)
  const ctrl = (event.ctrlKey || event.metaKey) && !isTyped
  const alt = event.altKey && !isTyped
  const letter = key.length === 1
  const shift = event.shiftKey && (!letter || ctrl)
  const name = key === ' ' ? 'Space' : letter && ctrl ? key.toUpperCase() : key
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

/** The command of a key; `extend` where Shift is held beside a key that moves the caret. */
export function commandOf(table: KeyTable, pressed: string): { name: CommandName; extend: boolean } | null {
  const name = commandNames.find((it) => table[it] === pressed)
  if (name) return { name, extend: false }
  const plain = pressed.replace('Shift+', '')
  const moved = plain === pressed ? undefined : commandNames.find((it) => table[it] === plain && moves.includes(it))
  return moved ? { name: moved, extend: true } : null
}

export const moves: readonly CommandName[] = [
  ...(['select.left', 'select.right', 'select.wordLeft', 'select.wordRight'] as const),
  ...(['select.up', 'select.down', 'select.begin', 'select.end'] as const),
]

/** The table with one key changed; what had the key before gets the one that is now free. */
export function withKey(table: KeyTable, name: CommandName, pressed: string): KeyTable {
  const other = commandNames.find((it) => table[it] === pressed && it !== name)
  return { ...table, ...(other && { [other]: table[name] }), [name]: pressed }
}

/** Digits choose, and Tab leads on: whatever else they did would be out of reach. */
export const canBeUsed = (pressed: string) =>
  !/^\d$/.test(pressed) &&
  !/^(Shift\+)?Tab$/.test(pressed) &&
  !/(Control|Shift|Alt|Meta|AltGraph|Dead|Process)$/.test(pressed)

/** The keys that differ from the usual ones, from what a browser has kept; what cannot be read is as usual. */
export function readKeys(kept: string | null): KeyTable {
  try {
    const own = JSON.parse(kept ?? '{}') as Record<string, unknown>
    const valid = commandNames.flatMap((name) => {
      const keys = own[name]
      return typeof keys === 'string' && canBeUsed(keys) ? [[name, keys] as const] : []
    })
    return { ...usualKeys, ...Object.fromEntries(valid) }
  } catch {
    return usualKeys
  }
}

export const writtenKeys = (table: KeyTable): string =>
  JSON.stringify(
    Object.fromEntries(commandNames.flatMap((it) => (table[it] === usualKeys[it] ? [] : [[it, table[it]]]))),
  )
