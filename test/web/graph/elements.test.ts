/** A neighbourhood of one demand, two statements and a speaker, small enough to draw. */
import { describe, expect, it } from 'vitest'
import { drawnText } from '../../../web/graph/drawn-text.js'
import { toElements } from '../../../web/graph/elements.js'
import { explore } from '../../../web/graph/explore.js'
import { marksOf } from '../../../web/graph/marks.js'
import { spokenOf } from '../../../web/graph/spoken.js'
import type { Answer } from '../../../web/state/ask.js'
import { type Actor, catalogOf } from '../../../web/state/catalog.js'

const statement = (id: string, latest: string, speaker: string) => ({
  id,
  label: 'Statement',
  speaker,
  side: null,
  properties: { id, latest, summary: `What ${id} says.` },
})
const answer: Answer<'neighborhood'> = {
  center: 'neutrality',
  nodes: [
    {
      id: 'neutrality',
      label: 'Demand',
      speaker: null,
      side: null,
      properties: { name: 'Neutrality', proposition: 'Ukraine becomes neutral' },
    },
    statement('s-2', '2022-03-29', 'mykhailo-podoliak'),
    statement('s-1', '2022-03-11', 'vladimir-putin'),
    {
      id: 'mykhailo-podoliak',
      label: 'Actor',
      speaker: null,
      side: null,
      properties: { name: 'Mykhailo Podoliak', kind: 'person' },
    },
    { id: 'alignment', label: 'Issue', speaker: null, side: null, properties: { name: 'Alignment' } },
  ],
  edges: [
    { id: 'a', type: 'CONCEDES', from: 's-2', to: 'neutrality', properties: { extent: 'conditional' } },
    { id: 'b', type: 'ASSERTS', from: 's-1', to: 'neutrality', properties: { extent: 'full' } },
    { id: 'c', type: 'MADE', from: 'mykhailo-podoliak', to: 's-2', properties: {} },
    { id: 'd', type: 'PART_OF', from: 'neutrality', to: 'alignment', properties: {} },
  ],
  leftOut: [{ node: 'neutrality', type: 'REJECTS', outgoing: false, count: 3 }],
  others: { count: 0, ids: [] },
  data: { version: 'v', generation: 'g' },
}
const names = (id: string) => (id === 'vladimir-putin' ? 'Vladimir Putin' : id)

describe('elements of a neighbourhood', () => {
  const told = (answer: Answer<'neighborhood'>) => ({ ...explore([], [answer], []), center: answer.center })
  const elements = toElements(told(answer), names)
  const node = (id: string) => elements.nodes.find((it) => it.id === id)

  it('names a statement by its speaker, drawn or not, and its day', () => {
    expect(node('s-2')?.caption).toBe('mykhailo-podoliak, 29 Mar 2022')
    expect(node('s-1')?.caption).toBe('Putin, 11 Mar 2022')
  })

  it('gives stances a letter and says their extent', () => {
    expect(elements.edges.map(({ letter, words, width }) => ({ letter, words, width }))).toEqual([
      { letter: 'C', words: 'concedes (conditional)' },
      { letter: 'A', words: 'asserts (full)', width: 3 },
      { letter: '', words: 'made' },
      { letter: '', words: 'part of' },
    ])
  })

  it('says how much is drawn', () => {
    const drawn = { explored: explore([], [{ ...answer, leftOut: [] }], []), elements, wanted: 5 }
    expect(drawnText(drawn, names)).toBe('5 nodes and 4 relationships drawn.')
    expect(drawnText({ ...drawn, wanted: 2314 }, names)).toBe('5 of 2,314 nodes and 4 relationships drawn.')
    const cut = { ...answer, others: { count: 3, ids: ['vladimir-putin', 's-8', 's-9'] } }
    expect(drawnText({ ...drawn, explored: explore([], [cut], []) }, names)).toBe(
      '5 nodes and 4 relationships drawn. ' +
        '5 of 8 around it: people and demands by number of statements, then the newest statements; the other 3: Vladimir Putin and 2 more.',
    )
    const statements = { ...answer, others: { count: 2, ids: ['s-8', 's-9'] } }
    expect(drawnText({ ...drawn, explored: explore([], [statements], []) }, (id) => id)).toContain(
      'then the newest statements. Not drawn: 2 statements or events.',
    )
    const hiding = explore([{ do: 'hide', id: 's-1' }], [{ ...answer, leftOut: [] }, null], [])
    expect(drawnText({ explored: hiding, elements, wanted: 3 }, names)).toBe(
      '5 nodes and 4 relationships drawn, 1 hidden by hand and 1 left out by filters.',
    )
  })

  it('gives words to grey lines where there are few, so that they can be told apart', () => {
    expect(elements.edges.map(({ type, caption }) => [type, caption])).toEqual([
      ['CONCEDES', undefined],
      ['ASSERTS', undefined],
      ['MADE', undefined],
      ['PART_OF', 'part of'],
    ])
  })

  it('colours a statement and a person by side, and makes the larger who is heard more', () => {
    const person = (id: string, statements: number): Actor => ({
      ...{ id, name: id, kind: 'person', aliases: [], memberOf: [], statements },
      represents: [{ side: 'russia', capacity: null, authority: null, from: null, to: null }],
    })
    const marks = marksOf(catalogOf([person('much', 40), person('little', 1)], [], []))
    const of = (id: string, label: string, side: string | null = null) => marks({ id, label, side })
    expect(of('s-1', 'Statement', 'russia').colour).toBe(of('much', 'Actor').colour)
    expect(of('much', 'Actor').size).toBeGreaterThan(of('little', 'Actor').size ?? 0)
    expect(of('gazette', 'Actor').colour).toBeUndefined()
  })

  it('draws what the people of a side last said, and the demands of what a person said', () => {
    const act = { stance: 'REJECTS', extent: 'full' } as const
    const item = {
      ...{ speaker: 'putin', side: 'russia', demand: 'bridge', issue: 'roads', ...act, acts: [act], disputed: false },
      ...{ earliest: '2001-01-01', latest: '2001-01-01', word: 'own' as const, onWordOf: ['putin'], hedged: false },
      ...{ statements: ['s-1'], count: 2 },
    }
    const said = { items: [item], demands: [{ demand: 'bridge', issue: 'roads', statements: 2 }] }
    const side = spokenOf(said, true, catalogOf([], [], []))
    expect(side.nodes.map(({ id, label }) => [id, label])).toEqual([['bridge', 'Demand']])
    expect(side.edges).toMatchObject([{ type: 'REJECTS', from: 'putin', to: 'bridge', properties: { extent: 'full' } }])
    const left = { speakers: { count: 0, ids: [] }, demands: { count: 7, ids: ['toll'] }, items: 9 }
    expect(spokenOf({ ...said, left }, false, catalogOf([], [], []))).toEqual({
      ...{ nodes: side.nodes, edges: [], left: left.demands },
    })
    const about = explore([], [answer], [], { nodes: [], edges: [], left: left.demands })
    expect(about.others).toEqual({ count: 7, ids: ['toll'] })
  })

  it('puts the centre in the middle, and no two nodes on one place', () => {
    expect(node('neutrality')).toMatchObject({ center: true, place: { position: { x: 0, y: 0 } } })
    const places = elements.nodes.map(({ place }) => JSON.stringify(place?.position))
    expect(new Set(places).size).toBe(elements.nodes.length)
  })

  it('puts the same nodes on the same places in whatever order they come', () => {
    const other = toElements(told({ ...answer, nodes: answer.nodes.toReversed() }), names)
    for (const { id, place } of other.nodes) expect(node(id)?.place).toEqual(place)
  })
})
