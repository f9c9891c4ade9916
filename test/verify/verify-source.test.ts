/** A source held against its text: every kind of fault on a made-up text. */
import { describe, expect, it } from 'vitest'
import { reportText } from '../../src/verify/report-text.js'
import { type Place, type SourceRecord, verifySource } from '../../src/verify/verify-source.js'
import { bytes, listed, place, source } from './gazette.js'

const [title] = listed(1)
const outside = { ...(title as NonNullable<typeof title>), reason: 'outside-usable-range' }

describe('a source', () => {
  const verify = (
    changed: { source?: Partial<SourceRecord>; place?: Partial<Place>; claim?: Partial<Place> },
    uncoded = listed(1, 3),
    file: Uint8Array | null = bytes,
  ) => {
    const claims = changed.claim ? [{ ...place, by: 'c1', ...changed.claim }] : []
    const citations = [{ ...place, ...changed.place }]
    return verifySource({ ...source, ...changed.source }, file, { citations, claims }, uncoded)
  }

  it('without a fault has its paragraphs cited or listed, offsets in code points', () => {
    expect(verify({})).toEqual({
      source: 'gazette',
      file: 'gazette.txt',
      citations: 1,
      claims: 0,
      cited: [2],
      listed: listed(1, 3),
      neither: [],
      misses: [],
    })
  })

  const faults: [string, Parameters<typeof verify>, RegExp][] = [
    ['another hash', [{ source: { sha256: 'beef' } }], /the sha256 of gazette\.txt is [0-9a-f]{64}, not beef/],
    ['no hash', [{ source: { sha256: null } }], /not null/],
    ['an offset shifted past the phrase', [{ place: { start: 26 } }], /"open the bridge" is not in \[26, 47\)/],
    ['a phrase in other letters', [{ place: { phrase: 'Open the bridge' } }], /"Open the bridge" is not in/],
    ['another paragraph number', [{ place: { paragraph: 3 } }], /in paragraph 2, not 3/],
    ['a span across a line', [{ place: { end: 50 } }, listed(1, 2, 3)], /\[14, 50\) is not inside one paragraph/],
    ['a span beyond the file', [{ place: { start: 70, end: 99 } }, listed(1, 2, 3)], /not inside one paragraph/],
    [
      'a span beyond the usable part',
      [{ source: { usableTo: 40 } }],
      /beyond the usable part of the text, which ends at 40/,
    ],
    ['a day after publication', [{ place: { latest: '2022-06-02' } }], /2022-06-02 is after the source was published/],
    ['days in the wrong order', [{ place: { earliest: '2022-06-01' } }], /2022-06-01 is after its latest 2022-05-31/],
    ['a claim that is not there', [{ claim: { phrase: 'a tunnel' } }], /"a tunnel" is not in/],
    ['a paragraph that is neither', [{}, listed(1)], /paragraph 3 is neither cited nor listed/],
    ['a paragraph that is both', [{}, listed(1, 2, 3)], /paragraph 2 is cited and listed as uncoded/],
    [
      'a listed paragraph that is not there',
      [{}, listed(1, 3, 4)],
      /paragraph 4 is listed as uncoded, but the text ends before it/,
    ],
    [
      'a paragraph that is called outside the usable part and begins within it',
      [{ source: { usableTo: 60 } }, [...listed(1), { ...outside, paragraph: 3 }]],
      /paragraph 3 is listed as outside-usable-range, but begins within it/,
    ],
    ['no file', [{}, [], null], /its file gazette\.txt is missing/],
    ['a file that is not UTF-8', [{}, [], Buffer.from([0xff, 0xfe])], /cannot be read as UTF-8/],
  ]
  it.each(faults)('with %s is a miss', (_, given, problem) => {
    const { misses } = verify(...given)
    expect(misses.some((miss) => problem.test(miss.problem))).toBe(true)
  })

  it('names the statement or the conflict that does not hold', () => {
    const report = verify({ place: { paragraph: 3 }, claim: { phrase: 'a tunnel' } })
    expect(report.misses.map(({ by }) => by)).toEqual(['s1', 'c1'])
    const lines = reportText([report]).split('\n')
    expect(lines[0]).toBe('gazette: 1 citation and 1 claim checked, 2 misses; 1 paragraph cited, 2 listed, 0 neither')
    expect(lines).toContain('  s1 in gazette: the span [14, 47) is in paragraph 2, not 3')
  })

  it('with a run of paragraphs of one reason has one line for them', () => {
    const lines = reportText([verifySource(source, bytes, { citations: [], claims: [] }, listed(1, 2, 3))]).split('\n')
    expect(lines).toContain('  gazette paragraphs 1 to 3: title')
  })
})
