/** Decodes a text file by its byte order mark, by the encoding the user names, or as UTF-8. */
import { UsageError } from '../errors.js'
import { asWindows1252 } from './windows-1252.js'

const marks: [string, number[]][] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
]

/** The text without its byte order mark. @throws UsageError that says how to save or declare a file in another encoding. */
export const decodeText = (name: string, bytes: Uint8Array, encoding?: string): string =>
  [...decodePieces(name, [bytes], () => bytes, encoding)].join('')

/**
 * The same piece by piece; the first has the first 2,000 bytes, or all that there are. `whole` reads the file once more,
 * to find the line of a fault.
 */
export function* decodePieces(
  name: string,
  pieces: Iterable<Uint8Array>,
  whole: () => Uint8Array,
  encoding?: string,
): Generator<string> {
  let decoder: TextDecoder | null = null
  try {
    for (const piece of pieces) {
      decoder ??= decoderFor(name, piece, encoding)
      yield letters(decoder, decoder.decode(piece, { stream: true }))
    }
    if (decoder) yield letters(decoder, decoder.decode())
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const declared = encoding ?? markOf(whole())
    if (declared) throw new UsageError(`${name} is not ${declared}: some of its bytes are no letters of that encoding.`)
    throw new UsageError(
      `${name} is not UTF-8 (first on line ${lineOfFault(whole())}). In a spreadsheet, save it as "CSV UTF-8"; or declare ` +
        'its encoding, such as --encoding windows-1252 for a CSV that Excel wrote in western Europe.',
    )
  }
}

const letters = ({ encoding }: TextDecoder, text: string) => (encoding === 'windows-1252' ? asWindows1252(text) : text)

const markOf = (start: Uint8Array) => marks.find(([, mark]) => mark.every((byte, index) => start[index] === byte))?.[0]

function decoderFor(name: string, start: Uint8Array, encoding?: string): TextDecoder {
  const marked = markOf(start)
  if (marked === 'UTF-32') throw new UsageError(`${name} is UTF-32. Save it as UTF-8.`)
  const declared = encoding === undefined ? undefined : decoderOf(encoding)
  const isMarked = marked?.toLowerCase()
  if (declared && isMarked && declared.encoding !== isMarked && !/^utf-?16$/i.test(encoding ?? ''))
    throw new UsageError(
      `--encoding ${encoding}: ${name} begins with the byte order mark of ${marked}. Leave the option out.`,
    )
  if (!isMarked && !declared) refuseUnmarkedUtf16(name, start)
  return isMarked ? decoderOf(isMarked) : (declared ?? decoderOf('utf-8'))
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new UsageError(
      `--encoding ${encoding}: write a name such as windows-1252, windows-1251, macintosh, shift_jis, utf-16le or utf-16be.`,
    )
  }
}

/** ASCII in UTF-16 is valid UTF-8, with a NUL beside every letter. */
function refuseUnmarkedUtf16(name: string, bytes: Uint8Array): void {
  const start = bytes.subarray(0, 2000)
  const odd = start.filter((byte, index) => byte === 0 && index % 2 === 1).length
  const even = start.filter((byte, index) => byte === 0 && index % 2 === 0).length
  if (Math.max(odd, even) <= start.length / 8) return
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  throw new UsageError(`${name} looks like UTF-16. Save it as UTF-8, or add --encoding ${encoding}.`)
}

function lineOfFault(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    try {
      strict.decode(bytes.subarray(start, end < 0 ? bytes.length : end))
    } catch {
      return line
    }
    if (end < 0) break
    start = end + 1
  }
  return line
}
