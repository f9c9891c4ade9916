/** What a pass looks like with events that the server may not have yet: shown at once, as the server will fold them. Pure. */
import { type ItemKind, isAlike, type Kept, kinds, type Sent, withItem } from './items.js'

interface Change {
  kind: ItemKind
  key: string
  before: unknown
  after: unknown
}

interface Step {
  group: string | undefined
  changes: readonly Change[]
}

export interface Folded {
  items: Kept
  state: 'open' | 'closed'
  done: readonly Step[]
  undone: readonly Step[]
  /** Whether the server can undo or redo steps from before this page knew the pass. */
  deeper: { undo: boolean; redo: boolean }
  /** An undo or redo of such a step: what it leads to is known once the server has answered. */
  waits: boolean
}

export const canUndo = ({ state, done, deeper }: Folded) => state === 'open' && (done.length > 0 || deeper.undo)
export const canRedo = ({ state, undone, deeper }: Folded) => state === 'open' && (undone.length > 0 || deeper.redo)

/** The pass after one more event; one that does not fit changes nothing. */
export function foldSent(pass: Folded, event: Sent): Folded {
  switch (event.act) {
    case 'close':
      return { ...pass, state: 'closed' }
    case 'reopen':
      return { ...pass, state: 'open' }
    case 'undo':
      return takeBack(pass)
    case 'redo':
      return doAgain(pass)
    default:
      return change(pass, event)
  }
}

function change(pass: Folded, { act, kind, key, after, group }: Sent): Folded {
  if (!kind || kind === 'decision' || key === undefined || pass.state === 'closed') return pass
  const value = act === 'put' ? after : undefined
  const made = { kind, key, before: pass.items[kind].get(key), after: value }
  const last = pass.done.at(-1)
  const joins = group !== undefined && last?.group === group
  const step = { group, changes: joins ? [...last.changes, made] : [made] }
  return {
    ...pass,
    items: withItem(pass.items, kind, key, value),
    done: [...(joins ? pass.done.slice(0, -1) : pass.done), step],
    undone: [],
    deeper: { ...pass.deeper, redo: false },
  }
}

function takeBack(pass: Folded): Folded {
  const step = pass.done.at(-1)
  if (!step) return pass.deeper.undo ? { ...pass, waits: true } : pass
  let { items } = pass
  for (const { kind, key, before } of step.changes.toReversed()) items = withItem(items, kind, key, before)
  return { ...pass, items, done: pass.done.slice(0, -1), undone: [...pass.undone, step] }
}

function doAgain(pass: Folded): Folded {
  const step = pass.undone.at(-1)
  if (!step) return pass.deeper.redo ? { ...pass, waits: true } : pass
  let { items } = pass
  for (const { kind, key, after } of step.changes) items = withItem(items, kind, key, after)
  return { ...pass, items, undone: pass.undone.slice(0, -1), done: [...pass.done, step] }
}

/** What changed between two states of the items: the step that an undo from before this page took back. */
export function stepBetween(before: Kept, after: Kept): Step {
  const changes = kinds.flatMap((kind): Change[] => {
    const keys = new Set([...before[kind].keys(), ...after[kind].keys()])
    return [...keys].flatMap((key) => {
      const [old, now] = [before[kind].get(key), after[kind].get(key)]
      return isAlike(old, now) ? [] : [{ kind, key, before: old, after: now }]
    })
  })
  return { group: undefined, changes }
}

/** The keys of all items of a kind that a pass has or had, as far as this page knows. */
export function keysEver({ items, done, undone }: Folded, kind: ItemKind): string[] {
  const changed = [...done, ...undone].flatMap(({ changes }) => changes.filter((it) => it.kind === kind))
  return [...items[kind].keys(), ...changed.map(({ key }) => key)]
}
