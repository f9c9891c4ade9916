/** Names the settings of a Neo4j server that make it unsafe to let strangers query it. */
import { messageOf } from '../../errors.js'
import type { StoreSettings } from '../../store/open-store.js'

/** A value that matches `unsafe` is reported with the reason. */
const rules: readonly { name: string; unsafe: RegExp; why: string }[] = [
  {
    name: 'dbms.security.auth_enabled',
    unsafe: /^false$/i,
    why: 'anyone who reaches its port may do anything. Set it to true, and let only this program reach the port.',
  },
  {
    name: 'dbms.security.allow_csv_import_from_file_urls',
    unsafe: /^true$/i,
    why: 'LOAD CSV can read files. Demarche refuses it; set it to false so that the server does too.',
  },
  {
    name: 'server.directories.import',
    unsafe: /^(null|no value)?$/i,
    why: 'LOAD CSV can read any file on the machine. Set it to an empty folder.',
  },
  {
    name: 'dbms.security.procedures.allowlist',
    unsafe: /\*/,
    why: 'every procedure and function of a plugin is available. Name only those you need.',
  },
  {
    name: 'dbms.security.procedures.unrestricted',
    unsafe: /\S/,
    why: 'these procedures bypass access control. Leave it empty.',
  },
  {
    name: 'db.transaction.timeout',
    unsafe: /^0(s|ms)?$/,
    why: 'a query whose client has gone may run on. Set it to a few seconds.',
  },
  {
    name: 'db.memory.transaction.max',
    unsafe: /^0(\.\d+)?B?$/,
    why: 'one query may use all transaction memory. Set it, for example to 512m.',
  },
]

/** A sentence for each unsafe setting; settings that the server does not have are skipped. */
export function judgeSettings(values: ReadonlyMap<string, string>): string[] {
  return rules.flatMap(({ name, unsafe, why }) => {
    const value = values.get(name)
    return value !== undefined && unsafe.test(value) ? [`Neo4j's ${name} is "${value}": ${why}`] : []
  })
}

/** Sentences for the log; none when the server is safe to expose. */
export async function exposureWarnings(store: StoreSettings): Promise<string[]> {
  const { connectNeo4j, databaseOf } = await import('../../store/neo4j/neo4j-store.js')
  const driver = connectNeo4j({ uri: store.neo4jUri ?? '', user: store.neo4jUser, password: store.neo4jPassword })
  try {
    const names = rules.map(({ name }) => `'${name}'`).join(', ')
    // One attempt, where the driver would retry for half a minute: the warning should come while someone is watching.
    const session = driver.session(databaseOf({ database: store.neo4jDatabase }))
    const { records } = await session.run(`SHOW SETTINGS ${names} YIELD name, value RETURN name, value`)
    return judgeSettings(
      new Map(records.map((record) => [String(record.get('name')), String(record.get('value') ?? '')])),
    )
  } catch (error) {
    return [
      `The settings of Neo4j cannot be read. Check yourself that it is safe to expose: ${rules.map(({ name }) => name).join(', ')}. ${messageOf(error)}`,
    ]
  } finally {
    await driver.close()
  }
}
