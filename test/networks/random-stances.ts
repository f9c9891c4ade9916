/** Small random debates for property tests: few labels, so that much meets, and days around the turns of years. */
import fc from 'fast-check'
import type { NetworkOptions } from '../../src/networks/network-options.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'

/** ISO weeks 1 and 53 meet in these days, and the same weeks and months come again a year later. */
const days = fc.oneof(
  fc.constantFrom('2020-12-28', '2020-12-31', '2021-01-01', '2021-01-03', '2021-01-04', '2020-02-29', '2021-02-28'),
  fc
    .integer({ min: 0, max: 800 })
    .map((day) => new Date(Date.UTC(2020, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)),
)

export const debates = fc
  .array(
    fc.record({
      document: fc.constantFrom('d1', 'd2', 'd3'),
      place: fc.integer({ min: 0, max: 3 }),
      time: days,
      person: fc.constantFrom('', 'p1', 'p2', 'p3'),
      organization: fc.constantFrom('', 'É', 'a', 'B', 'c & d'),
      concept: fc.constantFrom('x', 'y', 'z', ''),
      qualifier: fc.constantFrom<0 | 1>(0, 1),
    }),
    { maxLength: 40 },
  )
  .map((all): NetworkStance[] => all.map((stance, index) => ({ ...stance, id: `s${String(index).padStart(3, '0')}` })))

const common = {
  variable1: fc.constantFrom('person', 'organization' as const),
  variable2: fc.constant('concept' as const),
  duplicates: fc.constantFrom('include', 'document', 'day', 'week', 'month', 'year', 'acrossrange' as const),
  isolates: fc.boolean(),
  minStatements1: fc.integer({ min: 1, max: 6 }),
  minStatements2: fc.integer({ min: 1, max: 6 }),
}
export const onemodeOptions = fc.record({
  ...common,
  networkType: fc.constant('onemode' as const),
  qualifierAggregation: fc.constantFrom('ignore', 'congruence', 'conflict', 'subtract' as const),
  normalization: fc.constantFrom('no', 'average', 'jaccard', 'cosine' as const),
})
export const twomodeOptions = fc
  .record({
    ...common,
    networkType: fc.constant('twomode' as const),
    qualifierAggregation: fc.constantFrom('ignore', 'combine', 'subtract' as const),
    normalization: fc.constantFrom('no', 'activity', 'prominence' as const),
  })
  .filter(({ qualifierAggregation, normalization }) => qualifierAggregation !== 'combine' || normalization === 'no')
export const anyOptions: fc.Arbitrary<Partial<NetworkOptions>> = fc.oneof(onemodeOptions, twomodeOptions)
