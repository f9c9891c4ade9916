/** Gives each test file its own temporary folder, and fails the file if anything is left in it. */
import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname } from 'node:path'
import { afterAll, expect } from 'vitest'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { removeTestFolders } from './test-folder.js'

// Chromium opens a socket below its temporary folder, and the path of a socket has at most 107 characters.
process.env.BROWSER_TMPDIR ??= tmpdir()
const outer = process.env.TMPDIR
const folder = temporaryFolder('tests')
process.env.TMPDIR = folder

afterAll(() => {
  removeTestFolders()
  // Beside it stands what this process itself put aside, such as a store that was not closed.
  const beside = readdirSync(dirname(folder)).filter((name) => name !== basename(folder))
  const left = [...readdirSync(folder), ...beside]
  rmSync(folder, { recursive: true, force: true })
  // The next file may run in this process.
  if (outer === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = outer
  expect(left, 'what this file left in the temporary folder').toEqual([])
})
