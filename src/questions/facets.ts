/** The counts beside the filters of a trace: how many statements each value of each filter would leave. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { positionsIn } from '../positions/read-positions.js'
import { type CountedFilter, countedFilters, countFacets } from './support/count-facets.js'
import { matching, traceView } from './support/match-statements.js'
import { pageOf } from './support/paging.js'
import { question } from './support/question.js'
import { requireKnownFilters, traceFilters } from './support/trace-filters.js'

/** Values of one filter: more than anyone picks from. */
const mostValues = 200

const item = z.object({
  filter: z.enum(countedFilters).describe('month stands for from and to'),
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
      .partialRecord(z.enum(countedFilters), z.int())
      .describe(`values left out, of filters with more than ${mostValues}`),
  }),
  columns: ['filter', 'value', 'statements'],
  async answer(graph, params) {
    await requireKnownFilters(graph, params)
    const positions = await positionsIn(graph)
    // A view of all sources: those of another source are counted beside the chosen one.
    const match = await matching(graph, positions, params, traceView(positions, { ...params, source: undefined }))
    const { all, counts } = await countFacets(positions, match, params)
    const kept = countedFilters.map((filter) => ({ filter, values: mostFirst(counts[filter], filter) }))
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

function mostFirst(counts: ReadonlyMap<string, number>, filter: CountedFilter): [string, number][] {
  const byCount = (a: [string, number], b: [string, number]) => b[1] - a[1] || byText(a[0], b[0])
  // The last months, in the order of time, where there are too many.
  return [...counts].sort(filter === 'month' ? ([a], [b]) => byText(b, a) : byCount)
}
