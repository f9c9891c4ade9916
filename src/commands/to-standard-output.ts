/** Writes a file to standard output. */
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A reader that closes early, such as `head`, is not an error. */
export async function toStandardOutput(pieces: Readable): Promise<void> {
  await pipeline(pieces, process.stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
