/** Turns agreement as people code it (words, 1 and 0, a scale) into stances, and refuses to guess. */
import type { Stance } from '../codebook/words.js'
import { UsageError } from '../errors.js'
import { foldName } from './fold-name.js'

/** `none`: takes no side and is left out. */
export type Side = Stance | 'none'

/** The ends of a scale. Above its middle is ASSERTS, below REJECTS, the middle takes no side. */
export interface Scale {
  from: number
  to: number
}

const words: [Stance, string][] = [
  ['ASSERTS', 'asserts assert agrees agree agreed agreement yes true supports support pro for favours favors positive'],
  ['CONCEDES', 'concedes concede conceded concession'],
  [
    'REJECTS',
    'rejects reject rejected disagrees disagree disagreed disagreement no false opposes oppose con contra against negative',
  ],
]
const usual = new Map<string, Side>(words.flatMap(([stance, all]) => all.split(' ').map((word) => [word, stance])))

/** A number as coded, or NaN. */
const numberOf = (value: string | number) =>
  /^[+-]?\d+(?:[.,]\d+)?$/.test(String(value).trim()) ? Number(String(value).replace(',', '.')) : Number.NaN

/** Of a text `1..5`. @throws UsageError */
export function readScale(text: string): Scale {
  const [, low, high] = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(text.trim()) ?? []
  const [from, to] = [Number(low), Number(high)]
  if (low === undefined || high === undefined || from >= to)
    throw new UsageError(`--scale ${text}: write the lowest and the highest number, such as 1..5 or -2..2.`)
  return { from, to }
}

export interface StanceOptions {
  scale?: Scale | undefined
  /** What words of the file mean, by the folded word. */
  values?: ReadonlyMap<string, Side> | undefined
  /** Two numbers alone, 0 and 1, mean no and yes. Otherwise a scale needs its ends or numbers below 0. */
  binary?: boolean | undefined
}

/** @throws UsageError when an option has nothing to apply to in `values`, the ones of a column or variable called `column`. */
export function refuseUnused(
  column: string,
  values: Iterable<string | number>,
  { scale, values: given }: StanceOptions,
) {
  const all = distinct(values)
  const unused = [...(given?.keys() ?? [])].filter((word) => !all.some((value) => foldName(value) === word))
  if (unused.length > 0)
    throw new UsageError(
      `--values: no ${column} says "${unused.join('", "')}". ${all.length > 0 ? `There is ${listed(all)}` : 'Leave the option out'}.`,
    )
  if (scale && all.every((value) => Number.isNaN(numberOf(value))))
    throw new UsageError(`--scale: no ${column} is a number. Leave the option out.`)
}

/**
 * Reads any of `values`; null where it has no known meaning.
 *
 * @throws UsageError when its numbers are a scale of unknown middle.
 */
export function stanceReader(
  column: string,
  values: Iterable<string | number>,
  { scale, values: given, binary }: StanceOptions,
): (value: string | number) => Side | null {
  const numbers = distinct(values)
    .filter((value) => !given?.has(foldName(value)))
    .map(numberOf)
    .filter((number) => !Number.isNaN(number))
  const middle = scale ? (scale.from + scale.to) / 2 : middleOf(column, numbers, binary ?? false)
  return (value) => {
    const word = foldName(String(value))
    const side = given?.get(word) ?? usual.get(word)
    if (side) return side
    const number = numberOf(value)
    if (Number.isNaN(number) || (scale && (number < scale.from || number > scale.to))) return null
    return number === middle ? 'none' : number > middle ? 'ASSERTS' : 'REJECTS'
  }
}

const distinct = (values: Iterable<string | number>) =>
  [...new Set([...values].map(String))].filter((value) => value.trim() !== '')

function middleOf(column: string, numbers: readonly number[], binary: boolean): number {
  if (numbers.some((number) => number < 0)) return 0
  const yesOrNo = numbers.every((number) => number === 0 || number === 1)
  if (yesOrNo && (binary || (numbers.includes(0) && numbers.includes(1)))) return 0.5
  if (numbers.length === 0) return 0
  const sorted = [...numbers].sort((a, b) => a - b)
  throw new UsageError(
    `The numbers in ${column} (${listed(sorted.map(String))}) are a scale of unknown middle. Say its ends, such as ` +
      `--scale ${Math.min(1, sorted[0] ?? 1)}..${Math.max(5, sorted.at(-1) ?? 5)}: above the middle is ASSERTS, below it REJECTS, the middle is left out.`,
  )
}

function listed(all: readonly string[]): string {
  return `${all.slice(0, 12).join(', ')}${all.length > 12 ? ', ...' : ''}`
}
