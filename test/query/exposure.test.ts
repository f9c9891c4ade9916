/** The settings that make a Neo4j server unsafe to expose. */
import { describe, expect, it } from 'vitest'
import { exposureWarnings, judgeSettings } from '../../src/query/server/exposure-warnings.js'

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

it('a Neo4j server that cannot be asked is said to be unchecked, with the names of the settings', async () => {
  const [said, ...more] = await exposureWarnings({ dataDir: '', neo4jUri: 'bolt://127.0.0.1:1' })
  expect(more).toEqual([])
  expect(said).toMatch(/cannot be read.*db\.transaction\.timeout/)
})
