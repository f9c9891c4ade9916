/** Rows and columns of the ledger, and what its filters would show. */
import { describe, expect, it } from 'vitest'
import { filterCounts } from '../../../web/ledger/filter-counts.js'
import { toLedger } from '../../../web/ledger/ledger-rows.js'
import '../../../web/params.js'
import { plainView } from '../../../web/state/url-state.js'
import { asOf, demands, items } from './fixture.js'

describe('the ledger as a table', () => {
  it('has a column for each side that spoke, ordered by the demands it is party to', () => {
    expect(toLedger(items, demands, plainView, asOf).sides).toEqual(['russia', 'ukraine', 'nato'])
  })

  it('groups demands by issue, and names those on which nobody spoke', () => {
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

  it('marks a reading that only others tell, and one last heard more than 30 days before', () => {
    const row = toLedger(items, demands, { ...plainView, issue: 'alignment' }, asOf).groups[0]?.rows[0]
    expect(row?.cells.get('ukraine')).toMatchObject({ others: true, stale: false })
    expect(row?.cells.get('nato')).toMatchObject({ others: false, stale: true })
  })
})

describe('the filters of the ledger', () => {
  it('counts what each choice of a filter would show under the other filters', () => {
    const counts = filterCounts(items, { ...plainView, sides: ['nato'], reading: ['opposes'] })
    expect([...counts.readings]).toEqual([
      ['rejected', 1],
      ['opposes', 1],
    ])
    expect([...counts.issues]).toEqual([['territory', 1]])
  })
})
