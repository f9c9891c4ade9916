/** Imports one file of another tool into the folder of a dataset, or lists what is wrong with it. */
import { existsSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { UsageError } from '../errors.js'
import { collectAfterLarge } from './collect-garbage.js'
import { decodePieces, decodeText } from './decode-text.js'
import { readDnaFile } from './dna/dna-file.js'
import { importDna } from './dna/import-dna.js'
import { beginningOf, bytesOf, piecesOf } from './file-bytes.js'
import { fileKind } from './file-kind.js'
import { dnaOptions, type ReadOptions, refuseOptions, sheetOptions } from './import-options.js'
import { importRecords } from './import-records.js'
import { refusal, remarkLines, reportLines } from './import-report.js'
import type { Imported } from './imported.js'
import { importSheet } from './sheet/import-sheet.js'
import { readCsv } from './sheet/read-csv.js'
import { parseJson, readJsonRows } from './sheet/read-json.js'
import type { Table } from './sheet/table.js'
import { withDataset } from './with-dataset.js'
import { type DatasetBeside, writeBeside } from './write-dataset.js'

export interface ImportOptions extends ReadOptions {
  out: string
  skipBad?: boolean | undefined
}

export interface ImportReport {
  lines: string[]
  warnings: string[]
}

/** Hears what an import is doing, such as `Reading sheet.csv: 40 %`; each text takes the place of the one before. */
export type SayProgress = (doing: string) => void

/** Throws when the dataset in a folder cannot be loaded. */
export type CheckDataset = (folder: string, say: SayProgress) => Promise<void>

/**
 * Imports `file` into the folder `out` once `check` has accepted the dataset, and returns the report.
 *
 * @throws UsageError when the file cannot be read, or when it has faults and `skipBad` is not set: it lists them all.
 */
export async function importFile(
  file: string,
  options: ImportOptions,
  check: CheckDataset,
  say: SayProgress = () => {},
): Promise<ImportReport> {
  // What was read is let go here: the check needs the memory.
  const { report, beside } = await writeImport(file, options, say)
  collectAfterLarge()
  try {
    await check(beside.folder, say)
    beside.keep()
    return report
  } finally {
    beside.end()
  }
}

async function writeImport(
  file: string,
  { out, skipBad, ...given }: ImportOptions,
  say: SayProgress,
): Promise<{ report: ImportReport; beside: DatasetBeside }> {
  const imported = await readImport(file, given, say)
  if (imported.faults.length > 0 && !skipBad) throw new UsageError(refusal(basename(file), imported.faults))
  if (imported.records.statements.length === 0)
    throw new UsageError(`${basename(file)} contains no statement that can be imported.${whyNone(imported)}`)
  const folder = resolve(out)
  const report = { lines: reportLines(imported, folder), warnings: remarkLines(imported.warnings) }
  const wrote = (share: number) => say(`Writing the dataset: ${percent(share)}`)
  return { report, beside: await writeBeside(folder, imported, wrote) }
}

/** Reads and maps a file by its ending and its content. */
export async function readImport(file: string, options: ReadOptions, say: SayProgress = () => {}): Promise<Imported> {
  return withDataset(await readFile(file, options, say))
}

async function readFile(file: string, options: ReadOptions, say: SayProgress): Promise<Imported> {
  const name = basename(file)
  say(`Reading ${name}`)
  const kind = fileKind(name, beginningOf(file), () => bytesOf(file))
  if (kind === 'dna') {
    refuseOpenDatabase(file)
    refuseOptions(name, 'dna', options)
    return importDna(name, await readDnaFile(name, bytesOf(file)), dnaOptions(options))
  }
  if (kind === 'csv') {
    refuseOptions(name, 'sheet', options)
    const bytes = piecesOf(file, (share) => say(`Reading ${name}: ${percent(share)}`))
    const table = await readCsv(
      name,
      decodePieces(name, bytes, () => bytesOf(file), options.encoding),
    )
    say(`Reading ${name}: ${table.rows.length} rows`)
    return importSheet(name, table, sheetOptions(options))
  }
  const read = readJson(file, options)
  return 'rows' in read ? importSheet(name, read, sheetOptions(options)) : read
}

/** The rows of a sheet, or records. The text is let go before the rows are understood. */
function readJson(file: string, options: ReadOptions): Table | Imported {
  const name = basename(file)
  const text = decodeText(name, bytesOf(file), options.encoding)
  const value = parseJson(name, text)
  refuseOptions(name, Array.isArray(value) ? 'sheet' : 'records', options)
  return Array.isArray(value) ? readJsonRows(name, text, value) : importRecords(name, value)
}

/** SQLite keeps what was written last beside the file until the program that has it open closes it. */
function refuseOpenDatabase(file: string): void {
  for (const beside of [`${file}-wal`, `${file}-journal`]) {
    if (!existsSync(beside) || statSync(beside).size === 0) continue
    throw new UsageError(
      `${file} is not whole: ${basename(beside)} contains changes to it. Close the program that has it open first.`,
    )
  }
}

function whyNone({ leftOut, faults }: Imported): string {
  return [...remarkLines(leftOut), ...remarkLines(faults)].map((line) => `\n  ${line}`).join('')
}

const percent = (share: number) => `${Math.floor(100 * share)} %`
