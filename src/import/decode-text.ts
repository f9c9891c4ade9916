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
export function decodeText(name: string, bytes: Uint8Array, encoding?: string): string {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  if (marked === 'UTF-32') throw new UsageError(`${name} is UTF-32. Save it as UTF-8.`)
  const declared = encoding === undefined ? undefined : decoderOf(encoding)
  const isMarked = marked?.toLowerCase()
  if (declared && isMarked && declared.encoding !== isMarked && !/^utf-?16$/i.test(encoding ?? ''))
    throw new UsageError(
      `--encoding ${encoding}: ${name} begins with the byte order mark of ${marked}. Leave the option out.`,
    )
  const decoder = isMarked ? decoderOf(isMarked) : (declared ?? decoderOf('utf-8'))
  if (!isMarked && !declared) refuseUnmarkedUtf16(name, bytes)
  try {
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? asWindows1252(text) : text
  } catch {
    if (isMarked || declared)
      throw new UsageError(`${name} is not ${encoding ?? marked}: some of its bytes are no letters of that encoding.`)
    throw new UsageError(
      `${name} is not UTF-8 (first on line ${lineOfFault(bytes)}). In a spreadsheet, save it as "CSV UTF-8"; or declare ` +
        'its encoding, such as --encoding windows-1252 for a CSV that Excel wrote in western Europe.',
    )
  }
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
