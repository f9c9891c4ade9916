/** Rows sent as parameters build the same graph as the scripts do unchanged. */
import { expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { rowsAsParameter } from '../../src/cypher/rows-as-parameter.js'
import { openEmbedded } from '../../src/store/embedded/embedded-store.js'
import type { Params } from '../../src/store/graph-store.js'

it('a graph is the same from rows as parameters as from the scripts as they stand', async () => {
  const { schema, data } = readDataset()
  const dump = async (writes: { text: string; params?: Params }[]) => {
    const graph = openEmbedded()
    await graph.write(schema.statements)
    await graph.write(writes)
    const nodes = await graph.read('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')
    const edges = await graph.read(
      'MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, properties(r) AS properties, b.id AS end',
    )
    await graph.close()
    return [nodes, edges].map((rows) => rows.map((row) => JSON.stringify(row)).sort())
  }
  const statements = data.flatMap((script) => [...script.statements()])
  const opened = statements.map(({ text }) => rowsAsParameter(text))
  expect(opened.filter((one) => one === null)).toEqual([])
  const asRows = await dump(opened.flatMap((one) => (one ? [{ text: one.text, params: { rows: one.rows } }] : [])))
  expect(asRows[0]?.length).toBeGreaterThan(200)
  expect(asRows).toEqual(await dump(statements))
})
