/**
 * The reader process: opens one graph for reading and answers one query after another. It dies with its server, at its
 * memory limit, or when the server kills it. It contains no secret that a query could reveal.
 */
import { messageOf, Problem } from '../../errors.js'
import type { ReadTarget } from '../../store/open-store.js'
import type { ReaderEngine } from './reader-engine.js'
import type { FromReader, PlainProblem, ToReader } from './reader-messages.js'

const say = (message: FromReader) => process.send?.(message)

/** An orderly exit would wait for a query that may never end. */
const die = () => process.kill(process.pid, 'SIGKILL')

/** Applies where the system's own limit on memory is missing or does not catch it. */
const watchEveryMs = 20
function watchMemory(memoryMb: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > memoryMb * 2 ** 20) die()
  }, watchEveryMs)
}

/** Loads only the engine it needs, since a query may be waiting for this reader. */
async function open(target: ReadTarget): Promise<ReaderEngine> {
  if (target.engine === 'embedded') {
    const { embeddedReader } = await import('./embedded/embedded-reader.js')
    return embeddedReader(target.file, target.data)
  }
  const { neo4jReader } = await import('./neo4j/neo4j-reader.js')
  return neo4jReader(target.settings)
}

/** Any other error is the engine's; its text is not passed on, since it may name our files. */
function plain(error: unknown): PlainProblem {
  const problem =
    error instanceof Problem ? error : new Problem(422, 'Query failed', 'The engine cannot run this query.')
  return { status: problem.status, title: problem.title, message: problem.message, members: problem.members }
}

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

let engine: ReaderEngine | null = null

process.on('disconnect', die)
process.on('message', async (message: ToReader) => {
  if ('open' in message) {
    watchMemory(message.memoryMb)
    // Temporary files of the engine are removed with the folder when the process ends.
    process.env.TMPDIR = process.cwd()
    try {
      engine = await open(message.open)
      say({ ready: true })
    } catch (error) {
      say({ unopened: messageOf(error) })
    }
    return
  }
  try {
    if (!engine) throw new Error('asked before it was opened')
    const answer = await engine.run(message.job)
    say({ answer, cpuSeconds: cpuSeconds() })
  } catch (error) {
    say({ problem: plain(error), cpuSeconds: cpuSeconds() })
  }
})
