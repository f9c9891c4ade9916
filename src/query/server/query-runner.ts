/** Runs queries in reader processes: waits for a place, takes a reader, and kills it at the deadline. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Graphs } from '../../store/graph-store.js'
import { readTarget, type StoreSettings } from '../../store/open-store.js'
import { largerBudget, type QueryBudget, type ReaderLimits } from '../budget.js'
import { late } from '../query-problems.js'
import type { QueryResult } from '../query-result.js'
import type { QueryJob } from '../reader/reader-engine.js'
import { admission } from './admission.js'
import { readerPool } from './reader-pool.js'
import type { ReaderProcess } from './reader-process.js'

export interface QueryRunner {
  /**
   * @throws Problem: 422 refused or failed, 504 late, 413 too large, 429 busy, 503 nothing to read; the signal's reason
   * when it is aborted.
   */
  run(job: QueryJob, signal: AbortSignal): Promise<QueryResult>
  /** Kills every reader. */
  close(): Promise<void>
}

/**
 * `warn` gets messages for the operator's log that must not reach the client; `reachable` throws while the graph cannot be
 * read.
 */
export function queryRunner(
  store: StoreSettings,
  budget: QueryBudget,
  limits: ReaderLimits,
  warn: (message: string) => void = () => {},
  reachable: () => Promise<unknown> = async () => {},
  file?: Graphs['file'],
): QueryRunner {
  const { timeoutMs } = largerBudget(budget)
  const places = admission({
    what: 'queries',
    places: limits.concurrency,
    queue: limits.queue,
    stayMs: budget.timeoutMs,
  })
  const pool = readerPool({
    target: () => readTarget(store, file),
    reachable,
    size: limits.concurrency,
    warn,
    // A process serves many queries; this limit is for one that goes on after its server has died.
    limits: { memoryMb: limits.memoryMb, cpuSeconds: 60 + (20 * timeoutMs) / 1000 },
  })
  return {
    async run(job, signal) {
      const leave = await places.enter(signal)
      const taking = pool.take()
      let reader: ReaderProcess
      try {
        reader = await unlessAborted(taking, signal)
      } catch (error) {
        // The place stays taken until the reader is there: clients that come and go would start ever more processes.
        void taking.then(pool.give, () => {}).finally(leave)
        throw error
      }
      try {
        const stop = new AbortController()
        const timer = setTimeout(() => stop.abort(late(job.budget.timeoutMs)), job.budget.timeoutMs)
        const kill = () => reader.kill()
        const either = AbortSignal.any([signal, stop.signal])
        either.addEventListener('abort', kill, { once: true })
        try {
          either.throwIfAborted()
          // On a busy machine a process that gives way to all others may take a minute to end.
          return await unlessAborted(reader.ask(job), either)
        } catch (error) {
          // A killed reader looks like one that ran out of memory, so the reason of the kill counts.
          throw either.aborted ? either.reason : error
        } finally {
          clearTimeout(timer)
          either.removeEventListener('abort', kill)
          if (either.aborted) kill()
          pool.give(reader)
        }
      } finally {
        void endOrWhile(reader).then(leave)
      }
    },
    close: pool.close,
  }
}

/** Killed readers keep their places for a second at most: a client that calls off one query after the other would start ever more. */
const whileMs = 1_000
const endOrWhile = (reader: ReaderProcess) =>
  reader.gone ? Promise.race([reader.ended, pause(whileMs, undefined, { ref: false })]) : Promise.resolve()

/** @throws the signal's reason as soon as it is aborted, without waiting for `work` */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
    if (signal.aborted) stop()
  })
}
