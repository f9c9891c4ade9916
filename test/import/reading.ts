/** Reads files that a test writes, as the import does. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readImport } from '../../src/import/import-file.js'
import type { ReadOptions } from '../../src/import/import-options.js'
import { remarkLines } from '../../src/import/import-report.js'
import { type Coded, dnaDatabase, type Made } from '../export/dna-database.js'
import { testFolder } from '../provision/test-folder.js'

/** Writes files and imports them; the same name is overwritten. */
export function fileReader() {
  const folder = testFolder('import')
  const write = (name: string, content: string | Uint8Array) => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  }
  const read = (content: string | Uint8Array, options: ReadOptions = {}, name = 'sheet.csv') =>
    readImport(write(name, content), options)
  return {
    write,
    read,
    faultsOf: async (content: string | Uint8Array, options?: ReadOptions, name?: string) =>
      remarkLines((await read(content, options, name)).faults),
    warningsOf: async (content: string | Uint8Array, options?: ReadOptions, name?: string) =>
      remarkLines((await read(content, options, name)).warnings),
  }
}

export const text = 'First paragraph, it\'s "quoted".\n\nSecond 🕊️🕊️ paragraph \\ with signs.\nThird, 交渉は続く。'
export const documents = [
  { day: '2020-01-01', text },
  { day: '2020-01-02', text: 'Another text.' },
]

/** A database of two documents; `more` is SQL that changes it. DNA 2 is read in UTC, as it is made. */
export function dnaReader() {
  const { write } = fileReader()
  const written = async (version: 2 | 3, made: Partial<Made> & { statements: Coded[] }, more = '') =>
    write(`made-${version}.dna`, await dnaDatabase(version, { documents, ...made }, more))
  return {
    written,
    read: async (version: 2 | 3, made: Partial<Made> & { statements: Coded[] }, options: ReadOptions = {}, more = '') =>
      readImport(await written(version, made, more), version === 2 ? { timeZone: 'UTC', ...options } : options),
  }
}
