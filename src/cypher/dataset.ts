/** Finds the files of a dataset: schema, data scripts in the order of their names, checks, and a hash of the data. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { LoadError, UsageError } from '../errors.js'
import { packageRoot } from './package-root.js'
import { type Query, readQuery } from './query-file.js'
import { type ScriptStatement, splitPieces, splitScript } from './script.js'
import { scriptPieces } from './script-pieces.js'
import { finishWriting } from './write-together.js'

const cypherRoot = join(packageRoot, 'cypher')

export interface DataScript {
  /** Path shown to people, relative to the dataset's parent folder or to the package. */
  name: string
  bytes: number
  /**
   * Reads its statements from disk, one after the other and anew at each call: a large dataset does not fit into memory.
   *
   * @throws LoadError when it breaks off inside a statement, or is no longer what it was when the dataset was read.
   */
  statements(): Iterable<ScriptStatement>
}

export interface Dataset {
  schema: { name: string; statements: ScriptStatement[] }
  data: DataScript[]
  checks: Query[]
  /** First 12 hex digits of the SHA-256 of every data script's name and text. */
  version: string
}

/** The folder of the data that come with the program. */
export const shippedDataset = join(cypherRoot, 'data')

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cypher'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Texts of scripts by their path in the dataset's folder, in place of those that stand there and beside them; null for none. */
export type ScriptTexts = ReadonlyMap<string, string | null>

/**
 * Finds the shipped schema and checks and the data scripts of `folder` (default: the shipped dataset). With `texts` it is
 * the dataset that the folder would be with these scripts in it.
 *
 * @throws UsageError when the folder has no scripts, LoadError when a script is not UTF-8.
 */
export function readDataset(folder = shippedDataset, texts: ScriptTexts = new Map()): Dataset {
  finishWriting(folder)
  const standing = existsSync(folder) ? filesBelow(folder) : []
  const files = [...new Set([...standing, ...[...texts.keys()].map((path) => join(folder, path))])]
    .filter((file) => texts.get(relative(folder, file)) !== null)
    .sort()
  if (files.length === 0) {
    throw new UsageError(`There is no .cypher script in ${folder}. Set DATASET to a folder with data scripts.`)
  }
  const hash = createHash('sha256')
  const shipped = folder.startsWith(cypherRoot + sep)
  const data = files.map((file) => {
    const name = relative(shipped ? packageRoot : dirname(folder), file)
    const text = texts.get(relative(folder, file))
    const script = typeof text === 'string' ? scriptOf(text, name) : dataScript(file, name)
    hash.update(`${relative(folder, file)}\0`)
    for (const piece of typeof text === 'string' ? [text] : scriptPieces(file, name)) hash.update(piece)
    hash.update('\0')
    return script
  })
  const schemaFile = join(cypherRoot, 'schema.cypher')
  const schema = {
    name: 'cypher/schema.cypher',
    statements: splitScript('cypher/schema.cypher', readFileSync(schemaFile, 'utf8')),
  }
  const checks = filesBelow(join(cypherRoot, 'checks')).map((file) => ({
    ...readQuery(file),
    file: relative(packageRoot, file),
  }))
  return { schema, data, checks, version: hash.digest('hex').slice(0, 12) }
}

const scriptOf = (text: string, name: string): DataScript => ({
  name,
  bytes: Buffer.byteLength(text),
  statements: () => splitScript(name, text),
})

function dataScript(file: string, name: string): DataScript {
  const before = statSync(file)
  const refuseChanged = () => {
    const now = statSync(file, { throwIfNoEntry: false })
    if (now?.mtimeMs === before.mtimeMs && now.size === before.size) return
    throw new LoadError(name, null, 'this script was changed while it was being loaded. Load again.')
  }
  return {
    name,
    bytes: before.size,
    *statements() {
      refuseChanged()
      yield* splitPieces(name, scriptPieces(file, name))
      refuseChanged()
    },
  }
}
