/** Keeps a few reader processes ready on the published generation, and replaces those that are worn or outdated. */
import { messageOf, unavailable } from '../../errors.js'
import type { ReadTarget } from '../../store/open-store.js'
import type { SystemLimits } from '../../store/own-process.js'
import { ReaderProcess } from './reader-process.js'

export interface ReaderPool {
  /** A reader of the generation published now. @throws Problem 503 when none can be started. */
  take(): Promise<ReaderProcess>
  /** Returns a reader, dead or alive. */
  give(reader: ReaderProcess): void
  /** Kills every reader. Resolves when all have ended. */
  close(): Promise<void>
}

export interface PoolOptions {
  /** What to read now. @throws when nothing has been published */
  target(): ReadTarget
  /** @throws when the graph cannot be read now */
  reachable(): Promise<unknown>
  size: number
  limits: SystemLimits
  /** Gets messages for the operator's log that must not reach the client. */
  warn(message: string): void
}

const lookEveryMs = 2_000

/** No process is started before the first query; after that `size` are kept. */
export function readerPool({ target, reachable, size, limits, warn }: PoolOptions): ReaderPool {
  const all = new Set<ReaderProcess>()
  /** Until their end, readers that were dropped too. */
  const living = new Set<Promise<void>>()
  let idle: ReaderProcess[] = []
  let wanted = 0
  let closed = false

  const start = () => {
    const reader = new ReaderProcess(target(), limits)
    all.add(reader)
    living.add(reader.ended)
    void reader.ended.then(() => living.delete(reader.ended))
    return reader
  }
  const drop = (reader: ReaderProcess) => {
    all.delete(reader)
    idle = idle.filter((it) => it !== reader)
    reader.kill()
  }
  const isCurrent = (reader: ReaderProcess, now: ReadTarget) => key(reader.target) === key(now)
  const refresh = () => {
    if (wanted === 0) return
    try {
      const now = target()
      for (const reader of idle) if (reader.gone || reader.worn || !isCurrent(reader, now)) drop(reader)
      while (all.size < wanted) idle.push(start())
    } catch {
      // Nothing is published at the moment; the next query will say so.
    }
  }
  const looking = setInterval(refresh, lookEveryMs)
  looking.unref()

  return {
    async take() {
      if (!closed) wanted = size
      for (let attempt = 1; ; attempt++) {
        if (closed) throw unavailable('The server is stopping. Try again in a moment.')
        const now = target()
        const fit = idle.filter((it) => !it.gone && isCurrent(it, now))
        const waiting = fit.find((it) => it.opened) ?? fit[0]
        const reader = waiting ?? start()
        idle = idle.filter((it) => it !== reader)
        try {
          // A server that is down is known sooner than a process has started.
          await Promise.all([reader.ready(), reader.opened || reachable()])
          return reader
        } catch (error) {
          drop(reader)
          // A load may replace the file after its name was read and before the reader has opened it. A reader that
          // waited may have failed long ago; a new one that finds no server now would find none a moment later.
          if (attempt < Math.max(3, size + 1) && (waiting || now.engine === 'embedded')) continue
          warn(`A reader process cannot be started: ${messageOf(error)}`)
          throw unavailable('The graph cannot be opened for a query at the moment. Try again in a moment.')
        }
      }
    },
    give(reader) {
      if (wanted === 0 || reader.worn) drop(reader)
      else idle.push(reader)
      refresh()
    },
    async close() {
      closed = true
      wanted = 0
      clearInterval(looking)
      for (const reader of all) drop(reader)
      await Promise.all(living)
    },
  }
}

const key = (target: ReadTarget) => (target.engine === 'embedded' ? target.file : target.settings.uri)
