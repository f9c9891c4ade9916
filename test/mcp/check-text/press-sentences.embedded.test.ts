/** Sentences in the forms of reports and tables against the shipped record: those with a fault never pass, and most that are true do. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type CheckedSentence, textChecker } from '../../../src/mcp/check-text/checker.js'
import { recordOfGraph } from '../../../src/mcp/check-text/record-of-graph.js'
import { questions } from '../../../src/questions/index.js'
import type { FullStatement } from '../../../src/questions/support/whole-statement.js'
import { mulberry32 } from '../../provision/mulberry32.js'
import { type Served, serve } from '../../query/served.js'
import { changes, forms, type PressRecord, pressSentences, type Reading } from './press-sentences.js'

const days = ['2022-02-28', '2022-03-10', '2022-03-15', '2022-03-21', '2022-03-29', '2025-03-31']
let served: Served
let record: PressRecord
let check: (draft: string) => Promise<CheckedSentence[]>
beforeAll(async () => {
  served = await serve({ store: { dataDir: inject('shippedStore') } }, null)
  await served.graphs.view(async (graph) => {
    const { actors, demands } = questions
    const all = await questions.trace.answer(graph, questions.trace.params.parse({ limit: '200' }))
    const statements = all.items as FullStatement[]
    const ledgers = new Map<string, readonly Reading[]>()
    for (const asOf of days) {
      const params = questions.ledger.params.parse({ asOf, limit: '200' })
      ledgers.set(asOf, (await questions.ledger.answer(graph, params)).items as Reading[])
    }
    const named = (await actors.answer(graph, actors.params.parse({}))).items as { id: string; name: string }[]
    const asked = (await demands.answer(graph, demands.params.parse({}))).items as {
      id: string
      name: string
      raisedBy: string[]
    }[]
    record = {
      ...{ ledgers, statements: new Map(statements.map((it) => [it.id, it])) },
      names: new Map(named.map(({ id, name }) => [id, name])),
      labels: new Map(asked.map(({ id, name }) => [id, name])),
      raisers: new Map(asked.map(({ id, raisedBy }) => [id, raisedBy])),
    }
    check = textChecker(await recordOfGraph(graph))
  })
})
afterAll(() => served.close())

const verdicts = async (texts: readonly string[]) => {
  const checked = []
  for (const text of texts) checked.push({ text, all: await check(text) })
  return checked.map(
    ({ text, all }) => `${all.map(({ verdict }) => verdict)}: ${text} ${all.flatMap((it) => it.reasons)}`,
  )
}

describe.each([11, 12])('of sentences in the forms of reports and tables with seed %i', (seed) => {
  it('at least 190 of 200 true ones are supported, and at most 4 flagged', async () => {
    const texts = pressSentences(record, mulberry32(seed), 200)
    expect([texts.length, forms.length >= 14]).toEqual([200, true])
    const failed = (await verdicts(texts)).filter((it) => !it.startsWith('supported:'))
    expect([failed.length <= 10, failed.filter((it) => it.startsWith('not')).length <= 4, failed]).toEqual([
      true,
      true,
      failed,
    ])
  })

  it.each(Object.keys(changes))('none of 30 with another %s passes', async (kind) => {
    const texts = pressSentences(record, mulberry32(seed + 100), 30, kind)
    expect(texts).toHaveLength(30)
    expect((await verdicts(texts)).filter((it) => it.startsWith('supported:'))).toEqual([])
  })
})
