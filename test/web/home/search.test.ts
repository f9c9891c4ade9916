/** What a reader finds by a few letters, on any dataset. */
import { describe, expect, it } from 'vitest'
import { pairNamed, searchOf } from '../../../web/home/search.js'
import '../../../web/params.js'
import { hrefOf } from '../../../web/state/url-state.js'
import { catalog, days } from './fixture.js'

describe('the search', () => {
  const idsOf = (wanted: string) =>
    searchOf(catalog, days)(wanted).map(({ kind, found }) => `${kind}: ${found.map(({ id }) => id).join(' ')}`)

  it('finds by the beginning of any word, also of aliases, ignoring case and accents', () => {
    expect(idsOf('epa')).toEqual(['Actors: epa'])
    expect(idsOf('PROT envi')).toEqual(['Actors: epa'])
    expect(idsOf('conference')).toEqual(['Actors: cop'])
    expect(idsOf('round')).toEqual([])
    expect(idsOf('geneve')).toEqual(['Drafts: protocol'])
  })

  it('lists names that begin with it first', () => {
    expect(idsOf('caps')).toEqual(['Demands: caps trading'])
    expect(idsOf('mission')).toEqual(['Demands: caps'])
    expect(idsOf('emission permits')).toEqual([])
    expect(idsOf('  ')).toEqual([])
  })

  it('overlooks one slip when nothing is spelled that way', () => {
    expect(idsOf('Senat')).toEqual(['Actors: senate'])
    expect(idsOf('senaet')).toEqual(['Actors: senate'])
    expect(idsOf('emissoin')).toEqual(['Demands: caps'])
    expect(idsOf('comference')).toEqual(['Actors: cop'])
  })

  it('finds the view that answers a question, by the words people ask it in', () => {
    expect(idsOf('unanswered')).toEqual(['Questions: unanswered'])
    expect(idsOf('both accept')).toEqual(['Questions: accepted'])
    expect(idsOf('agree')[0]).toContain('accepted')
    // Their words are common: parts of them find nothing.
    expect(idsOf('nsu')).toEqual([])
  })

  it('puts together what an actor said about a demand, in either order and as a question', () => {
    const search = searchOf(catalog, days)
    const pair = (wanted: string) => pairNamed(wanted, search, catalog.name).map(({ name, to }) => [name, hrefOf(to)])
    const asked = [['What Senate said about “Emission caps”', '/trace?speaker=senate&demand=caps']]
    expect(pair('senate emission caps')).toEqual(asked)
    expect(pair('emission caps senate')).toEqual(asked)
    expect(pair('What did the Senate say about Emission?')).toEqual(asked)
    expect(pair('senate')).toEqual([])
    expect(pair('senate nothing')).toEqual([])
  })

  it('finds days with statements', () => {
    expect(idsOf('20 June')).toEqual(['Days: 2001-06-20'])
    expect(idsOf('June 12, 2001')).toEqual(['Days: 2001-06-12'])
    expect(idsOf('20 June 2002')).toEqual([])
    const [group] = searchOf(catalog, days)('20 June')
    expect(group?.found.map(({ name, about, to }) => [name, about, hrefOf(to)])).toEqual([
      ['20 June 2001', '3 statements', '/ledger?asOf=2001-06-20'],
    ])
  })
})
