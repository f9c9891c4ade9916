/** The server answers any text or says what is wrong with it, and stays up. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problemShape } from '../../src/http/problems.js'
import { queryAnswer } from '../../src/query/query-result.js'
import { smallDataset } from '../store/fixture.js'
import { randomQuery } from './random-queries.js'
import { describeOnConsoles, type Served, serve } from './served.js'

/** A server plans each new text for tens of milliseconds; the two releases together get as many. */
const runsOn = (embedded: boolean) => (embedded ? 1_000 : 500)

describeOnConsoles('random queries', (engine) => {
  let served: Served
  beforeAll(async () => {
    const told = (['red', 'blue'] as const).flatMap((by) =>
      [1, 2, 3].map((day) => ({
        id: `${by}-${day}`,
        by,
        day: `2022-03-0${day}`,
        stance: by === 'red' ? ('ASSERTS' as const) : ('REJECTS' as const),
      })),
    )
    served = await serve(engine, smallDataset(told), { limits: { memoryMb: 1_024, concurrency: 2, queue: 50 } })
  })
  afterAll(() => served.close())

  it(`are answered or refused, ${runsOn(engine.embedded)} of them, and none is a fault of ours`, {
    timeout: 280_000,
  }, async () => {
    const outcomes = new Map<string, number>()
    const queries = fc.sample(randomQuery, { seed: 20220329, numRuns: runsOn(engine.embedded) })
    const asked = async (query: string) => {
      const { status, body } = await served.query(query, { parameters: { p: 1 } })
      outcomes.set(String(status), (outcomes.get(String(status)) ?? 0) + 1)
      if (status === 200) queryAnswer.parse(body)
      else problemShape.parse(body)
      return { query, status, detail: body.detail }
    }
    const odd: unknown[] = []
    // Two lanes, as two readers run.
    await Promise.all(
      [0, 1].map(async (lane) => {
        for (const query of queries.filter((_, at) => at % 2 === lane)) {
          const it = await asked(query)
          if (![200, 400, 413, 422].includes(it.status)) odd.push(it)
        }
      }),
    )
    expect(odd).toEqual([])
    // The grammar is worth something only if engines answer a fair part of it.
    expect(outcomes.get('200') ?? 0).toBeGreaterThan(queries.length / 20)
    expect(outcomes.get('422') ?? 0).toBeGreaterThan(queries.length / 20)
    console.info(`${engine.name}: ${[...outcomes].map((pair) => pair.join(' x ')).join(', ')}`)
    expect((await served.query('MATCH (a:Actor) RETURN count(a.id) AS n')).body.rows).toEqual([{ n: 2 }])
  })
})
