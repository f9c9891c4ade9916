/** One reader process, as the server sees it: it answers one query at a time and can be killed at any moment. */
import { rmSync } from 'node:fs'
import { Problem } from '../../errors.js'
import type { ReadTarget } from '../../store/open-store.js'
import { ownProcess, type SystemLimits } from '../../store/own-process.js'
import { type StartedProcess, startProcess } from '../../store/start-process.js'
import { temporaryFolder } from '../../store/temporary-folder.js'
import { failed, tooLarge } from '../query-problems.js'
import type { QueryResult } from '../query-result.js'
import type { QueryJob } from '../reader/reader-engine.js'
import type { FromReader, ToReader } from '../reader/reader-messages.js'
import { processorMs, toIdlePriority } from './idle-priority.js'

const slowestStartMs = 15_000
/** Of processor time: on a busy machine even a small query takes long by the clock. */
const stepsBackAfterMs = 100

export class ReaderProcess {
  readonly target: ReadTarget
  /** Resolves when the process has ended and its folder is gone. */
  readonly ended: Promise<void>
  readonly #limits: SystemLimits
  readonly #child: StartedProcess
  readonly #ready: Promise<void>
  #cpuSeconds = 0
  #opened = false
  #steppedBack = false
  #gone = false
  /** Called with the next message, or with the end of the process. */
  #listener: ((message: FromReader | { ended: string | number }) => void) | null = null

  /** Runs in an empty folder of its own, removed when it ends. */
  constructor(target: ReadTarget, limits: SystemLimits) {
    this.target = target
    this.#limits = limits
    const [command, args] = ownProcess('query/reader/reader', limits)
    const own = temporaryFolder('reader')
    this.#child = startProcess(command, args, {
      cwd: own,
      serialization: 'advanced',
      onMessage: (message) => this.#pass(message as FromReader),
    })
    this.ended = this.#child.ended.then((how) => {
      this.#end('error' in how ? 'error' : (how.signal ?? how.code ?? 'unknown'))
      rmSync(own, { recursive: true, force: true })
    })
    this.#ready = this.#open()
    // The caller that takes the reader awaits this; a reader that is killed first has none.
    this.#ready.catch(() => {})
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /** It has opened its target, so a query does not have to wait. */
  get opened(): boolean {
    return this.#opened && !this.#gone
  }

  get gone(): boolean {
    return this.#gone
  }

  /** Too close to its limit of processor time for another query, or moved to the idle class, which is for good. */
  get worn(): boolean {
    return this.#gone || this.#steppedBack || this.#cpuSeconds > this.#limits.cpuSeconds / 2
  }

  /** @throws Error when the target cannot be opened. */
  ready(): Promise<void> {
    return this.#ready
  }

  /** @throws Problem of the query itself, or of a process that broke on it: out of memory, or a fault of the engine. */
  async ask(job: QueryJob): Promise<QueryResult> {
    const stopWatching = this.#watch()
    const message = await this.#exchange({ job }).finally(stopWatching)
    if ('answer' in message) {
      this.#cpuSeconds = message.cpuSeconds
      return message.answer
    }
    if ('problem' in message) {
      this.#cpuSeconds = message.cpuSeconds
      const { status, title, message: text, members } = message.problem
      throw new Problem(status, title, text, members)
    }
    throw this.#brokenBy('ended' in message ? message.ended : 'unknown')
  }

  /** Moves it to the idle class once it has used enough processor time. A reader of Neo4j only waits. */
  #watch(): () => void {
    const { pid } = this.#child
    if (this.target.engine !== 'embedded' || pid === undefined) return () => {}
    const before = processorMs(pid)
    const watching = setInterval(() => {
      if (processorMs(pid) - before < stepsBackAfterMs) return
      clearInterval(watching)
      this.#steppedBack = true
      toIdlePriority(pid)
    }, stepsBackAfterMs)
    return () => clearInterval(watching)
  }

  kill(): void {
    this.#gone = true
    this.#child.kill()
  }

  async #open(): Promise<void> {
    const timer = setTimeout(() => this.kill(), slowestStartMs)
    try {
      const message = await this.#exchange({ open: this.target, memoryMb: this.#limits.memoryMb })
      if ('ready' in message) {
        this.#opened = true
        return
      }
      throw new Error(
        'unopened' in message ? message.unopened : 'the process ended while starting; raise QUERY_MEMORY_MB',
      )
    } finally {
      clearTimeout(timer)
    }
  }

  #exchange(message: ToReader): Promise<FromReader | { ended: string | number }> {
    return new Promise((resolve) => {
      this.#listener = resolve
      if (this.#gone) this.#pass({ ended: 'gone' })
      else this.#child.send(message)
    })
  }

  #pass(message: FromReader | { ended: string | number }): void {
    this.#listener?.(message)
    this.#listener = null
  }

  #end(how: string | number): void {
    this.#gone = true
    this.#pass({ ended: how })
  }

  /** Out of memory, the allocator aborts, or the kernel or the reader kills. Anything else is a fault of the engine. */
  #brokenBy(how: string | number): Problem {
    if (['SIGABRT', 'SIGKILL', 134, 137].includes(how)) {
      const { memoryMb } = this.#limits
      return tooLarge(`The query needs more than ${memoryMb} MB of memory. Narrow it, or collect less.`, { memoryMb })
    }
    return failed('50N00', 'The engine crashed on this query. Write it more simply.')
  }
}
