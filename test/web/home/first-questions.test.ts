/** The questions offered first, on any dataset. */
import { describe, expect, it } from 'vitest'
import { firstQuestions } from '../../../web/home/first-questions.js'
import '../../../web/params.js'
import type { Demand } from '../../../web/state/catalog.js'
import { hrefOf } from '../../../web/state/url-state.js'
import { catalog, dayOf, days, demands } from './fixture.js'

describe('the first questions', () => {
  it('are about the parties, talks and demands of the record', () => {
    expect(
      firstQuestions(days, demands, catalog.name, ['epa', 'senate']).map(({ text, to }) => [text, hrefOf(to)]),
    ).toEqual([
      [
        'What had Environmental Protection Agency and Senate agreed by 20 June 2001, and on whose word?',
        '/board?asOf=2001-06-20',
      ],
      [
        'Where had Environmental Protection Agency moved by 20 June 2001, and who says so?',
        '/actor/epa?asOf=2001-06-20',
      ],
      [
        'What changed between 10 June 2001 (Second round, Geneva) and 20 June 2001 (Third round, Geneva)?',
        '/ledger?asOf=2001-06-20&from=2001-06-10&moved=only',
      ],
      ['Who said what on “Emission caps”?', '/demand/caps'],
      [
        'What did one side never answer, or refuse to discuss, by 20 June 2001?',
        '/conflicts?asOf=2001-06-20&part=unanswered',
      ],
      ['What could a reader know by 20 June 2001, and what had been said?', '/conflicts?asOf=2001-06-20&part=known'],
      ['Which conditions did each side set, and what did it offer, day by day?', '/conflicts?part=conditions'],
      ['Which demands were given up or left, and came back?', '/conflicts?part=returned'],
      ['What rests on thin evidence?', '/conflicts?part=thin'],
      ['Who contradicts whom on the same side?', '/conflicts?part=sides'],
      ['Where do the sources disagree?', '/conflicts'],
      ['How reliable is this coding, and what changed with the codebook?', '/method?section=versions'],
    ])
  })

  it('leave out what a record lacks', () => {
    const bare = [{ ...demands[0], raisedBy: [], addressedTo: [] } as unknown as Demand]
    expect(firstQuestions([dayOf('2001-06-01', 1)], bare, catalog.name, []).map(({ text }) => text)).toEqual([
      'Who said what on “Emission caps”?',
      'What could a reader know by 1 June 2001, and what had been said?',
      'Which conditions did each side set, and what did it offer, day by day?',
      'Which demands were given up or left, and came back?',
      'What rests on thin evidence?',
      'Who contradicts whom on the same side?',
      'Where do the sources disagree?',
      'How reliable is this coding, and what changed with the codebook?',
    ])
    expect(firstQuestions([], [], catalog.name, [])).toEqual([])
  })
})
