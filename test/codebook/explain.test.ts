/** Section 5: why a side reads as it does, in sentences that a person would say. */
import { describe, expect, it } from 'vitest'
import { actOf, type Explained, explain } from '../../src/codebook/explain.js'
import { nameInSentence } from '../../src/codebook/name-in-sentence.js'
import { readingWords } from '../../src/codebook/reading-words.js'
import { extents, readingNames, roles, stances } from '../../src/codebook/words.js'

const softened: Explained = {
  side: 'Russia',
  role: 'raiser',
  reading: 'softened',
  lastHeardEarliest: '2022-03-29',
  lastHeard: '2022-03-29',
  deciding: [{ stance: 'CONCEDES', extent: 'signalled' }],
  word: 'press',
  onWordOf: ['the Financial Times'],
  withoutOutside: { reading: 'kept', relays: ['the Financial Times'] },
  withoutHedged: 'softened',
  uncertain: 0,
}

describe('section 5: why a side reads as it does', () => {
  it('names the side, its last word, and what the reading hangs on', () => {
    expect(explain(softened)).toBe(
      'Russia raised this demand. Its last word, on 29 March 2022, signals that it may give it up. ' +
        'Only the Financial Times says so; without it, Russia still demands it.',
    )
  })

  it('says whose word it is where that is not the side', () => {
    const accepted: Explained = {
      ...softened,
      side: 'Ukraine',
      role: 'addressee',
      reading: 'accepted',
      deciding: [{ stance: 'CONCEDES', extent: 'full' }],
      word: 'adversary',
      onWordOf: ['Vladimir Medinsky'],
      withoutOutside: { reading: 'accepted', relays: [] },
      withoutHedged: 'accepted',
    }
    expect(explain(accepted)).toBe(
      'This demand is addressed to Ukraine. Its last word, on 29 March 2022, accepts it. ' +
        'Vladimir Medinsky (the other side) says so, not Ukraine itself.',
    )
  })

  it.each([
    ['United States', 'state', 'the United States'],
    ['European Union', 'organisation', 'the European Union'],
    ['Financial Times', 'media', 'the Financial Times'],
    ['Russian delegation', 'delegation', 'the Russian delegation'],
    ['Leaders of the EU and its members', 'office', 'Leaders of the EU and its members'],
    ['The Guardian', 'media', 'The Guardian'],
    ['Emily Post', 'person', 'Emily Post'],
    ['NATO', 'organisation', 'NATO'],
    ['Ukraine', 'state', 'Ukraine'],
  ])('has the article that a sentence gives %s (%s)', (name, kind, told) => {
    expect(nameInSentence({ name, kind })).toBe(told)
  })

  it('begins with a capital, also where the name has an article', () => {
    const why = explain({ ...softened, side: 'the United States' })
    expect(why).toMatch(/^The United States raised this demand\./)
    expect(why).toContain('without it, the United States still demands it.')
  })

  it('tells an interval as one', () => {
    expect(explain({ ...softened, lastHeardEarliest: '2022-01-01', lastHeard: '2022-12-31' })).toContain(
      'Its last word, in 2022, signals that it may give it up.',
    )
  })

  it('says that more may be of that time, where the days of a statement allow it', () => {
    expect(explain({ ...softened, uncertain: 1 })).toMatch(/ One more statement may be of that time\.$/)
    expect(explain({ ...softened, uncertain: 2 })).toMatch(/ 2 more statements may be of that time\.$/)
    expect(explain({ ...softened, reading: 'silent', deciding: [], uncertain: 1 })).toBe(
      'Nothing that Russia said on this demand is certain to be of that time; one statement may be.',
    )
  })

  it('says that a report is hedged, that a day is mixed, that a report is denied, and that nothing was said', () => {
    const own = { ...softened, word: 'own', withoutOutside: { reading: 'softened', relays: [] } } as const
    expect(explain({ ...own, withoutHedged: 'silent' })).toContain(
      'The report is hedged; without hedged reports, Russia has said nothing on it.',
    )
    const both = [{ stance: 'CONCEDES', extent: 'full' } as const, { stance: 'ASSERTS', extent: 'full' } as const]
    expect(
      explain({
        ...own,
        reading: 'mixed',
        deciding: both,
        withoutOutside: { reading: 'mixed', relays: [] },
        withoutHedged: 'mixed',
      }),
    ).toContain('When it was last heard, on 29 March 2022, it demands it, but also gives it up.')
    expect(
      explain({
        ...own,
        reading: 'disputed',
        withoutHedged: 'disputed',
        withoutOutside: { reading: 'disputed', relays: [] },
      }),
    ).toContain('It is reported that it signals that it may give it up, and somebody denies each report.')
    expect(explain({ ...own, reading: 'silent', deciding: [] })).toBe(
      'Nothing that Russia said on this demand is on record.',
    )
  })

  it('has words for every role, stance and extent', () => {
    for (const role of roles)
      for (const stance of stances)
        for (const extent of extents) expect(actOf(role, stance, extent)).toMatch(/^[a-z][a-z ]+$/)
  })

  it('has a short name and a sentence for every reading', () => {
    expect(Object.keys(readingWords).sort()).toEqual([...readingNames].sort())
    for (const { sentence } of Object.values(readingWords)) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })
})
