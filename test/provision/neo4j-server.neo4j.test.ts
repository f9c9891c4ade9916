/** The Neo4j server is fit for the tests: it answers, runs scripts, and cannot read files. */
import { expect, inject, it } from 'vitest'
import { describeOnNeo4j } from '../store/engines.js'
import { runCypherShell } from './cypher-shell.js'
import { driverFor } from './running-neo4j.js'

const noCypherShell = inject('cypherShellMissing')

describeOnNeo4j('the server', (server) => {
  it('answers a query of the driver', async () => {
    const driver = driverFor(server)
    const { records } = await driver.executeQuery('RETURN 1 AS one').finally(() => driver.close())
    expect(records.map((record) => record.get('one').toNumber())).toEqual([1])
  })

  it('runs a script in cypher-shell', async ({ skip }) => {
    if (noCypherShell) skip(noCypherShell)
    const ran = await runCypherShell(server.uri, "// greeting\nRETURN 'Київ' AS a;\nRETURN 2 AS b;\n", server)
    expect(ran).toEqual({ stdout: 'a\n"Київ"\nb\n2\n', stderr: '', code: 0 })
  })

  it('reports the statement at which a script failed', async ({ skip }) => {
    if (noCypherShell) skip(noCypherShell)
    const script = 'RETURN 1 AS a;\nRETRUN 2;\nRETURN 3 AS c;\n'
    const { stdout, stderr, code } = await runCypherShell(server.uri, script, server)
    expect({ stdout, code }).toEqual({ stdout: 'a\n1\n', code: 1 })
    expect(stderr).toContain('RETRUN')
  })

  // How a server that was given reads files is its owner's affair.
  if (!process.env.NEO4J_TEST_URI) {
    it('reads no file of the machine', async () => {
      const driver = driverFor(server)
      const read = driver.executeQuery("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")
      await expect(read.finally(() => driver.close())).rejects.toThrow(/Couldn't load|Cannot load/)
    })
  }
})
