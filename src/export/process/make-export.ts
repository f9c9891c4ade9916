/** Makes exports, each in a process of its own that writes a file, so that the server goes on answering others. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DataVersion } from '../../codebook/schemas.js'
import { Problem, unavailable } from '../../errors.js'
import type { ReadTarget } from '../../store/open-store.js'
import { ownProcess } from '../../store/own-process.js'
import { startProcess } from '../../store/start-process.js'
import { temporaryFolder } from '../../store/temporary-folder.js'
import type { FileJob } from '../pieces-of.js'
import type { ExportJob, FromExport } from './export-messages.js'
import type { KeptFile } from './kept-files.js'

export interface MadeExport extends KeptFile {
  data: DataVersion
}

/** @throws Problem of the parameters, or 503; the signal's reason when it is aborted */
export type MakeExport = (format: string, params: FileJob['params'], signal: AbortSignal) => Promise<MadeExport>

export interface ExportOptions {
  /** What to read now. @throws Problem 503 when nothing has been loaded */
  target(): ReadTarget
  /** Most memory of a process, in MB. */
  memoryMb: number
  /** Gets messages for the operator's log that must not reach the client. */
  warn(message: string): void
}

/** Seconds of processor time after which something must be wrong. */
const longest = 600

export function exportMaker({ target, memoryMb, warn }: ExportOptions): MakeExport {
  return async (format, params, signal) => {
    signal.throwIfAborted()
    const read = target()
    const folder = temporaryFolder('export')
    const file = join(folder, 'export')
    try {
      const said = await inProcess({ target: read, format, params, file }, folder, memoryMb, signal)
      if ('made' in said) return { folder, file, ...said.made }
      if ('problem' in said) {
        const { status, title, message, members } = said.problem
        throw new Problem(status, title, message, members)
      }
      warn(`An export as ${format} could not be made: ${said.fault}`)
      throw unavailable('The export could not be made at the moment. Try again, or narrow it.')
    } catch (error) {
      rmSync(folder, { recursive: true, force: true })
      throw error
    }
  }
}

/** What the process says; a fault when it ends without a word. @throws the signal's reason when it is aborted */
async function inProcess(job: ExportJob, folder: string, memoryMb: number, signal: AbortSignal): Promise<FromExport> {
  const [command, args] = ownProcess('export/process/export-process', { memoryMb, cpuSeconds: longest })
  let said: FromExport | undefined
  const child = startProcess(command, args, {
    cwd: folder,
    onMessage: (message) => {
      said = message as FromExport
    },
  })
  signal.addEventListener('abort', child.kill, { once: true })
  try {
    child.send(job)
    const ended = await child.ended
    // Its own folder is removed next, so nothing may still be written there.
    signal.throwIfAborted()
    return said ?? { fault: 'error' in ended ? ended.error : faultOf(ended.signal ?? ended.code) }
  } finally {
    signal.removeEventListener('abort', child.kill)
  }
}

const faultOf = (how: string | number | null) =>
  `its process ended with ${how}; if it ran out of memory, raise QUERY_MEMORY_MB`
