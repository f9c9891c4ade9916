/** The file of a pass: events are appended one a line, and are on the disk before anybody hears that they are kept. */
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { messageOf, Problem } from '../errors.js'
import { cannotWrite } from './cannot-write.js'
import { applyEvent, copyOf, emptyPass, itemAt, type PassState } from './fold-pass.js'
import { codebookVersion, keptItem, type LoggedEvent, type SentEvent } from './pass-event.js'
import { DamagedLog, readLog } from './read-log.js'
import { withLock } from './with-lock.js'

export interface PassLog {
  /** What the file says now. @throws DamagedLog */
  read(): Promise<KeptPass>
  /**
   * Appends the events that it does not have yet, all or none. `knownN` is the last event that the sender has seen;
   * `allowed` may refuse the state that they would lead to.
   *
   * @throws Problem 409 with the events that the sender has missed, or when one does not fit; 403 or 507 when nothing can
   * be written
   */
  append(sent: readonly SentEvent[], knownN: number, options?: AppendOptions): Promise<KeptPass>
}

interface AppendOptions {
  coder?: string
  allowed?(before: PassState, after: PassState): void
}

export interface KeptPass {
  state: PassState
  events: readonly LoggedEvent[]
  /** Bytes of a last line that a crash has cut off, and that nobody was told is kept; the next append removes them. */
  torn: number
}

interface Known extends KeptPass {
  /** Of the file as it was read or written last. */
  stamp: string
  /** Bytes up to the end of the last whole line. */
  bytes: number
  /** The last line has no line feed. */
  unended: boolean
}

/** Appends happen one after the other, also when they are asked for at the same time. */
export function openPassLog(file: string): PassLog {
  let known: Known | null = null
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }
  const current = async (): Promise<Known> => {
    const stamp = await stampOf(file)
    if (known?.stamp !== stamp) known = { ...(await foldFile(file)), stamp }
    return known
  }
  return {
    read: () => inTurn(current),
    append: (sent, knownN, options = {}) =>
      inTurn(async () => {
        const seen = await current()
        if (newEvents(seen, sent, knownN).length === 0) return seen
        return locked(file, async () => {
          const before = await current()
          const added = newEvents(before, sent, knownN)
          const state = copyOf(before.state)
          const events = added.map((event) => next(state, event, options.coder))
          options.allowed?.(before.state, state)
          // What is kept in memory is behind the file until all of it is written.
          known = null
          const bytes = await write(file, before, events)
          const all = [...before.events, ...events]
          known = { state, bytes, events: all, torn: 0, unended: false, stamp: await stampOf(file) }
          return { state, events: all, torn: before.torn }
        })
      }),
  }
}

/** Alone among all processes. @throws Problem 403 or 507 where the folder cannot be written */
async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    await mkdir(dirname(file), { recursive: true })
    return await withLock(file, work)
  } catch (error) {
    throw cannotWrite(error, basename(file))
  }
}

/** A file that is not there has no events. */
async function stampOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : 'none'
}

async function foldFile(file: string): Promise<Omit<Known, 'stamp'>> {
  const { events, ...rest } = await readLog(file)
  const state = emptyPass()
  for (const event of events) {
    try {
      applyEvent(state, event)
    } catch (error) {
      throw new DamagedLog(file, event.n, messageOf(error))
    }
  }
  return { state, events, ...rest }
}

/** Those that were not kept before; a sender whose answer was lost sends them again. */
function newEvents({ state, events }: KeptPass, sent: readonly SentEvent[], knownN: number): SentEvent[] {
  const added = sent.filter(({ id }, at) => !state.ids.has(id) && sent.findIndex((other) => other.id === id) === at)
  if (added.length === 0) return []
  if (knownN > state.n)
    throw new Problem(409, 'Conflict', `The pass has ${state.n} events, not ${knownN}.`, { missed: [] })
  const own = new Set(sent.map(({ id }) => id))
  const missed = events.slice(knownN)
  if (missed.every(({ id }) => own.has(id))) return added
  const which = `The pass has ${state.n} events, and these were sent after ${knownN}`
  throw new Problem(409, 'Conflict', `${which}. Read what was missed, and send again.`, { missed })
}

/** Applies the next event to `state`, which it changes. @throws Problem 400 where what is put does not fit its kind */
function next(state: PassState, sent: SentEvent, coder: string | undefined): LoggedEvent {
  const { id, by, act, kind, key, after, group, at = new Date().toISOString() } = sent
  const stood = itemAt(state, sent)
  const before = kind && sent.before !== undefined ? keptItem(kind, sent.before) : stood
  const event: LoggedEvent = {
    ...{ n: state.n + 1, at, act },
    ...(kind && { kind }),
    ...(key !== undefined && { key }),
    ...(before !== undefined && { before }),
    ...(act === 'put' && kind && { after: keptItem(kind, after) }),
    ...(group !== undefined && { group }),
    ...{ codebook: codebookVersion, by },
    ...(coder !== undefined && { coder }),
    id,
  }
  applyEvent(state, event)
  return event
}

async function write(file: string, known: Known, events: readonly LoggedEvent[]): Promise<number> {
  const text = `${known.unended ? '\n' : ''}${events.map((event) => `${JSON.stringify(event)}\n`).join('')}`
  const isNew = known.stamp === 'none'
  let handle: FileHandle | undefined
  try {
    handle = await open(file, isNew ? 'wx' : 'r+')
    if (known.torn > 0) await handle.truncate(known.bytes)
    const end = await writeAt(handle, Buffer.from(text), known.bytes)
    await handle.datasync()
    if (isNew) await syncFolder(dirname(file))
    return end
  } catch (error) {
    // Lines whose sender hears that they were not kept must not be found later.
    await handle?.truncate(known.bytes).catch(() => {})
    throw error
  } finally {
    await handle?.close()
  }
}

/** A disk that is nearly full takes a part of what is written, without an error. @returns the byte after the last */
async function writeAt(handle: FileHandle, bytes: Buffer, start: number): Promise<number> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, start + done)
    done += bytesWritten
  }
  return start + bytes.length
}

/** Else the name of a new file could be lost in a crash. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
