/** How a draft is cut into sentences, and which ids stand behind which words. */
import { describe, expect, it } from 'vitest'
import { citedSentences } from '../../../src/mcp/check-text/cited-sentences.js'

const cut = (draft: string) =>
  [...citedSentences(draft, (id) => /^s\d{3}-\d\d$/.test(id))].map(({ claims }) =>
    claims.map(({ text, ids }) => [text, ids.join(' ')].join(' | ')),
  )

describe('a draft', () => {
  it.each([
    [
      'an id before the full stop',
      'A wants it [s000-01]. B not [s000-02].',
      [['A wants it | s000-01'], ['B not | s000-02']],
    ],
    [
      'an id behind it',
      'A wants it. [s000-01] B does not. [s000-02]',
      [['A wants it | s000-01'], ['B does not | s000-02']],
    ],
    ['a list of ids', 'A wants it [s000-01, s000-02; s000-03].', [['A wants it | s000-01 s000-02 s000-03']]],
    ['two brackets in a row', 'A wants it [s000-01] [s000-02].', [['A wants it | s000-01 s000-02']]],
    ['ids in round brackets', 'A wants it (s000-01).', [['A wants it | s000-01']]],
    [
      'a claim for each bracket',
      'A wants it [s000-01]; B wants no part of it [s000-02].',
      [['A wants it | s000-01', 'B wants no part of it | s000-02']],
    ],
    ['no id', 'A wants it.', [['A wants it. | ']]],
    ['an id that may not exist', 'A wants it [s999-99].', [['A wants it | s999-99']]],
    [
      'a footnote and an insertion, which are no ids',
      'A “wants [all of] it” [1].',
      [['A “wants [all of] it” [1]. | ']],
    ],
  ])('with %s', (_, draft, expected) => {
    expect(cut(draft)).toEqual(expected)
  })

  it.each([
    ['U.S.', 'The U.S. proposal was accepted [s000-01]. It held [s000-02].', 2],
    ['U.S. before an id', 'It was proposed by the U.S. [s000-01] Ukraine accepted it [s000-02].', 2],
    ['5 p.m.', 'They met at 5 p.m. Kuleba spoke first [s000-01].', 1],
    ['names with initials', 'David R. Cameron says so [s000-01]. So do others [s000-02].', 2],
    [
      'a full stop inside a quotation',
      'He said “Time to talk. It is time to end it” [s000-01]. They agreed [s000-02].',
      2,
    ],
    ['questions and exclamations', 'Did it hold? No [s000-01]. It broke! [s000-02]', 3],
    ['a list', '- A wants it [s000-01]\n- B does not [s000-02]', 2],
    ['paragraphs', 'A wants it [s000-01]\n\nB does not [s000-02]', 2],
    ['nothing', ' \n\n ', 0],
  ])('ends its sentences rightly at %s', (_, draft, sentences) => {
    expect(cut(draft)).toHaveLength(sentences)
  })
})
