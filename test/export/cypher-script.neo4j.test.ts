/** An exported Cypher script runs without our code, in cypher-shell. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { runCypherShell } from '../provision/cypher-shell.js'
import { describeOnNeo4j } from '../store/engines.js'
import { everything } from './everything.js'
import { exportOfRecords, textOf } from './exported.js'

describeOnNeo4j('the Cypher script', (server) => {
  it('runs in cypher-shell', async ({ skip }) => {
    const missing = inject('cypherShellMissing')
    if (missing) skip(missing)
    const schema = readFileSync(join(packageRoot, 'cypher', 'schema.cypher'), 'utf8')
    const script = await textOf('cypher', exportOfRecords(everything))
    const count = 'MATCH (n:Statement)-[r]-(m) RETURN count(r) AS count;\nMATCH (n) DETACH DELETE n;\n'
    const ran = await runCypherShell(server.uri, `MATCH (n) DETACH DELETE n;\n${schema}\n${script}\n${count}`, server)
    expect(ran).toMatchObject({ stderr: '', code: 0 })
    expect(ran.stdout).toMatch(/count\n10\n/)
  })
})
