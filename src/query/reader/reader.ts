/**
 * The reader process: opens one graph for reading, answers one query after the other, and dies with its server, at its
 * memory limit, or when the server kills it. Nothing here holds what a query could give away.
 */
import { messageOf, Problem } from '../../errors.js'
import type { ReaderEngine, ReaderTarget } from './reader-engine.js'
import type { FromReader, PlainProblem, ToReader } from './reader-messages.js'

const say = (message: FromReader) => process.send?.(message)

/** An orderly exit would wait for a query that never ends. */
const die = () => process.kill(process.pid, 'SIGKILL')

/** The system's own limit catches most of it; where it has none, this is the limit. */
const watchEveryMs = 20
function watchMemory(memoryMb: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > memoryMb * 2 ** 20) die()
  }, watchEveryMs)
}

/** Only the engine that is needed is read from the disk: a reader is waited for. */
async function open(target: ReaderTarget): Promise<ReaderEngine> {
  if (target.engine === 'embedded') {
    const { embeddedReader } = await import('./embedded/embedded-reader.js')
    return embeddedReader(target.file, target.data)
  }
  const { neo4jReader } = await import('./neo4j/neo4j-reader.js')
  return neo4jReader(target.settings)
}

/** What is not a problem of the query's is one of the engine's with this query: its words may tell of our files. */
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
    // Whatever the engine puts aside goes with the folder when the process does.
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
