/** An imported sheet becomes a graph that reads as the codebook reads it, letter by letter what was written. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tryLoad } from '../../src/commands/import.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { importFile, readImport } from '../../src/import/import-file.js'
import { ledger } from '../../src/questions/ledger.js'
import { readRecords } from '../../src/records/read-records.js'
import { verifyGraph } from '../../src/verify/verify-graph.js'
import { testFolder } from '../provision/test-folder.js'
import { describeOnEngines } from '../store/engines.js'
import { graphText, withDataset } from './loaded.js'

const home = testFolder('import')
const example = join(packageRoot, 'docs', 'import-example.csv')

describeOnEngines('an imported sheet', (engine) => {
  it('is read as the codebook reads it, and stands where it says', { timeout: 120_000 }, async () => {
    const out = join(home, 'example')
    await importFile(example, { out }, tryLoad)
    const { records } = await readImport(example, {})
    await withDataset(engine, out, async (graph) => {
      const { items } = await ledger.answer(graph, ledger.params.parse({}))
      expect(items.map(({ demand, side, reading }) => `${demand} ${side} ${reading}`)).toEqual([
        'higher-pay harbour-union kept',
        'higher-pay port-company leaning',
        'no-strikes harbour-union silent',
        'no-strikes port-company kept',
        'shorter-nights harbour-union softened',
        'shorter-nights port-company silent',
      ])
      const reports = await verifyGraph(graph, join(out, 'texts'), [])
      expect(reports.flatMap(({ misses }) => misses)).toEqual([])
      const again = await readRecords(graph)
      expect(again.statements.map(({ citedIn }) => citedIn)).toEqual(records.statements.map(({ citedIn }) => citedIn))
    })
  })

  it('keeps every letter, also those that mean something in a script', { timeout: 120_000 }, async () => {
    const texts = [
      'C:\\users\\u0041 \\\\u0042',
      'a\tb\r\nc\b\f\v\u0001',
      "'); MATCH (n) //",
      'x\u2028\u0085 e\u0301 🕊️ Ω',
    ]
    const cells = texts.map((text) => ({ speaker: 'N', demand: text, stance: 'REJECTS', day: '2024', summary: text }))
    const file = join(home, 'letters.json')
    writeFileSync(file, JSON.stringify(cells))
    const out = join(home, 'letters')
    await importFile(file, { out }, tryLoad)
    const { statements, demands } = await withDataset(engine, out, readRecords)
    expect(statements.map(({ summary }) => summary).sort()).toEqual([...texts].sort())
    expect(demands.map(({ name }) => name).sort()).toEqual([...texts].sort())
  })

  it('with two hats on one day gives both in the graph', { timeout: 120_000 }, async () => {
    const file = join(home, 'hats.csv')
    writeFileSync(
      file,
      'speaker,organization,demand,stance,day\nAnn,Greens,Tax,ASSERTS,2025-03-11\nAnn,Ministry,Tax,REJECTS,2025-03-11\n',
    )
    const out = join(home, 'hats')
    await importFile(file, { out }, tryLoad)
    const { statements, actors } = await withDataset(engine, out, readRecords)
    expect(statements.map(({ by, organization }) => [by, organization])).toEqual([
      ['ann', 'Greens'],
      ['ann', 'Ministry'],
    ])
    expect(actors.find(({ id }) => id === 'ann')?.ownSide).toBe(true)
  })

  it('of records gives the graph that they were read from', { timeout: 120_000 }, async () => {
    const file = join(home, 'shipped.json')
    const before = await withDataset(engine, undefined, async (graph) => {
      writeFileSync(file, JSON.stringify(await readRecords(graph)))
      return graphText(graph)
    })
    const out = join(home, 'shipped')
    await importFile(file, { out }, tryLoad)
    expect(await withDataset(engine, out, graphText)).toEqual(before)
    expect(readFileSync(file, 'utf8').length).toBeGreaterThan(100_000)
  })
})
