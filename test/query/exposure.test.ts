/** What the log says at the start about a Neo4j server that strangers are to query. */
import { pino } from 'pino'
import { describe, expect, inject, it } from 'vitest'
import { openQueries } from '../../src/query/query-service.js'
import { exposureWarnings, judgeSettings } from '../../src/query/server/neo4j-exposure.js'
import { usualBudget, usualLimits } from './served.js'
import { until } from './watching.js'

const safe: Record<string, string> = {
  'dbms.security.auth_enabled': 'true',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'server.directories.import': '/var/lib/neo4j/import',
  'dbms.security.procedures.allowlist': 'db.labels,db.propertyKeys',
  'dbms.security.procedures.unrestricted': '',
  'db.transaction.timeout': '10s',
  'db.memory.transaction.max': '512.00MiB',
}

describe('the settings of a Neo4j server', () => {
  it('that is safe to expose give no warning', () => {
    expect(judgeSettings(new Map(Object.entries(safe)))).toEqual([])
  })

  it.each([
    ['dbms.security.auth_enabled', 'false'],
    ['dbms.security.allow_csv_import_from_file_urls', 'true'],
    ['server.directories.import', 'No Value'],
    ['server.directories.import', ''],
    ['dbms.security.procedures.allowlist', '*'],
    ['dbms.security.procedures.allowlist', 'db.*,apoc.*'],
    ['dbms.security.procedures.unrestricted', 'apoc.*'],
    ['db.transaction.timeout', '0s'],
    ['db.memory.transaction.max', '0B'],
  ])('that are not are named with what to do: %s is "%s"', (name, value) => {
    expect(judgeSettings(new Map(Object.entries({ ...safe, [name]: value })))).toEqual([
      expect.stringMatching(
        new RegExp(`^Neo4j's ${name.replaceAll('.', '\\.')} is ".*": .*(Set|set|Name|Leave) .*\\.$`),
      ),
    ])
  })
})

const store = (server: { uri: string; user?: string; password?: string }) => ({
  dataDir: '',
  neo4jUri: server.uri,
  neo4jUser: server.user,
  neo4jPassword: server.password,
})

describe.each(inject('neo4j'))('at the start on $name', (server) => {
  it('the log warns of what this server leaves open', async () => {
    const said: string[] = []
    const logger = pino({ level: 'warn' }, { write: (line: string) => said.push(JSON.parse(line).msg) })
    const limits = { budget: usualBudget, limits: usualLimits }
    const queries = openQueries({
      store: store(server),
      allowAdHoc: true,
      ...limits,
      logger,
      current: async () => null,
    })
    expect(await until(() => said.length > 0, 10_000)).toBeLessThan(10_000)
    queries.close()
    const text = said.join('\n')
    // The servers of these tests run without a password, with file URLs and without a time limit.
    for (const name of ['allow_csv_import_from_file_urls', 'db.transaction.timeout']) expect(text).toContain(name)
    expect(text).not.toContain('cannot be read')
  })

  it('nothing is said where ad-hoc queries are off', async () => {
    const said: string[] = []
    const logger = pino({ level: 'warn' }, { write: (line: string) => said.push(line) })
    const limits = { budget: usualBudget, limits: usualLimits }
    openQueries({ store: store(server), allowAdHoc: false, ...limits, logger, current: async () => null }).close()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(said).toEqual([])
  })
})
const missing = inject('neo4jMissing')
if (missing) it.skip(`at the start on Neo4j (${missing})`, () => {})

it('that cannot be asked is said to be unchecked, with the names of the settings', async () => {
  const [said, ...more] = await exposureWarnings(store({ uri: 'bolt://127.0.0.1:1' }))
  expect(more).toEqual([])
  expect(said).toMatch(/cannot be read.*db\.transaction\.timeout/)
})
