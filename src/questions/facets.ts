/** The counts beside the filters of a trace: how many statements each value of each filter would leave. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { groupBy } from '../codebook/group-by.js'
import { at } from '../positions/columns.js'
import type { Positions } from '../positions/positions.js'
import { positionsIn } from '../positions/read-positions.js'
import { closestWord, type Matching, matching, type Part, placesOf, traceView } from './support/match-statements.js'
import { pageOf } from './support/paging.js'
import { pauses } from './support/pauses.js'
import { question } from './support/question.js'
import { acts, requireKnownFilters, type TraceFilters, traceFilters } from './support/trace-filters.js'

const counted = ['side', 'speaker', 'demand', 'issue', 'draft', 'stance', 'word', 'event', 'source', 'month'] as const
type Counted = (typeof counted)[number]

/** Values of one filter: more than anyone picks from. */
const mostValues = 200

const item = z.object({
  filter: z.enum(counted).describe('month stands for from and to'),
  value: z.string().describe('an id; a stance; the relation whose word it is; a month as YYYY-MM'),
  statements: z.int().describe('how many the trace has with this value in place of the one that is set, if any'),
})

export const facets = question({
  summary: 'How many statements of a trace each value of each filter would leave, the other filters as they are.',
  params: z.object(traceFilters),
  result: z.object({
    ...pageOf(item).shape,
    all: z.int().describe('how many the trace has as it is'),
    more: z
      .partialRecord(z.enum(counted), z.int())
      .describe(`values left out, of filters with more than ${mostValues}`),
  }),
  columns: ['filter', 'value', 'statements'],
  async answer(graph, params) {
    const positions = await positionsIn(graph)
    // A view of all sources: those of another source are counted beside the chosen one.
    const match = await matching(graph, positions, params, traceView(positions, { ...params, source: undefined }))
    const { all, counts } = await countValues(positions, match, params)
    if (all === 0) await requireKnownFilters(graph, params)
    const kept = counted.map((filter) => ({ filter, values: mostFirst(counts[filter], filter) }))
    return {
      all,
      items: kept.flatMap(({ filter, values }) =>
        values.slice(0, mostValues).map(([value, statements]) => ({ filter, value, statements })),
      ),
      more: Object.fromEntries(
        kept
          .filter(({ values }) => values.length > mostValues)
          .map(({ filter, values }) => [filter, values.length - mostValues]),
      ),
      next: null,
    }
  },
})

type Counts = Record<Counted, Map<string, number>>

function mostFirst(counts: ReadonlyMap<string, number>, filter: Counted): [string, number][] {
  const byCount = (a: [string, number], b: [string, number]) => b[1] - a[1] || byText(a[0], b[0])
  // The last months, in the order of time, where there are too many.
  return [...counts].sort(filter === 'month' ? ([a], [b]) => byText(b, a) : byCount)
}

async function countValues(
  positions: Positions,
  match: Matching,
  asked: TraceFilters,
): Promise<{ all: number; counts: Counts }> {
  const { statement, actors, events, sources, targets } = positions.columns
  const counts = Object.fromEntries(counted.map((filter) => [filter, new Map<string, number>()])) as Counts
  const add = (filter: Counted, value: string | undefined) => {
    if (value !== undefined) counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1)
  }
  const only = asked.source === undefined ? null : positions.numberOf.sources(asked.source)
  const { source } = positions.columns.place
  const countedOf = countedPlaces(positions, match, asked)
  const inSource = (places: readonly number[]) =>
    only === null ? [...places] : places.filter((row) => at(source, row) === only)
  const byPart = Object.entries(valueOfPart).map(([filter, has]) => ({
    filter: filter as keyof typeof valueOfPart,
    has,
    others: Object.entries(match.isOn).flatMap(([of, isOn]) => (of === filter ? [] : [isOn])),
  }))
  // A part that counts has a place that does: which one matters only where places are chosen.
  const byPlace = only !== null || asked.word !== undefined
  const pause = pauses()
  let all = 0
  for (let row = 0; row < positions.count; row++) {
    if (row % 1024 === 0) await pause()
    const { speaker, side, event, days } = match.of
    const failed = [speaker(row), side(row), event(row), days(row)]
    const fails = failed.filter((passes) => !passes).length
    if (fails > 1 || !match.lets(row)) continue
    const parts = match.partsOf(row)
    const places = countedOf(row, match.byPart ? parts.filter(match.isWanted) : null)
    const told = inSource(places)
    if (match.isTold(told)) {
      if (fails === 0) all++
      /** With every other filter as it is, and this one set to what the statement has. */
      const addIf = (which: number, filter: Counted, value: string | undefined) => {
        if (fails === 0 || !failed[which]) add(filter, value)
      }
      addIf(0, 'speaker', actors[at(statement.speaker, row)])
      addIf(1, 'side', actors[at(statement.side, row)])
      addIf(2, 'event', events[at(statement.event, row) - 1])
      addIf(3, 'month', positions.dayOf(at(statement.latest, row)).slice(0, 7))
    }
    if (fails > 0) continue
    for (const [of, some] of groupBy(places, (place) => at(source, place)))
      if (match.isTold(some)) add('source', sources[of])
    if (told.length > 0) add('word', closestWord(positions, told))
    for (const { filter, has, others } of byPart) {
      const some = parts.filter((part) => others.every((isOn) => isOn(part)))
      for (const [value, same] of groupBy(some, (part) => has(part, match, targets)))
        if (!byPlace || match.isTold(inSource(countedOf(row, same)))) add(filter, value)
    }
  }
  return { all, counts }
}

/** What a part has of each filter that is on parts. */
const valueOfPart: Record<
  keyof Matching['isOn'],
  (part: Part, match: Matching, targets: readonly string[]) => string | undefined
> = {
  demand: ({ target }, { issueOf }, targets) => (at(issueOf, target) < 0 ? undefined : targets[target]),
  issue: ({ target }, { issueOf, issues }) => issues[at(issueOf, target)],
  draft: ({ target }, { issueOf }, targets) => (at(issueOf, target) < 0 ? targets[target] : undefined),
  stance: ({ act }) => acts[act],
}

/** The rows of places that count and tell one of these parts; without parts, any place of the statement. */
function countedPlaces(
  positions: Positions,
  { view }: Matching,
  { asOf, clock }: TraceFilters,
): (statement: number, parts: readonly Part[] | null) => number[] {
  const { place, source } = positions.columns
  const last = asOf === undefined || clock === 'said' ? null : positions.lastDayUpTo(asOf)
  const counted = (places: readonly number[]) =>
    view
      .countedPlaces([...new Set(places)])
      .filter((row) => last === null || at(source.publishedLatest, at(place.source, row)) <= last)
  return (row, parts) => {
    if (parts) return counted(parts.flatMap(({ places }) => [...places]))
    return view.standingOf(row) === 'counts' ? counted(placesOf(positions, row)) : []
  }
}
