/** `demarche import --into`: a sheet's rows as new scripts of a dataset that exists. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { testFolder } from '../provision/test-folder.js'
import { datasetFolder } from '../store/fixture.js'
import { demarche } from './demarche.js'

let folder = ''
let sheet = ''
beforeEach(() => {
  folder = datasetFolder([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }])
  sheet = join(testFolder('sheet'), 'more.csv')
})

const into = (rows: string) => {
  writeFileSync(sheet, rows)
  return demarche(['import', sheet, '--into', folder])
}
const filesOf = (of: string) =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(of.length + 1))
    .sort()
const contents = (of: string) => filesOf(of).map((file) => [file, readFileSync(join(of, file), 'utf8')])

const head = 'speaker,side,demand,stance,day,source\n'
const good = `${head}Ann,BLUE,bridge,CONCEDES,2022-03-05,Evening Paper\nAnn,,Ferry,ASSERTS,2022-03-06,Evening Paper\n`

describe('demarche import --into', () => {
  it('adds scripts of what is new, leaves every file as it was, and the dataset loads with them', async () => {
    const before = contents(folder)
    const { code, out, err } = await into(good)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('New: 2 statements (statement-1, statement-2).\n')
    expect(out).toContain('New: 1 actor (ann).\n')
    expect(out).toContain('Known: 1 actor (blue).\nKnown: 1 demand (bridge).\n')
    expect(contents(folder)).toEqual(expect.arrayContaining(before))
    expect(filesOf(folder)).toEqual([
      ...['10-actors.cypher', '10-declared.cypher', '20-issues-and-demands.cypher', '40-sources.cypher'],
      ...['60-statements/evening-paper.cypher', '60-told.cypher', 'texts/evening-paper.txt'],
    ])
    const env = { DATASET: folder, DATA_DIR: testFolder('store') }
    expect((await demarche(['load'], env)).code).toBe(0)
    const ledger = await demarche(['ledger', '--as-of', '2022-03-05', '--json'], env)
    const readings = JSON.parse(ledger.out).items.map((it: Record<string, string>) => [it.side, it.demand, it.reading])
    expect(readings).toContainEqual(['blue', 'bridge', 'accepted'])
    const verified = await demarche(['verify', '--sources', join(folder, 'texts')], env)
    expect(verified.out).toContain('evening-paper: 2 citations and 0 claims checked, 0 misses')
  })

  it('finds nothing new the second time, and gives new scripts another name than those that are there', async () => {
    await into(good)
    const before = contents(folder)
    expect((await into(good)).out).toMatch(/^Nothing is new: the dataset has all of it\.\nKnown: 2 statements/)
    expect(contents(folder)).toEqual(before)
    const { out } = await into(`${head}Ann,BLUE,bridge,REJECTS,2022-04-05,Evening Paper\n`)
    expect(out).toContain('Wrote 40-sources-more.cypher\nWrote 60-statements/evening-paper-2.cypher\n')
    expect(contents(folder)).toEqual(expect.arrayContaining(before))
  })

  it.each([
    ['a row is bad', `${head}Ann,blue,bridge,WANTS,2022-03-05,P\n`, 'write one of ASSERTS'],
    [
      'it does not load',
      `${head}Ann,blue,bridge,ASSERTS,2022-03-05,P\n`,
      'the dataset would not load. data/60-statements/p',
    ],
    ['a known source has a text of its own', `${head}Ann,blue,bridge,REJECTS,2022-03-05,Gazette\n`, 'needs its place'],
  ])('writes nothing where %s', async (_, rows, message) => {
    const before = contents(folder)
    expect(await into(rows)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
    expect(contents(folder)).toEqual(before)
  })

  it('takes one of --into and --out, and a folder that is a dataset', async () => {
    writeFileSync(sheet, good)
    const run = (...args: string[]) => demarche(['import', sheet, ...args])
    expect((await run()).err).toContain('Give either --out DIR for a new dataset, or --into DIR')
    expect((await run('--out', 'x', '--into', folder)).err).toContain('Give either --out DIR')
    expect((await run('--into', testFolder('empty'))).err).toContain('There is no .cypher script in')
  })
})
