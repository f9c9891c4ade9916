/** Databases of Discourse Network Analyzer become datasets: the sample of both versions, and what it does not hold. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { tryLoad } from '../../src/commands/import.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { importFile, readImport } from '../../src/import/import-file.js'
import { readRecords } from '../../src/records/read-records.js'
import type { Records } from '../../src/records/records.js'
import { verifyGraph } from '../../src/verify/verify-graph.js'
import { uncodedList } from '../../src/verify/verify-source.js'
import { type Coded, dnaDatabase, type Made } from '../export/dna-database.js'
import { outside, whyAbsent } from '../provision/outside.js'
import { describeOnEngines } from '../store/engines.js'
import { withDataset } from './loaded.js'

const samples = outside('oracles/dna')
const sample = (version: 2 | 3) => join(samples, `sample_v${version}.dna`)
const absent = whyAbsent('oracles/dna')

const home = mkdtempSync(join(tmpdir(), 'demarche-dna-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
let out: string
beforeEach(() => {
  out = join(mkdtempSync(join(home, 'test-')), 'out')
})

/** Every record in an order of its own, statements without what numbers of DNA make of them. */
function withoutIds({ statements, ...others }: Records): Record<string, string[]> {
  const lists = { ...others, statements: statements.map(({ id, ...statement }) => statement) }
  return Object.fromEntries(
    Object.entries(lists).map(([kind, list]) => [kind, list.map((record) => JSON.stringify(record)).sort()]),
  )
}

describe.skipIf(absent)(`the sample of DNA${absent ? ` (${absent})` : ''}`, () => {
  it.each([2, 3] as const)('of version %d holds 40 statements of 7 persons and 7 organisations', async (version) => {
    const { records, leftOut, faults } = await readImport(sample(version), {})
    const ofKind = (kind: string) => records.actors.filter((actor) => actor.kind === kind)
    expect(records.statements).toHaveLength(40)
    expect(records.sources).toHaveLength(7)
    expect(ofKind('person')).toHaveLength(7)
    expect(ofKind('organisation')).toHaveLength(7)
    expect(records.demands).toHaveLength(6)
    expect(records.statements.filter(({ asserts }) => asserts.length === 1)).toHaveLength(29)
    expect(records.statements.filter(({ rejects }) => rejects.length === 1)).toHaveLength(11)
    expect(leftOut.map((left) => left.reason)).toEqual(['an annotation: it takes no stance'])
    expect(faults).toEqual([])
  })

  it('gives the same records of both versions but for ids', async () => {
    const [second, third] = [await readImport(sample(2), {}), await readImport(sample(3), {})]
    expect(withoutIds(second.records)).toEqual(withoutIds(third.records))
    expect(second.texts).toEqual(third.texts)
  })

  describeOnEngines('imported', (engine) => {
    it.each([2, 3] as const)(
      'from version %d holds every check, gives its records back and stands in its texts',
      { timeout: 120_000 },
      async (version) => {
        await importFile(sample(version), { out }, tryLoad)
        const { records } = await readImport(sample(version), {})
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

const text = 'First paragraph, it\'s "quoted".\n\nSecond 🕊️🕊️ paragraph \\ with signs.\nThird, 交渉は続く。'
const documents = [
  { day: '2020-01-01', text },
  { day: '2020-01-02', text: 'Another text.' },
]

async function written(version: 2 | 3, made: Made, more = ''): Promise<string> {
  const file = join(home, `made-${version}.dna`)
  writeFileSync(file, await dnaDatabase(version, made, more))
  return file
}
const imported = async (version: 2 | 3, statements: Coded[], more: Partial<Made> = {}) =>
  readImport(await written(version, { documents, statements, ...more }), {})

describe.each([2, 3] as const)('a database of DNA %d', (version) => {
  it('keeps the organisation that a statement names, and takes a person that names none as its own side', async () => {
    const { records } = await imported(version, [
      { person: 'Ann', organization: 'Union', concept: 'Pay' },
      { person: 'Ann', organization: '', concept: 'Hours', document: 2 },
      { person: 'Bob', organization: 'Union', concept: 'Pay' },
      { person: 'Bob', organization: 'Board', concept: 'Hours' },
      { organization: 'Board', concept: 'Pay', agreement: 0 },
    ])
    expect(records.statements.map(({ by, organization }) => [by, organization])).toEqual([
      ['ann', 'Union'],
      ['ann', ''],
      ['bob', 'Union'],
      ['bob', 'Board'],
      ['board', 'Board'],
    ])
    expect(records.capacities.map(({ actor, side, from, to }) => [actor, side, from, to])).toEqual([
      ['ann', 'union', '2020-01-01', '2020-01-01'],
    ])
    expect(records.actors.filter(({ ownSide }) => ownSide).map(({ id }) => id)).toEqual(['ann', 'bob'])
  })

  it('cites each paragraph that a statement touches, in code points', async () => {
    const { records } = await imported(version, [
      { organization: 'A', concept: 'C', start: 6, stop: text.length },
      { organization: 'A', concept: 'C', start: text.indexOf('🕊️'), stop: text.indexOf('🕊️') + 6 },
    ])
    const points = [...text]
    const [first, second] = records.statements
    expect(first?.citedIn.map(({ paragraph, start, end }) => [paragraph, points.slice(start, end).join('')])).toEqual([
      [1, 'paragraph, it\'s "quoted".'],
      [2, 'Second 🕊️🕊️ paragraph \\ with signs.'],
      [3, 'Third, 交渉は続く。'],
    ])
    expect(second?.citedIn.map(({ phrase }) => phrase)).toEqual(['🕊️🕊️'])
  })

  it('keeps the attributes of a name', async () => {
    const attributes =
      version === 2
        ? "UPDATE ATTRIBUTES SET Type = 'NGO', Alias = 'U; Us', Notes = 'n' WHERE Value = 'Union'"
        : `INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type'), (2, 2, 'Alias'), (3, 2, 'Notes');
           INSERT INTO ATTRIBUTEVALUES SELECT e.ID, v.column1, v.column2 FROM ENTITIES e,
           (VALUES (1, 'NGO'), (2, 'U; Us'), (3, 'n')) v WHERE e.Value = 'Union'`
    const made = { documents, statements: [{ organization: 'Union', concept: 'Pay' }] }
    const { records } = await readImport(await written(version, made, attributes), {})
    expect(records.actors).toMatchObject([{ name: 'Union', aliases: ['U', 'Us'], note: 'NGO; n' }])
  })

  it('reads a scale from minus to plus, on which 0 is no stance', async () => {
    const { records, leftOut } = await imported(
      version,
      [-2, 0, 1].map((agreement) => ({ organization: 'A', concept: 'C', agreement })),
      { agreement: 'integer' },
    )
    expect(records.statements.map(({ rejects }) => rejects.length)).toEqual([1, 0])
    expect(leftOut).toEqual([{ place: 'statement 2', reason: 'it neither agrees nor disagrees' }])
  })

  it('is refused with every statement that is bad, or imported without them', async () => {
    const file = await written(version, {
      documents,
      statements: [
        { organization: 'A', concept: 'C' },
        { organization: 'A', concept: 'C', start: 5, stop: 5000 },
        { organization: 'A', concept: 'C', document: 9 },
      ],
    })
    await expect(importFile(file, { out }, tryLoad)).rejects.toThrow(
      /Nothing was written: 2 .*\n {2}statement 2: its span \[5, 5000\) is not inside its text.*\n {2}statement 3: its document 9 does not exist/,
    )
    expect(existsSync(out)).toBe(false)
    const told = await importFile(file, { out, skipBad: true }, tryLoad)
    expect(told).toContain('Skipped statement 3: its document 9 does not exist')
    expect(told[0]).toMatch(/^1 statements/)
  })
})

describeOnEngines('labels of any letters, length and lines', (engine) => {
  it.each([2, 3] as const)('survive from DNA %d to the graph', { timeout: 120_000 }, async (version) => {
    const labels = [
      'it\'s \\ "so"\nand on',
      'Ω 战争 🕊️',
      '109',
      'x'.repeat(3000),
      "'; MATCH (n) DETACH DELETE n; //",
      '😀',
      'Union;\r\n// no comment',
    ]
    const statements = labels.map((label) => ({ person: label, organization: label, concept: label }))
    const file = await written(version, { documents, statements })
    await importFile(file, { out }, tryLoad)
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
})

describe('a file that is no database of DNA', () => {
  const refused = async (bytes: Uint8Array | string, problem: RegExp, options = {}) => {
    const file = join(home, 'bad.dna')
    writeFileSync(file, bytes)
    await expect(importFile(file, { out, ...options }, tryLoad)).rejects.toThrow(problem)
    expect(existsSync(out)).toBe(false)
  }
  const good = () => dnaDatabase(3, { documents, statements: [{ organization: 'A', concept: 'C' }] })

  it('is refused when it is empty, another file or damaged', async () => {
    await refused('', /bad\.dna cannot be read as a database of DNA 2 or 3: it has neither/)
    await refused('not a database, though it is long enough to be taken for one', /cannot be read as .*not a database/)
    const bytes = await good()
    await refused(bytes.slice(0, 5000), /bad\.dna cannot be read as a database of DNA 2 or 3/)
    bytes.fill(0xff, 4096)
    await refused(bytes, /bad\.dna cannot be read as a database of DNA 2 or 3/)
  })

  it('is refused when it lacks a table, a variable or every statement', async () => {
    const made = { documents, statements: [{ organization: 'A', concept: 'C' }] }
    await refused(await dnaDatabase(3, made, 'DROP TABLE STATEMENTS'), /no such table: STATEMENTS/)
    await refused(await dnaDatabase(3, made, 'DROP TABLE ENTITIES'), /neither of the tables ENTITIES and ATTRIBUTES/)
    await refused(
      await dnaDatabase(3, made, "UPDATE VARIABLES SET Variable = 'frame' WHERE ID = 3"),
      /no statement type with the variables .* It has person, organization, frame, agreement\. Name them with --variables/,
    )
    await refused(await dnaDatabase(3, { documents, statements: [] }), /holds no statement/)
    await refused(await good(), /--variables frames: write one of person/, { variables: 'frames' })
  })

  it('is imported when its variables are named', async () => {
    const file = await written(
      3,
      { documents, statements: [{ organization: 'A', concept: 'C' }] },
      "UPDATE VARIABLES SET Variable = 'frame' WHERE ID = 3",
    )
    const told = await importFile(file, { out, variables: 'concept=frame' }, tryLoad)
    expect(told[0]).toBe('1 statements, 2 sources, 1 demands, actors: organisation 1.')
  })

  it('is refused while another program has changes to it', async () => {
    const file = join(home, 'open.dna')
    writeFileSync(file, await good())
    writeFileSync(`${file}-wal`, 'changes')
    await expect(importFile(file, { out }, tryLoad)).rejects.toThrow(/open\.dna-wal holds changes.*Close the program/)
  })

  it('is refused when it is not there, or by its ending', async () => {
    await expect(importFile(join(home, 'none.dna'), { out }, tryLoad)).rejects.toThrow(
      /none\.dna cannot be read: ENOENT/,
    )
    const file = join(home, 'x.docx')
    writeFileSync(file, 'x')
    await expect(importFile(file, { out }, tryLoad)).rejects.toThrow(/ends in \.dna, \.csv or \.json/)
  })
})

describe('the folder of an import', () => {
  const good = () => written(3, { documents, statements: [{ organization: 'A', concept: 'C' }] })

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
    expect(readdirSync(join(out, '..'))).toEqual([])
    const below = join(home, 'made-3.dna', 'out')
    await expect(importFile(await good(), { out: below }, tryLoad)).rejects.toThrow(
      /cannot be written, and nothing of it was kept: ENOTDIR/,
    )
  })

  it('is not there when the disk is full', { timeout: 60_000 }, async () => {
    const long = { day: '2020-01-01', text: 'Many words. '.repeat(20_000) }
    const file = await written(3, { documents: [long], statements: [{ organization: 'A', concept: 'C' }] })
    // A limit on file size stands in for a full disk: the write fails in the same place.
    const limited = promisify(execFile)('bash', [
      '-c',
      `trap '' XFSZ; ulimit -f 100; exec "$0" "$@"`,
      process.execPath,
      ...['--import', 'tsx', join(packageRoot, 'src', 'cli.ts'), 'import', file, '--out', out],
    ])
    await expect(limited).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cannot be written, and nothing of it was kept: EFBIG/),
    })
    expect(readdirSync(join(out, '..'))).toEqual([])
  })
})
