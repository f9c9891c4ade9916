/** `demarche import`: writes a dataset, and only one that can be loaded. */
import { rmSync } from 'node:fs'
import { Command } from 'commander'
import { type Dataset, readDataset } from '../cypher/dataset.js'
import { LoadError, UsageError } from '../errors.js'
import { type ImportReport, importFile, type SayProgress } from '../import/import-file.js'
import { importInto, type LoadsDataset } from '../import/import-into.js'
import type { ReadOptions } from '../import/import-options.js'
import { tryDataset } from '../load/load-dataset.js'
import { shareText } from '../load/load-progress.js'
import { readRecords } from '../records/read-records.js'
import type { Graph } from '../store/graph-store.js'
import { openGraphs } from '../store/open-store.js'
import { temporaryFolder } from '../store/temporary-folder.js'
import { rewrittenLine } from './rewritten-line.js'

const list = (text: string, all: string[] = []) => [...all, text]

export function importCommand(): Command {
  return new Command('import')
    .description('Turn a DNA database or a coding sheet into a dataset of your own, or add it to one.')
    .argument('<file>', 'a .dna database (DNA 2 or 3), or a coding sheet as .csv or .json')
    .option('--out <dir>', 'folder for a new dataset; it must be empty or not exist yet')
    .option('--into <dir>', 'folder of a dataset to which what is new is added, as scripts of its own')
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

interface Options extends ReadOptions {
  out?: string
  into?: string
  skipBad?: boolean
}

/** Writes what was imported, left out and skipped to standard output, warnings to standard error. */
async function run(file: string, { out, into, ...options }: Options): Promise<void> {
  const { write, end } = rewrittenLine(process.stderr)
  const { lines, warnings } = await importTo(file, { out, into }, options, write).finally(end)
  for (const line of lines) process.stdout.write(`${line}\n`)
  for (const line of warnings) process.stderr.write(`Warning, ${line}.\n`)
}

function importTo(
  file: string,
  { out, into }: { out: string | undefined; into: string | undefined },
  options: Omit<Options, 'out' | 'into'>,
  say: SayProgress,
): Promise<ImportReport> {
  if (out !== undefined && into === undefined) return importFile(file, { ...options, out }, tryLoad, say)
  if (into !== undefined && out === undefined) return importInto(file, { ...options, into }, loads, say)
  throw new UsageError('Give either --out DIR for a new dataset, or --into DIR for one that exists.')
}

const loads: LoadsDataset = {
  records: (folder, say) => inTrial(readDataset(folder), 'the dataset as it is', say, readRecords),
  check: (folder, texts, say) => inTrial(readDataset(folder, texts), 'what it would be', say, async () => {}),
}

/**
 * Loads the dataset in `folder` into a store that is not kept.
 *
 * @throws UsageError that names the record and the rule when a script or a check fails.
 */
export function tryLoad(folder: string, say: SayProgress = () => {}): Promise<void> {
  return inTrial(readDataset(folder), 'it', say, async () => {})
}

async function inTrial<T>(
  dataset: Dataset,
  what: string,
  say: SayProgress,
  read: (graph: Graph) => Promise<T>,
): Promise<T> {
  const dataDir = temporaryFolder('import')
  const graphs = await openGraphs({ dataDir })
  try {
    const share = (done: number, left: number) =>
      say(`Loading ${what} to see whether it can be: ${shareText(done, left)}`)
    return await tryDataset(graphs, dataset, { share, shareEveryMs: 500 }, read)
  } catch (error) {
    if (error instanceof LoadError)
      throw new UsageError(`Nothing was written: the dataset would not load. ${error.message}`)
    throw error
  } finally {
    await graphs.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
