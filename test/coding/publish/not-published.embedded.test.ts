/** When nothing of a coded source is published, and what is said then. */
import { appendFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planPublication } from '../../../src/coding/publish/plan-publication.js'
import { publishSource } from '../../../src/coding/publish/publish-source.js'
import { readDataset } from '../../../src/cypher/dataset.js'
import { Problem } from '../../../src/errors.js'
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

async function refused(work: () => Promise<unknown>): Promise<Problem> {
  return work().then(
    () => expect.fail('nothing was refused'),
    (error) => (error instanceof Problem ? error : expect.fail(String(error))),
  )
}

describe('nothing is published', () => {
  const whole = async (more: object[] = []) => {
    await code(dataset, 'ada', more)
    const before = filesOf(dataset)
    const problem = await refused(publish)
    expect(filesOf(dataset)).toEqual(before)
    return problem
  }

  it('while a pass is open, since who still codes would see it', async () => {
    await code(dataset, 'ada')
    await logsIn(dataset)
      .pass('source-001', 'bob')
      .append(
        [
          { act: 'put', kind: 'uncoded', key: '1', after: { paragraph: 1, reason: 'title' }, id: 'x', by: 'hand' },
        ] as never,
        0,
      )
    expect((await refused(publish)).message).toContain('The pass of bob is open')
  })

  it('where the scripts were changed while it was planned', async () => {
    await code(dataset, 'ada')
    const publishing = publish()
    publishing.catch(() => {})
    // Once it has begun.
    await setImmediate()
    appendFileSync(join(dataset, '10-declared.cypher'), '\n// Changed.\n')
    expect((await refused(() => publishing)).message).toContain('The dataset was changed meanwhile')
    expect(existsSync(join(dataset, '60-statements'))).toBe(false)
  })

  it('of three passes, until two of them are compared', async () => {
    for (const coder of ['ada', 'bob', 'cyd']) await code(dataset, coder)
    expect((await refused(publish)).message).toContain('3 passes on source-001 are closed: compare two of them')
  })

  it('that nobody has coded, or whose text is gone', async () => {
    expect((await refused(publish)).message).toContain('Nobody has coded source-001 yet.')
    await code(dataset, 'ada')
    rmSync(join(dataset, 'texts', 'source-001.txt'))
    expect((await refused(publish)).message).toContain('The text of source-001')
  })

  it('to a reader who may not see the pass', async () => {
    await code(dataset, 'ada')
    const { plan } = await planPublication(parts('bob'), 'source-001')
    expect([plan.blocked.length, plan.files, JSON.stringify(plan).includes('ferry')]).toEqual([1, [], false])
  })

  it('of a statement with a fault, which is named by key and field', async () => {
    const { status, message, members } = await whole([
      { act: 'put', kind: 'statement', key: 'k1', after: { ...statements.refusal, summary: undefined } },
    ])
    expect([status, message]).toEqual([409, expect.stringContaining('Statement k1, summary: Say in a sentence')])
    expect(members.faults).toMatchObject([{ key: 'k1', faults: [{ field: 'summary' }] }])
  })

  it('of passes from before phrases and summaries, and says how it is coded anew', async () => {
    const withoutWords = ({ citations, summary: _, ...rest }: (typeof statements)['refusal' | 'ferry']) => ({
      ...rest,
      citations: citations.map(({ phrase: _, ...place }) => place),
    })
    const { message } = await whole([
      { act: 'put', kind: 'statement', key: 'k1', after: withoutWords(statements.refusal) },
      { act: 'put', kind: 'statement', key: 'k2', after: withoutWords(statements.ferry) },
    ])
    expect(message).toContain('follow codebook 1.4 and have neither summaries nor phrases, so what is published')
    expect(message).toContain('two coders code it once more under other names')
    expect(message).not.toContain('Say in a sentence')
  })

  it('of a new record that is not whole', async () => {
    const { message } = await whole([
      { act: 'put', kind: 'event', key: 'round', after: { id: 'round', name: 'Round' } },
    ])
    expect(message).toContain('The new event "round" is not whole. kind: ')
  })

  it('with which the dataset would not load', async () => {
    const { message } = await whole([
      { act: 'put', kind: 'draft', key: 'paper', after: { id: 'paper', name: 'Paper', covers: [], producedBy: [] } },
    ])
    expect(message).toContain('The dataset would not load with it.')
    expect(message).toContain('it covers no demand')
  })
})
