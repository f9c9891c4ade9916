/** What the embedded engine is known to answer wrongly, a Neo4j answers right, and the portable way alike. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Row } from '../../../src/store/graph-store.js'
import { readWithin } from '../../../src/store/neo4j/neo4j-store.js'
import { driverFor } from '../../provision/running-neo4j.js'
import { describeOnNeo4j } from '../../store/engines.js'
import type { Fault } from './fault.js'
import { namedFaults } from './faults.js'

describeOnNeo4j('a server', (server) => {
  let driver: ReturnType<typeof driverFor>
  beforeAll(() => {
    driver = driverFor(server)
  })
  afterAll(() => driver.close())

  /** In a transaction that is rolled back: the server's one database belongs to all tests. */
  async function answerOf(fault: Fault, text: string): Promise<Row[]> {
    const session = driver.session()
    const transaction = session.beginTransaction()
    try {
      await readWithin(transaction, 'MATCH (n) DETACH DELETE n')
      if (fault.graph) await readWithin(transaction, fault.graph)
      const rows = await readWithin(transaction, text, fault.params)
      return fault.after ? await readWithin(transaction, fault.after) : rows
    } finally {
      await session.close()
    }
  }

  test.each(namedFaults.filter(([, { id }]) => id !== 'S17'))(
    'answers right where the embedded engine %s',
    async (_, fault) => {
      if (fault.neo4jRefuses) await expect(answerOf(fault, fault.text)).rejects.toThrow()
      else expect(await answerOf(fault, fault.text)).toEqual(fault.right)
    },
  )

  test.each(namedFaults)('answers the portable way alike, where the embedded engine %s', async (_, fault) => {
    expect(await answerOf(fault, fault.rewrite)).toEqual(fault.right)
  })
})
