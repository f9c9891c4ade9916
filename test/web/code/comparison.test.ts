/** Two codings of one passage side by side: what differs, what can be decided, which rules concern it. */
import { describe, expect, it } from 'vitest'
import { codedStatement } from '../../../src/coding/coded-statement.js'
import { decision } from '../../../src/coding/decision.js'
import { differingFields } from '../../../src/coding/differing-fields.js'
import { bothPlaces, fittingPlace } from '../../../web/code/compare/both-places.js'
import { comparedFields } from '../../../web/code/compare/compared-fields.js'
import { canTake, type Difference, decisionOn, nextUndecided, whyNotYet } from '../../../web/code/compare/comparison.js'
import { confusionsIn } from '../../../web/code/compare/confusions.js'
import { placeSelected, placesWith } from '../../../web/code/compare/find-place.js'
import { passageOf, wordsOfPlace } from '../../../web/code/compare/passage-of.js'
import { titleOf } from '../../../web/code/compare/title-of.js'
import { unbroken } from '../../../web/state/unbroken.js'

const statement = (key: string, more: object = {}) =>
  codedStatement.parse({
    ...{ key, speaker: 'minister', earliest: '2024-05-02', latest: '2024-05-02', mode: 'indirect' },
    stances: [{ demand: 'bridge', stance: 'ASSERTS', extent: 'full' }],
    citations: [{ paragraph: 2, start: 10, end: 20, tells: ['bridge'] }],
    ...more,
  })
const a = statement('k1')
const b = statement('b1', { mode: 'direct', stances: [{ demand: 'bridge', stance: 'ASSERTS', extent: 'conditional' }] })
const differ = (one: typeof a | null, other: typeof a | null, more: Partial<Difference> = {}): Difference => ({
  ...{ id: `${one?.key ?? ''}~${other?.key ?? ''}`, kind: 'statement', about: 'minister on bridge', a: one, b: other },
  ...{ fields: one && other ? differingFields(one, other) : [], paragraph: 2, decision: null },
  ...more,
})
const words = {
  name: (id: string) => ({ minister: 'The minister', bridge: 'Bridge' })[id] ?? id,
  span: (earliest: string, latest: string) => (earliest === latest ? latest : `${earliest} to ${latest}`),
  quote: (start: number, end: number) => `${start}-${end}`,
}
const reason = (paragraph: number, why: string) => ({ paragraph, reason: why, note: '' })

describe('two codings as one table', () => {
  it('mark the fields that differ, and no other', () => {
    const rows = comparedFields(differ(a, b), words)
    expect(rows.map(({ label, differs }) => [label, differs])).toEqual([
      ['Speaker', false],
      ['Days', false],
      ['Bridge', true],
      ['Mode', true],
      ['Places', false],
    ])
    expect(rows[2]).toMatchObject({ a: ['ASSERTS, full'], b: ['ASSERTS, conditional'] })
    expect(rows[4]?.a).toEqual(['10-20 tells Bridge'])
  })

  it('keep the demand of one beside nothing in the other', () => {
    const more = statement('b1', { stances: [...a.stances, { demand: 'ferry', stance: 'REJECTS' }] })
    const rows = comparedFields(differ(a, more), words)
    expect(rows.find(({ label }) => label === 'ferry')).toEqual({
      ...{ label: 'ferry', a: [], b: ['REJECTS, no extent yet'], differs: true },
    })
  })

  it('mark nothing where only one has coded, and show reasons and records too', () => {
    expect(comparedFields(differ(a, null), words).filter(({ differs }) => differs)).toEqual([])
    const reasons = { kind: 'uncoded', a: reason(4, 'caption'), b: reason(4, 'heading'), fields: ['reason'] } as const
    expect(comparedFields({ ...differ(a, b), ...reasons, fields: ['reason'] }, words)).toEqual([
      { label: 'Reason', a: ['caption'], b: ['heading'], differs: true },
    ])
    const event = (date: string) => ({ id: 'meeting', name: 'Meeting', kind: 'meeting', date }) as Difference['a']
    const events = { kind: 'event', a: event('2024-05-02'), b: event('2024-05-03'), fields: ['date'] } as const
    const rows = comparedFields({ ...differ(a, b), ...events, fields: ['date'] }, words)
    expect(rows.filter(({ differs }) => differs).map(({ label }) => label)).toEqual(['Day'])
  })

  it('have a title of names', () => {
    expect(titleOf(differ(a, b), words.name)).toBe('The minister: Bridge')
    expect(titleOf(differ(a, statement('b1', { speaker: 'mayor' })), words.name)).toBe('The minister or mayor: Bridge')
    expect(titleOf({ ...differ(null, null), kind: 'uncoded', paragraph: 4 }, words.name)).toContain(
      unbroken('Paragraph 4'),
    )
  })
})

describe('a decision', () => {
  it.each([
    [differ(a, b), ['a', 'b', 'both', 'hand', 'nothing']],
    [differ(a, null), ['a', 'b', 'hand', 'nothing']],
    [differ(null, b), ['a', 'b', 'hand', 'nothing']],
    [{ ...differ(a, b), kind: 'uncoded' } as Difference, ['a', 'b', 'nothing']],
  ])('takes what can be taken', (difference, takes) => {
    expect((['a', 'b', 'both', 'hand', 'nothing'] as const).filter((take) => canTake(difference, take))).toEqual(takes)
  })

  it('is one that the server keeps', () => {
    const kept = decision.parse(decisionOn(differ(a, b), 'hand', 'section 2', [b]))
    expect(kept).toMatchObject({ of: ['k1~b1'], a: ['k1'], b: ['b1'], take: 'hand', rule: 'section 2', final: [b] })
    expect(decision.parse(decisionOn(differ(a, null), 'nothing', 'section 1', [b])).final).toBeUndefined()
  })

  it('leads to the next difference without one, and round to the first', () => {
    const made = { decision: decisionOn(differ(a, b), 'a', 'r', null) } as Pick<Difference, 'decision'>
    const open = { decision: null }
    expect(nextUndecided([open, made, open], 0)).toBe(2)
    expect(nextUndecided([open, made, made], 1)).toBe(0)
    expect(nextUndecided([made, made], 0)).toBeNull()
    expect(nextUndecided([], -1)).toBeNull()
  })
})

describe('passes that cannot be compared yet', () => {
  const pass = (coder: string, state: 'open' | 'closed', mine = false) => ({ coder, state, mine })
  it.each([
    [[pass('ada', 'closed', true), pass('bo', 'closed')], null],
    [[pass('ada', 'closed', true), pass('bo', 'open')], 'The pass of bo is still open.'],
    [[pass('bo', 'closed'), pass('cy', 'closed'), pass('ada', 'open', true)], 'Your own pass is open'],
    [[pass('bo', 'open'), pass('cy', 'open')], 'The passes of bo and cy are still open.'],
    [[pass('bo', 'closed')], 'Only bo has coded this text.'],
    [[], 'Nobody has coded this text yet.'],
  ])('say which is open: %j', (passes, why) => {
    if (why === null) expect(whyNotYet(passes)).toBeNull()
    else expect(whyNotYet(passes)).toContain(why)
  })
})

describe('what was confused', () => {
  it('is counted by field and values, and as what it was solved', () => {
    const decided = (take: 'a' | 'hand') => ({
      decision: { ...decision.parse(decisionOn(differ(a, b), take, 'r', [b])), key: 'x' },
    })
    const found = confusionsIn([
      differ(a, b, decided('a')),
      differ(a, b),
      differ(a, b, decided('hand')),
      differ(a, null),
    ])
    expect(found).toEqual([
      { field: 'mode', a: 'indirect', b: 'direct', times: 3, solved: { a: 1, b: 0, other: 1, open: 1 } },
      { field: 'extent', a: 'full', b: 'conditional', times: 3, solved: { a: 1, b: 0, other: 1, open: 1 } },
      { field: 'statement', a: 'bridge', b: 'none', times: 1, solved: { a: 0, b: 0, other: 0, open: 1 } },
    ])
  })
})

describe('the passage of a difference', () => {
  const lines = ['Tïtle 😀', 'The 😀 minister asks.', 'Nothing.', 'The end.']
  let start = 0
  const paragraphs = lines.map((text, at) => {
    const end = start + [...text].length
    const paragraph = { number: at + 1, start, end, text }
    start = end + 1
    return paragraph
  })

  it('has the cited paragraphs with their neighbours, cut at the places of both in code points', () => {
    const one = statement('k1', { citations: [{ paragraph: 2, start: 12, end: 14 }] })
    const other = statement('b1', { citations: [{ paragraph: 2, start: 12, end: 22 }] })
    const passage = passageOf(differ(one, other), paragraphs)
    expect(passage.map(({ number, isNeighbour }) => [number, isNeighbour])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ])
    expect(passage[1]?.runs).toEqual([
      { text: 'The ', by: [] },
      { text: '😀 ', by: ['a', 'b'] },
      { text: 'minister', by: ['b'] },
      { text: ' asks.', by: [] },
    ])
    expect(wordsOfPlace(paragraphs, 12, 22)).toBe(unbroken('¶ 2 “😀 minister”'))
    const long = { number: 7, start: 0, end: 140, text: 'a verb '.repeat(20) }
    expect(wordsOfPlace([long], 0, 140)).toBe(
      unbroken('¶ 7 “a verb a verb a verb a verb a verb a … verb a verb a verb a verb a verb a verb”'),
    )
  })

  it('says where paragraphs are left out', () => {
    const far = statement('k1', { citations: [{ paragraph: 1, start: 0, end: 2 }] })
    const end = statement('b1', { citations: [{ paragraph: 4, start: 40, end: 42 }] })
    expect(passageOf(differ(far, end), paragraphs).map(({ afterGap }) => afterGap)).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(
      passageOf(
        { ...differ(far, far), paragraph: 4 },
        paragraphs.filter(({ number }) => number !== 3),
      ),
    ).toMatchObject([
      { number: 1, afterGap: false },
      { number: 2, afterGap: false },
      { number: 4, afterGap: true },
    ])
  })
})

describe('a statement by hand', () => {
  const lines = ['The 😀 talks', 'Roth said: “Open the Bridge.” The ferry stops. The bridge stays.']
  const paragraphs = lines.map((text, at) => {
    const start = at === 0 ? 0 : [...(lines[0] ?? '')].length + 1
    return { number: at + 1, start, end: start + [...text].length, text }
  })
  const text = { paragraphs, language: 'en' }
  const [, second] = paragraphs
  const offset = (words: string) =>
    (second?.start ?? 0) + [...(second?.text.slice(0, second.text.indexOf(words)) ?? '')].length

  it('finds a place by words of the text: their sentence, with the words as its phrase', () => {
    const found = placesWith(text, ' the  BRIDGE')
    expect(found.map(({ paragraph, phrase }) => [paragraph, phrase])).toEqual([
      [2, 'the Bridge'],
      [2, 'The bridge'],
    ])
    expect(found[1]).toMatchObject({ start: offset('The bridge stays'), end: second?.end, tells: [], relays: [] })
    expect(placesWith(text, 'erry stop')[0]?.phrase).toBe('ferry stops')
    expect([placesWith(text, 'th'), placesWith(text, '.*'), placesWith(text, 'tunnel')]).toEqual([[], [], []])
  })

  it('has a place that is selected, without the blanks around it, and none across paragraphs', () => {
    const [from, to] = [offset(' The ferry'), offset(' The bridge')]
    expect(placeSelected(text, from, to)).toMatchObject({
      ...{ paragraph: 2, start: offset('The ferry'), end: offset(' The bridge'), phrase: 'The ferry stops.' },
    })
    const halves = placeSelected(text, from + 3, offset('rry stops') + 6)
    expect(halves).toMatchObject({ start: offset('The ferry'), phrase: 'The ferry stops' })
    expect([placeSelected(text, 2, to), placeSelected(text, to, to)]).toEqual([null, null])
    const all = { start: 0, end: paragraphs[0]?.end }
    expect([placeSelected(text, 0, second?.start ?? 0), placeSelected(text, 0, null)]).toMatchObject([all, all])
  })

  it('lists places that neither coding has beside those of both', () => {
    const known = { paragraph: 2, start: 30, end: 40 }
    const added = { paragraph: 2, start: 20, end: 25 }
    const all = bothPlaces(statement('k1', { citations: [known] }), null, [known, added])
    expect(all.map(({ place: { start }, by }) => [start, by])).toEqual([
      [20, 'hand'],
      [30, 'a'],
    ])
  })

  it('takes its places from both, and lets each tell what it is on', () => {
    const place = { paragraph: 2, start: 10, end: 20, tells: ['bridge'], relays: ['press'] }
    const other = { paragraph: 2, start: 30, end: 40 }
    const both = bothPlaces(statement('k1', { citations: [other, place] }), statement('b1', { citations: [place] }))
    expect(both.map(({ place: { start }, by }) => [start, by])).toEqual([
      [10, 'both'],
      [30, 'a'],
    ])
    expect(fittingPlace(place, ['bridge', 'ferry'], [])).toMatchObject({ tells: ['bridge'], relays: [] })
    expect(fittingPlace(other, ['ferry'], ['press'])).toMatchObject({ tells: ['ferry'], relays: [] })
    expect(fittingPlace(place, ['ferry', 'toll'], ['press'])).toMatchObject({ tells: [], relays: ['press'] })
  })
})
