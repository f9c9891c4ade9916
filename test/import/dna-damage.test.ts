/** Files that are no database of DNA, or only a part of one, are refused with what they are and what to do. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tryLoad } from '../../src/commands/import.js'
import { importFile } from '../../src/import/import-file.js'
import { dnaDatabase } from '../export/dna-database.js'
import { testFolder } from '../provision/test-folder.js'
import { documents } from './reading.js'

const folder = testFolder('import')
const out = join(folder, 'out')
const statements = [{ organization: 'A', concept: 'C' }]
const made = (change = '', version: 2 | 3 = 3) => dnaDatabase(version, { documents, statements }, change)
const refused = async (bytes: Uint8Array | string, problem: RegExp | string, name = 'bad.dna') => {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  await expect(importFile(file, { out }, tryLoad)).rejects.toThrow(problem)
  expect(existsSync(out)).toBe(false)
}
const unread = (why: string) => `bad.dna cannot be read as a database of DNA 2 or 3: ${why}`

describe('a file that is no database of DNA', () => {
  it.each([
    ['nothing', '', 'bad.dna is empty.'],
    [
      'a text',
      'not a database, though it is long enough to be taken for one',
      unread('file is not a database. It may be'),
    ],
    [
      'a database that is encrypted',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 89 + 7) % 256),
      'It may be encrypted',
    ],
    [
      'a project of DNA 1',
      '<?xml version="1.0"?>\n<discourse/>',
      'bad.dna is XML, as DNA 1 wrote it. Only databases of',
    ],
    ['a zip archive', 'PK\u0003\u0004...', 'bad.dna is a zip archive. Unpack it first.'],
  ])('is refused when it is %s', async (_, bytes, problem) => {
    await refused(bytes, problem)
  })

  it('is refused when it is a profile of a connection, or a database by another name', async () => {
    await refused('{}', /remote\.dnc is a connection profile of DNA, not a database\. In DNA, /, 'remote.dnc')
    await refused(
      await made(),
      /talks\.csv is an SQLite database\. If DNA wrote it, give it the ending \.dna\./,
      'talks.csv',
    )
  })
})

describe('a database of DNA', () => {
  it('is refused when it was cut off, wherever the cut is', async () => {
    const bytes = await made()
    expect(bytes.length % 4096).toBe(0)
    for (const length of [50, 99]) await refused(bytes.slice(0, length), /(not a database|malformed)/)
    for (const length of [100, 5000, 4096, bytes.length - 4096, bytes.length - 1])
      await refused(
        bytes.slice(0, length),
        unread(`it is cut off: ${length} bytes are here, ${bytes.length} belong to it.`),
      )
  })

  it('is refused when it is damaged', async () => {
    const bytes = await made()
    for (let page = 1; page < bytes.length / 4096; page++) {
      const broken = bytes.slice()
      broken.fill(0xff, page * 4096, (page + 1) * 4096)
      await refused(
        broken,
        /bad\.dna cannot be read as a database of DNA 2 or 3: .*(malformed: it is damaged|not a database)/,
      )
    }
  })

  it.each([
    ['DROP TABLE STATEMENTS', 'no such table: STATEMENTS'],
    ['DROP TABLE ENTITIES', 'it has neither of the tables ENTITIES and ATTRIBUTES'],
    ["UPDATE SETTINGS SET Value = '4.0.1'", 'it is of version 4.0.1'],
    ["UPDATE SETTINGS SET Value = '2.0 beta 25'", 'it is of version 2.0 beta 25'],
  ])('is refused after %s', async (change, why) => {
    await refused(await made(change), unread(why))
  })

  it('without statements is refused', async () => {
    await refused(await dnaDatabase(3, { documents, statements: [] }), /contains no statement that can be imported/)
  })

  it('that only has statements of other kinds says why each is none', async () => {
    await refused(
      await made('UPDATE DATASHORTTEXT SET Entity = 0 WHERE VariableId = 3'),
      /contains no statement that can be imported\.\n {2}statement 1: it names no concept/,
    )
  })

  it.each([2, 3] as const)('of a version that it does not state (%d) is known by its tables', async (version) => {
    const file = join(folder, 'plain.dna')
    writeFileSync(file, await made('DROP TABLE SETTINGS', version))
    const { lines } = await importFile(file, { out: join(folder, `plain-${version}`) }, () => Promise.resolve())
    expect(lines[0]).toMatch(/^1 statement,/)
  })

  it.each(['-wal', '-journal'])('is refused while another program has changes to it (%s)', async (ending) => {
    const file = join(folder, `open${ending}.dna`)
    writeFileSync(file, await made())
    writeFileSync(`${file}${ending}`, 'changes')
    await expect(importFile(file, { out }, tryLoad)).rejects.toThrow(
      new RegExp(`open${ending}\\.dna${ending} contains changes.*Close the program`),
    )
  })
})
