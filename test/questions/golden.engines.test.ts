/** Every question on the shipped dataset gives the answer that was checked by hand, on every engine. */

import { afterAll, beforeAll, expect, it } from 'vitest'
import { byText } from '../../src/codebook/by-text.js'
import { questions } from '../../src/questions/index.js'
import type { Question } from '../../src/questions/support/question.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'

/** File in `test/golden`, question, parameters as a query string would carry them. */
const asked: [string, keyof typeof questions, Record<string, string>][] = [
  ['ledger-2022-03-29', 'ledger', { asOf: '2022-03-29', sides: 'russia,ukraine' }],
  ['ledger-2022-03-21-one-source', 'ledger', { asOf: '2022-03-21', source: 'source-000', sides: 'russia,ukraine' }],
  ['ledger-2022-03-15-published', 'ledger', { asOf: '2022-03-15', clock: 'published', sides: 'russia,ukraine' }],
  [
    'ledger-without-outsiders',
    'ledger',
    {
      withoutRelays: 'mediator,adversary,press,author',
      hedged: 'exclude',
      reading: 'dropped,softened,accepted,leaning',
    },
  ],
  ['trajectory-government-removal', 'trajectory', { side: 'russia', demand: 'government-removal' }],
  ['trajectories-neutrality', 'trajectories', { demand: 'neutrality', asOf: '2022-03-29' }],
  ['trajectories-medinsky', 'trajectories', { speaker: 'vladimir-medinsky', clock: 'published' }],
  ['board-2022-03-21', 'board', { asOf: '2022-03-21', sides: 'russia,ukraine' }],
  ['board-2022-03-29', 'board', { asOf: '2022-03-29' }],
  ['unanswered-2022-03-29', 'unanswered', { asOf: '2022-03-29' }],
  ['unanswered-2022-03-15-published', 'unanswered', { asOf: '2022-03-15', clock: 'published' }],
  ['returned', 'returned', {}],
  ['returned-published', 'returned', { asOf: '2024-12-31', clock: 'published', silence: '30' }],
  ['moves', 'moves', {}],
  ['moves-published', 'moves', { asOf: '2022-03-29', clock: 'published' }],
  ['gap-russia-ukraine', 'gap', { between: 'russia,ukraine' }],
  ['gaps-march-2022', 'gaps', { from: '2022-03-14', to: '2022-03-29' }],
  ['contradictions', 'contradictions', { sameSpeaker: 'include' }],
  ['packages-guarantees', 'packages', { demand: 'security-guarantees', asOf: '2022-03-29' }],
  ['trace-crimea', 'trace', { demand: 'crimea' }],
  ['trace-text', 'trace', { text: 'corridors', limit: '3' }],
  ['stances-march-2022', 'stances', { asOf: '2022-03-29', sides: 'russia,ukraine', issue: 'alignment', most: '6' }],
  ['stances-published', 'stances', { asOf: '2022-03-15', clock: 'published', nodes: 'record', most: '8' }],
  ['trace-lavrov-ceasefire', 'trace', { speaker: 'sergey-lavrov', demand: 'ceasefire' }],
  ['facets-lavrov', 'facets', { speaker: 'sergey-lavrov', asOf: '2022-03-15', clock: 'published' }],
  ['events-istanbul', 'events', { text: 'istanbul' }],
  ['drafts', 'drafts', {}],
  ['changes-march-2022', 'changes', { from: '2022-03-11', to: '2022-03-29', sides: 'russia,ukraine' }],
  ['statement', 'statement', { id: 's003-02' }],
  ['actor-lavrov', 'actor', { id: 'sergey-lavrov' }],
  ['actor-erdogan', 'actor', { id: 'recep-tayyip-erdogan', asOf: '2022-03-20', hedged: 'exclude' }],
  ['actors', 'actors', {}],
  ['demands', 'demands', {}],
  ['sources', 'sources', {}],
  ['neighborhood-neutrality', 'neighborhood', { id: 'neutrality', limit: '20' }],
  ['neighborhood-statement', 'neighborhood', { id: 's003-02', depth: '2', types: 'MADE,REPRESENTS,ASSERTS,CONCEDES' }],
  ['network-march-2022', 'network', { qualifierAggregation: 'subtract', sides: 'russia,ukraine', asOf: '2022-03-29' }],
  [
    'network-quarters',
    'network',
    {
      networkType: 'onemode',
      qualifierAggregation: 'congruence',
      normalization: 'cosine',
      timeWindow: 'months',
      windowSize: '3',
      stop: '2022-05-31',
      labels: 'name',
    },
  ],
  [
    'network-worked-example',
    'network',
    {
      networkType: 'onemode',
      qualifierAggregation: 'congruence',
      normalization: 'cosine',
      asOf: '2022-03-29',
      sides: 'russia,ukraine',
      demands: 'ceasefire,denazification,neutrality',
    },
  ],
  [
    'network-published-conflict',
    'network',
    {
      networkType: 'onemode',
      qualifierAggregation: 'conflict',
      normalization: 'average',
      duplicates: 'document',
      clock: 'published',
      hedged: 'exclude',
      excludeValues: 'organization:nato,concept:ceasefire',
    },
  ],
  ['days-said', 'days', {}],
  ['days-published', 'days', { clock: 'published' }],
  ['neighborhood-alone', 'neighborhood', { id: 'frozen-assets', types: 'COVERS' }],
  [
    'neighborhood-moves',
    'neighborhood',
    { id: 'neutrality', types: 'ASSERTS,CONCEDES', direction: 'in', offset: '3', limit: '6', asOf: '2022-03-29' },
  ],
  ['links', 'links', { ids: 'neutrality,s003-02,mykhailo-podoliak,ukraine,alignment,source-003,nobody' }],
  ['path-putin-podoliak', 'path', { from: 'vladimir-putin', to: 'mykhailo-podoliak', without: 'CITED_IN', limit: '3' }],
  ['path-by-a-day', 'path', { from: 's003-02', to: 'crimea', types: 'MADE,ASSERTS,CONCEDES', asOf: '2022-03-28' }],
  ['dataset', 'dataset', {}],
  ['stats', 'stats', {}],
  ['schema', 'schema', {}],
]

/** Two engines keep the keys of a map in different orders. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => byText(a, b))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

describeOnEngines('the shipped dataset', (engine) => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())

  it.each(asked)('%s is answered as ever', async (file, name, given) => {
    const question = questions[name] as unknown as Question
    const params = question.params.parse(given)
    const answer = await graphs.view((graph) => question.answer(graph, params))
    expect(question.result.strict().safeParse(answer).error).toBeUndefined()
    await expect(`${JSON.stringify(sorted(answer), null, 1)}\n`).toMatchFileSnapshot(`../golden/${file}.json`)
  })
})
