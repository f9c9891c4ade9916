/** Gives each test file a temporary folder of its own, and fails the file when it leaves anything in it. */
import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { afterAll, expect } from 'vitest'
import { temporaryFolder } from '../../src/store/temporary-folder.js'

const folder = temporaryFolder('tests')
process.env.TMPDIR = folder

afterAll(() => {
  // Beside it stands what this process itself put aside, such as a store that was not closed.
  const beside = readdirSync(dirname(folder)).filter((name) => name !== basename(folder))
  const left = [...readdirSync(folder), ...beside]
  rmSync(folder, { recursive: true, force: true })
  expect(left, 'what this file left in the temporary folder').toEqual([])
})
