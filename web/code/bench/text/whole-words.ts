/** Widens a selection to whole words: a phrase is words of the text, never halves of them. Pure. */
import { type BenchText, paragraphAt } from './bench-text.js'
import { pointOf, unitOf } from './code-points.js'
import { endOf, isCaret, type Selected, startOf } from './selected.js'

const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Half of “30-day” or “pro-government” says something else than the whole. */
const hyphen = /[-\u2010\u2011]/

/** The same selection, from where its first word begins to where its last one ends; a caret stays where it is. */
export function wholeWords(text: BenchText, selected: Selected): Selected {
  if (isCaret(selected)) return selected
  const paragraph = paragraphAt(text, startOf(selected))
  if (!paragraph) return selected
  const segments = words.segment(paragraph.text)
  const unit = (offset: number) => unitOf(paragraph.text, offset - paragraph.start)
  const offset = (unit: number) => paragraph.start + pointOf(paragraph.text, unit)
  const from = offset(beginning(segments, paragraph.text, unit(startOf(selected))))
  const to = offset(ending(segments, paragraph.text, unit(endOf(selected))))
  const isForwards = selected.anchor <= selected.focus
  return { ...selected, anchor: isForwards ? from : to, focus: isForwards ? to : from }
}

function beginning(segments: Intl.Segments, text: string, unit: number): number {
  let at = unit
  while (isWithin(segments, text, at)) at = segments.containing(at - 1)?.index ?? at - 1
  return at
}

function ending(segments: Intl.Segments, text: string, unit: number): number {
  let at = unit
  while (isWithin(segments, text, at)) {
    const segment = segments.containing(at)
    at = segment ? segment.index + segment.segment.length : at + 1
  }
  return at
}

/** Whether a word goes on here: between two of its letters, or beside the hyphen between two of its parts. */
function isWithin(segments: Intl.Segments, text: string, unit: number): boolean {
  if (unit <= 0 || unit >= text.length) return false
  const [before, after] = [segments.containing(unit - 1), segments.containing(unit)]
  if (before?.index === after?.index) return after?.isWordLike === true
  const isWord = (at: number) => segments.containing(at)?.isWordLike === true
  if (hyphen.test(text.charAt(unit))) return isWord(unit - 1) && isWord(unit + 1)
  return hyphen.test(text.charAt(unit - 1)) && isWord(unit - 2) && isWord(unit)
}
