/** Networks of very many stances: what is counted from the columns is what the stances one by one give. */
import fc from 'fast-check'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { discourseNetworks } from '../../src/networks/discourse-networks.js'
import { finish } from '../../src/pauses.js'
import { positionsIn } from '../../src/positions/read-positions.js'
import { viewOf } from '../../src/positions/view.js'
import { allDemands } from '../../src/questions/demands.js'
import { countPairs } from '../../src/questions/support/count-pairs.js'
import { countedNetwork, countIfMany, isCountable } from '../../src/questions/support/counted-network.js'
import { cellFilter } from '../../src/questions/support/network-cells.js'
import { type NetworkParams, networkParams } from '../../src/questions/support/network-params.js'
import { networkStances } from '../../src/questions/support/network-stances.js'
import { countsForCell, readNetworks } from '../../src/questions/support/read-networks.js'
import { refuseEarly } from '../../src/questions/support/refuse-early.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'

const graphs = embeddedGraphs(inject('shippedStore'))
afterAll(() => graphs.close())

const params = z.object(networkParams.shape)
const usual = { cells: 500_000, ids: 1_000_000, windows: 2_000 }
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const day = fc.constantFrom('2022-03-10', '2022-03-29', '2022-04-15', '2025-02-10')
const asked = fc
  .record({
    kind: fc.constantFrom(
      { networkType: 'onemode', qualifierAggregation: 'congruence' },
      { networkType: 'onemode', qualifierAggregation: 'subtract', normalization: 'average' },
      { networkType: 'onemode', qualifierAggregation: 'ignore', normalization: 'jaccard' },
      { networkType: 'twomode', qualifierAggregation: 'ignore', normalization: 'activity' },
      { networkType: 'twomode', qualifierAggregation: 'combine' },
    ),
    variable1: fc.constantFrom('person', 'organization'),
    ...{ variable2: maybe(fc.constantFrom('organization')), labels: maybe(fc.constantFrom('name')) },
    ...{ clock: maybe(fc.constantFrom('said', 'published')), asOf: maybe(day), start: maybe(day), stop: maybe(day) },
    ...{
      sides: maybe(fc.constantFrom('russia,ukraine', 'russia')),
      issue: maybe(fc.constantFrom('status', 'security')),
    },
    withoutRelays: maybe(fc.constantFrom('press', 'mediator,adversary')),
    stances: maybe(fc.constantFrom('ASSERTS', 'CONCEDES,REJECTS')),
    excludeValues: maybe(fc.constantFrom('organization:united-states', 'concept:neutrality')),
    disputed: maybe(fc.constantFrom('include', 'exclude')),
  })
  .filter(({ variable1, variable2 }) => variable1 !== variable2)
  .filter(({ start, stop }) => start === undefined || stop === undefined || start <= stop)
  .map(({ kind, ...rest }) => ({ ...rest, ...kind, evidence: 'exclude' }))

const parsed = (given: Record<string, unknown>): NetworkParams =>
  params.parse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))

describe('a network of very many stances', () => {
  it('has the rows, columns, cells and statements that the stances one by one give', async () => {
    let cells = 0
    await graphs.view(async (graph) => {
      const demands = await allDemands(graph)
      const known = new Set(demands.map(({ issue }) => issue))
      await fc.assert(
        fc.asyncProperty(asked, async (given) => {
          const wanted = parsed({ ...given, issue: given.issue && known.has(given.issue) ? given.issue : undefined })
          const counted = await countedNetwork(graph, demands, wanted)
          const [many] = [...counted.matrices]
          await readNetworks(graph, wanted, ({ pieces, statements }) => {
            const [one] = [...pieces].filter((piece) => piece !== null)
            expect(new Set(counted.statements)).toEqual(new Set(statements))
            if (!one || !many || statements.length === 0) return
            const { start, stop, rows, columns, cells: all, cancelled, placedByLatest } = one
            cells += all.length
            expect(many).toMatchObject({ start, stop, rows, columns, cancelled, placedByLatest })
            expect(many.cells.map(({ row, column }) => [row, column])).toEqual(
              all.map(({ row, column }) => [row, column]),
            )
            expect(many.statementCounts()).toEqual(one.statementCounts())
            for (const [at, { value }] of many.cells.entries())
              expect(value).toBeCloseTo(all[at]?.value ?? Number.NaN, 9)
          })
        }),
        { numRuns: 300, seed: 20220329 },
      )
    })
    expect(cells).toBeGreaterThan(1000)
  })

  it('is one where more stances pass the filters than can be looked at by themselves', async () => {
    await graphs.view(async (graph) => {
      const demands = await allDemands(graph)
      const all = (await countIfMany(graph, demands, parsed({}), 100)) ?? expect.fail()
      expect(all).toBeGreaterThan(100)
      expect(await countIfMany(graph, demands, parsed({}), all)).toBeNull()
      expect(await countIfMany(graph, demands, parsed({ sides: 'russia' }), 10)).toBeLessThan(all)
    })
  })

  it.each([
    { networkType: 'onemode', qualifierAggregation: 'congruence', normalization: 'average' },
    { networkType: 'onemode', variable1: 'person', qualifierAggregation: 'ignore', normalization: 'jaccard' },
    { networkType: 'twomode', qualifierAggregation: 'ignore', normalization: 'prominence' },
    { networkType: 'twomode', qualifierAggregation: 'ignore', normalization: 'activity' },
  ])('has each cell, with its statements, by the stances of its two labels alone: %j', async (given) => {
    await graphs.view(async (graph) => {
      const demands = await allDemands(graph)
      const asked = parsed(given)
      const matrix = finish(discourseNetworks(await networkStances(graph, demands, asked), asked)).at(0)
      expect(matrix?.cells.length).toBeGreaterThan(10)
      for (const { row, column, value } of matrix?.cells ?? []) {
        const isWanted = countsForCell(parsed({ ...given, row, column })) ?? expect.fail()
        const one = finish(discourseNetworks(await networkStances(graph, demands, asked, isWanted), asked)).at(0)
        const cell = one?.cells.find((it) => it.row === row && it.column === column)
        expect(cell?.value).toBeCloseTo(value, 9)
        expect(one?.statementsOf(row, column)).toEqual(matrix?.statementsOf(row, column))
      }
    })
  })

  it.each([
    [{}, 'evidence=include looks at each stance by itself, and more than 300000 are too many'],
    [{ evidence: 'exclude', timeWindow: 'months' }, 'ask with timeWindow=no'],
    [{ evidence: 'exclude', start: '2022-03-01T12:00:00' }, 'ask with start as a day'],
  ])('is refused with %j before the work, with what to ask instead', (given, message) => {
    expect(() => isCountable(parsed(given), 500_000)).toThrow(message)
    expect(isCountable(parsed(given), 300_000)).toBe(false)
  })

  it.each([
    { networkType: 'onemode', variable1: 'person', qualifierAggregation: 'congruence' },
    { networkType: 'onemode', variable1: 'person', qualifierAggregation: 'conflict' },
    { networkType: 'onemode', variable1: 'concept', variable2: 'person', qualifierAggregation: 'subtract' },
    { networkType: 'onemode', variable1: 'person', variable2: 'organization', qualifierAggregation: 'ignore' },
    { networkType: 'twomode', qualifierAggregation: 'subtract' },
  ])('is refused while it is counted, from the first cell on that is one too many: %j', async (given) => {
    await graphs.view(async (graph) => {
      const demands = await allDemands(graph)
      const asked = parsed({ ...given, evidence: 'exclude' })
      const [matrix] = (await countedNetwork(graph, demands, asked)).matrices
      const cells = (matrix?.cells.length ?? 0) + (matrix?.cancelled.length ?? 0)
      expect(cells).toBeGreaterThan(5)
      const view = viewOf(await positionsIn(graph), asked)
      await expect(countPairs(graph, view, demands, asked, cells)).resolves.toBeDefined()
      await expect(countPairs(graph, view, demands, asked, cells - 1)).rejects.toThrow(`more than ${cells - 1} cells`)
      const [row] = matrix?.rows ?? []
      await expect(countPairs(graph, view, demands, { ...asked, row }, cells - 1)).resolves.toBeDefined()
    })
  })

  it('is not refused where the stances only have to be counted', () => {
    expect(isCountable(parsed({ evidence: 'exclude', start: '2022-03-01' }), 500_000)).toBe(true)
  })
})

describe('what is refused before each stance is looked at by itself', () => {
  const options = fc.record({
    timeWindow: fc.constantFrom('no', 'events', 'seconds', 'minutes', 'hours', 'days', 'weeks'),
    duplicates: fc.constantFrom('include', 'document', 'day'),
    ...{ windowSize: fc.integer({ min: 1, max: 900 }).map(String), indentTime: fc.constantFrom('true', 'false') },
    // Few filters, so that much is found.
    ...{ sides: fc.constantFrom('russia,ukraine', undefined), asOf: fc.constantFrom('2022-04-15', undefined) },
    ...{ start: fc.constantFrom('2022-03-10', undefined), stop: fc.constantFrom('2025-02-10', undefined) },
    ...{ excludeValues: fc.constant(undefined), stances: fc.constantFrom('ASSERTS', undefined) },
    labels: fc.constantFrom('name', undefined),
  })

  it('is refused when they are looked at one by one, too', async () => {
    const refusedWith = { no: 0, events: 0, seconds: 0, minutes: 0, hours: 0, days: 0, weeks: 0 }
    await graphs.view(async (graph) => {
      const demands = await allDemands(graph)
      await fc.assert(
        fc.asyncProperty(asked, options, fc.integer({ min: 1, max: 60 }), async (given, more, most) => {
          const wanted = parsed({ ...given, ...more, issue: undefined })
          const early = await refusal(() => refuseEarly(graph, demands, wanted, 1_000, { ...usual, cells: most }))
          if (early === null) return
          refusedWith[more.timeWindow as keyof typeof refusedWith]++
          const late = await refusal(async () => {
            const stances = (await networkStances(graph, demands, wanted)).filter(
              ({ organization }) => wanted.sides?.includes(organization) ?? true,
            )
            for (const _ of finish(discourseNetworks(stances, wanted, cellFilter(wanted, most))).pieces);
          })
          expect(late).toBe(early)
        }),
        { numRuns: 400 },
      )
    })
    for (const unit of ['no', 'seconds', 'minutes', 'hours'] as const) expect(refusedWith[unit]).toBeGreaterThan(3)
  })

  it('makes a window of each stance that counts, where windows are of stances', async () => {
    const wanted = parsed({ timeWindow: 'events', windowSize: '1', indentTime: 'false', variable1: 'person' })
    await graphs.view(async (graph) => {
      const demands = await allDemands(graph)
      const { count } = finish(discourseNetworks(await networkStances(graph, demands, wanted), wanted))
      expect(count).toBeGreaterThan(50)
      const early = (windows: number) => refuseEarly(graph, demands, wanted, 1_000, { ...usual, windows })
      await expect(early(count)).resolves.toBeUndefined()
      await expect(early(count - 1)).rejects.toThrow('timeWindow=events makes more than')
    })
  })

  const refusal = async (work: () => Promise<void>) =>
    work().then(
      () => null,
      (error: Error) => error.message,
    )
})
