/** Databases of Discourse Network Analyzer become graphs: the sample of both versions, and labels of any letters. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tryLoad } from '../../src/commands/import.js'
import { importFile, readImport } from '../../src/import/import-file.js'
import { readRecords } from '../../src/records/read-records.js'
import type { Records } from '../../src/records/records.js'
import { verifyGraph } from '../../src/verify/verify-graph.js'
import { uncodedList } from '../../src/verify/verify-source.js'
import { outside, whyAbsent } from '../provision/outside.js'
import { testFolder } from '../provision/test-folder.js'
import { describeOnEngines } from '../store/engines.js'
import { withDataset } from './loaded.js'
import { dnaReader } from './reading.js'

const sample = (version: 2 | 3) => join(outside('oracles/dna'), `sample_v${version}.dna`)
const absent = whyAbsent('oracles/dna')
const folder = testFolder('import')
const zoneOf = (version: 2 | 3) => (version === 2 ? { timeZone: 'Europe/London' } : {})
const { written } = dnaReader()

/** Every record in an order of its own, statements without what numbers of DNA make of them. */
function withoutIds({ statements, ...others }: Records): Record<string, string[]> {
  const lists = { ...others, statements: statements.map(({ id, ...statement }) => statement) }
  return Object.fromEntries(
    Object.entries(lists).map(([kind, list]) => [kind, list.map((record) => JSON.stringify(record)).sort()]),
  )
}

describe.skipIf(absent)(`the sample of DNA${absent ? ` (${absent})` : ''}`, () => {
  it.each([2, 3] as const)('of version %d contains 40 statements of 7 persons and 7 organisations', async (version) => {
    const { records, leftOut, faults, warnings } = await readImport(sample(version), zoneOf(version))
    const ofKind = (kind: string) => records.actors.filter((actor) => actor.kind === kind)
    expect(records.statements).toHaveLength(40)
    expect(records.sources).toHaveLength(7)
    expect(ofKind('person')).toHaveLength(7)
    expect(ofKind('organisation')).toHaveLength(7)
    expect(records.demands).toHaveLength(6)
    expect(records.statements.filter(({ asserts }) => asserts.length === 1)).toHaveLength(29)
    expect(records.statements.filter(({ rejects }) => rejects.length === 1)).toHaveLength(11)
    expect(leftOut.map((left) => left.reason)).toEqual(['of the type "Annotation", which takes no stance'])
    expect([faults, warnings]).toEqual([[], []])
  })

  it('gives the same records of both versions but for ids', async () => {
    const [second, third] = [await readImport(sample(2), zoneOf(2)), await readImport(sample(3), {})]
    // The dataset is named after its file.
    const named = { datasets: [] }
    expect(withoutIds({ ...second.records, ...named })).toEqual(withoutIds({ ...third.records, ...named }))
    expect(second.texts).toEqual(third.texts)
  })

  describeOnEngines('imported', (engine) => {
    it.each([2, 3] as const)(
      'from version %d passes every check, gives its records back and stands in its texts',
      { timeout: 120_000 },
      async (version) => {
        const out = join(folder, `sample-${version}`)
        await importFile(sample(version), { out, ...zoneOf(version) }, tryLoad)
        const { records } = await readImport(sample(version), zoneOf(version))
        const uncoded = uncodedList.parse(JSON.parse(readFileSync(join(out, 'uncoded.json'), 'utf8')))
        await withDataset(engine, out, async (graph) => {
          expect(withoutIds(await readRecords(graph))).toEqual(withoutIds(records))
          const reports = await verifyGraph(graph, join(out, 'texts'), uncoded)
          expect(reports.flatMap(({ misses }) => misses)).toEqual([])
          expect(reports.reduce((sum, { citations }) => sum + citations, 0)).toBe(40)
        })
      },
    )
  })
})

describeOnEngines('what a DNA database says in any letters', (engine) => {
  it.each([2, 3] as const)('labels survive from DNA %d to the graph', { timeout: 120_000 }, async (version) => {
    const labels = [
      'it\'s \\ "so"\nand on',
      'Ω 战争 🕊️',
      '109',
      'x'.repeat(3000),
      "'; MATCH (n) DETACH DELETE n; //",
      '😀',
      'Union;\r\n// no comment',
      'भारत',
      'भरत',
      'İzmir',
      'izmir',
    ]
    const statements = labels.map((label) => ({ person: label, organization: label, concept: label }))
    const out = join(folder, `labels-${version}`)
    await importFile(await written(version, { statements }), { out }, tryLoad)
    const records = await withDataset(engine, out, readRecords)
    const sorted = [...labels].sort()
    expect(records.demands.map(({ name }) => name).sort()).toEqual(sorted)
    for (const kind of ['person', 'organisation'])
      expect(
        records.actors
          .filter((actor) => actor.kind === kind)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(sorted)
    expect(records.statements.map(({ organization }) => organization).sort()).toEqual(sorted)
  })

  it('a text with a byte order mark or a NUL is cited where the coder marked it', { timeout: 120_000 }, async () => {
    const text = '\ufeffAnn said:\0 we want the bridge now.\nBob said no.'
    const [start, stop] = [text.indexOf('we want'), text.indexOf('\n')]
    const statements = [{ organization: 'A', concept: 'C', start, stop }]
    const out = join(folder, 'marked')
    const file = await written(2, { documents: [{ day: '2020-01-01', text }], statements })
    await importFile(file, { out }, tryLoad)
    await withDataset(engine, out, async (graph) => {
      const { statements: read } = await readRecords(graph)
      expect(read[0]?.citedIn).toMatchObject([{ start, end: stop, phrase: 'we want the bridge now.' }])
      const uncoded = uncodedList.parse(JSON.parse(readFileSync(join(out, 'uncoded.json'), 'utf8')))
      const reports = await verifyGraph(graph, join(out, 'texts'), uncoded)
      expect(reports.flatMap(({ misses }) => misses)).toEqual([])
    })
  })
})
