/** Queries by hand and by chance: where the embedded engine does not answer as Neo4j does, it says so. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnNeo4j } from '../store/engines.js'
import { compareQueries, summaryOf } from './compare-queries.js'
import { type ComparedEngines, openComparedEngines } from './compared-engines.js'
import { generateQuery } from './generate/generate-query.js'
import { handWritten } from './hand-written.js'

/** More are asked by `npm run compare`. */
const generated = Array.from({ length: 150 }, (_, index) => generateQuery(1, index))

describeOnNeo4j('a query of a stranger', (server) => {
  let engines: ComparedEngines
  beforeAll(async () => {
    engines = await openComparedEngines(server)
  }, 120_000)
  afterAll(() => engines.close())

  it.each([
    ['written by hand', handWritten],
    ['generated', generated],
  ])(
    '%s is answered alike, refused or warned of',
    async (_, queries) => {
      const compared = await compareQueries(engines, queries)
      const silent = compared.filter(({ verdict }) => verdict === 'silent')
      expect(silent.map(({ query, reason }) => `${query.text}: ${reason}`)).toEqual([])
      const { counts, warnedThoughRight } = summaryOf(compared)
      expect(counts.equal).toBeGreaterThan(queries.length / 2)
      expect(warnedThoughRight).toBeLessThan(0.05)
    },
    120_000,
  )
})
