/** The columns against a plain computation from the same stances: whatever was said, and however it is looked at. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byText } from '../../src/codebook/by-text.js'
import { countingBy, type StanceFilter } from '../../src/codebook/clock.js'
import { certainties, clocks, extents, outsideRelations, relations, roles, stances } from '../../src/codebook/words.js'
import { besideOf } from '../../src/positions/beside.js'
import { firstOther, viewsOn } from '../../src/positions/first-other.js'
import { judgedDays, positionOf, readingIn, stepOf } from '../../src/positions/position-of.js'
import { viewOf } from '../../src/positions/view.js'
import { type CountedStance, readPosition, readSteps } from './plain-readings.js'
import { positionsWith, type SaidStance } from './positions-with.js'

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2022-03-0${number}`)
const interval = fc.tuple(day, day).map(([one, other]) => [one, other].sort() as [string, string])
/** Often nobody, or one: a place that narrates stands beside one that is relayed. */
const relayed = fc.oneof(fc.subarray([...relations], { maxLength: 1 }), fc.subarray([...relations]))
const left = fc.oneof(fc.subarray([...outsideRelations], { minLength: 1 }), fc.subarray([...relations]))
type Published = fc.Arbitrary<[string, string]>
const placeIn = (published: Published) =>
  fc
    .record({ published, relayedBy: relayed })
    .map(({ published: [publishedEarliest, publishedLatest], relayedBy }) => ({
      ...{ publishedEarliest, publishedLatest },
      relays: relayedBy.map((relation) => ({ actor: `the ${relation}`, relation })),
    }))
const saidIn = (published: Published) =>
  fc
    .array(
      fc.record({
        ...{ speaker: fc.constantFrom('one', 'other'), side: fc.constantFrom('a', 'b') },
        ...{ demand: fc.constantFrom('x', 'y'), certainty: fc.constantFrom(...certainties), days: interval },
        ...{ stance: fc.constantFrom(...stances), extent: fc.constantFrom(...extents) },
        places: fc.array(placeIn(published), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 14 },
    )
    .map((all): SaidStance[] =>
      all.map(({ days: [earliest, latest], ...one }, index) => ({ ...one, earliest, latest, statement: `s${index}` })),
    )
const filterOn = (published: Published): fc.Arbitrary<StanceFilter> =>
  fc.record({
    ...{ asOf: fc.option(day, { nil: undefined }), clock: fc.constantFrom(...clocks) },
    source: fc.option(
      published.map(([earliest, latest]) => `of ${earliest} to ${latest}`),
      { nil: undefined },
    ),
    withoutRelays: fc.option(left, { nil: undefined }),
    hedged: fc.constantFrom('include' as const, 'exclude' as const),
  })
/** Stances and a filter. With two sources, a side has more stances than there are sources; with any, a source of its own for most. */
const asked: fc.Arbitrary<[SaidStance[], StanceFilter]> = fc
  .oneof(
    fc.constant(interval),
    fc.tuple(interval, interval).map((two) => fc.constantFrom(...two)),
  )
  .chain((published) => fc.tuple(saidIn(published), filterOn(published)))

const everyCell = [...'ab'].flatMap((side) => [...'xy'].map((demand) => [side, demand] as const))

/** What the filter leaves of the stances of a side on a demand. */
function plainly(all: readonly SaidStance[], side: string, demand: string, by: StanceFilter): CountedStance[] {
  const counting = countingBy(by)
  return all
    .filter((one) => one.side === side && one.demand === demand)
    .flatMap((one) => {
      const places = one.places.map((place) => ({
        ...place,
        source: `of ${place.publishedEarliest} to ${place.publishedLatest}`,
      }))
      const counted = counting({ ...one, places })
      return counted ? [{ ...one, ...counted }] : []
    })
}

describe('positions in columns', () => {
  it('are what a plain computation from the stances gives', () => {
    let spoken = 0
    fc.assert(
      fc.property(asked, fc.constantFrom(...roles), ([all, by], role) => {
        const view = viewOf(positionsWith(all), by)
        for (const [side, demand] of everyCell) {
          const { deciding: _, ...plain } = readPosition(role, plainly(all, side, demand, by))
          const trajectory = view.positions.trajectoryOf(side, demand)
          const { deciding, allBeside, uncertain, ...told } = positionOf(view, role, trajectory)
          expect({ ...told, statements: deciding.map(({ statement }) => statement) }).toEqual(plain)
          expect(allBeside).toBe(plain.beside.length)
          expect(uncertain).toBe(plainly(all, side, demand, by).filter(({ counts }) => !counts).length)
          if (plain.reading !== 'silent') spoken++
        }
      }),
      { numRuns: 600 },
    )
    expect(spoken).toBeGreaterThan(100)
  })

  it('list the last ones in time of many statements beside a reading, and count them all', () => {
    let [left, mixed] = [0, 0]
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 3 }), ([some, filter], most) => {
        const by: StanceFilter = { asOf: '2022-03-05', clock: filter.clock, hedged: 'include' }
        const all = some.map(
          (one, index): SaidStance => ({
            ...{ ...one, side: 'a', demand: index % 4 === 0 ? 'y' : 'x' },
            certainty: index % 2 === 0 ? one.certainty : 'disputed',
          }),
        )
        const view = viewOf(positionsWith(all), by)
        for (const [side, demand] of everyCell) {
          const { lastHeard, beside } = readPosition('third', plainly(all, side, demand, by))
          const trajectory = view.positions.trajectoryOf(side, demand)
          if (trajectory < 0) continue
          const those = all.filter(({ statement }) => beside.includes(statement))
          const inTime = those.sort((a, b) => byText(a.latest, b.latest) || byText(a.statement, b.statement))
          const ids = inTime.slice(-most).map(({ statement }) => statement)
          const told = besideOf(view, trajectory, lastHeard !== null, most)
          expect(told.ids).toEqual(ids.sort())
          expect(told.all).toBe(beside.length)
          if (beside.length > most) left++
          if (beside.length > most && told.uncertain > 0 && told.uncertain < beside.length) mixed++
        }
      }),
      { numRuns: 600 },
    )
    expect(left).toBeGreaterThan(30)
    expect(mixed).toBeGreaterThan(5)
  })

  it('have the same reading after each day', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...roles), ([all, by], role) => {
        const view = viewOf(positionsWith(all), by)
        const trajectory = view.positions.trajectoryOf('a', 'x')
        const steps = judgedDays(view, role, trajectory).map((judged) => {
          const { deciding, ...step } = stepOf(view, trajectory, judged)
          return { ...step, statements: deciding.map(({ statement }) => statement) }
        })
        expect(steps).toEqual(readSteps(role, plainly(all, 'a', 'x', by)))
      }),
      { numRuns: 600 },
    )
  })

  it('find the first day on which a reading is another one', () => {
    let moved = 0
    const days = Array.from({ length: 9 }, (_, index) => `2022-03-0${index + 1}`)
    fc.assert(
      fc.property(asked, interval, fc.constantFrom(...roles), ([all, { asOf: _, ...by }], [from, to], role) => {
        const viewOn = viewsOn(positionsWith(all), by)
        for (const [side, demand] of everyCell) {
          const trajectory = viewOn(to).positions.trajectoryOf(side, demand)
          const before = readingIn(viewOn(from), role, trajectory)
          if (trajectory < 0 || readingIn(viewOn(to), role, trajectory) === before) continue
          moved++
          const other = days.find((day) => day > from && readingIn(viewOn(day), role, trajectory) !== before)
          expect(firstOther(viewOn(to), viewOn, { role, trajectory, from, before })).toBe(other)
        }
      }),
      { numRuns: 600 },
    )
    expect(moved).toBeGreaterThan(100)
  })
})
