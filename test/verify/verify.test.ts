/** The graph held against texts: every kind of fault on a made-up text, the command, and the real texts where they are. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readUncoded, verifyGraph } from '../../src/commands/verify.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import { reportText } from '../../src/verify/report-text.js'
import { type Place, type SourceRecord, type Uncoded, verifySource } from '../../src/verify/verify-source.js'
import { itWith } from '../provision/outside.js'
import { datasetFolder } from '../store/fixture.js'

const text = 'Harbour news\n\nRed 🌉 will open the bridge in May.\nBlue kept silent.\n'
const bytes = Buffer.from(text)
const sha256 = createHash('sha256').update(bytes).digest('hex')
const source: SourceRecord = { id: 'gazette', file: 'gazette.txt', sha256, usableTo: 66, publishedLatest: '2022-06-01' }
/** Code points: the bridge counts as one, so the second line that is not blank is [14, 47). */
const place: Place = {
  by: 's1',
  source: 'gazette',
  paragraph: 2,
  start: 14,
  end: 47,
  phrase: 'open the bridge',
  earliest: '2022-05-01',
  latest: '2022-05-31',
}
const listed = (...paragraphs: number[]): Uncoded[] =>
  paragraphs.map((paragraph) => ({ source: 'gazette', paragraph, reason: 'title', note: '' }))

describe('a source', () => {
  const verify = (
    changed: { source?: Partial<SourceRecord>; place?: Partial<Place>; claim?: Partial<Place> },
    uncoded = listed(1, 3),
    file: Uint8Array | null = bytes,
  ) => {
    const claims = changed.claim ? [{ ...place, by: 'c1', ...changed.claim }] : []
    const citations = [{ ...place, ...changed.place }]
    return verifySource({ ...source, ...changed.source }, file, { citations, claims }, uncoded)
  }

  it('without a fault has its paragraphs cited or listed, offsets in code points', () => {
    expect(verify({})).toEqual({
      source: 'gazette',
      file: 'gazette.txt',
      citations: 1,
      claims: 0,
      cited: [2],
      listed: listed(1, 3),
      neither: [],
      misses: [],
    })
  })

  const faults: [string, Parameters<typeof verify>, RegExp][] = [
    ['another hash', [{ source: { sha256: 'beef' } }], /the sha256 of gazette\.txt is [0-9a-f]{64}, not beef/],
    ['no hash', [{ source: { sha256: null } }], /not null/],
    ['an offset shifted past the phrase', [{ place: { start: 26 } }], /"open the bridge" does not stand in \[26, 47\)/],
    ['a phrase in other letters', [{ place: { phrase: 'Open the bridge' } }], /does not stand/],
    ['another paragraph number', [{ place: { paragraph: 3 } }], /in paragraph 2, not 3/],
    ['a span across a line', [{ place: { end: 50 } }, listed(1, 2, 3)], /\[14, 50\) is not inside one paragraph/],
    ['a span beyond the file', [{ place: { start: 70, end: 99 } }, listed(1, 2, 3)], /not inside one paragraph/],
    ['a span beyond the usable part', [{ source: { usableTo: 40 } }], /beyond the usable part, which ends at 40/],
    ['a day after publication', [{ place: { latest: '2022-06-02' } }], /2022-06-02 is after the source was published/],
    ['days in the wrong order', [{ place: { earliest: '2022-06-01' } }], /2022-06-01 is after its latest 2022-05-31/],
    ['a claim that is not there', [{ claim: { phrase: 'a tunnel' } }], /"a tunnel" does not stand/],
    ['a paragraph that is neither', [{}, listed(1)], /paragraph 3 is neither cited nor listed/],
    ['a paragraph that is both', [{}, listed(1, 2, 3)], /paragraph 2 is cited and listed as uncoded/],
    ['a listed paragraph that is not there', [{}, listed(1, 3, 4)], /paragraph 4 is listed, the text ends before/],
    ['no file', [{}, [], null], /its file gazette\.txt is missing/],
    ['a file that is not UTF-8', [{}, [], Buffer.from([0xff, 0xfe])], /cannot be read as UTF-8/],
  ]
  it.each(faults)('with %s is a miss', (_, given, problem) => {
    const { misses } = verify(...given)
    expect(misses.some((miss) => problem.test(miss.problem))).toBe(true)
  })

  it('names the statement or the conflict that does not hold', () => {
    const report = verify({ place: { paragraph: 3 }, claim: { phrase: 'a tunnel' } })
    expect(report.misses.map(({ by }) => by)).toEqual(['s1', 'c1'])
    const lines = reportText([report]).split('\n')
    expect(lines[0]).toBe('gazette: 1 citation and 1 claim checked, 2 misses; 1 paragraph cited, 2 listed, 0 neither')
    expect(lines).toContain('  s1 in gazette: the span [14, 47) is in paragraph 2, not 3')
  })

  it('with a run of paragraphs of one reason has one line for them', () => {
    const lines = reportText([verifySource(source, bytes, { citations: [], claims: [] }, listed(1, 2, 3))]).split('\n')
    expect(lines).toContain('  gazette paragraphs 1 to 3: title')
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-verify-'))
  const dataset = datasetFolder(
    [{ id: 's1', by: 'red', day: '2022-05-31', stance: 'ASSERTS' }],
    `
MATCH (:Statement {id: 's1'})-[c:CITED_IN]->(source:Source {id: 'gazette'})
SET c = {paragraph: 2, start: 14, end: 47, phrase: 'open the bridge'}
SET source.sha256 = '${sha256}', source.usableTo = 66;
`,
  )
  const uncoded = join(folder, 'uncoded.json')
  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const env = { ...process.env, DATASET: dataset, DATA_DIR: join(folder, 'data'), NEO4J_URI: '', SOURCES_DIR: '' }
      const cli = ['--import', 'tsx', join(packageRoot, 'src', 'cli.ts'), ...args]
      execFile(process.execPath, cli, { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
    })
  beforeAll(async () => {
    writeFileSync(join(folder, 'gazette.txt'), text)
    writeFileSync(uncoded, JSON.stringify(listed(1, 3)))
    expect((await run('load')).code).toBe(0)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('says that everything stands, and exits 0', async () => {
    const { code, out, err } = await run('verify', '--sources', folder, '--uncoded', uncoded)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Everything stands where the graph says: 1 place in 1 source.')
  })

  it('counts the misses in one sentence, and exits 1', async () => {
    writeFileSync(uncoded, JSON.stringify(listed(1)))
    const { code, out, err } = await run('verify', '--sources', folder, '--uncoded', uncoded, '--json')
    expect({ code, err }).toEqual({ code: 1, err: `The graph and the texts in ${folder} differ: 1 miss.\n` })
    expect(JSON.parse(out)).toMatchObject([{ source: 'gazette', neither: [3] }])
  })

  it('exits 1 where a text is missing', async () => {
    const { code, out } = await run('verify', '--sources', join(folder, 'nowhere'), '--uncoded', uncoded)
    expect(code).toBe(1)
    expect(out).toContain('gazette: its file gazette.txt is missing')
  })

  it('asks for the folder and for a list it can read, and exits 2', async () => {
    expect(await run('verify')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--sources DIR, or SOURCES_DIR'),
    })
    writeFileSync(uncoded, '{"paragraph": 1}')
    const bad = await run('verify', '--sources', folder, '--uncoded', uncoded)
    expect(bad).toMatchObject({ code: 2, err: expect.stringContaining('is not a list of uncoded paragraphs') })
  })
})

itWith(
  'sources',
  'the shipped dataset stands in the five texts, every paragraph of them cited or listed',
  async (texts) => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-texts-'))
    const graphs = embeddedGraphs(folder)
    await loadDataset(graphs, readDataset())
    const uncoded = readUncoded(join(packageRoot, 'cypher', 'data', 'uncoded.json'))
    const reports = await graphs.view((graph) => verifyGraph(graph, texts, uncoded))
    await graphs.close()
    rmSync(folder, { recursive: true, force: true })
    expect(reports.map(({ source, cited, listed }) => [source, cited.length, listed.length])).toEqual([
      ['source-000', 26, 6],
      ['source-001', 6, 18],
      ['source-002', 5, 3],
      ['source-003', 4, 28],
      ['source-004', 11, 12],
    ])
    expect(reports.flatMap((report) => report.misses)).toEqual([])
  },
)
