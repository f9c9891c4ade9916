/** The sentences that sum the ledger up. */
import { describe, expect, it } from 'vitest'
import { toLedger } from '../../../web/ledger/ledger-rows.js'
import { summaryOf, titleOf } from '../../../web/ledger/sentence.js'
import '../../../web/params.js'
import { plainView } from '../../../web/state/url-state.js'
import { asOf, demands, items } from './fixture.js'

describe('the ledger', () => {
  it('is summed up in a sentence, and says what the filters leave out', () => {
    const state = { ...plainView, reading: ['softened' as const, 'dropped' as const], hedged: 'exclude' as const }
    expect(titleOf(state, asOf, (id) => id)).toBe('Where each side stood on 29 March 2022')
    expect(titleOf({ ...state, clock: 'published', sides: ['russia'] }, asOf, (id) => id)).toBe(
      'Where russia stood on 29 March 2022, as a reader could know',
    )
    expect(summaryOf(plainView, toLedger(items, demands, plainView, asOf), (id) => id)).toBe(
      '4 readings: 3 sides on 2 demands, from 2 sources.',
    )
    expect(summaryOf(state, toLedger(items, demands, state, asOf), (id) => id)).toBe(
      'russia had softened 1 demand. Left out: hedged statements.',
    )
  })
})
