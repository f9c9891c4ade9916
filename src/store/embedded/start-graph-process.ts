/** A process that holds a graph, as the one sees it that it works for. */
import { type Row, StatementError } from '../graph-store.js'
import { fileOfEntry } from '../own-process.js'
import { type Ended, type StartedProcess, startItself, startProcess } from '../start-process.js'
import type { FromGraph, GraphJob } from './graph-messages.js'

export interface GraphProcess {
  /** @throws StatementError of a statement that the engine refuses; Error of another failure, or when the process has ended */
  ask(job: GraphJob): Promise<Row[]>
  /** Why it has ended; null while it runs. */
  broken(): string | null
  /** Ends it. Resolves when it is gone. */
  end(): Promise<void>
}

/**
 * What the C library is told, where it is glibc: one arena, and pieces from a quarter of a megabyte on of their own, which
 * grow without a copy and are given back. It saves a fifth of the memory that writing takes.
 */
const frugal = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: String(256 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(1024 * 1024),
}

type Hear = (message: unknown) => void

/** For a graph that is built: it takes as little memory as can be. */
export const startWriter = (): GraphProcess =>
  working('writes the graph', 3, (onMessage) =>
    startItself(process.execPath, ['--max-semi-space-size=1', ...program()], {
      cwd: process.cwd(),
      env: { ...process.env, ...frugal },
      serialization: 'advanced',
      onMessage,
    }),
  )

/** For a graph that is read: it sees nothing of this process's environment. */
export const startReader = (): GraphProcess =>
  working('holds the graph', 1.2, (onMessage) =>
    startProcess(process.execPath, ['--max-semi-space-size=4', ...program()], {
      cwd: process.cwd(),
      env: frugal,
      serialization: 'advanced',
      onMessage,
    }),
  )

const program = () => fileOfEntry('store/embedded/graph-process')

/** @param does and `needs`, gigabytes of memory for a million statements: of a process that has ended */
function working(does: string, needs: number, start: (hear: Hear) => StartedProcess): GraphProcess {
  const waiting = new Map<number, (answer: FromGraph) => void>()
  let broken: string | null = null
  let last = 0
  const hear = (answer: FromGraph) => {
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  }
  const { ended, send, kill } = start((message) => hear(message as FromGraph))
  const gone = ended.then((how) => {
    broken = whyEnded(how, does, needs)
    for (const id of waiting.keys()) hear({ id, failed: broken })
  })
  return {
    async ask(job) {
      const id = ++last
      const answer = await new Promise<FromGraph>((resolve) => {
        waiting.set(id, resolve)
        if (broken !== null) hear({ id, failed: broken })
        // Why it could not be sent is said when the process ends.
        else send({ ...job, id })
      })
      if ('rows' in answer) return answer.rows
      const error = new Error(answer.failed)
      throw answer.index === undefined ? error : new StatementError(answer.index, error)
    },
    broken: () => broken,
    async end() {
      kill()
      await gone
    },
  }
}

const whyEnded = (how: Ended, does: string, needs: number) =>
  'error' in how
    ? `the process that ${does} could not be started: ${how.error}`
    : `the process that ${does} ended with ${how.signal ?? how.code}; it needs about ${needs} GB of memory for a million statements`
