/** A reader's steps: written to the URL and read again, undone and done again, and what they leave in the drawing. */
import { describe, expect, it } from 'vitest'
import { explore, filtered } from '../../../web/graph/explore.js'
import { linkRequests, requestsOf } from '../../../web/graph/requests.js'
import { doneOf, readSteps, redo, type Step, undo, withStep, writeSteps } from '../../../web/graph/steps.js'
import { typeCounts } from '../../../web/graph/type-counts.js'
import type { Answer } from '../../../web/state/ask.js'

const data = { version: 'v', generation: 'g' }
const node = (id: string, label = 'Statement', properties: Record<string, unknown> = {}) => {
  const made = label === 'Statement'
  return { id, label, speaker: made ? 'blue' : null, side: made ? (id === 's2' ? 'red' : 'blue') : null, properties }
}
const edge = (from: string, type: string, to: string) => ({
  id: `${from}|${type}|${to}`,
  type,
  from,
  to,
  properties: {},
})
const around: Answer<'neighborhood'> = {
  center: 'bridge',
  nodes: [node('bridge', 'Demand'), node('s1', 'Statement', { latest: '2022-03-01' }), node('river', 'Issue')],
  edges: [edge('s1', 'ASSERTS', 'bridge'), edge('bridge', 'PART_OF', 'river')],
  others: { count: 0, ids: [] },
  leftOut: [
    { node: 'bridge', type: 'ASSERTS', outgoing: false, count: 2 },
    { node: 'bridge', type: 'REJECTS', outgoing: false, count: 5 },
  ],
  data,
}
const expanded: Answer<'neighborhood'> = {
  ...around,
  nodes: [node('bridge', 'Demand'), node('s1'), node('s2', 'Statement', { latest: '2022-03-09' }), node('s3')],
  edges: ['s1', 's2', 's3'].map((id) => edge(id, 'ASSERTS', 'bridge')),
  leftOut: [],
}
const noWay: Answer<'path'> = {
  from: 'bridge',
  to: 'moon',
  length: null,
  ways: [],
  more: false,
  complete: true,
  nodes: [],
  edges: [],
  data,
}
const expand: Step = { do: 'expand', id: 'bridge', type: 'ASSERTS', direction: 'in', most: 3 }
const hide = (id: string): Step => ({ do: 'hide', id })
const toggle = (kind: string): Step => ({ do: 'toggle', kind })
const drawn = (steps: Step[], parts: Parameters<typeof explore>[1]) =>
  explore(steps, parts, []).nodes.map(({ id }) => id)

describe('steps in the URL', () => {
  const all: Step[] = [
    expand,
    { do: 'expand', id: 'a.b,c d%2E/é', type: '', direction: 'both', most: 20 },
    { do: 'path', from: 'vladimir-putin', to: 's003-02', without: ['CITED_IN', 'MADE_AT'] },
    { do: 'add', id: 'crimea' },
    hide('s1'),
    { do: 'show', id: 's1' },
    toggle('Source'),
  ]
  it('are short, and read back as they were written', () => {
    expect(writeSteps([expand, hide('s1')])).toBe('x.bridge.ASSERTS.in.3,h.s1')
    expect(readSteps(writeSteps(all), () => expect.unreachable())).toEqual(all)
  })

  it('report each part that is not a step, and keep the rest', () => {
    const refused: string[] = []
    const steps = readSteps('h.s1,x.bridge.ASSERTS.up.3,x.bridge,z.q,p.one,h.,x.b..in.0,t.Issue', (part) =>
      refused.push(part),
    )
    expect(steps).toEqual([hide('s1'), toggle('Issue')])
    expect(refused).toEqual(['x.bridge.ASSERTS.up.3', 'x.bridge', 'z.q', 'p.one', 'h.', 'x.b..in.0'])
  })

  it('never ask for more than one answer can contain', () => {
    expect(readSteps('x.bridge..both.9999', () => expect.unreachable())).toMatchObject([{ most: 499 }])
  })
})

describe('undo and redo', () => {
  const three = { steps: [expand, hide('s1'), hide('s2')], undone: 0 }
  it('go back step by step to nothing and forward to everything, and no further', () => {
    const none = [1, 2, 3, 4].reduce(undo, three)
    expect(doneOf(none)).toEqual([])
    expect(doneOf([1, 2, 3, 4].reduce(redo, none))).toEqual(three.steps)
  })

  it('forget what was undone once something else is done', () => {
    const history = withStep(undo(three), toggle('Issue'))
    expect(history).toEqual({ steps: [expand, hide('s1'), toggle('Issue')], undone: 0 })
  })

  it('cancel each other when a kind is left out and brought back', () => {
    expect(withStep(withStep(three, toggle('Issue')), toggle('Issue'))).toEqual(three)
  })
})

describe('what is drawn', () => {
  it('is the neighbourhood, and what each step adds', () => {
    expect(drawn([], [around])).toEqual(['bridge', 's1', 'river'])
    expect(drawn([expand], [around, expanded])).toEqual(['bridge', 's1', 'river', 's2', 's3'])
    expect(explore([expand], [around, expanded], []).edges).toHaveLength(4)
  })

  it('excludes hidden nodes, even if a later step adds them, until they are shown or a path needs them', () => {
    expect(drawn([hide('s2'), expand], [around, null, expanded])).not.toContain('s2')
    expect(drawn([hide('s1'), { do: 'show', id: 's1' }], [around, null, null])).toContain('s1')
    const way = { ...noWay, nodes: [node('s1')], ways: [['s1']] }
    const path: Step = { do: 'path', from: 's1', to: 'bridge', without: [] }
    expect(drawn([hide('s1'), path], [around, null, way])).toContain('s1')
    expect(explore([hide('s1')], [around, null], []).edges).toEqual([edge('bridge', 'PART_OF', 'river')])
  })

  it('includes relationships that no single answer contains, but only between drawn nodes', () => {
    const links = [edge('s1', 'MADE_AT', 'river'), edge('s1', 'MADE_AT', 'elsewhere')]
    expect(explore([], [around], links).edges).toHaveLength(3)
  })

  it('says between which nodes there is no path', () => {
    const step: Step = { do: 'path', from: 'bridge', to: 'moon', without: [] }
    expect(explore([step], [around, noWay], []).without).toEqual([{ from: 'bridge', to: 'moon' }])
  })

  it('leaves out kinds, types, early statements and other sides, and their relationships', () => {
    const all = explore([expand], [around, expanded], [])
    const shown = (off: string[], since: string | null = null, sides: string[] = []) => {
      const left = filtered({ ...all, off: new Set(off) }, { since, sides })
      return [left.nodes.map(({ id }) => id).join(' '), left.edges.length]
    }
    expect(shown([])).toEqual(['bridge s1 river s2 s3', 4])
    expect(shown(['Issue'])).toEqual(['bridge s1 s2 s3', 3])
    expect(shown(['ASSERTS'])).toEqual(['bridge s1 river s2 s3', 1])
    expect(shown([], '2022-03-05')).toEqual(['bridge river s2', 2])
    expect(shown([], null, ['red'])).toEqual(['bridge river s2', 2])
  })
})

describe('what is asked', () => {
  it('is one question for the start and one for each step that needs an answer', () => {
    const path: Step = { do: 'path', from: 'a', to: 'b', without: ['CITED_IN'] }
    const requests = requestsOf({ id: 'bridge', depth: 1, asOf: '2022-03-29', most: 60 }, [expand, hide('s1'), path])
    expect(requests.map((it) => it?.name ?? null)).toEqual(['neighborhood', 'neighborhood', null, 'path'])
    expect(requests[1]?.params).toMatchObject({ id: 'bridge', types: 'ASSERTS', direction: 'in', limit: 4 })
    expect(requests[3]?.params).toMatchObject({ from: 'a', to: 'b', without: 'CITED_IN', asOf: '2022-03-29' })
  })

  it('counts drawn and existing relationships by type and direction', () => {
    expect(typeCounts(around, around.edges)).toEqual([
      { type: 'REJECTS', outgoing: false, drawn: 0, total: 5, others: 0 },
      { type: 'ASSERTS', outgoing: false, drawn: 1, total: 3, others: 1 },
      { type: 'PART_OF', outgoing: true, drawn: 1, total: 1, others: 1 },
    ])
  })

  it('asks for the relationships among thousands of nodes in addresses that a server takes, each pair once or more', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `s${String(index).padStart(7, '0')}`)
    const lists = linkRequests(ids).map(({ params }) => params.ids)
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8000)
    const together = (a: string, b: string) => lists.some((list) => list.includes(a) && list.includes(b))
    for (let at = 0; at < 200; at++) {
      const [a = '', b = ''] = [ids[(at * 37) % 2000], ids[(at * 911 + 5) % 2000]]
      expect(together(a, b)).toBe(true)
    }
    expect(linkRequests(['alone'])).toEqual([])
  })
})
