/** The state that the events of a log lead to: what is coded, what can be undone, and whether the pass is closed. */
import { isDeepStrictEqual } from 'node:util'
import { byText } from '../codebook/by-text.js'
import { Problem } from '../errors.js'
import { type Logged, type LoggedEvent, type LoggedKind, loggedSchemas } from './pass-event.js'

/** One item before and after a change; undefined where there is none. */
interface Change {
  kind: LoggedKind
  key: string
  before: unknown
  after: unknown
}

/** What one undo takes back. */
interface Step {
  group: string | undefined
  changes: readonly Change[]
}

export interface PassState {
  /** The number of the last event; 0 where there is none. */
  n: number
  state: 'open' | 'closed'
  items: ReadonlyMap<LoggedKind, Map<string, unknown>>
  done: Step[]
  undone: Step[]
  /** The ids of all events. */
  ids: Set<string>
}

export function emptyPass(): PassState {
  const kinds = Object.keys(loggedSchemas) as LoggedKind[]
  return {
    ...{ n: 0, state: 'open', done: [], undone: [], ids: new Set() },
    items: new Map(kinds.map((kind) => [kind, new Map()])),
  }
}

/** A copy that can be changed without changing the first; items themselves are never changed. */
export function copyOf({ n, state, items, done, undone, ids }: PassState): PassState {
  return {
    ...{ n, state, done: [...done], undone: [...undone], ids: new Set(ids) },
    items: new Map([...items].map(([kind, own]) => [kind, new Map(own)])),
  }
}

/**
 * Applies the next event to `state`, which it changes.
 *
 * @throws Problem 409 where the event does not fit what stands there
 */
export function applyEvent(state: PassState, event: LoggedEvent): void {
  acts[event.act](state, event)
  state.n = event.n
  state.ids.add(event.id)
}

const acts: Record<LoggedEvent['act'], (state: PassState, event: LoggedEvent) => void> = {
  put: (state, event) => change(state, event, event.after),
  drop: (state, event) => {
    if (itemAt(state, event) === undefined) throw conflict(`There is no ${event.kind} "${event.key}" to remove.`)
    change(state, event, undefined)
  },
  undo: (state) => {
    refuseClosed(state)
    const step = state.done.pop()
    if (!step) throw conflict('There is nothing to undo.')
    for (const { kind, key, before } of step.changes.toReversed()) set(state, kind, key, before)
    state.undone.push(step)
  },
  redo: (state) => {
    refuseClosed(state)
    const step = state.undone.pop()
    if (!step) throw conflict('There is nothing to redo.')
    for (const { kind, key, after } of step.changes) set(state, kind, key, after)
    state.done.push(step)
  },
  close: (state) => {
    refuseClosed(state)
    state.state = 'closed'
  },
  reopen: (state) => {
    if (state.state === 'open') throw conflict('This pass is open.')
    state.state = 'open'
  },
}

function change(state: PassState, event: LoggedEvent, after: unknown): void {
  refuseClosed(state)
  const { key = '', group } = event
  const before = itemAt(state, event)
  if (event.before !== undefined && !isDeepStrictEqual(event.before, before))
    throw conflict(`The ${event.kind} "${key}" has changed since. Read the pass again.`)
  const made = { kind: kindOf(event), key, before, after }
  const last = state.done.at(-1)
  if (group !== undefined && last?.group === group)
    state.done[state.done.length - 1] = { group, changes: [...last.changes, made] }
  else state.done.push({ group, changes: [made] })
  state.undone = []
  set(state, made.kind, key, after)
}

const kindOf = ({ kind = 'statement' }: LoggedEvent) => kind

/** What stands where an event puts or drops something. */
export function itemAt(state: PassState, { kind, key }: Pick<LoggedEvent, 'kind' | 'key'>): unknown {
  return kind && key !== undefined ? state.items.get(kind)?.get(key) : undefined
}

function set({ items }: PassState, kind: LoggedKind, key: string, value: unknown): void {
  if (value === undefined) items.get(kind)?.delete(key)
  else items.get(kind)?.set(key, value)
}

function refuseClosed({ state }: PassState): void {
  if (state === 'closed') throw conflict('This pass is closed. Reopen it first.')
}

const conflict = (message: string) => new Problem(409, 'Conflict', message)

/** The items of a kind in the order of their keys, which does not depend on the way that led to them. */
export function itemsOf<K extends LoggedKind>({ items }: PassState, kind: K): Logged[K][] {
  return entriesOf({ items }, kind).map(([, item]) => item)
}

/** The same with their keys. */
export function entriesOf<K extends LoggedKind>({ items }: Pick<PassState, 'items'>, kind: K): [string, Logged[K]][] {
  const own = [...(items.get(kind) ?? [])] as [string, Logged[K]][]
  return own.sort(([a], [b]) => byText(a, b))
}
