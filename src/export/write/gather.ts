/** Makes a file piece by piece, leaves room for others in between, and gives up when nobody waits for it any more. */
import { setImmediate as turn } from 'node:timers/promises'
import { inChunks } from './in-chunks.js'

/** Milliseconds after which others get their turn. */
const turnMs = 10

/** @throws the signal's reason when it is aborted */
export async function gather(pieces: Iterable<string | Uint8Array>, signal: AbortSignal): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let begun = performance.now()
  signal.throwIfAborted()
  for (const chunk of inChunks(pieces)) {
    chunks.push(chunk)
    if (performance.now() - begun < turnMs) continue
    await turn()
    signal.throwIfAborted()
    begun = performance.now()
  }
  return Buffer.concat(chunks)
}
