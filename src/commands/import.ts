/** `demarche import`: writes a dataset, and only one that can be loaded. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { readDataset } from '../cypher/dataset.js'
import { LoadError, UsageError } from '../errors.js'
import { type ImportOptions, importFile } from '../import/import-file.js'
import { loadDataset } from '../load/load-dataset.js'
import { openGraphs } from '../store/open-store.js'

export function importCommand(): Command {
  return new Command('import')
    .description('Turn a DNA database or a coding sheet into a dataset of your own.')
    .argument('<file>', 'a .dna database (DNA 2 or 3), or a coding sheet as .csv or .json')
    .requiredOption('--out <dir>', 'folder for the dataset; it must be empty or not exist yet')
    .option('--skip-bad', 'leave out bad rows and list them, instead of writing nothing')
    .option(
      '--variables <names>',
      'what the DNA file calls person, organization, concept, agreement: concept=frame,...',
    )
    .action(async (file: string, options: ImportOptions) => {
      for (const line of await importFile(file, options, tryLoad)) process.stdout.write(`${line}\n`)
    })
}

/**
 * Loads the dataset in `folder` into a temporary store.
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
      throw new UsageError(`Nothing was written: the dataset would not load. ${error.message}`)
    throw error
  } finally {
    await graphs.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
