/** Imports one file of another tool into a dataset that exists: what is new becomes new scripts, and no file changes. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { readDataset, type ScriptTexts } from '../cypher/dataset.js'
import { writeTogether } from '../cypher/write-together.js'
import { messageOf, UsageError } from '../errors.js'
import { datasetScripts } from '../records/dataset-scripts.js'
import { idMaker } from '../records/id-maker.js'
import type { Records } from '../records/records.js'
import { collectAfterLarge } from './collect-garbage.js'
import { type ImportReport, readImport, type SayProgress } from './import-file.js'
import type { ReadOptions } from './import-options.js'
import { refusal, remarkLines } from './import-report.js'
import type { Imported } from './imported.js'
import { intoLines } from './into-report.js'
import { mergeInto } from './merge-into.js'
import type { Merged } from './merging.js'
import { uncodedOf } from './write-dataset.js'

export interface IntoOptions extends ReadOptions {
  into: string
  skipBad?: boolean | undefined
}

/** What a load makes of the dataset in a folder, with `texts` in it. Throws where it cannot be loaded. */
export interface LoadsDataset {
  records(folder: string, say: SayProgress): Promise<Records>
  check(folder: string, texts: ScriptTexts, say: SayProgress): Promise<void>
}

/**
 * Writes the scripts of what is new once the dataset loads with them and holds every check: all of them or none.
 *
 * @throws UsageError when the file cannot be read, has faults, or does not go with the dataset
 */
export async function importInto(
  file: string,
  { into, skipBad, ...given }: IntoOptions,
  loads: LoadsDataset,
  say: SayProgress = () => {},
): Promise<ImportReport> {
  const folder = resolve(into)
  // Says in its own words that a folder has no scripts.
  readDataset(folder)
  const name = basename(file)
  const imported = await readImport(file, given, say)
  if (imported.faults.length > 0 && !skipBad) throw new UsageError(refusal(name, imported.faults))
  const merged = mergeInto(await loads.records(folder, say), imported)
  if (merged.faults.length > 0) throw new UsageError(misfit(name, folder, merged))
  const files = filesOf(folder, name, imported, merged)
  const report = {
    lines: intoLines(imported, merged, [...files.keys()], folder),
    warnings: warningsOf(imported, merged),
  }
  if (files.size === 0) return report
  collectAfterLarge()
  await loads.check(folder, new Map([...files].filter(([path]) => path.endsWith('.cypher'))), say)
  try {
    writeTogether(folder, files)
  } catch (error) {
    throw new UsageError(`${folder} cannot be written, and nothing was changed: ${messageOf(error)}`)
  }
  return report
}

const warningsOf = (imported: Imported, merged: Merged) => remarkLines([...imported.warnings, ...merged.warnings])

function misfit(name: string, folder: string, { faults }: Merged): string {
  const lines = remarkLines(faults).map((line) => `  ${line}`)
  return [`Nothing was written: ${name} does not go with the dataset in ${folder}.`, ...lines].join('\n')
}

/** By path in the dataset; none is there yet. */
function filesOf(folder: string, name: string, { origin }: Imported, { added, texts }: Merged): Map<string, string> {
  const files = new Map<string, string>()
  const isFree = (path: string) => !existsSync(join(folder, path)) && !files.has(path)
  const own = idMaker(40)('import', basename(name, extname(name)))
  for (const { path, pieces } of datasetScripts(added, `Imported from ${origin}.`))
    files.set(freePath(path, own, isFree), [...pieces].join(''))
  for (const [file, text] of texts) {
    const path = join('texts', file)
    if (existsSync(join(folder, path)) && readFileSync(join(folder, path), 'utf8') !== text)
      throw new UsageError(`${join(folder, path)} is there already with another text, and nothing is overwritten.`)
    files.set(path, text)
  }
  for (const source of added.sources.filter((it) => texts.has(it.file))) {
    const list = [...uncodedOf({ ...added, sources: [source] }, texts)].join('')
    if (JSON.parse(list).length > 0) files.set(join('coding', source.id, 'uncoded.json'), list)
  }
  return files
}

/** `10-actors.cypher`, or `10-actors-sheet.cypher` beside it, or with a number. */
function freePath(path: string, own: string, isFree: (path: string) => boolean): string {
  if (isFree(path)) return path
  const base = path.replace(/\.cypher$/, '')
  for (let number = 1; ; number++) {
    const other = `${base}-${own}${number === 1 ? '' : `-${number}`}.cypher`
    if (isFree(other)) return other
  }
}
