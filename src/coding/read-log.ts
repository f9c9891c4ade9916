/** Reads the events of a log, and finds a last line that a crash cut off. */
import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { messageOf, Problem } from '../errors.js'
import { pauses } from '../pauses.js'
import { keptItem, type LoggedEvent, loggedEvent } from './pass-event.js'

/** A line that does not follow from those before it. The reason may tell what is coded: it is for the coder alone. */
export class DamagedLog extends Problem {
  readonly reason: string

  constructor(file: string, line: number, reason: string) {
    const name = `${basename(dirname(file))}/${basename(file)}`
    super(500, 'Damaged log', `Line ${line} of ${name} does not follow from the lines before it.`)
    this.reason = reason
  }
}

export interface ReadLog {
  events: LoggedEvent[]
  /** Bytes up to the end of the last whole line. */
  bytes: number
  /** Bytes after it: of a line that was never acknowledged. */
  torn: number
  /** The last line is whole but for its line feed, as editors leave it. */
  unended: boolean
}

/** A file that does not exist has no events. @throws DamagedLog at the line that is not an event */
export async function readLog(file: string): Promise<ReadLog> {
  const text = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
  const events: LoggedEvent[] = []
  let start = 0
  const pause = pauses()
  while (start < text.length) {
    await pause()
    const feed = text.indexOf(10, start)
    const end = feed < 0 ? text.length : feed
    const line = text.subarray(start, end)
    const last = end >= text.length - 1
    try {
      events.push(eventOf(line, events.length + 1))
    } catch (error) {
      // Only what was written last can have been cut off; a crash of the machine may leave zeros in its place.
      if (last && !isJson(line)) return { events, bytes: start, torn: text.length - start, unended: false }
      throw new DamagedLog(file, events.length + 1, messageOf(error))
    }
    if (feed < 0) return { events, bytes: text.length, torn: 0, unended: true }
    start = end + 1
  }
  return { events, bytes: text.length, torn: 0, unended: false }
}

function eventOf(line: Uint8Array, n: number): LoggedEvent {
  const parsed = loggedEvent.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)))
  if (!parsed.success) {
    const [fault] = parsed.error.issues
    throw new Error(`${fault?.path.join('.')}: ${fault?.message}.`)
  }
  if (parsed.data.n !== n) throw new Error(`its n is ${parsed.data.n}, and not ${n}.`)
  const { kind, after, ...event } = parsed.data
  return kind && after !== undefined ? { ...event, kind, after: keptItem(kind, after) } : parsed.data
}

function isJson(line: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line))
    return true
  } catch {
    return false
  }
}
