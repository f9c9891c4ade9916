/** Says which settings of a Neo4j server make it unsafe to let strangers query it, as far as they can be read. */
import { messageOf } from '../../errors.js'
import { connectNeo4j, databaseOf } from '../../store/neo4j/neo4j-store.js'
import type { StoreSettings } from '../../store/open-store.js'

/** Each with what it should be, and why; a value that `unsafe` holds for is said. */
const rules: readonly { name: string; unsafe: RegExp; why: string }[] = [
  {
    name: 'dbms.security.auth_enabled',
    unsafe: /^false$/i,
    why: 'whoever reaches its port may do everything. Set it to true, and let only this program reach the port.',
  },
  {
    name: 'dbms.security.allow_csv_import_from_file_urls',
    unsafe: /^true$/i,
    why: 'LOAD CSV can read files. The gate refuses it; set it to false so that the server does too.',
  },
  {
    name: 'server.directories.import',
    unsafe: /^(null|no value)?$/i,
    why: 'LOAD CSV can read any file of the machine. Set it to an empty folder.',
  },
  {
    name: 'dbms.security.procedures.allowlist',
    unsafe: /\*/,
    why: 'every procedure and function of a plugin is there. Name those you need.',
  },
  {
    name: 'dbms.security.procedures.unrestricted',
    unsafe: /\S/,
    why: 'these procedures pass by access control. Leave it empty.',
  },
  {
    name: 'db.transaction.timeout',
    unsafe: /^0(s|ms)?$/,
    why: 'a query that loses its client may run on. Set it to some seconds.',
  },
  {
    name: 'db.memory.transaction.max',
    unsafe: /^0(\.\d+)?B?$/,
    why: 'one query may take all memory of transactions. Set it, to 512m for instance.',
  },
]

/** A sentence for each setting whose value is unsafe; what the server does not have is not judged. */
export function judgeSettings(values: ReadonlyMap<string, string>): string[] {
  return rules.flatMap(({ name, unsafe, why }) => {
    const value = values.get(name)
    return value !== undefined && unsafe.test(value) ? [`Neo4j's ${name} is "${value}": ${why}`] : []
  })
}

/** Sentences for the log; none when the server is set up to be exposed. */
export async function exposureWarnings(store: StoreSettings): Promise<string[]> {
  const driver = connectNeo4j({ uri: store.neo4jUri ?? '', user: store.neo4jUser, password: store.neo4jPassword })
  try {
    const names = rules.map(({ name }) => `'${name}'`).join(', ')
    // Once, and not again for half a minute as the driver would: the log is to have it while somebody looks.
    const session = driver.session(databaseOf({ database: store.neo4jDatabase }))
    const { records } = await session.run(`SHOW SETTINGS ${names} YIELD name, value RETURN name, value`)
    return judgeSettings(
      new Map(records.map((record) => [String(record.get('name')), String(record.get('value') ?? '')])),
    )
  } catch (error) {
    return [
      `The settings of Neo4j cannot be read, so check yourself that it may be exposed: ${rules.map(({ name }) => name).join(', ')}. ${messageOf(error)}`,
    ]
  } finally {
    await driver.close()
  }
}
