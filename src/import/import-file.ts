/** The command `demarche import`: one file of another tool into the folder of a dataset, or a list of what is wrong. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { groupBy } from '../codebook/group-by.js'
import { messageOf, UsageError } from '../errors.js'
import { readDnaFile } from './dna/dna-file.js'
import { dnaVariables, usualNames } from './dna/dna-types.js'
import { importDna } from './dna/import-dna.js'
import { importRecords } from './import-records.js'
import type { Imported, LeftOut } from './imported.js'
import { importSheet } from './sheet/import-sheet.js'
import { csvRows } from './sheet/read-csv.js'
import { jsonRows, parseJson } from './sheet/read-json.js'
import { writeDataset } from './write-dataset.js'

export interface ImportOptions {
  out: string
  skipBad?: boolean | undefined
  /** Of a DNA file, `concept=NAME,agreement=NAME,...` where its variables have other names. */
  variables?: string | undefined
}

/** Throws when the dataset in a folder cannot be loaded. */
export type CheckDataset = (folder: string) => Promise<void>

/**
 * Imports `file`, holds the dataset against `check` before it is in its place, and returns what there is to tell, a line each.
 *
 * @throws UsageError when the file cannot be read, or when rows of it are bad and not to be skipped: it lists them all.
 */
export async function importFile(file: string, options: ImportOptions, check: CheckDataset): Promise<string[]> {
  const imported = await readImport(file, options)
  const { records, leftOut, faults } = imported
  if (faults.length > 0 && !options.skipBad) {
    const bad = faults.map(({ place, reason }) => `  ${place}: ${reason}`)
    throw new UsageError(
      [
        `Nothing was written: ${faults.length} of what ${file} holds is bad.`,
        ...bad,
        'With --skip-bad the rest is written.',
      ].join('\n'),
    )
  }
  const folder = resolve(options.out)
  if (records.statements.length === 0) throw new UsageError(`${file} holds no statement that can be imported.`)
  await writeDataset(folder, imported, check)
  const { statements, sources, actors, demands } = records
  const kinds = [...groupBy(actors, ({ kind }) => kind)].map(([kind, all]) => `${kind} ${all.length}`).join(', ')
  return [
    `${statements.length} statements, ${sources.length} sources, ${demands.length} demands, actors: ${kinds || 'none'}.`,
    ...reasons(leftOut),
    ...faults.map(({ place, reason }) => `Skipped ${place}: ${reason}`),
    `Written to ${folder}. To load it: DATASET=${folder} demarche load`,
  ]
}

/** Reads and maps a file by the end of its name. */
export async function readImport(file: string, { variables }: Pick<ImportOptions, 'variables'>): Promise<Imported> {
  const name = basename(file)
  const bytes = readBytes(file)
  const ending = extname(name).toLowerCase()
  if (ending === '.dna') refuseOpenDatabase(file)
  if (ending === '.dna') return importDna(name, await readDnaFile(name, bytes), namesOf(variables))
  if (ending === '.csv') return importSheet(name, csvRows(name, bytes))
  if (ending === '.json') {
    const { text, value } = parseJson(name, bytes)
    return Array.isArray(value) ? importSheet(name, jsonRows(text, value)) : importRecords(name, value)
  }
  throw new UsageError(`${name}: what is imported ends in .dna, .csv or .json.`)
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
      `${file} is not whole: ${basename(beside)} holds changes to it. Close the program that has it open first.`,
    )
  }
}

function namesOf(given: string | undefined) {
  const names = { ...usualNames }
  for (const pair of given?.split(',') ?? []) {
    const [variable, name] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    const known = dnaVariables.find((one) => one === variable)
    if (!known || name === '')
      throw new UsageError(`--variables ${pair}: write one of ${dnaVariables.join(', ')}, =, a name.`)
    names[known] = name
  }
  return names
}

/** Counts what has no place in a dataset, by the reason. */
function reasons(leftOut: readonly LeftOut[]): string[] {
  return [...groupBy(leftOut, ({ reason }) => reason)].map(
    ([reason, all]) =>
      `Left out ${all.length}: ${reason} (${all
        .slice(0, 5)
        .map(({ place }) => place)
        .join(', ')}${all.length > 5 ? ', ...' : ''}).`,
  )
}
