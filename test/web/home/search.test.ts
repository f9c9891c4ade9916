/** What a reader finds by a few letters, on any dataset. */
import { describe, expect, it } from 'vitest'
import { pairsOf } from '../../../web/home/pair-named.js'
import { foundByAny, searchOf } from '../../../web/home/search.js'
import '../../../web/params.js'
import type { Actor, Demand } from '../../../web/state/catalog.js'
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
    for (const wanted of ['never answered', 'refuses to discuss', 'refused to discuss'])
      expect(idsOf(wanted), wanted).toEqual(['Questions: unanswered'])
    for (const wanted of ['who sides with', 'aligns', 'who aligns with whom'])
      expect(idsOf(wanted), wanted).toEqual(['Questions: networks'])
    for (const wanted of ['reappear', 'unchanged or harder'])
      expect(idsOf(wanted), wanted).toEqual(['Questions: returned'])
    expect(idsOf('both accept')).toEqual(['Questions: accepted'])
    expect(idsOf('agree')[0]).toContain('accepted')
    // Their words are common: parts of them find nothing.
    expect(idsOf('nsu')).toEqual([])
  })

  it('puts together what an actor said about a demand, in either order and as a question', () => {
    const pairNamed = pairsOf(catalog)
    const pair = (wanted: string) => {
      const found = pairNamed(wanted)
      return found && [found.name, hrefOf(found.to)]
    }
    const asked = ['What Senate said about “Emission caps”', '/trace?speaker=senate&demand=caps']
    expect(pair('senate emission caps')).toEqual(asked)
    expect(pair('emission caps senate')).toEqual(asked)
    expect(pair('What did the Senate say about Emission?')).toEqual(asked)
    expect(pair('senate')).toBeNull()
    expect(pair('senate nothing')).toBeNull()
    // Parts of words name nobody.
    expect(pair('nate emission')).toBeNull()
  })

  it('puts no pair together from words that name a demand, an office or a proposition', () => {
    const minister = {
      ...catalog.actors.get('senate'),
      ...{ id: 'ann-bell', name: 'Ann Bell', represents: [{ side: 'epa', capacity: 'foreign minister' }] },
    } as unknown as Actor
    const ministry = { ...minister, id: 'ministry', name: 'Foreign Ministry', represents: [] } as Actor
    const body = { ...ministry, id: 'body', name: 'The EPAulette body' }
    const troops = { ...catalog.demands.get('caps'), id: 'troops', name: 'Foreign troops', proposition: 'Cod is left' }
    const bases = { ...troops, id: 'bases', name: 'Troops in bases' }
    const pairNamed = pairsOf({
      ...catalog,
      actors: new Map([['body', body], ...catalog.actors, ['ann-bell', minister], ['ministry', ministry]]),
      demands: new Map([...catalog.demands, ['bases', bases as Demand], ['troops', troops as Demand]]),
    })
    expect(pairNamed('foreign troops')).toBeNull()
    expect(pairNamed('ministry troops')?.to).toMatchObject({ speaker: 'ministry', demand: 'bases' })
    expect(pairNamed('minister caps')).toBeNull()
    expect(pairNamed('bell cod')).toBeNull()
    // A side has what its people said, and a whole name comes before the beginning of another.
    expect(pairNamed('epa troops')?.to).toMatchObject({ side: 'epa', speaker: null })
  })

  it('finds by any of the words what nothing has together: people and demands, no questions', () => {
    const search = searchOf(catalog, days)
    const any = (wanted: string) =>
      foundByAny(wanted, search).map(({ kind, found }) => [kind, found.map((it) => it.id)])
    expect(idsOf('senate conference')).toEqual([])
    expect(any('senate conference')).toEqual([['Actors', ['senate', 'cop']]])
    expect(any('delay of agreed trading')).toEqual([['Demands', ['delay', 'trading']]])
    expect(any('senate')).toEqual([])
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
