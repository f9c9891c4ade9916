/** The selection on the bench, and how keys move it; it never crosses a paragraph, as no citation does. Pure. */

import { type BenchText, type Paragraph, paragraphAt, sentencesOf } from './bench-text.js'
import { lengthOf, pointOf, unitOf } from './code-points.js'

/** In code points of the whole text; a caret where both are equal. `held`: arrows move this end of it. */
export interface Selected {
  anchor: number
  focus: number
  held: 'start' | 'end' | null
}

export type Step = 'character' | 'word' | 'paragraph'

export const caretAt = (offset: number): Selected => ({ anchor: offset, focus: offset, held: null })
export const startOf = ({ anchor, focus }: Selected) => Math.min(anchor, focus)
export const endOf = ({ anchor, focus }: Selected) => Math.max(anchor, focus)
export const isCaret = ({ anchor, focus }: Selected) => anchor === focus

/** A selection from `anchor` towards `focus`, as far as the paragraph of the anchor goes. */
export function within(text: BenchText, anchor: number, focus: number): Selected {
  const paragraph = paragraphAt(text, anchor)
  if (!paragraph) return caretAt(0)
  const inside = (offset: number) => Math.min(paragraph.end, Math.max(paragraph.start, offset))
  return { anchor: inside(anchor), focus: inside(focus), held: null }
}

/** Holds one end, so that arrows move it; again, or with nothing selected, lets it go. */
export function hold(selected: Selected, end: 'start' | 'end'): Selected {
  if (isCaret(selected)) return selected
  const [from, to] = [startOf(selected), endOf(selected)]
  if (selected.held === end) return { anchor: from, focus: to, held: null }
  return end === 'start' ? { anchor: to, focus: from, held: end } : { anchor: from, focus: to, held: end }
}

/** A step to the right (1) or left (-1); with `extend`, or while an end is held, the other end stays. */
export function move(text: BenchText, selected: Selected, step: Step, direction: 1 | -1, extend: boolean): Selected {
  const { anchor, focus, held } = selected
  if (extend || held) {
    const paragraph = paragraphAt(text, anchor)
    if (!paragraph) return selected
    const to = stepIn(paragraph, focus, step, direction)
    return { anchor, focus: to, held: to === anchor ? null : held }
  }
  if (!isCaret(selected) && step === 'character') return caretAt(direction > 0 ? endOf(selected) : startOf(selected))
  const paragraph = paragraphAt(text, focus)
  if (!paragraph) return selected
  const to = stepIn(paragraph, focus, step, direction)
  if (to !== focus || step === 'paragraph') return caretAt(to)
  const next = text.paragraphs[text.paragraphs.indexOf(paragraph) + direction]
  return next ? caretAt(direction > 0 ? next.start : next.end) : caretAt(focus)
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** The offset one step on, within the paragraph: a letter is what a reader sees as one. */
function stepIn(paragraph: Paragraph, offset: number, step: Step, direction: 1 | -1): number {
  const { start, end, text } = paragraph
  if (step === 'paragraph') return direction > 0 ? end : start
  const unit = unitOf(text, offset - start)
  const to = direction > 0 ? after(text, unit, step) : before(text, unit, step)
  return start + pointOf(text, to)
}

function after(text: string, unit: number, step: Step): number {
  const segments = (step === 'word' ? words : letters).segment(text)
  let at = unit
  while (at < text.length) {
    const segment = segments.containing(at)
    if (!segment) break
    at = segment.index + segment.segment.length
    if (step !== 'word' || segment.isWordLike) break
  }
  return at
}

function before(text: string, unit: number, step: Step): number {
  const segments = (step === 'word' ? words : letters).segment(text)
  let at = unit
  while (at > 0) {
    const segment = segments.containing(at - 1)
    if (!segment) break
    at = segment.index
    if (step !== 'word' || segment.isWordLike) break
  }
  return at
}

/** The sentence around the caret; where that is selected already, the next one, in the next paragraph too. */
export function selectSentence(text: BenchText, selected: Selected): Selected {
  const from = startOf(selected)
  const paragraph = paragraphAt(text, from)
  if (!paragraph) return selected
  const here = sentencesOf(text, paragraph).find((it) => from < it.end) ?? sentencesOf(text, paragraph).at(-1)
  if (!here) return selected
  const isSelected = from <= here.start && endOf(selected) >= here.end
  return isSelected ? nextSentence(text, selected) : { anchor: here.start, focus: here.end, held: null }
}

/** The first sentence after the selection; where there is none, the selection as it is. */
export function nextSentence(text: BenchText, selected: Selected): Selected {
  const to = endOf(selected)
  const first = text.paragraphs.indexOf(paragraphAt(text, to) as Paragraph)
  for (const paragraph of text.paragraphs.slice(Math.max(0, first))) {
    const next = sentencesOf(text, paragraph).find((it) => it.start >= to)
    if (next) return { anchor: next.start, focus: next.end, held: null }
  }
  return selected
}

/** Wider by the next sentence of the paragraph; after the last one, by the one before. */
export function widen(text: BenchText, selected: Selected): Selected {
  if (isCaret(selected)) return selectSentence(text, selected)
  const [from, to] = [startOf(selected), endOf(selected)]
  const paragraph = paragraphAt(text, from)
  if (!paragraph) return selected
  const sentences = sentencesOf(text, paragraph)
  const next = sentences.find((it) => it.end > to)
  if (next) return { anchor: from, focus: next.end, held: null }
  const previous = sentences.findLast((it) => it.start < from)
  return previous ? { anchor: previous.start, focus: to, held: null } : selected
}

/** The selection without the blanks at its ends. */
export function trimmed(text: BenchText, selected: Selected): { start: number; end: number } {
  const [from, to] = [startOf(selected), endOf(selected)]
  const paragraph = paragraphAt(text, from)
  if (!paragraph) return { start: from, end: to }
  const words = paragraph.text.slice(
    unitOf(paragraph.text, from - paragraph.start),
    unitOf(paragraph.text, to - paragraph.start),
  )
  const blanks = words.length - words.trimStart().length
  const kept = words.trim()
  if (kept === '') return { start: from, end: from }
  const start = from + lengthOf(words.slice(0, blanks))
  return { start, end: start + lengthOf(kept) }
}
