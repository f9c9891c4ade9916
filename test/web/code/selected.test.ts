/** The selection by keys: by letter, word and sentence, within a paragraph, in code points. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/codebook/source-text.js'
import { type BenchText, paragraphAt } from '../../../web/code/bench/text/bench-text.js'
import { isOnlyTheBeginning, phraseIn, phraseOf, wordsBetween } from '../../../web/code/bench/text/phrase.js'
import {
  caretAt,
  endOf,
  hold,
  isCaret,
  move,
  nextSentence,
  type Selected,
  selectSentence,
  startOf,
  trimmed,
  widen,
  within,
} from '../../../web/code/bench/text/selected.js'
import { anyWords } from './random-text.js'

/** As the server cuts a file into paragraphs. */
function textOf(file: string): BenchText {
  const { codePoints, paragraphs } = readText(new TextEncoder().encode(file))
  return {
    language: 'en',
    paragraphs: paragraphs.map((it) => ({ ...it, text: codePoints.slice(it.start, it.end).join('') })),
  }
}

const text = textOf('\ufeffThe 🌉 is ours. It opens, said Mr. Gray on Monday.\n\nNobody answered. The river rose.\n')
const shown = (selected: Selected) => wordsBetween(text, startOf(selected), endOf(selected))
const times = (count: number, selected: Selected, step: (it: Selected) => Selected) =>
  Array.from({ length: count }).reduce<Selected>((now) => step(now), selected)

describe('selecting by sentence', () => {
  it('takes the sentence around the caret, then the next one, into the next paragraph', () => {
    const first = selectSentence(text, caretAt(6))
    expect(shown(first)).toBe('The 🌉 is ours.')
    const second = selectSentence(text, first)
    expect(shown(second)).toBe('It opens, said Mr. Gray on Monday.')
    expect(shown(selectSentence(text, second))).toBe('Nobody answered.')
  })

  it('widens by a sentence, and at the end of the paragraph backwards', () => {
    const last = times(2, selectSentence(text, caretAt(0)), (it) => nextSentence(text, it))
    expect(shown(last)).toBe('Nobody answered.')
    expect(shown(widen(text, last))).toBe('Nobody answered. The river rose.')
    const end = nextSentence(text, last)
    expect(shown(widen(text, end))).toBe('Nobody answered. The river rose.')
  })
})

describe('moving one end of the selection', () => {
  it('moves the held end by letter and word, and goes on from the other when that is held', () => {
    const sentence = nextSentence(text, selectSentence(text, caretAt(6)))
    const later = times(2, hold(sentence, 'start'), (it) => move(text, it, 'word', 1, false))
    expect(shown(later)).toBe(', said Mr. Gray on Monday.')
    const both = move(text, hold(later, 'end'), 'character', -1, false)
    expect(shown(both)).toBe(', said Mr. Gray on Monday')
    expect(hold(both, 'end').held).toBeNull()
  })

  it('never leaves the paragraph', () => {
    const begun = move(text, caretAt(3), 'word', 1, true)
    const far = times(60, begun, (it) => move(text, it, 'word', 1, true))
    expect(endOf(far)).toBe(text.paragraphs[0]?.end)
    expect(endOf(within(text, 3, 70))).toBe(text.paragraphs[0]?.end)
  })
})

describe('the caret', () => {
  it('passes what a reader sees as one letter in one step, and an empty line between paragraphs in one more', () => {
    expect(move(text, caretAt(5), 'character', 1, false).focus).toBe(6)
    const end = text.paragraphs[0]?.end ?? 0
    expect(move(text, caretAt(end), 'character', 1, false).focus).toBe(text.paragraphs[1]?.start)
    expect(move(text, caretAt(text.paragraphs[1]?.start ?? 0), 'character', -1, false).focus).toBe(end)
  })

  it('goes from any place to the end and back without missing the text, whatever its letters', () => {
    const lines = fc
      .array(anyWords, { minLength: 1, maxLength: 4 })
      .filter((all) => all.some((line) => line.trim() !== ''))
    fc.assert(
      fc.property(lines, fc.constantFrom('character' as const, 'word' as const), (all, step) => {
        const some = textOf(all.join('\n'))
        let now = caretAt(some.paragraphs[0]?.start ?? 0)
        for (let steps = 0; steps < 400; steps++) {
          const next = move(some, now, step, 1, false)
          if (next.focus === now.focus) break
          expect(next.focus).toBeGreaterThan(now.focus)
          expect(isCaret(next)).toBe(true)
          now = next
        }
        expect(now.focus).toBe(some.paragraphs.at(-1)?.end)
      }),
    )
  })
})

describe('a place', () => {
  it('lies in one paragraph, without blanks at its ends, and its phrase stands in it word for word', () => {
    fc.assert(
      fc.property(
        fc.array(anyWords, { minLength: 1, maxLength: 4 }),
        fc.nat(200),
        fc.nat(200),
        (all, anchor, focus) => {
          const some = textOf(all.join('\n'))
          fc.pre(some.paragraphs.length > 0)
          const { start, end } = trimmed(some, within(some, anchor, focus))
          const words = wordsBetween(some, start, end)
          const paragraph = paragraphAt(some, start)
          expect(end).toBeLessThanOrEqual(paragraph?.end ?? -1)
          expect(words).toBe([...all.join('\n')].slice(start, end).join(''))
          expect(words).toBe(words.trim())
          expect(words).toContain(phraseOf(words))
          expect(phraseOf(words).split(/\s+/).length).toBeLessThanOrEqual(12)
        },
      ),
    )
  })
})

describe('a phrase', () => {
  it('does without a quotation mark whose other half is outside', () => {
    expect(phraseOf('“We keep the ferry until the mill is ours and the bridge is open to all boats,” she said.')).toBe(
      'We keep the ferry until the mill is ours and the bridge',
    )
    expect(phraseIn(', the “mill” is ours,')).toBe('the “mill” is ours')
    expect(phraseIn('the mill is ours”')).toBe('the mill is ours')
  })

  it('is only the beginning of a longer passage until somebody chooses its words', () => {
    const words = 'One two three four five six seven eight nine ten eleven twelve thirteen.'
    expect(isOnlyTheBeginning(phraseOf(words), words)).toBe(true)
    expect(isOnlyTheBeginning('eleven twelve thirteen', words)).toBe(false)
    expect(isOnlyTheBeginning('One two.', 'One two.')).toBe(false)
  })
})
