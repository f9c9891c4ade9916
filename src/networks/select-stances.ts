/** Which stances a network counts, and in which order: those within the range, named in both variables, no duplicates. */
import { badRequest } from '../errors.js'
import { isoWeek, lastMomentOf, momentOf } from './calendar.js'
import type { DuplicateRule, NetworkOptions } from './network-options.js'

/** One statement's stance on one concept: what DNA calls a statement. */
export interface NetworkStance {
  /** Id of the statement; one statement may take stances on several concepts. */
  id: string
  document: string
  /** Where it stands in the document: its first character. */
  place?: number | undefined
  /** ISO day or date-time without zone. */
  time: string
  /** Labels; the empty string where there is none. */
  person: string
  organization: string
  concept: string
  /** 1: for the concept; 0: against it. */
  qualifier: 0 | 1
}

export interface PlacedStance {
  stance: NetworkStance
  moment: number
  /** The place of its document among all documents by id: numbers compare faster than texts. */
  document: number
}

export interface Selection {
  /** Everything that was given, in order. */
  all: PlacedStance[]
  /** What lies within the range, in order. */
  loaded: PlacedStance[]
  /** What counts, in order. */
  kept: PlacedStance[]
  /** Ends of the range, both within it; null where nothing is given and nothing is there. */
  range: { first: number; last: number } | null
}

/**
 * Leifeld's order of filtering (dna.md 2.2): range, empty values, duplicates; of duplicates the first in the order of
 * time, document, place and id counts, so the order of the input does not matter.
 *
 * @throws Problem 400 when start is after stop.
 */
export function selectStances(stances: readonly NetworkStance[], options: NetworkOptions): Selection {
  const all = place(stances).sort(inOrder)
  const first = options.start === undefined ? all[0]?.moment : momentOf(options.start)
  const last = options.stop === undefined ? all.at(-1)?.moment : lastMomentOf(options.stop)
  if (first === undefined || last === undefined) return { all, loaded: [], kept: [], range: null }
  if (options.start !== undefined && options.stop !== undefined && first > last)
    throw badRequest(`start (${options.start}) must not be after stop (${options.stop}).`)
  const loaded = all.filter(({ moment }) => moment >= first && moment <= last)
  const { variable1, variable2 } = options
  const named = loaded.filter(({ stance }) => stance[variable1] !== '' && stance[variable2] !== '')
  return { all, loaded, kept: withoutDuplicates(named, options), range: { first, last } }
}

function place(stances: readonly NetworkStance[]): PlacedStance[] {
  const moments = new Map<string, number>()
  const documents = new Map<string, number>()
  for (const { time, document } of stances) {
    if (!moments.has(time)) moments.set(time, momentOf(time))
    documents.set(document, 0)
  }
  for (const [rank, document] of [...documents.keys()].sort(byText).entries()) documents.set(document, rank)
  return stances.map((stance) => ({
    stance,
    moment: moments.get(stance.time) ?? Number.NaN,
    document: documents.get(stance.document) ?? 0,
  }))
}

const byText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

function inOrder(a: PlacedStance, b: PlacedStance): number {
  return (
    a.moment - b.moment ||
    a.document - b.document ||
    (a.stance.place ?? 0) - (b.stance.place ?? 0) ||
    byText(a.stance.id, b.stance.id) ||
    byText(a.stance.concept, b.stance.concept) ||
    a.stance.qualifier - b.stance.qualifier
  )
}

function withoutDuplicates(stances: PlacedStance[], options: NetworkOptions): PlacedStance[] {
  const { variable1, variable2, duplicates, qualifierAggregation, compatible } = options
  if (duplicates === 'include') return stances
  const periodOf = compatible === 'dna' ? dnaPeriod : period
  const seen = new Set<string>()
  return stances.filter((placed) => {
    const { stance } = placed
    const qualifier = qualifierAggregation === 'ignore' ? '' : stance.qualifier
    const key = `${stance[variable1]}\0${stance[variable2]}\0${qualifier}\0${periodOf(placed, duplicates)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The period within which a second stance of a kind is a duplicate. */
function period({ stance, moment }: PlacedStance, rule: DuplicateRule): string {
  if (rule === 'document') return stance.document
  if (rule === 'week') return isoWeek(moment)
  const length = { day: 10, month: 7, year: 4, include: 0, acrossrange: 0 }[rule]
  return stance.time.slice(0, length)
}

/** DNA's weeks and months have no year: week 5 of two years is one period. */
function dnaPeriod(placed: PlacedStance, rule: DuplicateRule): string {
  return rule === 'week' || rule === 'month' ? period(placed, rule).slice(5) : period(placed, rule)
}
