/** Networks that are refused before each stance is looked at: only those that are refused afterwards too, and with the same words. */
import fc from 'fast-check'
import { afterAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { discourseNetworks } from '../../src/networks/discourse-networks.js'
import { finish } from '../../src/pauses.js'
import { allActors } from '../../src/questions/actors.js'
import { allDemands } from '../../src/questions/demands.js'
import { passedFirst, type WindowBounds } from '../../src/questions/support/network-bounds.js'
import { answerMatrices, cellFilter } from '../../src/questions/support/network-cells.js'
import { labelByName } from '../../src/questions/support/network-labels.js'
import { type NetworkParams, networkParams } from '../../src/questions/support/network-params.js'
import { networkStances } from '../../src/questions/support/network-stances.js'
import { refuseEarly } from '../../src/questions/support/refuse-early.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graph } from '../../src/store/graph-store.js'

const graphs = embeddedGraphs(inject('shippedStore'))
afterAll(() => graphs.close())

const parsed = (given: Record<string, unknown>): NetworkParams =>
  z
    .object(networkParams.shape)
    .parse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })
const asked = fc
  .record({
    kind: fc.constantFrom(
      ...['congruence', 'conflict', 'subtract', 'ignore'].map((it) => ({
        networkType: 'onemode',
        qualifierAggregation: it,
      })),
      ...['ignore', 'combine', 'subtract'].map((it) => ({ networkType: 'twomode', qualifierAggregation: it })),
    ),
    variable1: fc.constantFrom('person', 'organization', 'concept'),
    variable2: fc.constantFrom('concept', 'organization', 'person'),
    timeWindow: fc.constantFrom('no', 'days', 'days', 'weeks', 'weeks', 'months', 'months', 'years', 'events', 'hours'),
    windowSize: fc.constantFrom('1', '1', '2', '3', '3', '7', '30', '400'),
    indentTime: maybe('false', 'false', 'true'),
    duplicates: maybe('day', 'document', 'week', 'month', 'year', 'acrossrange'),
    ...{ labels: maybe('name'), isolates: maybe('true'), compatible: maybe('dna') },
    ...{ minStatements1: maybe('2', '3', '8'), minStatements2: maybe('2', '4') },
    ...{
      evidence: maybe('exclude'),
      zeros: maybe('include'),
      kernel: maybe('no', 'uniform', 'triangular', 'gaussian'),
    },
    ...{ start: maybe('2022-03-01', '2022-03-29'), stop: maybe('2022-03-31', '2022-05-01') },
    ...{ sides: maybe('russia,ukraine'), excludeValues: maybe('organization:united-states', 'person:sergey-lavrov') },
    clock: maybe('said', 'published'),
    row: fc.oneof({ weight: 1, arbitrary: fc.constant('ukraine') }, { weight: 8, arbitrary: fc.constant(undefined) }),
  })
  .filter(({ variable1, variable2 }) => variable1 !== variable2)
  .filter(({ kernel, timeWindow }) => kernel === undefined || kernel === 'no' || !['no', 'events'].includes(timeWindow))
  .filter(({ kernel, kind }) => kernel === undefined || kernel === 'no' || kind.qualifierAggregation !== 'combine')
  .map(({ kind, ...rest }) => ({ ...rest, ...kind }))

/** Small, or as large as any. */
const limit = (max: number) => fc.oneof(fc.nat({ max: max / 10 }), fc.nat({ max }), fc.constant(1_000_000))

/** As `readNetworks` does it, with other limits. */
async function refusedLate(graph: Graph, wanted: NetworkParams, limits: { cells: number; ids: number }) {
  const excluded = wanted.excludeValues ?? []
  const stances = (await networkStances(graph, await allDemands(graph), wanted)).filter(
    ({ organization, person }) =>
      (wanted.sides?.includes(organization) ?? true) &&
      !excluded.includes(`organization:${organization}`) &&
      !excluded.includes(`person:${person}`),
  )
  const labelled =
    wanted.labels === 'id' ? stances : labelByName(stances, await allActors(graph), await allDemands(graph))
  const { pieces } = finish(discourseNetworks(labelled, wanted, cellFilter(wanted, limits.cells)))
  await answerMatrices(pieces, wanted, limits)
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error) => error.message,
  )

it('with any options and limits', async () => {
  const early: Record<string, number> = { cells: 0, statements: 0, window: 0, kernel: 0, repeats: 0, names: 0, dna: 0 }
  const one = (name: string) => {
    early[name] = (early[name] ?? 0) + 1
  }
  let [late, both] = [0, 0]
  await graphs.view(async (graph) => {
    const demands = await allDemands(graph)
    await fc.assert(
      fc.asyncProperty(...[asked, limit(500), limit(400)], async (given, cells, ids) => {
        const wanted = parsed(given)
        const [before, after] = [
          await refusal(refuseEarly(graph, demands, wanted, 1_000, { cells, ids, windows: 2_000 })),
          await refusal(refusedLate(graph, wanted, { cells, ids })),
        ]
        if (after !== null) late++
        if (before === null) return
        both++
        expect(after).toBe(before)
        const [, word = ''] = /(cells, too|statements, too|No window)/.exec(before) ?? []
        const name = { 'cells, too': 'cells', 'statements, too': 'statements', 'No window': 'window' }[word]
        if (name) one(name)
        if (name === undefined || name === 'window') return
        if (wanted.kernel !== 'no') one('kernel')
        if (wanted.timeWindow !== 'no' && !['include', 'day', 'document'].includes(wanted.duplicates)) one('repeats')
        if (wanted.labels === 'name') one('names')
        if (wanted.compatible === 'dna') one('dna')
      }),
      { numRuns: 1_000 },
    )
  })
  for (const count of Object.values(early)) expect(count).toBeGreaterThan(2)
  expect(both / late).toBeGreaterThan(0.3)
})

it('whose start is after its stop', async () => {
  await graphs.view(async (graph) => {
    const wanted = parsed({ start: '2022-03-30', stop: '2022-03-01' })
    const early = await refusal(refuseEarly(graph, await allDemands(graph), wanted, 1_000))
    expect(early).toContain('start (2022-03-30) must not be after stop (2022-03-01)')
    expect(await refusal(refusedLate(graph, wanted, { cells: 9, ids: 9 }))).toBe(early)
  })
})

it('names the limit that is passed first, and none where another may have been', async () => {
  const exactly = (number: number) => ({ atLeast: number, atMost: number })
  const each = { steps: exactly(10), cells: exactly(10), ids: exactly(10) } satisfies WindowBounds
  const windows = (one: Partial<WindowBounds>, most = 5) => Array<WindowBounds>(most).fill({ ...each, ...one })
  const limits = { steps: 1_000, cells: 1_000, ids: 1_000 }
  expect(await passedFirst(windows({}), limits, 0)).toBeNull()
  expect(await passedFirst(windows({ steps: exactly(300) }), limits, 0)).toBe('steps')
  expect(await passedFirst(windows({ cells: exactly(300) }), limits, 0)).toBe('cells')
  expect(await passedFirst(windows({ ids: exactly(300) }), limits, 0)).toBe('ids')
  expect(await passedFirst(windows({ steps: exactly(300), cells: exactly(400) }), limits, 0)).toBe('cells')
  expect(await passedFirst(windows({ cells: exactly(300), ids: exactly(300) }), limits, 0)).toBe('cells')
  expect(await passedFirst(windows({ ids: exactly(300), cells: { atLeast: 10, atMost: 300 } }), limits, 0)).toBeNull()
  expect(await passedFirst(windows({ cells: exactly(300) }), limits, 400)).toBeNull()
})
