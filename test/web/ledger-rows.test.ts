/** Rows and columns of the ledger, and the scale of its slider. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../../web/params.js'
import { usualFrom } from '../../web/ledger/compare-control.js'
import { countChoices, type LedgerItem, toLedger } from '../../web/ledger/ledger-rows.js'
import { movedText, movesOf } from '../../web/ledger/moves.js'
import { openingOf, restOf } from '../../web/ledger/sentence.js'
import type { Item } from '../../web/state/ask.js'
import type { Demand } from '../../web/state/catalog.js'
import { plainView } from '../../web/state/url-state.js'
import { isoDay } from '../../web/time/days.js'
import { longestGap, timeScale } from '../../web/time/scale.js'

const demand = (id: string, issue: string, raiser: string, addressee: string) =>
  ({ id, name: id, issue, issueName: issue, raisedBy: [raiser], addressedTo: [addressee] }) as unknown as Demand
const demands = [
  demand('crimea', 'territory', 'russia', 'ukraine'),
  demand('neutrality', 'alignment', 'russia', 'ukraine'),
  demand('eu-membership', 'alignment', 'ukraine', 'russia'),
  demand('sanctions-relief', 'relations', 'russia', 'eu'),
]
const item = (side: string, on: string, reading: LedgerItem['reading'], lastHeard: string, sources = ['a', 'b']) =>
  ({
    side,
    demand: on,
    issue: demands.find(({ id }) => id === on)?.issue,
    reading,
    lastHeard,
    sources,
    beside: [],
  }) as unknown as LedgerItem
const items = [
  item('nato', 'neutrality', 'rejected', '2022-02-20'),
  item('nato', 'crimea', 'opposes', '2022-03-20'),
  item('ukraine', 'neutrality', 'leaning', '2022-03-29', ['a']),
  item('russia', 'neutrality', 'softened', '2022-03-28'),
  item('eu', 'eu-membership', 'silent', '2022-03-28'),
]
const asOf = '2022-03-29'

describe('the ledger as a table', () => {
  it('has a column for each side that was heard, first whoever is party to most demands', () => {
    expect(toLedger(items, demands, plainView, asOf).sides).toEqual(['russia', 'ukraine', 'nato'])
  })

  it('groups demands by issue and names those nobody spoke on', () => {
    const { groups } = toLedger(items, demands, plainView, asOf)
    expect(groups.map(({ issue, rows, unheard }) => [issue, rows.length, unheard.map(({ id }) => id)])).toEqual([
      ['territory', 1, []],
      ['alignment', 1, ['eu-membership']],
      ['relations', 0, ['sanctions-relief']],
    ])
  })

  it('shows what a filter on readings asks for and nothing else', () => {
    const { groups, sides } = toLedger(items, demands, { ...plainView, reading: ['softened', 'opposes'] }, asOf)
    const shown = groups.flatMap(({ rows, unheard }) => [
      ...rows.flatMap(({ cells }) => [...cells.values()].map(({ reading }) => reading)),
      ...unheard,
    ])
    expect(shown.sort()).toEqual(['opposes', 'softened'])
    expect(sides).toEqual(['russia', 'nato'])
  })

  it('marks a reading of one source, and one last heard more than 30 days before', () => {
    const row = toLedger(items, demands, { ...plainView, issue: 'alignment' }, asOf).groups[0]?.rows[0]
    expect(row?.cells.get('ukraine')).toMatchObject({ single: true, stale: false })
    expect(row?.cells.get('nato')).toMatchObject({ single: false, stale: true })
  })

  it('counts what each choice of a filter would show under the other filters', () => {
    const counts = countChoices(items, { ...plainView, sides: ['nato'], reading: ['opposes'] })
    expect([...counts.readings]).toEqual([
      ['rejected', 1],
      ['opposes', 1],
    ])
    expect([...counts.issues]).toEqual([['territory', 1]])
  })

  it('says itself in one sentence', () => {
    const state = { ...plainView, reading: ['softened' as const, 'dropped' as const], hedged: 'exclude' as const }
    expect(openingOf(state, asOf, (id) => id)).toBe('Where each side stood on 29 March 2022, by the day it was said')
    expect(restOf(state, toLedger(items, demands, state, asOf), (id) => id)).toBe(
      '1 softened or dropped reading of 1 side on 1 demand, told by 2 sources, without hedged statements.',
    )
  })
})

describe('two days of the ledger compared', () => {
  const change = (side: string, on: string, before: string, after: string, movedOn: string) =>
    ({
      side,
      demand: on,
      movedOn,
      before: { reading: before },
      after: { reading: after },
    }) as unknown as Item<'changes'>
  const changes = [
    change('ukraine', 'neutrality', 'rejected', 'leaning', '2022-03-13'),
    change('russia', 'neutrality', 'kept', 'softened', '2022-03-16'),
    change('nato', 'neutrality', 'silent', 'rejected', '2022-03-11'),
  ]
  const state = { ...plainView, view: 'ledger' as const, from: '2022-03-10' }
  const shownOf = (moved: 'all' | 'only') =>
    toLedger(items, demands, { ...state, moved }, asOf, movesOf(changes)).groups.flatMap(({ rows, unheard }) => [
      ...rows.flatMap(({ cells }) => [...cells.values()].map((it) => `${it.side} ${it.move?.before ?? '='}`)),
      ...unheard.map(({ id }) => `nobody on ${id}`),
    ])

  it('tells what each cell was before', () => {
    expect(shownOf('all')).toEqual([
      'nato =',
      'nato silent',
      'ukraine rejected',
      'russia kept',
      'nobody on eu-membership',
      'nobody on sanctions-relief',
    ])
  })

  it('leaves out what did not move, and nothing else, where it is asked to', () => {
    expect(shownOf('only')).toEqual(['nato silent', 'ukraine rejected', 'russia kept'])
  })

  it('says who moved first; a side heard for the first time has not moved', () => {
    expect(movedText(changes, '2022-03-10', asOf, (id) => id)).toBe(
      'Between 10 March 2022 and 29 March 2022, 2 readings moved, and 1 reading was heard for the first time. ' +
        'First to move, on 13 March 2022: ukraine on neutrality (rejected to leaning).',
    )
    expect(movedText([], '2022-03-10', asOf, (id) => id)).toMatch(/no reading moved\.$/)
    expect(movedText(changes.slice(2), '2022-03-10', asOf, (id) => id)).toMatch(/no reading moved; 1 reading was heard/)
  })

  it('begins two weeks before or earlier, where the record reaches that far', () => {
    const days = ['2022-03-01', '2022-03-14', '2022-03-20'].map((day) => ({ day }))
    expect(usualFrom(days, '2022-03-29')).toBe('2022-03-14')
    expect(usualFrom(days, '2022-03-10')).toBe('2022-03-01')
    expect(usualFrom(days, '2022-03-01')).toBeUndefined()
  })
})

describe('the slider', () => {
  it('draws a gap as a week at most, and stops on each recorded day', () => {
    const scale = timeScale(['2022-03-29', '2022-03-11', '2022-03-10', '2024-12-31'])
    expect(scale.stops.map(({ at }) => at)).toEqual([0, 1, 1 + longestGap, 1 + 2 * longestGap])
    expect(scale.day(scale.at('2022-03-29'))).toBe('2022-03-29')
    expect(scale.at('1999-01-01')).toBe(0)
    expect(scale.at('2030-01-01')).toBe(scale.length)
  })

  it('never goes back in time', () => {
    const days = fc.uniqueArray(fc.integer({ min: 18_000, max: 21_000 }).map(isoDay), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(days, (some) => {
        const scale = timeScale(some)
        const all = Array.from({ length: scale.length + 1 }, (_, at) => scale.day(at))
        expect(all).toEqual([...all].sort())
        for (const day of some) expect(scale.day(scale.at(day))).toBe(day)
      }),
    )
  })
})
