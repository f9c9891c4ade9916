/** Columns while they are filled: their length is not known before the last row. */
import type { TextColumn } from '../store/table.js'
import { at, type Lists, type Texts } from './columns.js'
import type { Dictionary } from './growing-dictionary.js'

type Numbers = Uint8Array | Uint32Array

interface Growing<N extends Numbers> {
  readonly length: number
  push(value: number): void
  /** The column; nothing can be added any more. */
  done(): N
}

/** A column that doubles when it is full. */
export function growing<N extends Numbers>(of: new (length: number) => N): Growing<N> {
  let values = new of(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const wider = new of(2 * length)
        wider.set(values)
        values = wider
      }
      values[length++] = value
    },
    done() {
      const filled = values.slice(0, length) as N
      // What is behind them would stand beside all other columns until the last is done.
      values = new of(0)
      return filled
    },
  }
}

/** Lists that are added row by row. */
export function growingLists() {
  const [from, values] = [growing(Uint32Array), growing(Uint32Array)]
  from.push(0)
  return {
    push(list: Iterable<number>) {
      for (const value of list) values.push(value)
      from.push(values.length)
    },
    done: (): Lists => ({ from: from.done(), values: values.done() }),
  }
}

/** Texts that are added row by row, as the bytes that they are. */
export function growingTexts() {
  const from = growing(Uint32Array)
  let bytes = Buffer.alloc(1 << 16)
  let length = 0
  from.push(0)
  return {
    push(column: TextColumn, row: number) {
      const [begin, end] = [at(column.from, row), at(column.from, row + 1)]
      if (length + end - begin > bytes.length) {
        const wider = Buffer.alloc(2 * (length + end - begin))
        bytes.copy(wider, 0, 0, length)
        bytes = wider
      }
      // A call into the engine of the language costs more than a few bytes do.
      if (end - begin < 64)
        for (let index = begin; index < end; index++) bytes[length++] = column.bytes[index] as number
      else {
        bytes.set(column.bytes.subarray(begin, end), length)
        length += end - begin
      }
      from.push(length)
    },
    done(): Texts {
      const filled = Buffer.from(bytes.subarray(0, length))
      bytes = Buffer.alloc(0)
      return { from: from.done(), bytes: filled }
    },
  }
}

/** Turns the numbers of a dictionary into places in its order, where they stand. */
export function inTextOrder(values: Uint32Array, dictionary: Dictionary): Uint32Array {
  const places = dictionary.places()
  for (let row = 0; row < values.length; row++) values[row] = at(places, at(values, row))
  return values
}

/** The same for numbers that are one more than those of the dictionary; 0 stays. */
export function oneMoreInTextOrder(values: Uint32Array, dictionary: Dictionary): Uint32Array {
  const places = dictionary.places()
  for (let row = 0; row < values.length; row++) {
    const value = at(values, row)
    if (value > 0) values[row] = at(places, value - 1) + 1
  }
  return values
}

export const listsInTextOrder = ({ from, values }: Lists, dictionary: Dictionary): Lists => ({
  from,
  values: inTextOrder(values, dictionary),
})
