/** Temporary folders for the tests of one file, removed when the file is done. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

/** After each file, by the setup that every file has. */
export function removeTestFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A new empty folder. */
export function testFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${purpose}-`))
  made.push(folder)
  return folder
}
