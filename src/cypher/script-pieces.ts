/** Reads a script from disk piece by piece, so that a script of any size needs little memory. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { LoadError } from '../errors.js'

/** A few hundred rows of statements: larger pieces are no faster, and their strings live longer. */
const pieceBytes = 4 * 1024 * 1024

/** Bytes of a letter in UTF-8, at most. */
const longestLetter = 4

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The text of the file at `path`, in order, without a byte order mark.
 *
 * @throws LoadError that calls the script `name` when it is not UTF-8.
 */
export function* scriptPieces(path: string, name: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    // A dataset may have thousands of small scripts: room for a whole piece each would keep the garbage collector busy.
    const room = Math.min(pieceBytes, fstatSync(file).size + longestLetter)
    const bytes = Buffer.allocUnsafe(room)
    let kept = 0
    for (let first = true; ; first = false) {
      const read = readSync(file, bytes, kept, room - kept, null)
      const length = kept + read
      const end = read === 0 ? length : lastLetter(bytes, length)
      const text = decode(bytes.subarray(0, end), name)
      yield first ? text.replace(/^\uFEFF/, '') : text
      if (read === 0) return
      kept = bytes.copy(bytes, 0, end, length)
    }
  } finally {
    closeSync(file)
  }
}

/** Where the last letter begins: the rest of it may still be in the file. */
function lastLetter(bytes: Buffer, length: number): number {
  let at = length - 1
  // A letter has at most three bytes after its first, and text that is not UTF-8 is refused in any case.
  while (at > length - 4 && at > 0 && ((bytes[at] as number) & 0xc0) === 0x80) at--
  return Math.max(0, at)
}

function decode(bytes: Buffer, name: string): string {
  try {
    return utf8.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new LoadError(name, null, 'this script is not UTF-8. Save it as UTF-8.')
    throw error
  }
}
