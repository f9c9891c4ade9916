/** Citations of views and of statements: as text, for LaTeX and for reference managers. */
import { describe, expect, it } from 'vitest'
import { bibtexOf } from '../../../../web/shell/share/bibtex.js'
import { type Cited, citationText, type Quoted } from '../../../../web/shell/share/citation.js'
import { cslOf } from '../../../../web/shell/share/csl.js'
import { fileNameOf } from '../../../../web/shell/share/file-name.js'

const view: Cited = {
  title: 'Where each side stood on 29 March 2022',
  dataset: 'Talks & terms',
  version: '85d990dee055',
  release: { day: '2026-11-25', url: 'https://example.org/method?section=data' },
  url: 'https://example.org/ledger?asOf=2022-03-29',
  accessed: '2026-11-27',
}
const quoted: Quoted = {
  phrase: 'be “denazified”',
  by: 'Russia, according to Financial Times, 29 Mar 2022',
  isDirect: true,
  about: 'concedes Denazification, signalled; hedged',
  paragraph: 6,
  source: {
    id: 'source-003',
    title: 'To build trust_50%',
    author: 'Drew Leifheit',
    publisher: 'European Views',
    publishedEarliest: '2022-03-29',
    publishedLatest: '2022-03-29',
    language: 'en',
    url: null,
  },
}

describe('a citation', () => {
  it('of a view names dataset, version, address and day of access', () => {
    expect(citationText(view)).toBe(
      'Demarche: Where each side stood on 29 March 2022. Talks & terms. Data version 85d990dee055, ' +
        'published 25 November 2026 (https://example.org/method?section=data). ' +
        'https://example.org/ledger?asOf=2022-03-29 (accessed 27 November 2026).',
    )
    expect(citationText({ ...view, release: null })).toContain('Data version 85d990dee055. https://example.org/ledger')
  })

  it('of a statement begins with the phrase, whose word it is and the source in which it was printed', () => {
    expect(citationText({ ...view, quoted })).toMatch(
      /^“be ‘denazified’” \(Russia, according to Financial Times, 29 Mar 2022, quoted in part; concedes Denazification, signalled; hedged\), in Drew Leifheit, “To build trust_50%”, European Views, published on 29 Mar 2022, paragraph 6\. Demarche: /,
    )
  })

  it('puts nobody’s name on words that are the source’s', () => {
    expect(citationText({ ...view, quoted: { ...quoted, isDirect: false } })).toContain(
      '(the source’s words, of Russia, according to Financial Times, 29 Mar 2022; concedes',
    )
  })

  it('says between which days a source came out, and names an author that is its own publisher once', () => {
    const source = { ...quoted.source, author: 'Bloomberg', publisher: 'Bloomberg', publishedEarliest: '2022-03-01' }
    const text = citationText({ ...view, quoted: { ...quoted, source } })
    expect(text).toContain('in Bloomberg, “To build trust_50%”, published between 1 and 29 Mar 2022, paragraph 6.')
  })
})

describe('BibTeX', () => {
  it('has an entry for the dataset, with what LaTeX reads as commands written out', () => {
    const text = bibtexOf(view)
    expect(text.match(/^@\w+/gm)).toEqual(['@misc'])
    expect(text).toContain('title = {{Demarche: Talks \\& terms}}')
    expect(text).toContain('howpublished = {\\url{https://example.org/ledger?asOf=2022-03-29}}')
    expect(text).toContain('version = {85d990dee055}')
    expect(text).toContain('Data version 85d990dee055, published 2026-11-25')
  })

  it('has an entry for the printed source before it: an article where its day is known', () => {
    const text = bibtexOf({ ...view, quoted })
    expect(text.match(/^@\w+\{[\w-]+/gm)).toEqual(['@article{source-003', '@misc{demarche-85d990dee055'])
    expect(text).toContain('author = {{Drew Leifheit}}')
    expect(text).toContain('title = {{To build trust\\_50\\%}}')
    const open = { ...quoted.source, publishedEarliest: '2022-03-01' }
    expect(bibtexOf({ ...view, quoted: { ...quoted, source: open } })).toMatch(
      /^@misc\{source-003,[^@]*howpublished = \{European Views\}[^@]*between 2022-03-01 and 2022-03-29/,
    )
  })

  it.each(['{', '}', '\\', '$', '&', '#', '_', '%', '~', '^'])('keeps its braces in balance around %s', (letter) => {
    const text = bibtexOf({ ...view, title: `a${letter}b`, dataset: `c${letter}d`, url: `https://e/${letter}` })
    const bare = text.replace(/\\[{}]/g, '')
    expect(bare.split('{').length).toBe(bare.split('}').length)
  })
})

describe('CSL-JSON', () => {
  it('has the printed source and the dataset as items of its schema', () => {
    const [article, dataset] = JSON.parse(cslOf({ ...view, quoted }))
    expect(article).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'European Views',
      issued: { 'date-parts': [[2022, 3, 29]] },
      author: [{ literal: 'Drew Leifheit' }],
    })
    expect(article).not.toHaveProperty('URL')
    expect(dataset).toMatchObject({ type: 'dataset', version: '85d990dee055', URL: view.url })
    expect(dataset.issued).toEqual({ 'date-parts': [[2026, 11, 25]] })
    expect(dataset.note).toContain('https://example.org/method?section=data')
    expect(JSON.parse(cslOf(view))).toHaveLength(1)
  })
})

describe('the name of a saved file', () => {
  it.each([
    ['Where each side stood on 29 March 2022', 'where-each-side-stood-on-29-march-2022'],
    ['Sécurité: “garanties”?', 'securite-garanties'],
    ['Нейтралитет', 'неитралитет'],
    ['???', 'demarche'],
  ])('of %s is %s', (title, name) => expect(fileNameOf(title)).toBe(name))
})
