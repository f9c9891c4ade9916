/** Reads Cypher literals: lists, maps and plain values, as the rows of data scripts are written. */
import { unescaped } from './tokens.js'

/** What a literal of a script stands for. */
export type PlainValue = null | boolean | number | string | PlainValue[] | { [key: string]: PlainValue }

/** The way to a value inside others: indexes of lists and keys of maps, outermost first. */
export type ValuePath = readonly (string | number)[]

/** Thrown for anything that is not a plain literal. */
class NotPlain extends Error {}

interface Reader {
  text: string
  at: number
  /** Where a place is looked for: the way to what is being read, and who hears of each item and key. */
  search?: { path: (string | number)[]; visit(at: number): void }
}

/** A string that contains a backslash; other escapes than these are left to the engine. */
const escaped = /(['"])((?:(?!\1)[^\\]|\\(?:[\\'"nrt]|u[\da-fA-F]{4}))*)\1/y
const integer = /(?:0|-?[1-9]\d*)(?![\w.])/y
const word = /(?:true|false|null)\b/iy
const name = /[A-Za-z]\w*/y

/**
 * The literal that begins at `start`, and the offset where it ends. Null where none stands, or one that is not plain: a
 * float (sent as a parameter it could become an integer), an expression, a key given twice, or lists nested too deeply
 * to be read here.
 */
export function readLiteral(text: string, start: number): { value: PlainValue; end: number } | null {
  const reader = { text, at: start }
  try {
    return { value: readValue(reader), end: reader.at }
  } catch (error) {
    if (error instanceof NotPlain || error instanceof RangeError) return null
    throw error
  }
}

/** The offset of the item or key at `path` in the literal that begins at `start`; `start` where there is none. */
export function placeInLiteral(text: string, start: number, path: ValuePath): number {
  let found = start
  const search: Reader['search'] = {
    path: [],
    visit(at) {
      if (this.path.length === path.length && this.path.every((step, index) => step === path[index])) found = at
    },
  }
  readValue({ text, at: start, search })
  return found
}

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

function readValue(reader: Reader): PlainValue {
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

function readList(reader: Reader): PlainValue[] {
  const list: PlainValue[] = []
  if (takes(reader, ']')) return list
  do {
    peek(reader)
    list.push(readAt(reader, list.length, reader.at))
  } while (takes(reader, ','))
  expect(reader, ']')
  return list
}

function readMap(reader: Reader): { [key: string]: PlainValue } {
  const map: { [key: string]: PlainValue } = {}
  if (takes(reader, '}')) return map
  do {
    peek(reader)
    const { at } = reader
    const key = take(reader, name)?.[0]
    if (key === undefined || Object.hasOwn(map, key)) throw new NotPlain()
    expect(reader, ':')
    map[key] = readAt(reader, key, at)
  } while (takes(reader, ','))
  expect(reader, '}')
  return map
}

/** Reads the value of an item or a key that stands at `at`. */
function readAt(reader: Reader, step: string | number, at: number): PlainValue {
  const { search } = reader
  search?.path.push(step)
  search?.visit(at)
  const value = readValue(reader)
  search?.path.pop()
  return value
}
