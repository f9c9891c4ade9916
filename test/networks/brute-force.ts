/** Discourse networks as a careful reader of the formulas would first write them: dense, quadratic, nothing shared. */
import type { NetworkOptions } from '../../src/networks/network-options.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'

export interface DenseNetwork {
  rows: string[]
  columns: string[]
  matrix: number[][]
  /** Ids of the statements of each cell, each once, in the order of their ids. */
  statements: string[][][]
}

/** Monday of the week, counted in days: a name for a week that needs no calendar of weeks. */
const mondayOf = (day: string) => Math.floor((Date.parse(day.slice(0, 10)) / 86_400_000 + 3) / 7)

function samePeriod(a: NetworkStance, b: NetworkStance, rule: NetworkOptions['duplicates']): boolean {
  if (rule === 'document') return a.document === b.document
  if (rule === 'week') return mondayOf(a.time) === mondayOf(b.time)
  const length = { include: 0, day: 10, month: 7, year: 4, acrossrange: 0 }[rule]
  return a.time.slice(0, length) === b.time.slice(0, length)
}

const key = (s: NetworkStance) =>
  [s.time, s.document, String(s.place ?? 0).padStart(9, '0'), s.id, s.concept, s.qualifier].join(' ')

/** What lies in the range and has both labels. */
const inRange = (stances: readonly NetworkStance[], { variable1, variable2, start, stop }: NetworkOptions) =>
  stances.filter(
    (stance) =>
      !((start && stance.time < start) || (stop && stance.time.slice(0, 10) > stop)) &&
      stance[variable1] !== '' &&
      stance[variable2] !== '',
  )

const hasMinimum = (
  label: string,
  variable: NetworkOptions['variable1'],
  least: number,
  stances: readonly NetworkStance[],
) => least === 1 || stances.filter((stance) => stance[variable] === label).length >= least

/** Every later one is held against every kept one, as DNA does. */
export function bruteFilter(stances: readonly NetworkStance[], options: NetworkOptions): NetworkStance[] {
  const { variable1, variable2, duplicates, qualifierAggregation, minStatements1, minStatements2 } = options
  const kept: NetworkStance[] = []
  const all = inRange(stances, options)
  for (const stance of [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
    if (!hasMinimum(stance[variable1], variable1, minStatements1, all)) continue
    if (!hasMinimum(stance[variable2], variable2, minStatements2, all)) continue
    const repeats = kept.some(
      (other) =>
        duplicates !== 'include' &&
        other[variable1] === stance[variable1] &&
        other[variable2] === stance[variable2] &&
        (qualifierAggregation === 'ignore' || other.qualifier === stance.qualifier) &&
        samePeriod(other, stance, duplicates),
    )
    if (!repeats) kept.push(stance)
  }
  return kept
}

/** Without time windows and kernels. */
export function bruteForce(stances: readonly NetworkStance[], options: NetworkOptions): DenseNetwork {
  const { variable1, variable2, networkType } = options
  const kept = bruteFilter(stances, options)
  const named = options.isolates ? stances : kept
  const all = inRange(stances, options)
  const labels = (variable: NetworkOptions['variable1'], least: number) =>
    [...new Set(named.map((stance) => stance[variable]))]
      .filter((label) => label !== '' && hasMinimum(label, variable, least, all))
      .sort()
  const rows = labels(variable1, options.minStatements1)
  const concepts = labels(variable2, options.minStatements2)
  const x = rows.map((row) =>
    concepts.map((concept) =>
      [0, 1].map((k) =>
        kept.filter((s) => s[variable1] === row && s[variable2] === concept && s.qualifier === k).map(({ id }) => id),
      ),
    ),
  ) as [string[], string[]][][]
  return networkType === 'twomode' ? twoMode(rows, concepts, x, options) : oneMode(rows, x, options)
}

type Tensor = [string[], string[]][][]
const once = (ids: string[]) => [...new Set(ids)].sort()
const size = (cell: [string[], string[]]) => cell[0].length + cell[1].length
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

function twoMode(rows: string[], columns: string[], x: Tensor, options: NetworkOptions): DenseNetwork {
  const matrix = x.map((line) =>
    line.map((cell, j) => {
      const [con, pro] = [cell[0].length, cell[1].length]
      if (options.qualifierAggregation === 'combine') return (pro > 0 ? 1 : 0) + (con > 0 ? 2 : 0)
      const amount = options.qualifierAggregation === 'subtract' ? pro - con : pro + con
      const all = options.normalization === 'activity' ? line : x.map((other) => other[j] ?? [[], []])
      return amount === 0 || options.normalization === 'no' ? amount : amount / sum(all.map((it) => size(it as never)))
    }),
  )
  return { rows, columns, matrix, statements: x.map((line) => line.map(([con, pro]) => once([...con, ...pro]))) }
}

function oneMode(rows: string[], x: Tensor, options: NetworkOptions): DenseNetwork {
  const statements: string[][][] = rows.map(() => [])
  const matrix = x.map((a, i) =>
    x.map((b, j) => {
      const met: string[] = []
      let value = 0
      for (const [concept, own] of a.entries())
        for (const k of [0, 1] as const)
          for (const l of [0, 1] as const) {
            const [mine, theirs] = [own[k], b[concept]?.[l] ?? []]
            const counts = {
              ignore: 1,
              congruence: k === l ? 1 : 0,
              conflict: k === l ? 0 : 1,
              subtract: k === l ? 1 : -1,
            }
            const weight = counts[options.qualifierAggregation as keyof typeof counts]
            value += weight * mine.length * theirs.length
            if (weight !== 0 && mine.length > 0 && theirs.length > 0) met.push(...mine, ...theirs)
          }
      ;(statements[i] as string[][])[j] = i === j ? [] : once(met)
      return i === j || value === 0 ? 0 : value / divisor(a, b, options)
    }),
  )
  return { rows, columns: rows, matrix, statements }
}

function divisor(
  a: Tensor[number],
  b: Tensor[number],
  { normalization, qualifierAggregation }: NetworkOptions,
): number {
  const counts = (line: Tensor[number]) =>
    qualifierAggregation === 'ignore' && normalization === 'cosine'
      ? line.map(size)
      : line.flat().map((ids) => ids.length)
  const [xs, ys] = [counts(a), counts(b)]
  if (normalization === 'average') return (sum(xs) + sum(ys)) / 2
  if (normalization === 'cosine') return Math.hypot(...xs) * Math.hypot(...ys)
  if (normalization === 'jaccard') return sum(xs.map((n, i) => union(n, ys[i] ?? 0)))
  return 1
}

const union = (n: number, m: number) => (n > 0 && m > 0 ? n * m : n + m)
