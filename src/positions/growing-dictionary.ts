/** A dictionary while it is filled: it knows texts by their bytes, so that one met a million times is made a string once. */
import { byText } from '../codebook/by-text.js'
import type { TextColumn } from '../store/table.js'
import { at } from './columns.js'

export interface Dictionary {
  /** How many texts it has met. */
  readonly size: number
  /** The numbers of all texts of a column, as they come; those of null are that of the empty text. */
  numbers(column: TextColumn): Uint32Array
  /** The text of a number. */
  text(number: number): string
  /** Says that a number is used. @returns the number */
  use(number: number): number
  /** The texts that are used, in their order. */
  texts(): string[]
  /** For each number that is used, the place of its text in that order. */
  places(): Uint32Array
}

export function growingDictionary(): Dictionary {
  const known: string[] = []
  const used: boolean[] = []
  /** The bytes of the known texts, one after the other. */
  let bytes = Buffer.alloc(1 << 12)
  let ends = new Uint32Array(1 << 8)
  /** One more than a number, at the place of its hash or behind it; 0 where none is. At most half are taken. */
  let slots = new Uint32Array(1 << 9)
  let sorted: { texts: string[]; places: Uint32Array } | null = null

  function isAt(number: number, { bytes: of, from }: TextColumn, row: number): boolean {
    const [begin, length] = [at(from, row), at(from, row + 1) - at(from, row)]
    const own = at(ends, number)
    if (at(ends, number + 1) - own !== length) return false
    for (let index = 0; index < length; index++) if (bytes[own + index] !== of[begin + index]) return false
    return true
  }

  function add(column: TextColumn, row: number): number {
    const text = Buffer.from(column.bytes.buffer, column.bytes.byteOffset, column.bytes.byteLength)
    const [begin, end] = [at(column.from, row), at(column.from, row + 1)]
    const length = at(ends, known.length)
    if (length + end - begin > bytes.length) bytes = Buffer.concat([bytes], 2 * (length + end - begin))
    bytes.set(text.subarray(begin, end), length)
    if (known.length + 2 > ends.length) {
      const wider = new Uint32Array(2 * ends.length)
      wider.set(ends)
      ends = wider
    }
    known.push(text.toString('utf8', begin, end))
    ends[known.length] = length + end - begin
    if (2 * known.length > slots.length) widen()
    return known.length - 1
  }

  function widen(): void {
    slots = new Uint32Array(2 * slots.length)
    for (let number = 0; number < known.length; number++) {
      let slot = hash(bytes, at(ends, number), at(ends, number + 1)) & (slots.length - 1)
      while (at(slots, slot) !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = number + 1
    }
  }

  function numberAt(column: TextColumn, row: number): number {
    let slot = hash(column.bytes, at(column.from, row), at(column.from, row + 1)) & (slots.length - 1)
    for (; at(slots, slot) !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const number = at(slots, slot) - 1
      if (isAt(number, column, row)) return number
    }
    slots[slot] = known.length + 1
    return add(column, row)
  }

  function inOrder() {
    if (sorted) return sorted
    const numbers = known.map((_, number) => number).filter((number) => used[number])
    numbers.sort((a, b) => byText(known[a] as string, known[b] as string))
    const places = new Uint32Array(known.length)
    for (const [place, number] of numbers.entries()) places[number] = place
    sorted = { texts: numbers.map((number) => known[number] as string), places }
    return sorted
  }

  return {
    get size() {
      return known.length
    },
    numbers(column) {
      const numbers = new Uint32Array(column.from.length - 1)
      for (let row = 0; row < numbers.length; row++) numbers[row] = numberAt(column, row)
      return numbers
    },
    text: (number) => known[number] as string,
    use(number) {
      if (!used[number]) {
        used[number] = true
        sorted = null
      }
      return number
    },
    texts: () => inOrder().texts,
    places: () => inOrder().places,
  }
}

/** FNV-1a, folded so that the low bits depend on all. */
function hash(bytes: Uint8Array, begin: number, end: number): number {
  let sum = 0x811c9dc5
  for (let index = begin; index < end; index++) sum = Math.imul(sum ^ (bytes[index] as number), 0x01000193)
  return sum ^ (sum >>> 15)
}

/** The places of a column's words in a list of the codebook; -1 where one is none of them. */
export function wordPlaces(words: readonly string[]): (column: TextColumn) => Int32Array {
  const met = growingDictionary()
  return (column) => {
    const numbers = met.numbers(column)
    const places = Array.from({ length: met.size }, (_, number) => words.indexOf(met.text(number)))
    return Int32Array.from(numbers, (number) => places[number] as number)
  }
}
