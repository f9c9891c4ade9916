/** The codebook in pieces: every field of the bench finds its rules in it, under the section that it stands in. */
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { partsOf, ruledFields, rulesOf } from '../../../web/code/bench/rules/codebook-parts.js'
import { readText } from '../../house/source-files.js'

const parts = partsOf(marked.parse(readText('cypher/CODEBOOK.md'), { async: false }))

describe('the codebook on the bench', () => {
  it('has all of its sections and rulings', () => {
    expect(new Set(parts.map(({ section }) => section[0])).size).toBe(9)
    expect(parts.filter(({ section }) => section.startsWith('8.')).length).toBeGreaterThan(40)
    expect(
      parts.every(({ text }) => text !== '' && !/<|&(quot|amp|lt);/.test(text.replace(/<(body|source)>/g, ''))),
    ).toBe(true)
  })

  it.each(ruledFields)('has a rule for the field %s', (field) => {
    expect(rulesOf(parts, field).length).toBeGreaterThan(0)
  })

  it.each([
    ['extent', 'conditional (depends on an event or another demand'],
    ['relay', 'mediator (here Turkey and Israel)'],
    ['days', 'Resolve "last Wednesday"'],
    ['mode', 'its finite verb, in quotation marks'],
    ['certainty', 'certainty is about whether it was said'],
    ['stance', 'A raiser that refuses the other side'],
    ['place', 'A place tells only what its own words say'],
  ] as const)('shows of %s what it says', (field, words) => {
    expect(
      rulesOf(parts, field)
        .map(({ text }) => text)
        .join(' '),
    ).toContain(words)
  })
})
