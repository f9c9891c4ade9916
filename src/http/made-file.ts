/** The reply with a file that an export has made. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { MadeExport } from '../export/process/make-export.js'
import type { Reply } from './endpoint.js'

/** Larger ones are sent from the file, in as much memory as they need on the way. In bytes. */
const largestInMemory = 4 * 2 ** 20

export async function madeFile(made: MadeExport, type: string, file: string): Promise<Reply> {
  const body = made.bytes <= largestInMemory ? await readFile(made.file) : () => createReadStream(made.file)
  return { data: made.data, type, file, body }
}
