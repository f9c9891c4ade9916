/** Counts how many statements of a trace each value of each filter would leave, in one pass over the columns. */
import { relations } from '../../codebook/words.js'
import { pauses } from '../../pauses.js'
import { at } from '../../positions/columns.js'
import type { Positions } from '../../positions/positions.js'
import { closestOf, type Matching, type Part, relationsAt } from './match-statements.js'
import { acts, type TraceFilters } from './trace-filters.js'

export const countedFilters = [
  'side',
  'speaker',
  'demand',
  'issue',
  'draft',
  'stance',
  'word',
  'event',
  'source',
  'month',
] as const
export type CountedFilter = (typeof countedFilters)[number]

export interface FacetCounts {
  /** How many statements there are with all filters as they are. */
  all: number
  counts: Record<CountedFilter, Map<string, number>>
}

/** Values that some places or parts of one statement have, with the relations of the places that count: few, and none twice. */
interface Met {
  count: number
  values: number[]
  relations: number[]
}

/** Lists that are filled anew for each statement: to empty them takes longer than to count. */
const nobody = (): Met => ({ count: 0, values: [], relations: [] })

function meet(met: Met, value: number, bits: number): void {
  const { count, values, relations } = met
  let which = 0
  while (which < count && values[which] !== value) which++
  if (which === count) {
    values[which] = value
    relations[which] = bits
    met.count++
  } else relations[which] = (relations[which] as number) | bits
}

function add(counts: Uint32Array, value: number): void {
  if (value >= 0) counts[value] = (counts[value] as number) + 1
}

/** @param match with a view of all sources: those of another source are counted beside the chosen one */
export async function countFacets(positions: Positions, match: Matching, asked: TraceFilters): Promise<FacetCounts> {
  const { statement, place, actors, events, sources, targets, days } = positions.columns
  const only = asked.source === undefined ? null : positions.numberOf.sources(asked.source)
  const numbers = {
    ...{ speaker: new Uint32Array(actors.length), side: new Uint32Array(actors.length) },
    ...{ event: new Uint32Array(events.length), source: new Uint32Array(sources.length) },
    ...{ word: new Uint32Array(relations.length), day: new Uint32Array(days.length) },
    ...{ demand: new Uint32Array(targets.length), draft: new Uint32Array(targets.length) },
    ...{ issue: new Uint32Array(match.issues.length), stance: new Uint32Array(acts.length) },
  }
  const { isOn } = match
  const passes = (part: Part, but: keyof Matching['isOn']) =>
    (but === 'demand' || isOn.demand(part)) &&
    (but === 'issue' || isOn.issue(part)) &&
    (but === 'draft' || isOn.draft(part)) &&
    (but === 'stance' || isOn.stance(part))
  // A part that counts has a place that does: which one matters only where places are chosen.
  const byPlace = only !== null || asked.word !== undefined
  const [inSources, ofParts] = [nobody(), nobody()]
  const partFilters = (['demand', 'issue', 'draft', 'stance'] as const).map((filter) => ({
    ...{ filter, counts: numbers[filter], has: valueOfPart[filter] },
  }))
  /** Takes the place in if it counts. */
  const tell = (row: number) => {
    if (match.view.countsPlace(row)) meet(inSources, at(place.source, row), relationsAt(positions, row))
  }
  /** Of each part of a statement, the relations of its places. */
  const bitsOf: number[] = []
  const eachPlace = ({ places: { from, values }, row }: Part, visit: (place: number) => void) => {
    for (let index = at(from, row); index < at(from, row + 1); index++) visit(at(values, index))
  }
  const toldBits = (part: Part): number => {
    let bits = 0
    eachPlace(part, (row) => {
      if (only !== null && at(place.source, row) !== only) return
      if (match.view.countsPlace(row)) bits |= relationsAt(positions, row)
    })
    return bits
  }
  const pause = pauses()
  let all = 0
  for (let row = 0; row < positions.count; row++) {
    if (row % 1024 === 0) await pause()
    const failed = failing(match, row)
    if (failed === several || !match.lets(row)) continue
    // What fails a filter on the statement itself is counted for that filter alone.
    const parts = match.byPart || failed === 'none' ? match.partsOf(row) : []
    inSources.count = 0
    if (match.byPart) {
      for (const part of parts) if (match.isWanted(part)) eachPlace(part, tell)
    } else if (match.view.standingOf(row) === 'counts') {
      for (let of = at(statement.places, row); of < at(statement.places, row + 1); of++) tell(of)
    }
    let told = 0
    for (let which = 0; which < inSources.count; which++)
      if (only === null || inSources.values[which] === only) told |= inSources.relations[which] as number
    if (match.isTold(told)) {
      if (failed === 'none') all++
      // With every other filter as it is, and this one set to what the statement has.
      if (failed === 'none' || failed === 'speaker') add(numbers.speaker, at(statement.speaker, row))
      if (failed === 'none' || failed === 'side') add(numbers.side, at(statement.side, row))
      if (failed === 'none' || failed === 'event') add(numbers.event, at(statement.event, row) - 1)
      if (failed === 'none' || failed === 'days') add(numbers.day, at(statement.latest, row))
    }
    if (failed !== 'none') continue
    for (let which = 0; which < inSources.count; which++)
      if (match.isTold(inSources.relations[which] as number)) add(numbers.source, inSources.values[which] as number)
    if (told !== 0) add(numbers.word, closestOf(told))
    // In the chosen source no place tells it, so that no part is told there.
    if (byPlace && !match.byPart && told === 0) continue
    for (let which = 0; which < parts.length; which++) bitsOf[which] = byPlace ? toldBits(parts[which] as Part) : 0
    for (const { filter, counts, has } of partFilters) {
      ofParts.count = 0
      for (let which = 0; which < parts.length; which++) {
        const part = parts[which] as Part
        if (!match.byPart || passes(part, filter)) meet(ofParts, has(part, match), at(bitsOf, which))
      }
      for (let which = 0; which < ofParts.count; which++)
        if (!byPlace || match.isTold(at(ofParts.relations, which))) add(counts, at(ofParts.values, which))
    }
  }
  return {
    all,
    counts: {
      ...{ side: named(numbers.side, actors), speaker: named(numbers.speaker, actors) },
      ...{ demand: named(numbers.demand, targets), draft: named(numbers.draft, targets) },
      ...{ issue: named(numbers.issue, match.issues), stance: named(numbers.stance, acts) },
      ...{ word: named(numbers.word, relations), event: named(numbers.event, events) },
      ...{ source: named(numbers.source, sources), month: named(numbers.day, days, (day) => day.slice(0, 7)) },
    },
  }
}

const several = 'several'
type Failed = keyof Matching['of'] | 'none' | typeof several

/** Which of the filters on the statement itself it fails, if it is one at most. */
function failing({ of }: Matching, row: number): Failed {
  let failed: Failed = 'none'
  if (!of.speaker(row)) failed = 'speaker'
  if (!of.side(row)) failed = failed === 'none' ? 'side' : several
  if (!of.event(row)) failed = failed === 'none' ? 'event' : several
  if (!of.days(row)) failed = failed === 'none' ? 'days' : several
  return failed
}

/** What a part has of each filter that is on parts, as a number; -1 for nothing. */
const valueOfPart: Record<keyof Matching['isOn'], (part: Part, match: Matching) => number> = {
  demand: ({ target }, { issueOf }) => (at(issueOf, target) < 0 ? -1 : target),
  issue: ({ target }, { issueOf }) => at(issueOf, target),
  draft: ({ target }, { issueOf }) => (at(issueOf, target) < 0 ? target : -1),
  stance: ({ act }) => act,
}

/** The counts that are not 0, by name; where several have one name, what they have together. */
function named(
  counts: Uint32Array,
  names: readonly string[],
  nameOf: (name: string) => string = (name) => name,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const [number, name] of names.entries()) {
    const count = at(counts, number)
    if (count > 0) found.set(nameOf(name), (found.get(nameOf(name)) ?? 0) + count)
  }
  return found
}
