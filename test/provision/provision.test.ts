import { chromium } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { launchOptions } from './chromium.js'
import { runCypherShell } from './cypher-shell.js'
import { driverFor } from './running-neo4j.js'

const servers = inject('neo4j')
const noCypherShell = inject('cypherShellMissing')
const browser = inject('chromium')

if (servers.length === 0) {
  test('a Neo4j is provided', ({ skip }) => skip(inject('neo4jMissing') ?? 'none, and no reason given'))
}

for (const server of servers) {
  describe(server.name, () => {
    test('answers a query of the driver', async () => {
      const driver = driverFor(server)
      const { records } = await driver.executeQuery('RETURN 1 AS one').finally(() => driver.close())
      expect(records.map((record) => record.get('one').toNumber())).toEqual([1])
    })

    test('runs a script in cypher-shell', async ({ skip }) => {
      if (noCypherShell) skip(noCypherShell)
      const ran = await runCypherShell(server.uri, "// greeting\nRETURN 'Київ' AS a;\nRETURN 2 AS b;\n", server)
      expect(ran).toEqual({ stdout: 'a\n"Київ"\nb\n2\n', stderr: '', code: 0 })
    })

    test('reports the statement at which a script failed', async ({ skip }) => {
      if (noCypherShell) skip(noCypherShell)
      const { stdout, stderr, code } = await runCypherShell(
        server.uri,
        'RETURN 1 AS a;\nRETRUN 2;\nRETURN 3 AS c;\n',
        server,
      )
      expect({ stdout, code }).toEqual({ stdout: 'a\n1\n', code: 1 })
      expect(stderr).toContain('RETRUN')
    })

    // How a server that was given reads files is its owner's affair.
    if (!process.env.NEO4J_TEST_URI) {
      test('reads no file of the machine', async () => {
        const driver = driverFor(server)
        const read = driver.executeQuery("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")
        await expect(read.finally(() => driver.close())).rejects.toThrow(/Couldn't load|Cannot load/)
      })
    }
  })
}

test('Chromium opens a page', async ({ skip }) => {
  if (!browser) return skip('No Chromium: install one or set CHROMIUM_PATH')
  const running = await chromium.launch(launchOptions(browser))
  try {
    const page = await running.newPage()
    await page.goto('data:text/html,<title>Ledger</title><p>Who demanded what')
    expect(await page.title()).toBe('Ledger')
  } finally {
    await running.close()
  }
})
