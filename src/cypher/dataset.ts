/** Finds the Cypher of a dataset: schema, data scripts in file order, checks, queries; and hashes what was found. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from '../errors.js'
import { type Query, readQuery, type ScriptStatement, splitScript } from './query-file.js'

/** The installed package: holds `cypher/` and, once built, `dist/`. */
export const packageRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const cypherRoot = join(packageRoot, 'cypher')

export interface Script {
  /** Path as people see it, from the dataset's or the package's folder. */
  name: string
  statements: ScriptStatement[]
}

export interface Dataset {
  schema: Script
  data: Script[]
  checks: Query[]
  /** First 12 hex digits of the SHA-256 over every script's name and text. */
  version: string
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cypher'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * Reads the shipped schema and checks and the data scripts of `folder` (default: the shipped dataset).
 *
 * @throws UsageError when the folder holds no scripts, LoadError when a script does not end.
 */
export function readDataset(folder = join(cypherRoot, 'data')): Dataset {
  const files = existsSync(folder) ? filesBelow(folder) : []
  if (files.length === 0) {
    throw new UsageError(`There is no .cypher script in ${folder}. Set DATASET to a folder with data scripts.`)
  }
  const hash = createHash('sha256')
  const shipped = folder.startsWith(cypherRoot + sep)
  const read = (file: string): Script => {
    const name = relative(shipped ? packageRoot : dirname(folder), file)
    const source = readFileSync(file, 'utf8')
    hash.update(`${relative(folder, file)}\0${source}\0`)
    return { name, statements: splitScript(name, source) }
  }
  const schemaFile = join(cypherRoot, 'schema.cypher')
  const schema = {
    name: 'cypher/schema.cypher',
    statements: splitScript('cypher/schema.cypher', readFileSync(schemaFile, 'utf8')),
  }
  const data = files.map(read)
  const checks = filesBelow(join(cypherRoot, 'checks')).map((file) => ({
    ...readQuery(file),
    file: relative(packageRoot, file),
  }))
  return { schema, data, checks, version: hash.digest('hex').slice(0, 12) }
}

/** Reads the query that answers a question, by its name. */
export function questionQuery(name: string): Query {
  return readQuery(join(cypherRoot, 'queries', `${name}.cypher`))
}

/** Reads a query of `cypher/records`, by its name. */
export function recordsQuery(name: string): Query {
  return readQuery(join(cypherRoot, 'records', `${name}.cypher`))
}
