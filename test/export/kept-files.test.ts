/** Which files are kept for the next who asks, and which go. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type KeptFile, keptFiles } from '../../src/export/process/kept-files.js'
import { testFolder } from '../provision/test-folder.js'

const home = testFolder('kept')

function made(name: string, bytes: number): KeptFile {
  const folder = join(home, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'file'), name)
  return { folder, file: join(folder, 'file'), bytes }
}

describe('files that are kept', () => {
  it('go when room is needed, those unused for longest first', () => {
    const files = keptFiles(100)
    const [a, b, c] = [made('a', 40), made('b', 40), made('c', 40)]
    files.add('a', a)
    files.add('b', b)
    expect(files.get('a')).toBe(a)
    files.add('c', c)
    expect(['a', 'b', 'c'].map(files.get)).toEqual([a, undefined, c])
    expect([a, b, c].map(({ file }) => existsSync(file))).toEqual([true, false, true])
    files.removeAll()
    expect([a, c].map(({ folder }) => existsSync(folder))).toEqual([false, false])
  })

  it('include the last one, however large, since someone is about to read it', () => {
    const files = keptFiles(100)
    const [small, large, next] = [made('small', 10), made('large', 1_000), made('next', 10)]
    files.add('small', small)
    files.add('large', large)
    expect([small, large].map(({ file }) => existsSync(file))).toEqual([false, true])
    files.add('next', next)
    expect([large, next].map(({ file }) => existsSync(file))).toEqual([false, true])
    files.removeAll()
  })

  it('make way for a newer one of the same key', () => {
    const files = keptFiles(100)
    const [old, young] = [made('old', 10), made('young', 10)]
    files.add('x', old)
    files.add('x', young)
    expect([files.get('x'), existsSync(old.file)]).toEqual([young, false])
    files.removeAll()
  })
})
