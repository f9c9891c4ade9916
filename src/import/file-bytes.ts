/** Reads the file of an import: its beginning, all of it, or piece by piece. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { messageOf, UsageError } from '../errors.js'

const pieceBytes = 1024 * 1024

/** At most the first 4,096 bytes. @throws UsageError when the file cannot be read */
export function beginningOf(file: string): Uint8Array {
  for (const piece of piecesOf(file, () => {}, 4096)) return piece
  return new Uint8Array()
}

/** @throws UsageError when the file cannot be read */
export const bytesOf = (file: string): Uint8Array => readable(file, () => readFileSync(file))

/**
 * Each piece is used before the next one is read into its place; `done` hears the share of the file up to its end.
 *
 * @throws UsageError when the file cannot be read
 */
export function* piecesOf(
  file: string,
  done: (share: number) => void,
  size = pieceBytes,
): Generator<Uint8Array, undefined> {
  const handle = readable(file, () => openSync(file, 'r'))
  try {
    const all = fstatSync(handle).size
    const bytes = Buffer.allocUnsafe(size)
    for (let before = 0; ; ) {
      const read = readable(file, () => readSync(handle, bytes, 0, size, null))
      if (read === 0) return
      before += read
      done(Math.min(1, before / all))
      yield bytes.subarray(0, read)
    }
  } finally {
    closeSync(handle)
  }
}

function readable<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${messageOf(error)}`)
  }
}
