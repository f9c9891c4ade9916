/** Takes in what the server says of a pass, and what another tab has changed meanwhile. Pure. */
import type { Folded } from './fold-sent.js'
import { foldSent, stepBetween } from './fold-sent.js'
import { type Kept, keptOf, type Listed, type Sent } from './items.js'

/** As the server answers. */
export interface PassAnswer {
  n: number
  state: 'open' | 'closed'
  items: Listed
  canUndo: boolean
  canRedo: boolean
  /** Bytes of a last line that a crash had cut off. */
  torn: number
  readOnly?: string | null
  /** Why a closed pass cannot be reopened. */
  staysClosed?: string | null
}

/** A pass as the server has it, when nothing is known of how it came to be so. */
export function foldedOf(answer: PassAnswer, before: Kept): Folded {
  return {
    items: keptOf(answer.items, before),
    state: answer.state,
    ...{ done: [], undone: [], waits: false },
    deeper: { undo: answer.canUndo, redo: answer.canRedo },
  }
}

/** How many of these events can be sent at once: one whose outcome only the server knows is sent alone. */
export function batchOf(base: Folded, queue: readonly Sent[], most: number): Sent[] {
  let pass = base
  for (const [at, event] of queue.slice(0, most).entries()) {
    pass = foldSent(pass, event)
    if (pass.waits) return queue.slice(0, Math.max(1, at))
  }
  return queue.slice(0, most)
}

/** The pass after the server has taken these events, with the steps that can be undone here. */
export function acknowledged(base: Folded, batch: readonly Sent[], answer: PassAnswer): Folded {
  const folded = batch.reduce(foldSent, base)
  const items = keptOf(answer.items, folded.items)
  const [act] = batch.map((event) => event.act)
  const { done, undone } = folded.waits
    ? {
        done: act === 'redo' ? [...base.done, stepBetween(base.items, items)] : [],
        undone: act === 'undo' ? [...base.undone, stepBetween(items, base.items)] : [],
      }
    : folded
  return {
    ...{ items, state: answer.state, done, undone, waits: false },
    deeper: { undo: answer.canUndo && done.length === 0, redo: answer.canRedo && undone.length === 0 },
  }
}

interface Missed {
  id: string
  kind?: string | undefined
  key?: string | undefined
}

interface TakenIn {
  /** What is still to be sent. */
  queue: Sent[]
  /** A sentence for the coder; null where nothing was lost or changed by others. */
  said: string | null
}

/**
 * What is left to send once the pass has changed elsewhere: what the server has already goes, and so does what no longer
 * fits. What both have changed is put again, on top.
 */
export function rebased(base: Folded, queue: readonly Sent[], missed: readonly Missed[]): TakenIn {
  const stored = new Set(missed.map(({ id }) => id))
  const own = new Set(queue.map(({ id }) => id))
  const others = missed.filter(({ id }) => !own.has(id))
  const unsent = queue.filter(({ id }) => !stored.has(id))
  // An undo meant the last step that this page had seen, which another step has followed.
  const isStale = ({ act }: Sent) => others.length > 0 && (act === 'undo' || act === 'redo')
  const kept: Sent[] = []
  let pass = base
  for (const event of unsent) {
    if (isStale(event) || !fits(pass, event)) continue
    pass = foldSent(pass, event)
    kept.push(event)
  }
  const touched = new Set(others.map(({ kind, key }) => `${kind} ${key}`))
  const clashes = kept.filter(({ kind, key }) => kind !== undefined && touched.has(`${kind} ${key}`))
  return { queue: kept, said: sentence(others.length, clashes.length, unsent.length - kept.length) }
}

function fits({ state, items, done, undone, deeper }: Folded, { act, kind, key }: Sent): boolean {
  if (act === 'reopen') return state === 'closed'
  if (state === 'closed') return false
  if (act === 'undo') return done.length > 0 || deeper.undo
  if (act === 'redo') return undone.length > 0 || deeper.redo
  return act !== 'drop' || (kind !== undefined && kind !== 'decision' && items[kind].has(key ?? ''))
}

function sentence(others: number, clashes: number, lost: number): string | null {
  if (others === 0 && lost === 0) return null
  return [
    others > 0 && 'This pass was changed in another tab or window too; its changes are taken in.',
    clashes > 0 && 'Where both changed the same, what you did here stands; undo brings the other back.',
    lost > 0 &&
      `${lost === 1 ? 'One thing' : `${lost} things`} that you did here no longer fitted and ${lost === 1 ? 'was' : 'were'} left out.`,
  ]
    .filter((it) => it !== false)
    .join(' ')
}
