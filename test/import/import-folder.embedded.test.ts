/** The folder of an import is there whole or not at all, and nothing that was there before is touched. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import { tryLoad } from '../../src/commands/import.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { importFile } from '../../src/import/import-file.js'
import { cli } from '../commands/demarche.js'
import { testFolder } from '../provision/test-folder.js'
import { dnaReader, fileReader } from './reading.js'

const folder = testFolder('import')
const { written } = dnaReader()
const { write } = fileReader()
const statements = [{ organization: 'A', concept: 'C' }]
const good = () => written(3, { statements })
let parent: string
let out: string
let count = 0
beforeEach(() => {
  parent = join(folder, String(++count))
  mkdirSync(parent)
  out = join(parent, 'out')
})

describe('the folder of an import', () => {
  it('is never overwritten', async () => {
    mkdirSync(out)
    writeFileSync(join(out, 'mine.txt'), 'mine')
    await expect(importFile(await good(), { out }, tryLoad)).rejects.toThrow(/is not empty, and nothing is overwritten/)
    expect(readdirSync(out)).toEqual(['mine.txt'])
    const file = join(out, 'mine.txt')
    await expect(importFile(await good(), { out: file }, tryLoad)).rejects.toThrow(
      /mine\.txt is a file\. Give --out a folder/,
    )
  })

  it('may be there when it is empty', async () => {
    mkdirSync(out)
    await importFile(await good(), { out }, tryLoad)
    expect(readdirSync(out)).toContain('10-actors.cypher')
  })

  it('is not there at all when a check fails or the disk does not take it', async () => {
    const failing = () => Promise.reject(new Error('a check'))
    await expect(importFile(await good(), { out }, failing)).rejects.toThrow('a check')
    expect(readdirSync(parent)).toEqual([])
    const below = join(await good(), 'out')
    await expect(importFile(await good(), { out: below }, tryLoad)).rejects.toThrow(
      /cannot be written, and nothing of it was kept: ENOTDIR/,
    )
  })

  it('is not there when the disk is full', { timeout: 180_000 }, async () => {
    const long = { day: '2020-01-01', text: 'Many words. '.repeat(20_000) }
    const file = await written(3, { documents: [long], statements })
    // A limit on file size stands in for a full disk: the write fails in the same place.
    const limited = promisify(execFile)('bash', [
      '-c',
      `trap '' XFSZ; ulimit -f 100; exec "$0" "$@"`,
      ...[process.execPath, cli, 'import', file, '--out', out],
    ])
    await expect(limited).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cannot be written, and nothing of it was kept: EFBIG/),
    })
    expect(readdirSync(parent)).toEqual([])
  })

  it('takes sources of any names, also of the longest letters', async () => {
    const names = [
      '𒀀𒁀𒂀'.repeat(40),
      '漢'.repeat(200),
      'भारत '.repeat(60),
      '../../up',
      'con',
      'a/b\\c:d*e?"<>|'.slice(0, 12),
    ]
    const rows = names.map((source) => ({ speaker: 'N', demand: 'D', stance: 'ASSERTS', day: '2024-01-02', source }))
    await importFile(write('names.json', JSON.stringify(rows)), { out }, tryLoad)
    expect(readdirSync(join(out, 'texts'))).toHaveLength(names.length)
  })
})

describe('a file with faults', () => {
  it('is refused with every one of them, or imported without what is bad', async () => {
    const file = await written(3, {
      statements: [
        ...statements,
        { organization: 'A', concept: 'C', start: 5, stop: 5000 },
        { organization: 'A', concept: 'C', document: 9 },
      ],
    })
    await expect(importFile(file, { out }, tryLoad)).rejects.toThrow(
      /Nothing was written: 2 faults in made-3\.dna\.\n {2}statement 2: its span \[5, 5000\) is outside the text.*\n {2}statement 3: its document 9 does not exist/,
    )
    expect(existsSync(out)).toBe(false)
    const { lines } = await importFile(file, { out, skipBad: true }, tryLoad)
    expect(lines).toContain('Skipped statement 3: its document 9 does not exist or cannot be read')
    expect(lines[0]).toMatch(/^1 statement,/)
  })

  it('of a sheet likewise', async () => {
    const example = readFileSync(join(packageRoot, 'docs', 'import-example.csv'), 'utf8')
    const file = write('half.csv', `${example}Port Company,,Higher pay,WANTS,2024-03-12,,,,,,,\n`)
    await expect(importFile(file, { out }, tryLoad)).rejects.toThrow(
      /Nothing was written: 1 fault in half\.csv\.\n {2}line 8, column 4 \(stance\): write one of ASSERTS/,
    )
    const { lines } = await importFile(file, { out, skipBad: true }, tryLoad)
    expect(lines[0]).toMatch(/^6 statements/)
    expect(lines[1]).toMatch(/^Skipped line 8, column 4 \(stance\)/)
  })

  it('of records that contradict each other is refused by the checks of a load', async () => {
    const statement = { id: 's', by: 'x', earliest: '2024-01-01', latest: '2024-01-01', mode: 'direct' }
    const file = write(
      'records.json',
      JSON.stringify({ statements: [{ ...statement, certainty: 'stated', summary: 's' }] }),
    )
    await expect(importFile(file, { out }, tryLoad)).rejects.toThrow(
      /Nothing was written: the dataset would not load\. .*x: this actor is not declared/,
    )
    expect(readdirSync(parent)).toEqual([])
  })

  it('that is not there is named', async () => {
    await expect(importFile(join(folder, 'none.dna'), { out }, tryLoad)).rejects.toThrow(
      /none\.dna cannot be read: ENOENT/,
    )
    await expect(importFile(folder, { out }, tryLoad)).rejects.toThrow(/cannot be read: EISDIR/)
  })
})
