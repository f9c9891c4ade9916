/** The URL is the state: what is on the screen as one plain object, read from a query string and written to one. */
import type { Clock, ReadingName, Relation } from '../../src/model.js'
import { readings, relations } from './codebook-words.js'

/** A cell of the ledger, or any node of the graph. */
export type Selected = { side: string; demand: string } | { node: string } | null

export interface ViewState {
  view: 'ledger'
  /** As written in the URL, so that the API can say what is wrong with it; null is the record's last day. */
  asOf: string | null
  clock: Clock
  source: string | null
  /** What only these relays tell is left out. */
  withoutRelays: Relation[]
  hedged: 'include' | 'exclude'
  sides: string[]
  issue: string | null
  reading: ReadingName[]
  /** Issues whose rows are folded away. */
  folded: string[]
  selected: Selected
  pane: 'statements' | 'graph'
  /** How far the drawing reaches from what is selected. */
  depth: 1 | 2
  /** `name=value` parts that this page does not know; shown, never written. */
  unread: string[]
}

export const plainView: ViewState = {
  view: 'ledger',
  asOf: null,
  clock: 'said',
  source: null,
  withoutRelays: [],
  hedged: 'include',
  sides: [],
  issue: null,
  reading: [],
  folded: [],
  selected: null,
  pane: 'statements',
  depth: 1,
  unread: [],
}

const listOf = (text: string) => [...new Set(text.split(',').filter((part) => part !== ''))]

/** Reads a query string. Whatever it holds, the answer is a view; what cannot be read is named in `unread`. */
export function readState(search: string): ViewState {
  const state: ViewState = { ...plainView, unread: [] }
  const cell = { side: '', demand: '' }
  let node = ''
  const known = <T extends string>(name: string, text: string, words: readonly T[]): T[] => {
    const parts = listOf(text)
    const wrong = parts.filter((part) => !words.some((word) => word === part))
    if (wrong.length > 0) state.unread.push(`${name}=${wrong.join(',')}`)
    return words.filter((word) => parts.includes(word))
  }
  const readers: Record<string, (text: string) => void> = {
    view: (text) => void known('view', text, ['ledger']),
    asOf: (text) => {
      state.asOf = text
    },
    clock: (text) => {
      state.clock = known('clock', text, ['said', 'published'] as const)[0] ?? 'said'
    },
    source: (text) => {
      state.source = text
    },
    withoutRelays: (text) => {
      state.withoutRelays = known('withoutRelays', text, relations)
    },
    hedged: (text) => {
      state.hedged = known('hedged', text, ['include', 'exclude'] as const)[0] ?? 'include'
    },
    sides: (text) => {
      state.sides = listOf(text)
    },
    issue: (text) => {
      state.issue = text
    },
    reading: (text) => {
      state.reading = known('reading', text, readings)
    },
    folded: (text) => {
      state.folded = listOf(text)
    },
    side: (text) => {
      cell.side = text
    },
    demand: (text) => {
      cell.demand = text
    },
    node: (text) => {
      node = text
    },
    pane: (text) => {
      state.pane = known('pane', text, ['statements', 'graph'] as const)[0] ?? 'statements'
    },
    depth: (text) => {
      state.depth = known('depth', text, ['1', '2'])[0] === '2' ? 2 : 1
    },
  }
  for (const [name, text] of new URLSearchParams(search)) {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (!read) state.unread.push(`${name}=${text}`)
    else if (text !== '') read(text)
  }
  if (cell.side && cell.demand) state.selected = cell
  else if (node || cell.demand || cell.side) state.selected = { node: node || cell.demand || cell.side }
  return state
}

/** The address of a view, without what is as usual; `readState` gives the same view back. */
export function hrefOf(state: ViewState): string {
  const usual = plainView
  const { selected } = state
  const parts: [string, string | null][] = [
    ['asOf', state.asOf],
    ['clock', state.clock === usual.clock ? null : state.clock],
    ['source', state.source],
    ['withoutRelays', state.withoutRelays.join(',')],
    ['hedged', state.hedged === usual.hedged ? null : state.hedged],
    ['sides', state.sides.join(',')],
    ['issue', state.issue],
    ['reading', state.reading.join(',')],
    ['folded', state.folded.join(',')],
    ...(selected && 'node' in selected
      ? ([['node', selected.node]] satisfies [string, string][])
      : ([
          ['side', selected?.side ?? null],
          ['demand', selected?.demand ?? null],
        ] satisfies [string, string | null][])),
    ['pane', selected && state.pane !== usual.pane ? state.pane : null],
    ['depth', selected && state.depth !== usual.depth ? String(state.depth) : null],
  ]
  const query = new URLSearchParams(parts.filter((part): part is [string, string] => Boolean(part[1])))
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '/' : `/?${text}`
}
