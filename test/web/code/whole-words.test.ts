/** A selection widened to whole words: whatever the pointer hit, no place and no phrase begins or ends within a word. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readText } from '../../../src/codebook/source-text.js'
import { placeOf } from '../../../web/code/bench/acts.js'
import type { BenchText } from '../../../web/code/bench/text/bench-text.js'
import { wordsBetween } from '../../../web/code/bench/text/phrase.js'
import { endOf, startOf, within } from '../../../web/code/bench/text/selected.js'
import { wholeWords } from '../../../web/code/bench/text/whole-words.js'
import { anyWords } from './random-text.js'

function textOf(file: string): BenchText {
  const { codePoints, paragraphs } = readText(new TextEncoder().encode(file))
  return {
    language: 'en',
    paragraphs: paragraphs.map((it) => ({ ...it, text: codePoints.slice(it.start, it.end).join('') })),
  }
}

const line = 'The 🌉 30-day truce is Rita’s, “pro-Red” papers say—not Blue’s 1,500 men’s.'
const text = textOf(line)

/** What becomes of the letters of `part` where `before` stands before them. */
function widened(before: string, part: string, isBackwards = false) {
  const at = line.indexOf(before + part) + before.length
  const from = [...line.slice(0, at)].length
  const to = from + [...part].length
  const whole = wholeWords(text, within(text, isBackwards ? to : from, isBackwards ? from : to))
  expect(whole.anchor <= whole.focus).toBe(!isBackwards)
  return wordsBetween(text, startOf(whole), endOf(whole))
}

it.each([
  ['T', 'he 🌉 30-day tr', 'The 🌉 30-day truce'],
  ['30-', 'day truce', '30-day truce'],
  ['30', '-day truce', '30-day truce'],
  ['🌉 ', '30-', '30-day'],
  ['', 'truce is Rita’', 'truce is Rita’s'],
  ['“', 'pro', 'pro-Red'],
  ['pro-', 'Red” pap', 'pro-Red” papers'],
  ['papers ', 'say', 'say'],
  ['say—', 'not', 'not'],
  ['Blue’s ', '1,5', '1,500'],
  ['is Rita’s', ', ', ', '],
  ['', ' truce ', ' truce '],
])('after “%s”, “%s” is widened to “%s”, whichever end is held', (before, part, whole) => {
  expect(widened(before, part)).toBe(whole)
  expect(widened(before, part, true)).toBe(whole)
})

it('leaves a caret within a word where it is', () => {
  expect(wholeWords(text, within(text, 8, 8))).toEqual(within(text, 8, 8))
})

it('makes a place and its phrase of whole words, also where keys have selected halves of them', () => {
  const place = placeOf(text, within(text, 1, 14))
  expect(place).toMatchObject({ start: 0, phrase: 'The 🌉 30-day truce' })
})

it('keeps all that was selected, within the paragraph, and changes nothing when done again', () => {
  const words = new Intl.Segmenter('en', { granularity: 'word' })
  fc.assert(
    fc.property(
      fc.array(anyWords, { minLength: 1, maxLength: 3 }),
      fc.nat(120),
      fc.nat(120),
      (lines, anchor, focus) => {
        const some = textOf(lines.join('\n'))
        fc.pre(some.paragraphs.length > 0)
        const before = within(some, anchor, focus)
        const whole = wholeWords(some, before)
        expect(startOf(whole)).toBeLessThanOrEqual(startOf(before))
        expect(endOf(whole)).toBeGreaterThanOrEqual(endOf(before))
        expect(within(some, whole.anchor, whole.focus)).toEqual(whole)
        expect(wholeWords(some, whole)).toEqual(whole)
        if (startOf(before) === endOf(before)) return
        const own = some.paragraphs.find((it) => it.start <= startOf(whole) && endOf(whole) <= it.end)
        const halves = [startOf(whole), endOf(whole)].filter((offset) => {
          const unit = [...(own?.text ?? '')].slice(0, offset - (own?.start ?? 0)).join('').length
          const segment = words.segment(own?.text ?? '').containing(unit)
          return segment?.isWordLike && segment.index < unit
        })
        expect(halves).toEqual([])
      },
    ),
  )
})
