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

/** Throws when the dataset in a folder cannot be loaded. */
export type CheckDataset = (folder: string) => Promise<void>

/**
 * Imports `file` into the folder `out` once `check` has accepted the dataset, and returns the report.
 *
 * @throws UsageError when the file cannot be read, or when it has faults and `skipBad` is not set: it lists them all.
 */
export async function importFile(file: string, options: ImportOptions, check: CheckDataset): Promise<ImportReport> {
  // What was read is let go here: the check needs the memory.
  const { report, beside } = await writeImport(file, options)
  collectAfterLarge()
  try {
    await check(beside.folder)
    beside.keep()
    return report
  } finally {
    beside.end()
  }
}

async function writeImport(
  file: string,
  { out, skipBad, ...given }: ImportOptions,
): Promise<{ report: ImportReport; beside: DatasetBeside }> {
  const imported = await readImport(file, given)
  if (imported.faults.length > 0 && !skipBad) throw new UsageError(refusal(basename(file), imported.faults))
  if (imported.records.statements.length === 0)
    throw new UsageError(`${basename(file)} contains no statement that can be imported.${whyNone(imported)}`)
  const folder = resolve(out)
  const report = { lines: reportLines(imported, folder), warnings: remarkLines(imported.warnings) }
  return { report, beside: await writeBeside(folder, imported) }
}

/** Reads and maps a file by its ending and its content. */
export async function readImport(file: string, options: ReadOptions): Promise<Imported> {
  return withDataset(await readFile(file, options))
}

async function readFile(file: string, options: ReadOptions): Promise<Imported> {
  const name = basename(file)
  const kind = fileKind(name, beginningOf(file), () => bytesOf(file))
  if (kind === 'dna') {
    refuseOpenDatabase(file)
    refuseOptions(name, 'dna', options)
    return importDna(name, await readDnaFile(name, bytesOf(file)), dnaOptions(options))
  }
  if (kind === 'csv') {
    refuseOptions(name, 'sheet', options)
    const pieces = decodePieces(name, piecesOf(file), () => bytesOf(file), options.encoding)
    return importSheet(name, await readCsv(name, pieces), sheetOptions(options))
  }
  const text = decodeText(name, bytesOf(file), options.encoding)
  const value = parseJson(name, text)
  refuseOptions(name, Array.isArray(value) ? 'sheet' : 'records', options)
  return Array.isArray(value)
    ? importSheet(name, readJsonRows(name, text, value), sheetOptions(options))
    : importRecords(name, value)
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
