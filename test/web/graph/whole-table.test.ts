/** The whole table as a drawing: three columns, what is drawn of how much, and how a stance looks. */
import { describe, expect, it } from 'vitest'
import {
  type LastStance,
  mostLines,
  type Stances,
  speakerId,
  stanceId,
  tableElements,
} from '../../../web/graph/overview/table-elements.js'
import { tableLayout } from '../../../web/graph/overview/table-layout.js'
import { actsText, leftText, tableText } from '../../../web/graph/overview/table-words.js'
import { catalogOf, type Demand } from '../../../web/state/catalog.js'

const demand = (id: string, issue: string): Demand => ({
  ...{ id, name: id.toUpperCase(), proposition: '', issue, issueName: `of ${issue}`, rank: 1 },
  ...{ raisedBy: [], addressedTo: [], relations: [], statements: 1 },
})
const catalog = catalogOf([], [demand('bridge', 'roads'), demand('toll', 'money'), demand('tax', 'money')], [])

const stance = (speaker: string, side: string, on: string, more: Partial<LastStance> = {}): LastStance => ({
  ...{ speaker, side, demand: on, issue: '', stance: 'ASSERTS', extent: 'full', earliest: '2001-01-01' },
  ...{ latest: '2001-01-01', acts: [{ stance: 'ASSERTS', extent: 'full' }], disputed: false, word: 'own' },
  ...{ onWordOf: [speaker], hedged: false, statements: ['s-1'], count: 1, ...more },
})
const items = [
  stance('ann', 'north', 'bridge', { count: 8, word: 'press', onWordOf: ['gazette'] }),
  stance('bob', 'south', 'bridge', {
    stance: null,
    acts: [
      { stance: 'CONCEDES', extent: 'partial' },
      { stance: 'REJECTS', extent: 'full' },
    ],
  }),
  stance('bob', 'south', 'toll', { disputed: true }),
]
const answer: Stances = {
  items,
  speakers: [
    { speaker: 'ann', side: 'north', statements: 8 },
    { speaker: 'bob', side: 'south', statements: 2 },
    { speaker: 'cy', side: 'east', statements: 0 },
  ],
  demands: [
    { demand: 'bridge', issue: 'roads', statements: 9 },
    { demand: 'tax', issue: 'money', statements: 0 },
    { demand: 'toll', issue: 'money', statements: 1 },
  ],
  data: { version: 'v', generation: 'g' },
}
const wanted: Parameters<typeof tableElements>[1] = {
  ...{ sides: ['north', 'south', 'east'], width: 800, narrow: false, selected: null },
}
const drawnFrom = (given: Stances, some: Partial<typeof wanted> = {}) =>
  tableElements(given, { ...wanted, ...some }, catalog)

describe('the whole table', () => {
  const { drawn, height } = drawnFrom(answer)
  const node = (id: string) => drawn.nodes.find((it) => it.id === id) ?? expect.fail(id)
  const line = (item: LastStance) => drawn.edges.find(({ id }) => id === stanceId(item)) ?? expect.fail('no line')

  it('has the first side left, the second right, a further one below the first, and demands in the middle', () => {
    const at = (id: string) => node(id).place?.position ?? expect.fail(`${id} has no place`)
    expect(at('ann@north').x).toBeLessThan(at('bridge').x)
    expect(at('bob@south').x).toBeGreaterThan(at('bridge').x)
    expect(at('cy@east').x).toBe(at('ann@north').x)
    expect(at('cy@east').y).toBeGreaterThan(at('ann@north').y)
    for (const { place } of drawn.nodes) {
      expect(place?.position.y).toBeGreaterThan(0)
      expect(place?.position.y).toBeLessThan(height)
    }
  })

  it('groups demands by issue in the order of the codebook, without overlaps', () => {
    const boxes = drawn.nodes.filter(({ box }) => box)
    expect(boxes.map(({ id }) => id)).toEqual(['bridge', 'toll', 'tax'])
    for (const narrow of [false, true]) {
      const stacked = drawnFrom(answer, { narrow, width: narrow ? 356 : 800 }).drawn.nodes.filter(({ box }) => box)
      const edges = stacked.map(({ place, box }) => [
        (place?.position.y ?? 0) - (box?.height ?? 0) / 2,
        (place?.position.y ?? 0) + (box?.height ?? 0) / 2,
      ])
      for (const [index, [top = 0]] of edges.slice(1).entries()) expect(top).toBeGreaterThan(edges[index]?.[1] ?? 0)
    }
  })

  it('cuts no name at the edge of a phone, leaves room for its lines, and no demand takes three', () => {
    const names = ['Dmytro Kuleba', 'Office of the President of Ukraine', 'Bo']
    const people = names.map((caption, index) => ({ id: `p${index}`, caption }))
    const demands = ['Security guarantees for Ukraine', 'No offensive weapons', 'Removal of the government']
    const blocks = [{ issue: 'i', demands: demands.map((caption, index) => ({ id: `d${index}`, caption })) }]
    const columns = [
      { side: 'north', people },
      { side: 'south', people: people.map(({ id, caption }) => ({ id: `${id}s`, caption })) },
    ]
    const { places, boxes, height } = tableLayout(columns, blocks, 364, true)
    const at = (id: string) => places.get(id)?.position ?? expect.fail(id)
    // Half of the widest line of a name, as the drawing sets it.
    for (const { id } of people) expect([at(id).x >= 42, at(`${id}s`).x <= 364 - 42]).toEqual([true, true])
    expect(at('p2').y - at('p1').y).toBeGreaterThan(12 + 3 * 14)
    expect(at('p2').y).toBeLessThan(height)
    expect([...boxes.values()].map((box) => box.height)).toEqual([32, 20, 32])
  })

  it('draws the lines of most statements alone on a phone, and letters on those of what is selected', () => {
    const many = Array.from({ length: 60 }, (_, index) => stance(`s${index}`, 'north', 'bridge', { count: 1 + index }))
    const speakers = many.map(({ speaker, count }) => ({ speaker, side: 'north', statements: count }))
    const phone = { narrow: true, width: 364 }
    const { drawn, lines } = drawnFrom({ ...answer, items: many, speakers }, phone)
    expect(lines).toBe(mostLines.narrow)
    expect(drawn.edges.some(({ letter }) => letter)).toBe(false)
    const chosen = many[0] ?? expect.fail('there are many')
    const own = drawnFrom({ ...answer, items: many, speakers }, { ...phone, selected: speakerId(chosen) }).drawn.edges
    expect(own.filter(({ letter }) => letter).map(({ id }) => id)).toEqual([stanceId(chosen)])
    expect(drawnFrom(answer, phone).drawn.edges.every(({ letter }) => letter)).toBe(true)
  })

  it('leaves out, on a phone, who has no line drawn, until one is selected', () => {
    const many = Array.from({ length: 60 }, (_, index) => stance(`s${index}`, 'north', 'bridge', { count: 1 + index }))
    const speakers = many.map(({ speaker, count }) => ({ speaker, side: 'north', statements: count }))
    const given = { ...answer, items: many, speakers }
    const drawnOn = (some: Partial<typeof wanted>) => {
      const { drawn, speakers } = drawnFrom(given, some)
      const people = drawn.nodes.filter(({ kind }) => kind === 'Actor').map(({ id }) => id)
      expect(people).toHaveLength(speakers)
      return people
    }
    const phone = { narrow: true, width: 364 }
    const own = drawnOn(phone)
    expect(new Set(own)).toEqual(new Set(many.slice(-mostLines.narrow).map(speakerId)))
    const first = speakerId(many[0] ?? expect.fail('there are many'))
    expect(new Set(drawnOn({ ...phone, selected: first }))).toEqual(new Set([...own, first]))
    expect(drawnOn({ ...phone, selected: 'bridge' })).toHaveLength(60)
    expect(drawnOn({})).toHaveLength(60)
  })

  it('gives each side its colour, more statements a larger disc, and who said nothing yet a faint one', () => {
    expect(node('ann@north').colour).toBe(node('side north').colour)
    expect(node('ann@north').size).toBeGreaterThan(node('bob@south').size ?? 0)
    expect([node('ann@north').faint, node('cy@east').faint, node('tax').faint]).toEqual([false, true, true])
  })

  it('draws no stances of sides that are no longer shown', () => {
    const { edges } = drawnFrom(answer, { sides: ['south'] }).drawn
    expect(edges.map(({ from }) => from)).toEqual(['bob@south', 'bob@south'])
  })

  it('dashes what others alone tell, and says with letters what a stance is', () => {
    const [press, both, denied] = items.map(line)
    expect([press?.told, press?.letter, press?.kind]).toEqual([true, 'A', 'ASSERTS'])
    expect([both?.told, both?.letter, both?.kind]).toEqual([false, 'C/R', 'MIXED'])
    expect(denied?.letter).toBe('A?')
    expect(press?.width).toBeGreaterThan(both?.width ?? 0)
  })

  it('draws the weightiest of very many stances, and all of a selected speaker', () => {
    const many = Array.from({ length: mostLines.wide + 60 }, (_, index) =>
      stance(`s${index % 40}`, 'north', `d${Math.floor(index / 40)}`, { count: 1 + (index % 7) }),
    )
    const speakers = [...new Set(many.map(({ speaker }) => speaker))].map((speaker) => ({
      ...{ speaker, side: 'north', statements: 9 },
    }))
    const lines = drawnFrom({ ...answer, items: many, speakers })
    expect(lines.lines).toBe(mostLines.wide)
    const least = Math.min(
      ...many.filter((it) => lines.drawn.edges.some(({ id }) => id === stanceId(it))).map((it) => it.count),
    )
    const without = many.filter((it) => !lines.drawn.edges.some(({ id }) => id === stanceId(it)))
    expect(Math.max(...without.map(({ count }) => count))).toBeLessThanOrEqual(least)
    const chosen = without[0] ?? expect.fail('all are drawn')
    const own = drawnFrom({ ...answer, items: many, speakers }, { selected: speakerId(chosen) }).drawn.edges
    expect(own.filter(({ from }) => from === speakerId(chosen)).length).toBe(
      many.filter((it) => speakerId(it) === speakerId(chosen)).length,
    )
    expect(own.filter(({ letter }) => letter).every(({ from }) => from === speakerId(chosen))).toBe(true)
  })
})

describe('the whole table in words', () => {
  const name = (id: string) => id.toUpperCase()

  it('says how much there is, and how much of it is on the word of others', () => {
    expect(tableText(answer, 3, false, name)).toBe(
      '3 last stances of 2 speakers on 2 demands, 1 of them on the word of others alone.',
    )
    expect(tableText(answer, 2, true, name)).toContain(
      'Drawn: the 2 with most statements, and the speakers who took them; select',
    )
  })

  it('names the first of those who are left out', () => {
    expect(leftText('speaker', 60, { count: 3, ids: ['a', 'b', 'c'] }, name)).toBe(
      '60 of 63 speakers, by number of statements; the other 3: A, B and C.',
    )
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    expect(leftText('demand', 2, { count: 1200, ids }, name)).toBe(
      '2 of 1,202 demands, by number of statements; the other 1,200: A, B, C, D, E and 1,195 more.',
    )
    expect(leftText('demand', 2, { count: 0, ids: [] }, name)).toBe('')
  })

  it('joins stances of one day', () => {
    expect(actsText(items[1] as LastStance)).toBe('concedes (partial) and rejects (full)')
  })
})
