/** A sheet of thousands of rows is imported as its rows say, says how far it is, and leaves nothing behind when it is stopped. */
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { groupBy } from '../../src/codebook/group-by.js'
import { tryLoad } from '../../src/commands/import.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { openStatement } from '../../src/cypher/rows-as-parameter.js'
import { importFile, readImport } from '../../src/import/import-file.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { readRecords } from '../../src/records/read-records.js'
import type { Records } from '../../src/records/records.js'
import { openGraphs } from '../../src/store/open-store.js'
import { type GeneratedRow, generateRows, sheetLines } from '../bench/generate-sheet.js'
import { startDemarche } from '../commands/demarche.js'
import { testFolder } from '../provision/test-folder.js'

const size = 5_000
const folder = testFolder('large-sheet')
const sheet = join(folder, 'sheet.csv')
const rows = [...generateRows(size)]
beforeAll(() => writeFileSync(sheet, [...sheetLines(rows)].join('')))

/** What a row would say of the statements that were read back from a graph. */
function rowsOf(records: Records): Omit<GeneratedRow, 'issue' | 'raisedBy' | 'addressedTo' | 'published'>[] {
  const names = new Map([...records.actors, ...records.demands].map(({ id, name }) => [id, name]))
  const titles = new Map(records.sources.map(({ id, title }) => [id, title]))
  const capacities = groupBy(records.capacities, ({ actor }) => actor)
  const sideOn = (actor: string, day: string) =>
    (capacities.get(actor) ?? []).find(({ from, to }) => from <= day && day <= (to ?? day))?.side ?? ''
  return records.statements.map(({ by, latest, asserts, concedes, rejects, citedIn }) => {
    const [kind, stances] = (
      [
        ['ASSERTS', asserts],
        ['CONCEDES', concedes],
        ['REJECTS', rejects],
      ] as const
    ).find(([, list]) => list.length === 1) ?? ['ASSERTS', []]
    return {
      speaker: names.get(by) ?? '',
      side: names.get(sideOn(by, latest)) ?? '',
      demand: names.get(stances[0]?.demand ?? '') ?? '',
      stance: kind,
      day: latest,
      extent: stances[0]?.extent ?? '',
      source: titles.get(citedIn[0]?.source ?? '') ?? '',
      phrase: citedIn[0]?.phrase ?? '',
    }
  })
}

describe('a sheet of 5,000 rows', () => {
  it('gives what its rows say, in a dataset that loads', { timeout: 120_000 }, async () => {
    const out = join(folder, 'out')
    const said: string[] = []
    const { lines, warnings } = await importFile(sheet, { out }, tryLoad, (text) => said.push(text))
    expect(lines[0]).toMatch(/^5000 statements, 250 sources, 400 demands, /)
    expect(warnings).toEqual([])
    expect(said[0]).toBe('Reading sheet.csv')
    expect(said).toContain('Reading sheet.csv: 100 %')
    expect(said).toContain('Reading sheet.csv: 5000 rows')
    const graphs = await openGraphs({ dataDir: join(folder, 'data') })
    try {
      await loadDataset(graphs, readDataset(out))
      const records = await graphs.view(readRecords)
      const expected = rows.map(({ issue: _i, raisedBy: _r, addressedTo: _a, published: _p, ...row }) => ({
        ...row,
        extent: row.extent || 'full',
      }))
      expect(expected).toHaveLength(size)
      const [found, wanted] = [sorted(rowsOf(records)), sorted(expected)]
      expect(found.filter((row, index) => row !== wanted[index]).slice(0, 3)).toEqual([])
      expect(found).toHaveLength(size)
      const demand = records.demands.find(({ name }) => name === rows[0]?.demand)
      expect(demand?.raisedBy).toEqual([rows[0]?.raisedBy.toLowerCase().replace(' ', '-')])
      const texts = rows.filter(({ source }) => source === 'Report 7').map(({ phrase }) => phrase)
      expect(readFileSync(join(out, 'texts', 'report-7.txt'), 'utf8').split('\n')).toEqual(texts)
    } finally {
      await graphs.close()
    }
  })

  it('that are all of one text is written in statements of at most 500 rows', { timeout: 120_000 }, async () => {
    const file = join(folder, 'one.csv')
    writeFileSync(file, [...sheetLines(generateRows(1_200, { oneText: true }))].join(''))
    const out = join(folder, 'one')
    await importFile(file, { out }, async () => {})
    const script = readDataset(out).data.find(({ name }) => name.includes('60-statements'))
    const lengths = [...(script?.statements() ?? [])].map((statement) => openStatement(statement).rows?.length)
    expect(lengths).toEqual([500, 500, 200])
  })

  it('names the line and column of a fault in it', async () => {
    const lines = [...sheetLines(rows)]
    lines[4_321] = lines[4_321]?.replace(/ASSERTS|CONCEDES|REJECTS/, 'WANTS') ?? ''
    const file = join(folder, 'faulty.csv')
    writeFileSync(file, lines.join(''))
    const { faults } = await readImport(file, {})
    expect(faults.map(({ place, column }) => [place, column])).toEqual([['line 4322', 'column 7 (stance)']])
  })

  it('leaves nothing behind when it is told to stop', { timeout: 120_000 }, async () => {
    const parent = testFolder('large-sheet-stopped')
    const demarche = startDemarche(['import', sheet, '--out', join(parent, 'out')])
    const ended = once(demarche, 'exit')
    while (readdirSync(parent).length === 0 && demarche.exitCode === null) await setTimeout(5)
    expect(readdirSync(parent)).toEqual([expect.stringMatching(/^out\.\d+\.tmp$/)])
    demarche.kill('SIGTERM')
    expect(await ended).toEqual([null, 'SIGTERM'])
    expect(readdirSync(parent)).toEqual([])
  })
})

const sorted = (list: readonly object[]) => list.map((row) => JSON.stringify(row)).sort()
