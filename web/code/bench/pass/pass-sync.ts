/** Keeps a pass on the screen and on the server alike: shown at once, sent in the background, sent again where that failed. */
import { type CodingApi, CodingError } from '../../coding-api.js'
import { type Folded, foldSent } from './fold-sent.js'
import { noItems, type Sent } from './items.js'
import type { Outbox } from './outbox.js'
import { acknowledged, batchOf, foldedOf, type PassAnswer, rebased } from './take-in.js'

export interface Synced {
  /** With everything that was done here, acknowledged or not. */
  pass: Folded
  /** Events that the server has not acknowledged. */
  unsaved: number
  /** waiting: it is sent again by itself; refused: only the coder can go on. */
  status: 'saved' | 'saving' | 'waiting' | 'refused'
  /** Why it is not saved, or what another tab has changed. */
  said: string | null
  readOnly: string | null
  /** Why a closed pass cannot be reopened; null where it can, or is open. */
  staysClosed: string | null
  /** Bytes of a last line that was cut off by a crash and never acknowledged. */
  torn: number
}

export interface PassSync {
  now(): Synced
  /** Events of one key act, undone together. Refused while the pass cannot be changed. */
  act(events: readonly Omit<Sent, 'id' | 'at' | 'group'>[], group?: string): boolean
  /** Sends again what was refused. */
  retry(): void
  /** Gives up what was not saved. */
  discard(): void
  hush(): void
  close(): void
}

interface Parts {
  api: CodingApi
  source: string
  outbox: Outbox
  changed: () => void
}

/** Milliseconds until something is sent again, doubled each time. */
const [firstWait, longestWait] = [1_000, 15_000]
const mostAtOnce = 500
/** Characters, as the server takes them. */
const longestGroup = 120
/** Answers of the server that another try may change. */
const passing = [0, 429, 500, 502, 503, 504, 507]

/** Of chance; also where the page is not served over HTTPS, and browsers make no UUIDs. */
export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** @throws CodingError where the pass cannot be read */
export async function openPass({ api, source, outbox, changed }: Parts): Promise<PassSync> {
  const own = newId()
  let answer = await api.pass<PassAnswer>(source)
  let base = foldedOf(answer, noItems())
  let queue = await outbox.read()
  let shown = queue.reduce(foldSent, base)
  let status: Synced['status'] = queue.length > 0 ? 'saving' : 'saved'
  let said: string | null = null
  let [sending, stopped, wait] = [false, false, firstWait]
  let waiting: ReturnType<typeof setTimeout> | undefined
  const others =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`demarche ${source} ${api.coder.name}`)

  const show = () => {
    shown = queue.length === 0 ? base : queue.reduce(foldSent, base)
    changed()
  }
  const forget = (events: readonly Sent[]) => void outbox.remove(events.map(({ id }) => id))

  async function send(): Promise<void> {
    if (sending || stopped || status === 'refused') return
    sending = true
    clearTimeout(waiting)
    let refusals = 0
    while (queue.length > 0 && !stopped) {
      const batch = batchOf(base, queue, mostAtOnce)
      if (status !== 'waiting') status = 'saving'
      try {
        answer = await api.append<PassAnswer>(source, answer.n, batch)
        base = acknowledged(base, batch, answer)
        queue = queue.slice(batch.length)
        ;[wait, refusals] = [firstWait, 0]
        if (status === 'waiting') said = null
        status = queue.length > 0 ? 'saving' : 'saved'
        forget(batch)
        others?.postMessage(answer.n)
        show()
      } catch (error) {
        const failed = error instanceof CodingError ? error : new CodingError('Unexpected', String(error), 400)
        if (failed.status === 409 && ++refusals <= 3 && (await takeIn(failed))) continue
        const isPassing = passing.includes(failed.status)
        status = isPassing ? 'waiting' : 'refused'
        said = failed.message
        if (isPassing) waiting = setTimeout(() => void send(), wait)
        wait = Math.min(2 * wait, longestWait)
        changed()
        break
      }
    }
    sending = false
  }

  /** Whether there is another try to make. */
  async function takeIn({ missed }: CodingError): Promise<boolean> {
    try {
      answer = await api.pass<PassAnswer>(source)
    } catch {
      return false
    }
    base = foldedOf(answer, shown.items)
    const before = queue
    const taken = rebased(base, queue, (missed ?? []) as { id: string }[])
    queue = taken.queue
    said = taken.said ?? said
    forget(before.filter((event) => !queue.includes(event)))
    status = queue.length > 0 ? 'saving' : 'saved'
    show()
    return missed !== null || queue.length < before.length
  }

  /** What another tab has saved. */
  async function refresh(): Promise<void> {
    if (queue.length > 0 || sending) return
    const fresh = await api.pass<PassAnswer>(source).catch(() => null)
    if (!fresh || fresh.n === answer.n || queue.length > 0 || sending) return
    answer = fresh
    base = foldedOf(fresh, base.items)
    show()
  }

  const back = () => {
    wait = firstWait
    void send()
  }
  const seen = () => document.visibilityState === 'visible' && void refresh()
  if (others) others.onmessage = ({ data }) => void (typeof data === 'number' && data > answer.n && refresh())
  addEventListener('online', back)
  document.addEventListener('visibilitychange', seen)
  if (queue.length > 0) setTimeout(() => void send())

  return {
    now: () => ({
      ...{ pass: shown, unsaved: queue.length, status, said },
      ...{ readOnly: answer.readOnly ?? null, staysClosed: answer.staysClosed ?? null, torn: answer.torn },
    }),
    act(events, group) {
      const [first] = events
      if (!first || answer.readOnly) return false
      if (shown.state === 'closed' && first.act !== 'reopen') return false
      const at = new Date().toISOString()
      // A group is of this page: what was done before it was loaded is undone by itself.
      const together = group ? `${own} ${group}`.slice(0, longestGroup) : events.length > 1 ? newId() : undefined
      const made = events.map((event): Sent => ({ ...event, id: newId(), at, ...(together && { group: together }) }))
      queue = [...queue, ...made]
      shown = made.reduce(foldSent, shown)
      void outbox.add(made)
      changed()
      void send()
      return true
    },
    retry() {
      if (status === 'refused') status = 'saving'
      said = null
      back()
      changed()
    },
    discard() {
      forget(queue)
      ;[queue, said, status] = [[], null, 'saved']
      show()
      void refresh()
    },
    hush() {
      said = null
      changed()
    },
    close() {
      stopped = true
      clearTimeout(waiting)
      others?.close()
      removeEventListener('online', back)
      document.removeEventListener('visibilitychange', seen)
    },
  }
}
