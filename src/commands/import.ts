/** `demarche import`: writes a dataset, and only one that can be loaded. */
import { rmSync } from 'node:fs'
import { Command } from 'commander'
import { readDataset } from '../cypher/dataset.js'
import { LoadError, UsageError } from '../errors.js'
import { type ImportOptions, importFile, type SayProgress } from '../import/import-file.js'
import { tryDataset } from '../load/load-dataset.js'
import { shareText } from '../load/load-progress.js'
import { openGraphs } from '../store/open-store.js'
import { temporaryFolder } from '../store/temporary-folder.js'
import { rewrittenLine } from './rewritten-line.js'

const list = (text: string, all: string[] = []) => [...all, text]

export function importCommand(): Command {
  return new Command('import')
    .description('Turn a DNA database or a coding sheet into a dataset of your own.')
    .argument('<file>', 'a .dna database (DNA 2 or 3), or a coding sheet as .csv or .json')
    .requiredOption('--out <dir>', 'folder for the dataset; it must be empty or not exist yet')
    .option('--skip-bad', 'leave out bad entries and list them, instead of writing nothing')
    .option('--columns <names>', 'your names for our columns: THEIRS=OURS,...; THEIRS=- leaves a column out', list)
    .option(
      '--values <words>',
      'what your words for agreement mean: THEIRS=ASSERTS,...; THEIRS=- leaves such rows out',
      list,
    )
    .option(
      '--scale <ends>',
      'both ends of a scale of agreement, such as 1..5: above the middle is ASSERTS, below is REJECTS',
    )
    .option('--as <stance>', 'the stance of every row, for a file without stances: asserts')
    .option('--dates <order>', 'order of day and month in dates that are not ISO: dmy or mdy')
    .option('--encoding <name>', 'encoding of a file that is not UTF-8, such as windows-1252 or utf-16le')
    .option(
      '--variables <names>',
      'what the DNA file calls person, organization, concept, agreement: concept=frame,...',
    )
    .option('--statement-type <name>', 'import only this statement type of a DNA file; repeatable', list)
    .option(
      '--time-zone <zone>',
      "for DNA 2: time zone of the coder's machine, such as Europe/Berlin (default: this machine's)",
    )
    .action(run)
}

/** Writes what was imported, left out and skipped to standard output, warnings to standard error. */
async function run(file: string, options: ImportOptions): Promise<void> {
  const { write, end } = rewrittenLine(process.stderr)
  const { lines, warnings } = await importFile(file, options, tryLoad, write).finally(end)
  for (const line of lines) process.stdout.write(`${line}\n`)
  for (const line of warnings) process.stderr.write(`Warning, ${line}.\n`)
}

/**
 * Loads the dataset in `folder` into a store that is not kept.
 *
 * @throws UsageError that names the record and the rule when a script or a check fails.
 */
export async function tryLoad(folder: string, say: SayProgress = () => {}): Promise<void> {
  const dataDir = temporaryFolder('import')
  const graphs = await openGraphs({ dataDir })
  try {
    const share = (done: number, left: number) => say(`Loading it to see whether it can be: ${shareText(done, left)}`)
    await tryDataset(graphs, readDataset(folder), { share, shareEveryMs: 500 })
  } catch (error) {
    if (error instanceof LoadError)
      throw new UsageError(`Nothing was written: the dataset would not load. ${error.message}`)
    throw error
  } finally {
    await graphs.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
