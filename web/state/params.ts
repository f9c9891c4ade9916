/** Kinds of parameters in an address: how each is read, written, and left out when it has its usual value. */

export interface Param<T> {
  usual: T
  /** @param refuse called with the part of the text that has no meaning here */
  read(text: string, refuse: (part: string) => void): T
  /** Empty for the usual value. */
  write(value: T): string
  /** A name that older addresses use; it is read, never written. */
  formerly?: string
}

/** The parameters of one view, by their names in the address. */
export type ParamTable = Record<string, Param<unknown>>

/** The values that a table's parameters take. */
export type ValuesOf<T> = { -readonly [K in keyof T]: T[K] extends Param<infer V> ? V : never }

/** Any text, unchecked: the API says what is wrong with it. */
export function textParam(): Param<string | null> {
  return { usual: null, read: (text) => text, write: (value) => value ?? '' }
}

/** Ids, separated by commas. */
export function listParam(): Param<string[]> {
  return { usual: [], read: listOf, write: (value) => value.join(',') }
}

/** Some of these words, in their own order. */
export function someOf<T extends string>(words: readonly T[]): Param<T[]> {
  return {
    usual: [],
    read(text, refuse) {
      const parts = listOf(text)
      const wrong = parts.filter((part) => !words.some((word) => word === part))
      if (wrong.length > 0) refuse(wrong.join(','))
      return words.filter((word) => parts.includes(word))
    },
    write: (value) => value.join(','),
  }
}

/** One of these words; the usual one is the first unless another is named. */
export function oneOf<T extends string>(words: readonly [T, ...T[]], usual: T = words[0]): Param<T> {
  return {
    usual,
    read(text, refuse) {
      const word = words.find((it) => it === text)
      if (word === undefined) refuse(text)
      return word ?? usual
    },
    write: (value) => (value === usual ? '' : value),
  }
}

/** A whole number from `least` to six digits. */
export function countParam(usual: number, least = 0): Param<number> {
  return {
    usual,
    read(text, refuse) {
      const count = /^\d{1,6}$/.test(text) ? Number(text) : null
      if (count !== null && count >= least) return count
      refuse(text)
      return usual
    },
    write: (value) => (value === usual ? '' : String(value)),
  }
}

const listOf = (text: string) => [...new Set(text.split(',').filter((part) => part !== ''))]
