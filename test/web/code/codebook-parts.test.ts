/** The codebook in pieces: every field of the bench finds its rules in it, under the section that it stands in. */
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { partsOf, ruledFields, rulesOf } from '../../../web/code/bench/rules/codebook-parts.js'
import { fieldHelp } from '../../../web/code/bench/rules/field-help.js'
import { sectionInWords } from '../../../web/code/bench/rules/in-words.js'
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

  it('is in words that a coder knows: no pattern of the graph, and no heading after one', () => {
    const written = parts.map(({ section, head, html, text }) => [sectionInWords(section), head, html, text].join(' '))
    expect(written.filter((it) => /\(:[A-Z]|-\[:|<th[^>]*>(edge|node)<|Edges|Nodes/.test(it))).toEqual([])
    expect(parts.map(({ text }) => text)).toContain('Actor made statement: who spoke or acted')
    expect(rulesOf(parts, 'relay')[0]?.text).toMatch(/^Statement relayed by actor \(relation\): who says/)
    expect(sectionInWords('8. Rulings')).toBe('Section 8: rulings')
  })

  it.each(ruledFields)('says in plain words what %s is, with none of the first dataset', (field) => {
    const { title, says, example = '' } = fieldHelp[field]
    const said = [title, ...says, example].join(' ')
    expect(said.length).toBeGreaterThan(60)
    const known = readText('cypher/data/10-actors.cypher') + readText('cypher/data/20-issues-and-demands.cypher')
    const names = [...known.matchAll(/name: '([^']+)'/g)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => said.includes(name))).toEqual([])
    expect(said).not.toMatch(/[A-Z]{3}|[{}<>[\]_]|\b[a-z]+-[a-z]+\b/)
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
