/** A process that makes one export, writes it to a file, and ends; it dies with its server, or when the server kills it. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { messageOf, Problem } from '../../errors.js'
import { openTarget } from '../../store/open-store.js'
import { piecesOf } from '../pieces-of.js'
import { inChunks } from '../write/in-chunks.js'
import type { ExportJob, FromExport } from './export-messages.js'

async function make({ target, file, ...job }: ExportJob): Promise<FromExport> {
  const graphs = await openTarget(target)
  try {
    const { pieces, data } = await graphs.view(async (graph, data) => ({
      pieces: await piecesOf(job, graph, data),
      data,
    }))
    const out = openSync(file, 'wx')
    let bytes = 0
    for (const chunk of inChunks(pieces)) bytes += writeWhole(out, chunk)
    closeSync(out)
    return { made: { data, bytes } }
  } finally {
    await graphs.close()
  }
}

function writeWhole(out: number, chunk: Uint8Array): number {
  for (let at = 0; at < chunk.length; ) at += writeSync(out, chunk, at)
  return chunk.length
}

function whatWentWrong(error: unknown): FromExport {
  if (!(error instanceof Problem)) return { fault: messageOf(error) }
  const { status, title, message, members } = error
  return { problem: { status, title, message, members } }
}

process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.once('message', async (job: ExportJob) => {
  // Temporary files of the engine are removed with the folder.
  process.env.TMPDIR = process.cwd()
  const message = await make(job).catch(whatWentWrong)
  process.send?.(message, () => process.exit())
})
