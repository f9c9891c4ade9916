/** Suggestions without a model: the right one is nearly always among the nine that a digit chooses. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readText } from '../../../src/codebook/source-text.js'
import { applyEvent, emptyPass, type PassState } from '../../../src/coding/fold-pass.js'
import { suggest } from '../../../src/coding/suggest/suggest.js'
import { readRecords } from '../../../src/records/read-records.js'
import type { Records, SourceRecord } from '../../../src/records/records.js'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import type { Graph, Graphs } from '../../../src/store/graph-store.js'
import { itWith } from '../../provision/outside.js'
import { codedIn } from '../shipped-coding.js'

let graphs: Graphs
let records: Records
beforeAll(async () => {
  graphs = embeddedGraphs(inject('shippedStore'))
  records = await graphs.view(readRecords)
})
afterAll(() => graphs.close())

function put(state: PassState, kind: 'statement' | 'demand', after: { key?: string; id?: string }): void {
  const key = after.key ?? after.id ?? ''
  const n = state.n + 1
  applyEvent(state, {
    n,
    at: '2026-01-01T00:00:00.000Z',
    act: 'put',
    kind,
    key,
    after,
    codebook: '1.4',
    by: 'hand',
    id: String(n),
  })
}

interface Tried {
  demand: boolean
  first: boolean
  speaker: boolean
  milliseconds: number
}

/** Codes a text anew, stance by stance, and notes before each what was suggested. */
async function coded(graph: Graph, source: SourceRecord, folder: string): Promise<Tried[]> {
  const text = readText(readFileSync(join(folder, source.file)))
  const state = emptyPass()
  const tried: Tried[] = []
  for (const whole of codedIn(records, source.id)) {
    for (const [place, citation] of whole.citations.entries()) {
      const told = whole.stances.filter(({ demand }) => citation.tells?.includes(demand))
      for (const { demand } of told) {
        const { start, end } = citation
        const named = await suggest(graph, state, { source, text, start, end, speaker: '' })
        const before = performance.now()
        const { demands } = await suggest(graph, state, { source, text, start, end, speaker: whole.speaker ?? '' })
        tried.push({
          demand: demands.some(({ id }) => id === demand),
          first: demands[0]?.id === demand,
          speaker: named.speakers.some(({ id }) => id === whole.speaker),
          milliseconds: performance.now() - before,
        })
        const known = told.slice(0, told.findIndex((it) => it.demand === demand) + 1).map((it) => it.demand)
        const citations = [...whole.citations.slice(0, place), { ...citation, tells: known }]
        put(state, 'statement', { ...whole, citations } as never)
      }
    }
  }
  return tried
}

itWith(
  'sources',
  'the right demand and speaker are among the nine, and an answer takes less than 30 ms',
  async (folder) => {
    const all = await graphs.view(async (graph) => {
      const tried: Tried[] = []
      for (const source of records.sources) tried.push(...(await coded(graph, source, folder)))
      return tried
    })
    expect(all.length).toBeGreaterThan(200)
    const share = (of: 'demand' | 'first' | 'speaker') => all.filter((it) => it[of]).length / all.length
    expect(share('demand')).toBeGreaterThan(0.9)
    expect(share('first')).toBeGreaterThan(0.45)
    expect(share('speaker')).toBeGreaterThan(0.9)
    // The median: on a busy machine single answers take longer.
    const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(30)
  },
)

describe('a suggestion', () => {
  const words = 'On 14 March Mr Lavrov said that Ukraine must be neutral. He asked for the thing.\nThe ferry came.\n'
  const text = readText(Buffer.from(words))
  const source = { id: 'source-x', publishedEarliest: '2022-03-16', publishedLatest: '2022-03-16' } as SourceRecord
  const at = (part: string, state = emptyPass(), speaker = '') => {
    const start = words.indexOf(part)
    return graphs.view((graph) => suggest(graph, state, { source, text, start, end: start + part.length, speaker }))
  }

  it('names who is named, what the words are of, and the days', async () => {
    const { speakers, demands, days } = await at('On 14 March Mr Lavrov said that Ukraine must be neutral.')
    expect(speakers.slice(0, 2).map(({ id }) => id)).toContain('sergey-lavrov')
    expect(demands[0]).toEqual({ id: 'neutrality', name: 'Neutrality', why: 'named' })
    expect(days).toMatchObject({ earliest: '2022-03-14', latest: '2022-03-14', words: 'On 14 March' })
  })

  it('learns nothing from what is published of the text itself, neither whom it hears nor what they want', async () => {
    const named = 'The ferry came.'
    const start = words.indexOf(named)
    const asked = { text, start, end: start + named.length, speaker: '' }
    const of = (id: string) =>
      graphs.view((graph) => suggest(graph, emptyPass(), { source: { ...source, id }, ...asked }))
    const heardIn = (id: string) => records.statements.filter(({ citedIn }) => citedIn.some((it) => it.source === id))
    const counts = (statements: typeof records.statements) => {
      const by = new Map<string, number>()
      for (const { by: speaker } of statements) by.set(speaker, (by.get(speaker) ?? 0) + 1)
      return by
    }
    // Nobody is named here, so that only how often each spoke elsewhere ranks them.
    const elsewhere = counts(records.statements.filter((it) => !heardIn('source-000').includes(it)))
    const { speakers } = await of('source-000')
    const times = speakers.filter(({ why }) => why === null).map(({ id }) => elsewhere.get(id) ?? 0)
    expect(times.length).toBeGreaterThan(5)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect((await of('source-x')).speakers.map(({ id }) => id)).not.toEqual(speakers.map(({ id }) => id))
  })

  it('takes the day of the dated sentence before, else that of the statement before', async () => {
    expect((await at('He asked')).days).toMatchObject({ earliest: '2022-03-14', words: 'On 14 March' })
    const state = emptyPass()
    put(state, 'statement', {
      key: 'k',
      earliest: '2022-03-01',
      latest: '2022-03-02',
      relays: [],
      disputedBy: [],
      stances: [],
      assesses: [],
      exchanges: [],
      citations: [{ paragraph: 1, start: 0, end: 9 }],
    } as never)
    expect((await at('The ferry', state)).days).toMatchObject({
      earliest: '2022-03-01',
      latest: '2022-03-02',
      words: null,
    })
  })

  it('knows the demands that the pass itself adds', async () => {
    const state = emptyPass()
    put(state, 'demand', {
      id: 'ferry',
      name: 'Ferry',
      proposition: 'A ferry crosses the river',
      relations: [],
    } as never)
    expect((await at('The ferry came.', state)).demands[0]?.id).toBe('ferry')
  })

  it('does not repeat what the speaker is coded with at this place', async () => {
    const state = emptyPass()
    put(state, 'statement', {
      key: 'k',
      speaker: 'sergey-lavrov',
      relays: [],
      disputedBy: [],
      stances: [{ demand: 'neutrality' }],
      assesses: [],
      exchanges: [],
      citations: [{ paragraph: 1, start: 0, end: 9 }],
    } as never)
    const { demands } = await at('On 14 March Mr Lavrov said that Ukraine must be neutral.', state, 'sergey-lavrov')
    expect(demands.map(({ id }) => id)).not.toContain('neutrality')
    const other = await at('On 14 March Mr Lavrov said that Ukraine must be neutral.', state, 'vladimir-putin')
    expect(other.demands[0]?.id).toBe('neutrality')
  })
})
