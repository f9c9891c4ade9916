/** Several files of a folder are written together: all of them or none. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { finishWriting, writeTogether } from '../../src/cypher/write-together.js'
import { testFolder } from '../provision/test-folder.js'

const files = new Map([
  ['a.cypher', 'new a'],
  ['60-statements/b.cypher', 'new b'],
])

function folderWith(a: string): string {
  const folder = testFolder('together')
  writeFileSync(join(folder, 'a.cypher'), a)
  return folder
}
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')

test('files are written where they belong, folders are made, and nothing is left beside them', () => {
  const folder = folderWith('old a')
  writeTogether(folder, files)
  expect([read(folder, 'a.cypher'), read(folder, '60-statements/b.cypher')]).toEqual(['new a', 'new b'])
  expect(readdirSync(folder).sort()).toEqual(['60-statements', 'a.cypher'])
})

test('a file can be removed with the others, whether it is there or not', () => {
  const folder = folderWith('old a')
  writeFileSync(join(folder, 'c'), 'old c')
  writeTogether(folder, new Map([...files, ['c', null], ['d', null]]))
  expect(readdirSync(folder).sort()).toEqual(['60-statements', 'a.cypher'])
})

test('a file outside the folder refuses all of them', () => {
  const folder = folderWith('old a')
  expect(() => writeTogether(folder, new Map([...files, ['../c', 'c']]))).toThrow(/lies outside/)
  expect(read(folder, 'a.cypher')).toBe('old a')
  expect(readdirSync(folder)).toEqual(['a.cypher'])
})

/** As a process leaves it that is killed when it has moved so many of the files. */
function killed(folder: string, moved: number, isDecided: boolean): void {
  const beside = join(folder, '.writing-1')
  mkdirSync(beside)
  for (const [index, [path, text]] of [...files].entries()) {
    writeFileSync(join(beside, String(index)), text)
    if (index >= moved) continue
    mkdirSync(join(folder, path, '..'), { recursive: true })
    renameSync(join(beside, String(index)), join(folder, path))
  }
  if (isDecided)
    writeFileSync(
      join(beside, 'decided.json'),
      JSON.stringify([...files.keys()].map((path) => ({ path, removed: false }))),
    )
}

test.each([0, 1, 2])('what was decided is finished by the next reader, after %i of 2 files', (moved) => {
  const folder = folderWith('old a')
  killed(folder, moved, true)
  finishWriting(folder)
  expect([read(folder, 'a.cypher'), read(folder, '60-statements/b.cypher')]).toEqual(['new a', 'new b'])
  expect(readdirSync(folder).sort()).toEqual(['60-statements', 'a.cypher'])
})

test('what was only begun changes nothing, and is removed once it is old', () => {
  const folder = folderWith('old a')
  killed(folder, 0, false)
  finishWriting(folder)
  expect(read(folder, 'a.cypher')).toBe('old a')
  const beside = join(folder, '.writing-1')
  expect(existsSync(beside)).toBe(true)
  utimesSync(beside, new Date(0), new Date(0))
  finishWriting(folder)
  expect(readdirSync(folder)).toEqual(['a.cypher'])
})
