/** The process that holds a graph while it is built, as the load sees it. */
import { type Row, StatementError } from '../graph-store.js'
import { fileOfEntry } from '../own-process.js'
import { type Ended, startItself } from '../start-process.js'
import type { FromWriter, ToWriter } from './writer-messages.js'

export interface GraphWriter {
  /**
   * Messages are worked off one after the other.
   *
   * @throws StatementError of a statement that the engine refuses; Error of another failure, or when the process has ended
   */
  ask(message: ToWriter): Promise<Row[]>
  /** Resolves when the process is gone. */
  end(): Promise<void>
}

/**
 * What the C library is told, where it is glibc: one arena, and pieces from a quarter of a megabyte on of their own, which
 * grow without a copy and are given back. It saves a fifth of the memory.
 */
const frugal = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: String(256 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(1024 * 1024),
}

export function startWriter(): GraphWriter {
  let listener: ((answer: FromWriter) => void) | null = null
  let broken: string | null = null
  const hear = (answer: FromWriter) => {
    listener?.(answer)
    listener = null
  }
  const script = fileOfEntry('store/embedded/writer-process')
  const { ended, send, kill } = startItself(process.execPath, ['--max-semi-space-size=1', ...script], {
    cwd: process.cwd(),
    env: { ...process.env, ...frugal },
    serialization: 'advanced',
    onMessage: (answer) => hear(answer as FromWriter),
  })
  const gone = ended.then((how) => {
    broken = whyEnded(how)
    hear({ failed: broken })
  })

  async function exchange(message: ToWriter): Promise<Row[]> {
    const answer = await new Promise<FromWriter>((resolve) => {
      listener = resolve
      if (broken !== null) hear({ failed: broken })
      // Why it could not be sent is said when the process ends.
      else send(message)
    })
    if ('rows' in answer) return answer.rows
    const error = new Error(answer.failed)
    throw answer.index === undefined ? error : new StatementError(answer.index, error)
  }

  let last: Promise<unknown> = Promise.resolve()
  return {
    ask(message) {
      const next = last.then(() => exchange(message))
      last = next.catch(() => {})
      return next
    },
    async end() {
      kill()
      await gone
    },
  }
}

const whyEnded = (how: Ended) =>
  'error' in how
    ? `the process that writes the graph could not be started: ${how.error}`
    : `the process that writes the graph ended with ${how.signal ?? how.code}; it needs about 3 GB of memory for a million statements`
