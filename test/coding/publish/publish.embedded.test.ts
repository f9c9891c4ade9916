/** Publishing a coded source: what it shows before, what it writes, and what it never does. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commitCommand } from '../../../src/coding/publish/commit-command.js'
import { planPublication } from '../../../src/coding/publish/plan-publication.js'
import { publishSource } from '../../../src/coding/publish/publish-source.js'
import { readDataset } from '../../../src/cypher/dataset.js'
import { loadDataset } from '../../../src/load/load-dataset.js'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../../src/store/graph-store.js'
import { testFolder } from '../../provision/test-folder.js'
import { code, filesOf, logsIn, riverTalks, statements } from './gazette-dataset.js'

let dataset: string
let graphs: Graphs
beforeEach(async () => {
  dataset = riverTalks()
  graphs = embeddedGraphs(testFolder('store'))
  await loadDataset(graphs, readDataset(dataset))
})
afterEach(() => graphs.close())

const parts = (reader: string | null = null) => ({ dataset, graphs, logs: logsIn(dataset), reader })
const publish = () => publishSource(parts(), 'source-001')
const script = () => readFileSync(join(dataset, '60-statements', 'source-001.cypher'), 'utf8')

describe('publishing', () => {
  it('the same pass again writes the same bytes, and nothing where they are there', async () => {
    await code(dataset, 'ada')
    await publish()
    const first = filesOf(dataset)
    expect((await publish()).written).toEqual([])
    rmSync(join(dataset, '60-statements', 'source-001.cypher'))
    rmSync(join(dataset, '40-sources', 'source-001.cypher'))
    expect((await publish()).written).toHaveLength(2)
    expect(filesOf(dataset)).toEqual(first)
  })

  it('keeps the ids of statements when the pass changes, and removes what it no longer has', async () => {
    await code(dataset, 'ada')
    await publish()
    const log = logsIn(dataset).pass('source-001', 'ada')
    const { state } = await log.read()
    const bridge = {
      ...statements.ferry,
      stances: statements.ferry.stances.slice(0, 1),
      citations: [{ ...statements.ferry.citations[0], tells: ['bridge'] }],
    }
    const early = {
      ...statements.ferry,
      key: 'k0',
      speaker: 'blue',
      stances: [{ demand: 'bridge', stance: 'REJECTS', extent: 'partial' }],
      citations: [{ ...statements.ferry.citations[0], end: 40, phrase: 'Red wants', tells: ['bridge'] }],
    }
    const events = [
      { act: 'reopen' },
      { act: 'put', kind: 'statement', key: 'k2', after: bridge },
      { act: 'put', kind: 'statement', key: 'k0', after: early },
      { act: 'drop', kind: 'demand', key: 'ferry' },
      { act: 'close' },
    ].map((event, index) => ({ id: `again-${index}`, by: 'hand', ...event }))
    await log.append(events as never, state.n)
    const { files } = await publish()
    expect(files.filter(({ change }) => change === 'removed').map(({ path }) => path)).toEqual([
      '20-issues-and-demands/source-001.cypher',
    ])
    expect(existsSync(join(dataset, '20-issues-and-demands', 'source-001.cypher'))).toBe(false)
    expect([...script().matchAll(/\{id: '(s001-\d+)', by: '(\w+)'/g)].map(([, id, by]) => `${id} ${by}`)).toEqual([
      's001-03 blue',
      's001-01 red',
      's001-02 blue',
    ])
  })

  it('of two passes takes what is decided between them, and says who decided', async () => {
    await code(dataset, 'ada')
    await code(dataset, 'bob', [
      { act: 'put', kind: 'statement', key: 'k1', after: { ...statements.refusal, mode: 'direct' } },
    ])
    expect((await planPublication(parts(), 'source-001')).plan.blocked).toEqual([
      '1 of the differences between ada and bob are not decided yet.',
    ])
    const decision = { about: 'mode', of: ['k1~k1'], a: ['k1'], b: ['k1'], take: 'b', rule: 'section 2' }
    const event = { act: 'put', kind: 'decision', key: 'd1', after: decision, id: 'd1', by: 'hand' }
    await logsIn(dataset)
      .decisions('source-001')
      .append([event] as never, 0, { coder: 'cyd' })
    await publish()
    expect(script()).toContain("coder: 'ada and bob, adjudicated by cyd'")
    expect(script()).toContain("mode: 'direct'")
  })

  it('offers a command that commits its files alone from anywhere in the clone, and never commits itself', async () => {
    await code(dataset, 'ada')
    const git = (...words: string[]) => execFileSync('git', ['-C', dataset, ...words], { encoding: 'utf8' })
    git('init', '-q')
    git('config', 'user.email', 'ada@example.org')
    git('config', 'user.name', 'Ada')
    git('add', '60-told.cypher')
    const { commit, written } = await publish()
    expect(commit).toContain("commit -m 'Publish source-001, coded by ada, a single coding'")
    expect(git('log', '--all', '--format=%s')).toBe('')
    execFileSync('sh', ['-c', commit ?? 'false'], { cwd: join(dataset, 'coding') })
    expect(git('log', '--format=%s').trim()).toBe('Publish source-001, coded by ada, a single coding')
    const committed = git('show', '--name-only', '--format=').trim().split('\n')
    expect(committed).toEqual(expect.arrayContaining([...written, 'coding/source-001/ada.jsonl']))
    expect(committed).not.toContain('60-told.cypher')
    for (const file of committed) expect(commit).toContain(`:/${file}`)
    expect(git('status', '--porcelain', '--', ...committed)).toBe('')
    // What publishing removes is committed as removed.
    rmSync(join(dataset, '60-statements', 'source-001.cypher'))
    const again = await commitCommand(dataset, ['60-statements', 'coding/source-001'], "Take back Ada's")
    execFileSync('sh', ['-c', again ?? 'false'], { cwd: dataset })
    expect(git('show', '--name-status', '--format=%s').trim()).toBe(
      "Take back Ada's\n\nD\t60-statements/source-001.cypher",
    )
    expect(await commitCommand(dataset, ['60-statements', 'coding/source-001'], 'Nothing')).toBeNull()
  })

  it('names the files from the top of a clone that the dataset is a folder of', async () => {
    const clone = testFolder('clone')
    execFileSync('git', ['init', '-q', clone])
    cpSync(dataset, join(clone, 'my data'), { recursive: true })
    const command = await commitCommand(join(clone, 'my data'), ['texts'], 'Add texts')
    expect(command).toMatch(/^git add -- ':\/my data\/texts\/[\w.-]+' && git commit -m 'Add texts' -- ':\/my data/)
    expect(await commitCommand(dataset, ['texts'], 'Add texts')).toBeNull()
  })
})

it('a statement of another source that may be the same utterance is warned of', async () => {
  const early = { ...statements.ferry, earliest: '2022-03-01', latest: '2022-03-01' }
  await code(dataset, 'ada', [{ act: 'put', kind: 'statement', key: 'k2', after: early }])
  expect((await publish()).warnings).toEqual([
    's001-01 may be the utterance of s1: the same speaker, days and stance on bridge.',
  ])
})

it('a paragraph without a reason is warned of, and a record that the dataset has is taken as it stands there', async () => {
  await code(dataset, 'ada', [
    { act: 'drop', kind: 'uncoded', key: '4' },
    { act: 'put', kind: 'actor', key: 'red', after: { id: 'red', name: 'Redder' } },
  ])
  const { plan } = await planPublication(parts(), 'source-001')
  expect(plan.open).toEqual([4])
  expect(plan.warnings).toEqual([
    'The actor "red" is in the dataset already, and is taken as it stands there.',
    'Paragraph 4 is neither cited nor listed with a reason, which verify will name.',
  ])
  writeFileSync(
    join(dataset, 'uncoded.json'),
    JSON.stringify([
      { source: 'source-001', paragraph: 4, reason: 'caption', note: '' },
      { source: 'gazette', paragraph: 1, reason: 'title', note: '' },
    ]),
  )
  await publish()
  expect(JSON.parse(readFileSync(join(dataset, 'uncoded.json'), 'utf8'))).toEqual([
    { source: 'gazette', paragraph: 1, reason: 'title', note: '' },
  ])
})
