/** Recognises a file by its name and first bytes, and says what to do with one that cannot be imported. */
import { extname } from 'node:path'
import { UsageError } from '../errors.js'

export type FileKind = 'dna' | 'csv' | 'json'

const endings: Record<string, FileKind> = {
  '.dna': 'dna',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.json': 'json',
}

const asCsv = 'save the sheet with the codings as "CSV UTF-8" and import that file'
const workbook = `an Excel workbook. In Excel, ${asCsv}`
const openDocument = `a spreadsheet of LibreOffice. There, ${asCsv} ("Text CSV", character set Unicode (UTF-8))`
const otherEndings: Record<string, string> = {
  '.xlsx': workbook,
  '.xlsm': workbook,
  '.xlsb': workbook,
  '.xls': workbook,
  '.ods': openDocument,
  '.numbers': `a spreadsheet of Numbers. There, export the sheet as CSV (UTF-8) and import that file`,
  '.dnc': 'a connection profile of DNA, not a database. In DNA, import the database into a new .dna file first',
  '.qdpx': 'a REFI-QDA project, which cannot be imported. Export the codings as a table',
}

/** First bytes of other kinds of files. */
const beginnings: [string, string][] = [
  ['SQLite format 3\0', 'sqlite'],
  ['PK\u0003\u0004', 'zip'],
  [
    '\u00d0\u00cf\u0011\u00e0',
    `a file of Office that is old or has a password. If it is a workbook, open it in Excel and ${asCsv}`,
  ],
  ['version https://git-lfs', 'a pointer of Git LFS, not the file itself. Fetch that with git lfs pull'],
  ['%PDF', 'a PDF. Only a table of codings can be imported'],
  ['{\\rtf', 'a document in rich text. Only a table of codings can be imported'],
  ['\u001f\u008b', 'compressed with gzip. Unpack it first'],
]

/**
 * By the name and the first bytes; `whole` reads the rest of an archive.
 *
 * @throws UsageError for any other kind: what it is, and how to turn it into one that can be imported.
 */
export function fileKind(name: string, bytes: Uint8Array, whole: () => Uint8Array): FileKind {
  const ending = extname(name).toLowerCase()
  const kind = endings[ending]
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const is = beginnings.find(([begin]) => start.startsWith(begin))?.[1]
  if (!kind) {
    const other = otherEndings[ending]
    throw new UsageError(
      other ? `${name} is ${other}.` : `${name}: what can be imported ends in .dna, .csv (.tsv, .txt) or .json.`,
    )
  }
  if (kind === 'dna') {
    if (bytes.length === 0) throw new UsageError(`${name} is empty.`)
    if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*</.test(start))
      throw new UsageError(`${name} is XML, as DNA 1 wrote it. Only databases of DNA 2 and 3 can be imported.`)
    if (is === 'zip') throw new UsageError(`${name} is a zip archive. Unpack it first.`)
    if (is && is !== 'sqlite') throw new UsageError(`${name} is ${is}.`)
    return kind
  }
  if (is === 'sqlite') throw new UsageError(`${name} is an SQLite database. If DNA wrote it, give it the ending .dna.`)
  if (is === 'zip') throw new UsageError(`${name} is ${zipKind(whole())}.`)
  if (is) throw new UsageError(`${name} is ${is}.`)
  if (kind === 'csv' && /^(?:\u00ef\u00bb\u00bf)?\s*\[\s*\{/.test(start))
    throw new UsageError(`${name} is JSON. Give it the ending .json.`)
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(start))
    throw new UsageError(`${name} is HTML or XML. Open it in a spreadsheet and ${asCsv}.`)
  return kind
}

function zipKind(bytes: Uint8Array): string {
  const names = Buffer.from(bytes).toString('latin1')
  if (names.includes('xl/workbook')) return workbook
  if (names.includes('opendocument') || names.includes('content.xml')) return openDocument
  return 'a zip archive. Unpack it first'
}
