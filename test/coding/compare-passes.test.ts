/** Two passes side by side: which statements are one, in what they differ, and what decisions make of them. */
import { describe, expect, it } from 'vitest'
import { adjudicated } from '../../src/coding/adjudicated.js'
import { whyHidden, whyNotReopened } from '../../src/coding/blindness.js'
import { type CodedStatement, codedStatement } from '../../src/coding/coded-statement.js'
import { comparePasses } from '../../src/coding/compare-passes.js'
import { type Decision, decision } from '../../src/coding/decision.js'
import type { PassItems } from '../../src/coding/pass-items.js'

const at = (start: number, more: object = {}) => ({
  paragraph: 1 + Math.floor(start / 100),
  start,
  end: start + 50,
  ...more,
})
const told = (key: string, start: number, more: Partial<CodedStatement> = {}): CodedStatement =>
  codedStatement.parse({
    ...{
      key,
      speaker: 'minister',
      earliest: '2022-03-01',
      latest: '2022-03-01',
      mode: 'indirect',
      certainty: 'stated',
    },
    stances: [{ demand: 'bridge', stance: 'ASSERTS', extent: 'full' }],
    citations: [at(start)],
    ...more,
  })
const pass = (statements: CodedStatement[], more: Partial<PassItems> = {}): PassItems => ({
  ...{ statements, uncoded: [], actors: [], demands: [], events: [], drafts: [], ...more },
})
const decided = (of: string, take: Decision['take'], final?: CodedStatement[]) =>
  decision.parse({ about: of, of: [of], take, rule: 'section 1', ...(final && { final }) })
const idsOf = (a: PassItems, b: PassItems) => comparePasses(a, b).map(({ id, fields }) => [id, ...fields].join(' '))

describe('two passes', () => {
  it('that code the same have no difference, whatever the coders wrote in their own words', () => {
    const a = pass([told('k1', 0, { summary: 'The minister wants the bridge.' })])
    const b = pass([told('x9', 10, { summary: 'A bridge is wanted.', citations: [at(10, { phrase: 'the bridge' })] })])
    expect(idsOf(a, b)).toEqual([])
  })

  it.each([
    ['speaker', { speaker: 'mayor' }, ['speaker']],
    ['days', { earliest: '2022-02-28' }, ['earliest']],
    ['mode and certainty', { mode: 'direct', certainty: 'hedged' }, ['mode', 'certainty']],
    ['event', { at: 'call' }, ['at']],
    ['extent', { stances: [{ demand: 'bridge', stance: 'ASSERTS', extent: 'partial' }] }, ['stances.bridge.extent']],
    [
      'a further demand',
      { stances: [...told('k', 0).stances, { demand: 'ferry', stance: 'REJECTS' }] },
      ['stances.ferry'],
    ],
    ['an assessment', { assesses: [{ target: 'bridge', status: 'near' }] }, ['assesses.bridge']],
    ['an exchange', { exchanges: [{ of: 'bridge', for: 'ferry', kind: 'sequence' }] }, ['exchanges.bridge.ferry']],
    ['a relay', { relays: [{ actor: 'gazette', relation: 'press' }] }, ['relays.gazette']],
    ['who denies it', { disputedBy: ['mayor'] }, ['disputedBy']],
    ['a further place', { citations: [at(0), at(200)] }, ['citations']],
    ['what a place tells', { citations: [at(0, { tells: ['ferry'] })] }, ['citations']],
  ] as [string, Partial<CodedStatement>, string[]][])('that differ in %s say so', (_, more, fields) => {
    const a = pass([told('a1', 0, { citations: [at(0, { tells: ['bridge'] })] })])
    expect(idsOf(a, pass([told('b1', 0, more)]))).toEqual([`a1~b1 ${fields.join(' ')}`])
  })

  it('are aligned by speaker and by words that overlap, each statement once', () => {
    const a = pass([told('a1', 0), told('a2', 20, { speaker: 'mayor' }), told('a3', 300)])
    const b = pass([told('b1', 25, { speaker: 'mayor' }), told('b2', 5), told('b3', 500)])
    expect(idsOf(a, b)).toEqual(['a3~', '~b3'])
  })

  it('are shown in the order of the text', () => {
    const a = pass([told('a9', 0, { mode: 'direct' }), told('a1', 800), told('a5', 400, { latest: '2022-03-05' })])
    const b = pass([told('b9', 0), told('b5', 400), told('b2', 600)])
    expect(idsOf(a, b)).toEqual(['a9~b9 mode', 'a5~b5 latest', '~b2', 'a1~'])
    expect(comparePasses(a, b)[0]).toMatchObject({ about: 'minister on bridge, 2022-03-01', paragraph: 1 })
  })

  it('may give a paragraph different reasons, and one id to different new records', () => {
    const caption = { paragraph: 7, reason: 'caption', note: '' }
    const call = { id: 'call', name: 'The call', kind: 'call' } as const
    const a = pass([], { uncoded: [caption], events: [call, { id: 'own' }] })
    const b = pass([], { uncoded: [{ ...caption, reason: 'heading' }], events: [{ ...call, kind: 'meeting' }] })
    expect(idsOf(a, b)).toEqual(['uncoded:7 reason', 'event:call kind'])
  })
})

describe('a decision', () => {
  const a = pass([told('k1', 0), told('k2', 300, { speaker: 'mayor' }), told('k3', 600)])
  const b = pass([told('k1', 0), told('k4', 300, { speaker: 'council' }), told('k5', 900)])
  const keysOf = (...decisions: Decision[]) => {
    const { items, undecided } = adjudicated(a, b, decisions)
    return { keys: items.statements.map(({ key, speaker }) => `${key} ${speaker}`), undecided }
  }
  const rest = [decided('k3~', 'nothing'), decided('~k5', 'nothing')]

  it('is needed wherever the passes differ, and what both have alike stands without one', () => {
    expect(keysOf()).toEqual({ keys: ['k1 minister'], undecided: ['k2~k4', 'k3~', '~k5'] })
  })

  it.each([
    ['a', ['k1 minister', 'k2 mayor']],
    ['b', ['k1 minister', 'k4 council']],
    ['both', ['k1 minister', 'k2 mayor', 'k4 council']],
    ['nothing', ['k1 minister']],
  ] as [Decision['take'], string[]][])('that takes %s leaves that', (take, keys) => {
    expect(keysOf(decided('k2~k4', take), ...rest)).toEqual({ keys, undecided: [] })
  })

  it('by hand puts its own in the place of both', () => {
    const final = [told('k2', 300, { speaker: 'council-source' })]
    expect(keysOf(decided('k2~k4', 'hand', final), ...rest).keys).toEqual(['k1 minister', 'k2 council-source'])
  })

  it('that there is nothing to code here is a decision', () => {
    expect(keysOf(decided('k2~k4', 'a'), decided('~k5', 'nothing')).undecided).toEqual(['k3~'])
  })

  it('can overrule what both have, and settle several differences at once', () => {
    const override = decision.parse({ ...decided('k1~k1', 'nothing'), override: true })
    const together = decision.parse({ ...decided('k3~', 'hand', [told('k9', 600)]), of: ['k3~', '~k5'] })
    expect(keysOf(override, together, decided('k2~k4', 'b')).keys).toEqual(['k4 council', 'k9 minister'])
  })

  it('gives statements of one key from two passes keys of their own', () => {
    const [one, other] = [pass([told('k1', 0)]), pass([told('k1', 500)])]
    const { items } = adjudicated(one, other, [decided('k1~', 'a'), decided('~k1', 'b')])
    expect(items.statements.map(({ key }) => key)).toEqual(['k1', 'k1-2'])
  })

  it('leaves reasons only of paragraphs that nobody cites', () => {
    const [one, other] = [
      pass([told('k1', 0)], { uncoded: [{ paragraph: 9, reason: 'caption', note: '' }] }),
      pass([], { uncoded: [{ paragraph: 1, reason: 'commentary', note: '' }] }),
    ]
    const uncoded = (take: Decision['take']) =>
      adjudicated(one, other, [decided('k1~', take)]).items.uncoded.map(({ paragraph }) => paragraph)
    expect([uncoded('a'), uncoded('nothing')]).toEqual([[9], [1, 9]])
  })
})

describe('a pass', () => {
  const passes = (...states: string[]) =>
    states.map((state, at) => ({ coder: ['ada', 'bob', 'eve'][at] ?? '', state: state as 'open' | 'closed' }))
  it.each([
    [['open', 'open'], 'ada', 'bob', /your own pass/i],
    [['open', 'closed'], 'ada', 'bob', /your own pass/i],
    [['closed', 'open'], 'ada', 'bob', /is open/],
    [['open', 'closed'], 'eve', 'bob', /until a second pass/],
    [['closed', 'closed', 'open'], 'eve', 'ada', /your own pass/i],
    [['closed', 'closed', 'open'], 'ada', 'eve', /is open/],
    [['closed', 'closed'], 'ada', 'bob', null],
    [['closed', 'closed'], 'eve', 'bob', null],
    [['open', 'open'], 'ada', 'ada', null],
  ])('%s is what it takes for %s to see that of %s, or not', (states, reader, coder, why) => {
    const hidden = whyHidden(passes(...states), reader, coder)
    if (why) expect(hidden).toMatch(why)
    else expect(hidden).toBeNull()
  })

  it('is opened again only while no other is closed', () => {
    expect(whyNotReopened(passes('closed', 'open'), 'ada')).toBeNull()
    expect(whyNotReopened(passes('closed', 'closed'), 'ada')).toContain('bob closed a pass too')
  })
})
