/** A process that holds one graph while it is built, and saves it to a file; it dies with the load that it works for. */
import { writeFileSync } from 'node:fs'
import { messageOf } from '../../errors.js'
import { type Row, StatementError } from '../graph-store.js'
import { openEmbedded } from './embedded-store.js'
import type { FromWriter, ToWriter } from './writer-messages.js'

const store = openEmbedded()

async function work(message: ToWriter): Promise<Row[]> {
  if ('write' in message) {
    await store.write(message.write)
    return []
  }
  if ('saveAs' in message) store.save(message.saveAs)
  else if ('into' in message) writeFileSync(message.into, await store.readArrow(message.read, message.params))
  else return store.read(message.read, message.params)
  return []
}

function whatWentWrong(error: unknown): FromWriter {
  return { failed: messageOf(error), ...(error instanceof StatementError && { index: error.index }) }
}

// A terminal interrupts every process of a load: the load itself decides what becomes of this one.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', async (message: ToWriter) => {
  const answer = await work(message).then((rows) => ({ rows }), whatWentWrong)
  process.send?.(answer)
})
