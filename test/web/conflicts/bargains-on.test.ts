/** What is offered and asked in one statement. */
import { describe, expect, it } from 'vitest'
import { bargainsOn, placesOn } from '../../../web/conflicts/bargains-on.js'
import type { FullStatement } from '../../../web/statement/full-statement.js'

type Stance = FullStatement['stances'][number]
const stance = (demand: string, name: Stance['stance'], on: string[] = []) =>
  ({ demand, stance: name, exchange: on.map((it) => ({ demand: it, kind: 'exchange' })) }) as unknown as Stance
const said = (id: string, latest: string, stances: Stance[]) =>
  ({ id, latest, mode: 'direct', stances, citations: [] }) as unknown as FullStatement

describe('bargains on a demand', () => {
  const demands = said('s3', '2001-03-01', [stance('truce', 'ASSERTS'), stance('aid', 'ASSERTS')])
  const offer = said('s2', '2001-02-01', [stance('truce', 'ASSERTS'), stance('bridge', 'CONCEDES')])
  const tied = said('s1', '2001-01-01', [stance('truce', 'CONCEDES', ['bridge'])])

  it('are statements that offer and ask, or tie the two, each once, first day first', () => {
    const found = bargainsOn(['truce'], [demands, offer, tied, offer])
    expect(found.map(({ statement, isTied }) => [statement.id, isTied])).toEqual([
      ['s1', true],
      ['s2', false],
    ])
    expect(found[1]?.gives.map(({ demand }) => demand)).toEqual(['bridge'])
    expect(found[1]?.asks.map(({ demand }) => demand)).toEqual(['truce'])
  })

  it('are quoted first with the words on the demand itself', () => {
    const place = (phrase: string, ...tells: string[]) => ({ phrase, tells }) as FullStatement['citations'][number]
    const statement = { ...offer, citations: [place('a bridge', 'bridge'), place('a truce', 'truce')] }
    expect(placesOn(['truce'], statement).map(({ phrase, statement: of, mode }) => [phrase, of, mode])).toEqual([
      ['a truce', 's2', 'direct'],
      ['a bridge', 's2', 'direct'],
    ])
  })
})
