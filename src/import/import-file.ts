/** Imports one file of another tool into the folder of a dataset, or lists what is wrong with it. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { messageOf, UsageError } from '../errors.js'
import { decodeText } from './decode-text.js'
import { readDnaFile } from './dna/dna-file.js'
import { importDna } from './dna/import-dna.js'
import { fileKind } from './file-kind.js'
import { dnaOptions, type ReadOptions, refuseOptions, sheetOptions } from './import-options.js'
import { importRecords } from './import-records.js'
import { refusal, remarkLines, reportLines } from './import-report.js'
import type { Imported } from './imported.js'
import { importSheet } from './sheet/import-sheet.js'
import { readCsv } from './sheet/read-csv.js'
import { parseJson, readJsonRows } from './sheet/read-json.js'
import { withDataset } from './with-dataset.js'
import { writeDataset } from './write-dataset.js'

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
  const { out, skipBad, ...given } = options
  const imported = await readImport(file, given)
  if (imported.faults.length > 0 && !skipBad) throw new UsageError(refusal(basename(file), imported.faults))
  if (imported.records.statements.length === 0)
    throw new UsageError(`${basename(file)} contains no statement that can be imported.${whyNone(imported)}`)
  const folder = resolve(out)
  await writeDataset(folder, imported, check)
  return { lines: reportLines(imported, folder), warnings: remarkLines(imported.warnings) }
}

/** Reads and maps a file by its ending and its content. */
export async function readImport(file: string, options: ReadOptions): Promise<Imported> {
  return withDataset(await readFile(file, options))
}

async function readFile(file: string, options: ReadOptions): Promise<Imported> {
  const name = basename(file)
  const bytes = readBytes(file)
  const kind = fileKind(name, bytes)
  if (kind === 'dna') {
    refuseOpenDatabase(file)
    refuseOptions(name, 'dna', options)
    return importDna(name, await readDnaFile(name, bytes), dnaOptions(options))
  }
  if (kind === 'csv') {
    refuseOptions(name, 'sheet', options)
    return importSheet(name, readCsv(name, decodeText(name, bytes, options.encoding)), sheetOptions(options))
  }
  const text = decodeText(name, bytes, options.encoding)
  const value = parseJson(name, text)
  refuseOptions(name, Array.isArray(value) ? 'sheet' : 'records', options)
  return Array.isArray(value)
    ? importSheet(name, readJsonRows(name, text, value), sheetOptions(options))
    : importRecords(name, value)
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${messageOf(error)}`)
  }
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
