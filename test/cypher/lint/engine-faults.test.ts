/**
 * What the embedded engine is known to answer wrongly, without a word. Each test holds the wrong answer: one that
 * fails after an upgrade tells that the fault is cured, and that its lint rule can go.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { lintCypher } from '../../../src/cypher/lint/lint-cypher.js'
import { openEmbedded } from '../../../src/store/embedded/embedded-store.js'
import type { Row } from '../../../src/store/graph-store.js'
import { readWithin } from '../../../src/store/neo4j/neo4j-store.js'
import { driverFor } from '../../provision/running-neo4j.js'
import type { Fault } from './fault.js'
import { allFaults } from './faults.js'

type Named = [name: string, fault: (typeof allFaults)[number]]
const named = allFaults.map((fault): Named => [`${fault.does} (${fault.id})`, fault])

async function answer(fault: Fault, text: string): Promise<Row[]> {
  const store = openEmbedded()
  try {
    if (fault.graph) await store.write([{ text: fault.graph }])
    const rows = await store.read(text, fault.params ?? {})
    return fault.after ? await store.read(fault.after) : rows
  } finally {
    await store.close()
  }
}

describe('the embedded engine still', () => {
  test.each(named)('%s', async (_, fault) => {
    const cured = `${fault.id} is cured or has changed: the engine answers otherwise. See whether the rule ${fault.rule} can go.`
    expect(await answer(fault, fault.text), cured).toEqual(fault.wrong)
  })

  test.each(named)('is right when asked the portable way, where it %s', async (_, fault) => {
    expect(await answer(fault, fault.rewrite)).toEqual(fault.right)
  })
})

describe('the linter', () => {
  test.each(named)('warns that the engine %s', (_, { text, params, rule }) => {
    expect(lintCypher(text, params).map((warning) => warning.rule)).toContain(rule)
  })

  test.each(named)('is content with what is portable, where the engine %s', (_, { rewrite, params }) => {
    expect(lintCypher(rewrite, params)).toEqual([])
  })
})

const servers = inject('neo4j')

if (servers.length === 0) {
  test('a Neo4j answers the same texts', ({ skip }) => skip(inject('neo4jMissing') ?? 'none, and no reason given'))
}

describe.each(servers)('$name', (server) => {
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

  test.each(named.filter(([, { id }]) => id !== 'S17'))(
    'answers right where the embedded engine %s',
    async (_, fault) => {
      if (fault.neo4jRefuses) await expect(answerOf(fault, fault.text)).rejects.toThrow()
      else expect(await answerOf(fault, fault.text)).toEqual(fault.right)
    },
  )

  test.each(named)('answers the portable way alike, where the embedded engine %s', async (_, fault) => {
    expect(await answerOf(fault, fault.rewrite)).toEqual(fault.right)
  })
})
