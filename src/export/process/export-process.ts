/** A process that makes one export, writes it to a file, and ends; it dies with its server, or when the server kills it. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { messageOf, Problem } from '../../errors.js'
import { openTarget } from '../../store/open-store.js'
import { formatNamed } from '../formats.js'
import { readExport } from '../read-export.js'
import { inChunks } from '../write/in-chunks.js'
import type { ExportJob, FromExport } from './export-messages.js'

async function make({ target, format, params, file }: ExportJob): Promise<FromExport> {
  const chosen = formatNamed(format)
  if (!chosen) throw new Error(`There is no format ${format}.`)
  const graphs = await openTarget(target)
  try {
    const exported = await graphs.view((graph, data) => readExport(graph, data, params))
    const out = openSync(file, 'wx')
    let bytes = 0
    for (const chunk of inChunks(await chosen.write(exported))) bytes += writeWhole(out, chunk)
    closeSync(out)
    return { made: { data: exported.data, bytes } }
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
