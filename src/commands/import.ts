/** The command `demarche import`: writes a dataset, and only one that a load will take. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDataset } from '../cypher/dataset.js'
import { LoadError, UsageError } from '../errors.js'
import { type ImportOptions, importFile } from '../import/import-file.js'
import { loadDataset } from '../load/load-dataset.js'
import { openGraphs } from '../store/open-store.js'

/** Imports and says what was written, left out and skipped, a line each. */
export async function importCommand(file: string, options: ImportOptions): Promise<void> {
  for (const line of await importFile(file, options, tryLoad)) process.stdout.write(`${line}\n`)
}

/**
 * Loads the dataset in `folder` into a store of its own that is thrown away.
 *
 * @throws UsageError that names the record and the rule when a script or a check fails.
 */
export async function tryLoad(folder: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'demarche-import-'))
  const graphs = await openGraphs({ dataDir })
  try {
    await loadDataset(graphs, readDataset(folder))
  } catch (error) {
    if (error instanceof LoadError)
      throw new UsageError(`Nothing was written, for it could not be loaded: ${error.message}`)
    throw error
  } finally {
    await graphs.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
