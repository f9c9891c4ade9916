/** Saved queries whose lists would grow with the data. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { smallDataset } from '../store/fixture.js'
import { describeOnConsoles, type Served, serve } from './served.js'

const statements = Array.from({ length: 120 }, (_, index) => ({
  id: `s${String(index).padStart(3, '0')}`,
  by: 'red' as const,
  day: '2022-03-20',
  stance: 'ASSERTS' as const,
}))

describeOnConsoles('a list of statements in a saved query', (engine) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(engine, smallDataset(statements))
  })
  afterAll(() => served.close())

  it.each(['who-aligns?p.demand=bridge', 'stances-between?p.sides=red,blue'])(
    'has the first 100, while counts are whole: %s',
    async (path) => {
      const { rows } = (await (await served.ask(`/api/v1/library/${path}`)).json()) as {
        rows: { statements: string[]; asserts?: number }[]
      }
      expect(rows).toHaveLength(1)
      expect(rows[0]?.statements).toEqual(statements.slice(0, 100).map(({ id }) => id))
      expect(rows[0]?.asserts ?? statements.length).toBe(statements.length)
    },
  )
})
