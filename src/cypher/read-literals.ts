/** Reads Cypher literals: lists, maps and plain values, as the rows of data scripts are written. */
import { unescaped } from './tokens.js'

/** What a literal of a script stands for. */
export type PlainValue = null | boolean | number | string | PlainValue[] | { [key: string]: PlainValue }

/** The way to a value inside others: indexes of lists and keys of maps, outermost first. */
export type ValuePath = readonly (string | number)[]

/** Thrown for anything that is not a plain literal. */
class NotPlain extends Error {}

/** A key that a map gives twice, and the offset where it stands again. */
export interface DoubledKey {
  key: string
  at: number
}

interface Reader {
  text: string
  at: number
  /** Set where floats and doubled keys are read too; it hears of each key that is doubled. */
  doubled?: DoubledKey[]
  /** Where a place is looked for: the way to what is being read, and who hears of each item and key. */
  search?: { path: (string | number)[]; visit(at: number): void }
}

/** A string that contains a backslash; other escapes than these are left to the engine. */
const escaped = /(['"])((?:(?!\1)[^\\]|\\(?:[\\'"nrt]|u[\da-fA-F]{4}))*)\1/y
const float = /-?(?:\d+\.\d+|\.\d+|\d+(?=e))(?:e[+-]?\d+)?(?![\w.])/iy
const word = /(?:true|false|null)\b/iy

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

/**
 * What can be said of a literal that `readLiteral` does not take: its value, with floats as numbers and the last value of
 * a doubled key, or the offset where it cannot be read on.
 */
export function readLoosely(
  text: string,
  start: number,
): { value: PlainValue; end: number; doubled: DoubledKey[] } | { stoppedAt: number } {
  const reader = { text, at: start, doubled: [] }
  try {
    return { value: readValue(reader), end: reader.at, doubled: reader.doubled }
  } catch (error) {
    if (error instanceof NotPlain || error instanceof RangeError) return { stoppedAt: reader.at }
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
  readValue({ text, at: start, search, doubled: [] })
  return found
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)
  if (found) reader.at = pattern.lastIndex
  return found
}

/** The next character that is not blank; empty at the end. A million statements ask it 100 million times. */
function peek(reader: Reader): string {
  const { text } = reader
  while (isBlank(text.charCodeAt(reader.at))) reader.at++
  return text.charAt(reader.at)
}

/** A blank, a line feed, a carriage return or a tab. */
const isBlank = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

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
  const number = readInteger(reader) ?? (reader.doubled ? readFloat(reader) : null)
  if (number !== null) return number
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

/** Without regular expressions: half of a row's values are numbers. Null where none stands, or one of another form. */
function readInteger(reader: Reader): number | null {
  const { text } = reader
  const negative = text.charCodeAt(reader.at) === 45
  const start = reader.at + (negative ? 1 : 0)
  let at = start
  let number = 0
  for (; isDigit(text.charCodeAt(at)); at++) number = 10 * number + text.charCodeAt(at) - 48
  // No octal 07 and no -0; what goes on after the digits is a float or something else.
  const bare = at > start && (text.charCodeAt(start) !== 48 || (at === start + 1 && !negative))
  if (!bare || !Number.isSafeInteger(number) || isOfName(text.charCodeAt(at)) || text.charAt(at) === '.') return null
  reader.at = at
  return negative ? -number : number
}

function readFloat(reader: Reader): number | null {
  const text = take(reader, float)?.[0]
  return text === undefined ? null : Number(text)
}

/** The key that begins here: a letter, and then letters, digits and underscores. */
function readKey(reader: Reader): string {
  const { text, at } = reader
  let end = at
  if (isLetter(text.charCodeAt(at))) while (isOfName(text.charCodeAt(end))) end++
  if (end === at) throw new NotPlain()
  reader.at = end
  return text.slice(at, end)
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
/** A letter, a digit or an underscore. */
const isOfName = (code: number) => isLetter(code) || isDigit(code) || code === 95

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
    const key = readKey(reader)
    if (Object.hasOwn(map, key)) {
      if (!reader.doubled) throw new NotPlain()
      reader.doubled.push({ key, at })
    }
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
