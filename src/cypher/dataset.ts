/** Reads a dataset from disk: schema, data scripts in the order of their names, checks, and a hash of the data. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { LoadError, UsageError } from '../errors.js'
import { packageRoot } from './package-root.js'
import { type Query, readQuery } from './query-file.js'
import { type Script, splitScript } from './script.js'

const cypherRoot = join(packageRoot, 'cypher')

export interface Dataset {
  schema: Script
  data: Script[]
  checks: Query[]
  /** First 12 hex digits of the SHA-256 of every data script's name and text. */
  version: string
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cypher'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function readScript(file: string, name: string): string {
  try {
    return utf8.decode(readFileSync(file))
  } catch (error) {
    if (error instanceof TypeError) throw new LoadError(name, null, 'this script is not UTF-8. Save it as UTF-8.')
    throw error
  }
}

/**
 * Reads the shipped schema and checks and the data scripts of `folder` (default: the shipped dataset).
 *
 * @throws UsageError when the folder has no scripts, LoadError when a script is not UTF-8 or breaks off inside a statement.
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
    const source = readScript(file, name)
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
