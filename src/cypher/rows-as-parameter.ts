/**
 * Takes the literal list that opens a statement of a script (`UNWIND [...]`, `WITH [...]`) out of its text, so that it
 * can be sent as a parameter: a server plans a long literal for seconds, and anew for each script.
 */
import { unescaped } from './tokens.js'

export type Literal = null | boolean | number | string | Literal[] | { [key: string]: Literal }

export interface OpenedByRows {
  /** The statement with `$rows` where its list stood. */
  text: string
  rows: Literal[]
  /** Lines that are gone with the list: the second line of `text` is so much later in the script. */
  linesTaken: number
}

/**
 * The same statement over a parameter; null for one that opens otherwise, has parameters already, or holds anything
 * in its list that is no plain literal (a float, too: as a parameter it could become an integer).
 */
export function rowsAsParameter(statement: string): OpenedByRows | null {
  const opening = /^\s*(?:UNWIND|WITH)\s+(?=\[)/i.exec(statement)?.[0]
  if (opening === undefined) return null
  try {
    const reader = { text: statement, at: opening.length }
    const rows = readValue(reader) as Literal[]
    const rest = statement.slice(reader.at)
    if (!/^\s*AS\s/i.test(rest) || rest.includes('$')) return null
    const list = statement.slice(opening.length, reader.at)
    return { text: `${opening}$rows${rest}`, rows, linesTaken: list.split('\n').length - 1 }
  } catch (error) {
    // Nested too deeply to be read here is for the engine to refuse.
    if (error instanceof NotPlain || error instanceof RangeError) return null
    throw error
  }
}

class NotPlain extends Error {}

interface Reader {
  text: string
  at: number
}

/** A string that holds a backslash; other escapes than these are left to the engine. */
const escaped = /(['"])((?:(?!\1)[^\\]|\\(?:[\\'"nrt]|u[\da-fA-F]{4}))*)\1/y
const integer = /(?:0|-?[1-9]\d*)(?![\w.])/y
const word = /(?:true|false|null)\b/iy
const name = /[A-Za-z]\w*/y

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)
  if (found) reader.at = pattern.lastIndex
  return found
}

/** The next character that is not blank; empty at the end. */
function peek(reader: Reader): string {
  while (' \n\r\t'.includes(reader.text.charAt(reader.at)) && reader.at < reader.text.length) reader.at++
  return reader.text.charAt(reader.at)
}

function takes(reader: Reader, symbol: string): boolean {
  const found = peek(reader) === symbol
  if (found) reader.at++
  return found
}

function expect(reader: Reader, symbol: string): void {
  if (!takes(reader, symbol)) throw new NotPlain()
}

function readValue(reader: Reader): Literal {
  const first = peek(reader)
  if (first === "'" || first === '"') return readString(reader, first)
  if (takes(reader, '[')) return readList(reader)
  if (takes(reader, '{')) return readMap(reader)
  const number = Number(take(reader, integer)?.[0] ?? Number.NaN)
  if (Number.isSafeInteger(number)) return number
  const known = take(reader, word)?.[0].toLowerCase()
  if (known === undefined) throw new NotPlain()
  return known === 'null' ? null : known === 'true'
}

function readString(reader: Reader, quote: string): string {
  const end = reader.text.indexOf(quote, reader.at + 1)
  const plain = reader.text.slice(reader.at + 1, end)
  if (end > 0 && !plain.includes('\\')) {
    reader.at = end + 1
    return plain
  }
  const text = take(reader, escaped)?.[2]
  if (text === undefined) throw new NotPlain()
  return unescaped(text)
}

function readList(reader: Reader): Literal[] {
  const list: Literal[] = []
  if (takes(reader, ']')) return list
  do list.push(readValue(reader))
  while (takes(reader, ','))
  expect(reader, ']')
  return list
}

function readMap(reader: Reader): { [key: string]: Literal } {
  const map: { [key: string]: Literal } = {}
  if (takes(reader, '}')) return map
  do {
    peek(reader)
    const key = take(reader, name)?.[0]
    if (key === undefined || Object.hasOwn(map, key)) throw new NotPlain()
    expect(reader, ':')
    map[key] = readValue(reader)
  } while (takes(reader, ','))
  expect(reader, '}')
  return map
}
