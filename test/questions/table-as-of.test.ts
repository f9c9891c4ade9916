/** Section 5 over whole tables: what is true of what was raised, answered and left open, whatever was said. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardCell } from '../../src/codebook/board.js'
import { roleOf } from '../../src/codebook/role.js'
import { boardStates, certainties, clocks, extents, stances, statuses } from '../../src/codebook/words.js'
import { viewOf } from '../../src/positions/view.js'
import type { Demand } from '../../src/questions/demands.js'
import { tableAsOf } from '../../src/questions/support/table-as-of.js'
import { unansweredIn } from '../../src/questions/unanswered.js'
import { type Assessed, positionsWith, type SaidStance } from '../positions/positions-with.js'

const sides = ['a', 'b', 'c']
const ids = ['x', 'y', 'z']
const day = fc.integer({ min: 1, max: 9 }).map((number) => `2022-03-0${number}`)
const someSides = fc.subarray(sides)
const demandsOf = fc
  .array(fc.record({ raisedBy: someSides, addressedTo: someSides, related: fc.subarray(ids) }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((all) =>
    all.map(({ raisedBy, addressedTo, related }, rank): Demand => {
      const id = ids[rank] ?? ''
      const relations = related.filter((other) => other !== id).map((demand) => ({ type: 'NARROWS', demand }))
      return {
        id,
        name: id,
        proposition: id,
        issue: 'issue',
        issueName: '',
        rank,
        raisedBy,
        addressedTo,
        relations,
        statements: 0,
      }
    }),
  )
const place = fc.record({ published: day, relayed: fc.boolean() }).map(({ published, relayed }) => ({
  ...{ publishedEarliest: published, publishedLatest: published },
  relays: relayed ? [{ actor: 'press', relation: 'press' as const }] : [],
}))
const told = {
  speaker: fc.constant('somebody'),
  side: fc.constantFrom(...sides),
  demand: fc.constantFrom(...ids),
  certainty: fc.constantFrom(...certainties),
  earliest: fc.constant('2022-03-01'),
  latest: day,
  places: fc.array(place, { minLength: 1, maxLength: 2 }),
}
const numbered = <T>(all: T[], letter: string) => all.map((one, index) => ({ ...one, statement: `${letter}${index}` }))
const said = fc
  .array(
    fc.record({
      ...told,
      stance: fc.constantFrom(...stances),
      extent: fc.constantFrom(...extents),
    }),
    { maxLength: 10 },
  )
  .map((all): SaidStance[] => numbered(all, 's'))
const assessed = fc
  .array(fc.record({ ...told, status: fc.constantFrom(...statuses) }), { maxLength: 4 })
  .map((all): Assessed[] => numbered(all, 'a'))
const everything = fc.record({
  ...{ demands: demandsOf, said, assessed, asOf: day, later: day, clock: fc.constantFrom(...clocks) },
})

interface Record {
  said: readonly SaidStance[]
  assessed: readonly Assessed[]
}
const tableOf = (
  { said, assessed }: Record,
  demands: readonly Demand[],
  asOf: string,
  clock: (typeof clocks)[number],
) => tableAsOf(viewOf(positionsWith(said, assessed), { asOf, clock, hedged: 'include' }), demands)

describe('section 5: what is left unanswered', () => {
  it("holds nothing that is not raised yet, and no side's own demand", () => {
    let found = 0
    fc.assert(
      fc.property(everything, ({ demands, said, assessed, asOf, clock }) => {
        const table = tableOf({ said, assessed }, demands, asOf, clock)
        for (const demand of demands)
          for (const { side, raised } of unansweredIn(table, demand)) {
            found++
            expect(demand.addressedTo).toContain(side)
            expect(demand.raisedBy).not.toContain(side)
            expect(raised <= asOf).toBe(true)
            const raising = said.filter((it) => {
              const role = roleOf(demand, it.side)
              return it.demand === demand.id && (role === 'raiser' ? it.stance === 'ASSERTS' : role === 'addressee')
            })
            const known = raising.flatMap((it) =>
              clock === 'said' ? [it.latest] : it.places.map(({ publishedLatest }) => publishedLatest),
            )
            expect(known).toContain(raised)
          }
      }),
      { numRuns: 1000 },
    )
    expect(found).toBeGreaterThan(100)
  })

  it('is the same whatever the order in which statements are read', () => {
    const turned = everything.chain((it) =>
      fc.record({
        it: fc.constant(it),
        said: fc.shuffledSubarray(it.said, { minLength: it.said.length, maxLength: it.said.length }),
        assessed: fc.shuffledSubarray(it.assessed, { minLength: it.assessed.length, maxLength: it.assessed.length }),
      }),
    )
    fc.assert(
      fc.property(turned, ({ it: { demands, said, assessed, asOf, clock }, ...other }) => {
        const [one, two] = [tableOf({ said, assessed }, demands, asOf, clock), tableOf(other, demands, asOf, clock)]
        for (const demand of demands) {
          expect(unansweredIn(two, demand)).toEqual(unansweredIn(one, demand))
          expect(boardCell(demand, two)).toEqual(boardCell(demand, one))
        }
      }),
    )
  })
})

describe('section 5: a demand that is raised', () => {
  it('stays raised on every later day, since the same day, and has one state of the board', () => {
    fc.assert(
      fc.property(everything, ({ demands, said, assessed, asOf: one, later: other, clock }) => {
        const [asOf = '', later = ''] = [one, other].sort()
        const table = tableOf({ said, assessed }, demands, asOf, clock)
        const after = tableOf({ said, assessed }, demands, later, clock)
        for (const demand of demands) {
          const raised = table.raised(demand)
          if (!raised) continue
          expect(after.raised(demand)).toEqual(raised)
          const cell = boardCell(demand, table)
          if (demand.addressedTo.length > 0) expect(boardStates).toContain(cell?.state)
        }
      }),
      { numRuns: 500 },
    )
  })
})
