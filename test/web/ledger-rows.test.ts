/** Rows and columns of the ledger, and the scale of its slider. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countChoices, type LedgerItem, toLedger } from '../../web/ledger/ledger-rows.js'
import { openingOf, restOf } from '../../web/ledger/sentence.js'
import type { Demand } from '../../web/state/catalog.js'
import { isoDay } from '../../web/state/days.js'
import { longestGap, timeScale } from '../../web/state/time-scale.js'
import { toldDays } from '../../web/state/told-days.js'
import { plainView } from '../../web/state/url-state.js'

const demand = (id: string, issue: string) => ({ id, name: id, issue, issueName: issue }) as Demand
const demands = [demand('crimea', 'territory'), demand('neutrality', 'alignment'), demand('eu-membership', 'alignment')]
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
  it('has a column for each side that was heard, Russia and Ukraine first', () => {
    expect(toLedger(items, demands, plainView, asOf).sides).toEqual(['russia', 'ukraine', 'nato'])
  })

  it('groups demands by issue and names those nobody spoke on', () => {
    const { groups } = toLedger(items, demands, plainView, asOf)
    expect(groups.map(({ issue, rows, unheard }) => [issue, rows.length, unheard.map(({ id }) => id)])).toEqual([
      ['territory', 1, []],
      ['alignment', 1, ['eu-membership']],
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

  it('counts the statements of a day by the clock', () => {
    const told = [
      { latest: '2022-03-29', publishedLatest: '2024-12-31', event: null },
      { latest: '2022-03-11', publishedLatest: '2024-12-31', event: 'talks' },
    ]
    expect(toldDays(told, 'said').map(({ day }) => day)).toEqual(['2022-03-11', '2022-03-29'])
    expect(toldDays(told, 'published')).toEqual([{ day: '2024-12-31', statements: 2, event: true }])
  })
})
