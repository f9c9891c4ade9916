/** A Neo4j runs what the linter is content with. */
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { driverFor } from '../../provision/running-neo4j.js'
import { describeOnNeo4j } from '../../store/engines.js'
import { named, params, refusedBy, rightTexts } from './all-rules.js'

describeOnNeo4j('a server', (server) => {
  let driver: ReturnType<typeof driverFor>
  beforeAll(() => {
    driver = driverFor(server)
  })
  afterAll(() => driver.close())
  const plans = rightTexts.filter(({ text }) => !/^(EXPLAIN|CREATE (INDEX|CONSTRAINT))/.test(text))
  const explain = (text: string) => driver.executeQuery(`EXPLAIN ${text}`, { ...params, n: neo4j.int(1), rows: [] })

  test.each(named(plans))('takes %s', async (text) => {
    await expect(explain(text)).resolves.toBeDefined()
  })

  test.each(refusedBy('neo4j'))('refuses %s', async (text) => {
    await expect(explain(text)).rejects.toThrow()
  })
})
