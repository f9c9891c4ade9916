/** Two days of the ledger compared: what changed, and what came first. */
import { describe, expect, it } from 'vitest'
import { changesByCell, changesSentence } from '../../../web/ledger/changes.js'
import { toLedger } from '../../../web/ledger/ledger-rows.js'
import { usualFrom } from '../../../web/shell/controls/compare-control.js'
import '../../../web/params.js'
import type { Item } from '../../../web/state/ask.js'
import { plainView } from '../../../web/state/url-state.js'
import { asOf, demands, items } from './fixture.js'

describe('two days of the ledger compared', () => {
  const change = (side: string, on: string, before: string, after: string, movedOn: string) =>
    ({
      side,
      demand: on,
      movedOn,
      movedOnEarliest: movedOn,
      before: { reading: before },
      after: { reading: after, word: side === 'ukraine' ? 'adversary' : 'own', onWordOf: ['medinsky'] },
    }) as unknown as Item<'changes'>
  const changes = [
    change('ukraine', 'neutrality', 'rejected', 'leaning', '2022-03-13'),
    change('russia', 'neutrality', 'kept', 'softened', '2022-03-16'),
    change('nato', 'neutrality', 'silent', 'rejected', '2022-03-11'),
  ]
  const state = { ...plainView, view: 'ledger' as const, from: '2022-03-10' }
  const shownOf = (moved: 'all' | 'only') =>
    toLedger(items, demands, { ...state, moved }, asOf, changesByCell(changes)).groups.flatMap(({ rows, unheard }) => [
      ...rows.flatMap(({ cells }) => [...cells.values()].map((it) => `${it.side} ${it.change?.before ?? '='}`)),
      ...unheard.map(({ id }) => `nobody on ${id}`),
    ])

  it('show what each cell was before', () => {
    expect(shownOf('all')).toEqual([
      'nato =',
      'nato silent',
      'ukraine rejected',
      'russia kept',
      'nobody on eu-membership',
      'nobody on sanctions-relief',
    ])
  })

  it('leave out only what did not change, if asked to', () => {
    expect(shownOf('only')).toEqual(['nato silent', 'ukraine rejected', 'russia kept'])
  })

  it('name what changed first; a side heard for the first time has not changed', () => {
    expect(changesSentence(changes, '2022-03-10', asOf, (id) => id)).toBe(
      'Between 10 March 2022 and 29 March 2022, 2 readings changed and 1 was new. ' +
        'First to move, on 13 Mar 2022: ukraine on neutrality (rejected to leaning, told by medinsky, the adversary).',
    )
    expect(changesSentence([], '2022-03-10', asOf, (id) => id)).toMatch(/no reading changed\.$/)
    expect(changesSentence(changes.slice(2), '2022-03-10', asOf, (id) => id)).toMatch(/no reading changed; 1 was new/)
  })

  it('start two weeks apart, or further if the record has no nearer day', () => {
    const days = ['2022-03-01', '2022-03-14', '2022-03-20'].map((day) => ({ day }))
    expect(usualFrom(days, '2022-03-29')).toBe('2022-03-14')
    expect(usualFrom(days, '2022-03-10')).toBe('2022-03-01')
    expect(usualFrom(days, '2022-03-01')).toBeUndefined()
  })
})
