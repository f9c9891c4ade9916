/** The shipped scripts run without our code: cypher-shell builds the same graph from them as `demarche load`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { connectNeo4j } from '../../src/store/neo4j/neo4j-store.js'
import { openGraphs } from '../../src/store/open-store.js'
import { runCypherShell } from '../provision/cypher-shell.js'
import { describeOnNeo4j } from '../store/engines.js'

describeOnNeo4j('the shipped scripts', (server) => {
  it('piped into cypher-shell on an empty server give the counts of a load', { timeout: 120_000 }, async ({ skip }) => {
    const missing = inject('cypherShellMissing')
    if (missing) skip(missing)
    const { schema, data } = readDataset()
    const text = [schema, ...data].map(({ name }) => readFileSync(join(packageRoot, name), 'utf8')).join('\n')
    const driver = connectNeo4j(server)
    const counts = async () => {
      const nodes = await driver.executeQuery(
        'MATCH (n) WHERE NOT n:DemarcheGeneration RETURN labels(n)[0] AS name, count(*) AS n ORDER BY name',
      )
      const edges = await driver.executeQuery('MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS n ORDER BY name')
      return [...nodes.records, ...edges.records].map((record) => `${record.get('name')} ${record.get('n')}`)
    }
    try {
      await driver.executeQuery('MATCH (n) DETACH DELETE n')
      const shell = await runCypherShell(server.uri, text, server)
      expect(shell.stderr).toBe('')
      expect(shell.code).toBe(0)
      const byShell = await counts()
      // Loading over what the shell brought adopts it; loading on an empty server gives the same.
      for (const wipe of [false, true]) {
        if (wipe) await driver.executeQuery('MATCH (n) DETACH DELETE n')
        const { uri, user, password } = server
        const graphs = await openGraphs({ dataDir: '', neo4jUri: uri, neo4jUser: user, neo4jPassword: password })
        await loadDataset(graphs, readDataset())
        await graphs.close()
        expect(await counts()).toEqual(byShell)
      }
      expect(byShell).toContain('Demand 39')
    } finally {
      await driver.close()
    }
  })
})
