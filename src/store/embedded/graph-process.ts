/** A process that holds one graph, while it is built and saved or while it is read; it dies with the process that it works for. */
import { writeFileSync } from 'node:fs'
import { messageOf } from '../../errors.js'
import { type Row, StatementError } from '../graph-store.js'
import { type EmbeddedStore, openEmbedded } from './embedded-store.js'
import type { FromGraph, ToGraph } from './graph-messages.js'

let store: EmbeddedStore | null = null

async function work(job: ToGraph): Promise<Row[]> {
  if ('open' in job) {
    process.env.TMPDIR = process.env.TMP = process.env.TEMP = job.spill
    store = openEmbedded(job.open)
    return []
  }
  store ??= openEmbedded()
  if ('write' in job) await store.write(job.write)
  else if ('saveAs' in job) store.save(job.saveAs)
  else if ('into' in job) writeFileSync(job.into, await store.readArrow(job.read, job.params))
  else return store.read(job.read, job.params)
  return []
}

function whatWentWrong(error: unknown) {
  return { failed: messageOf(error), ...(error instanceof StatementError && { index: error.index }) }
}

// A terminal interrupts every process of a command: the one that it works for decides what becomes of this one.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', async (job: ToGraph) => {
  const answer = await work(job).then((rows) => ({ rows }), whatWentWrong)
  const said: FromGraph = { id: job.id, ...answer }
  process.send?.(said)
})
