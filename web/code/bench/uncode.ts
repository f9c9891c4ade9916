/** Gives the paragraph that waits for it the reason why nothing in it is coded, and goes on to the next gap. */
import type { BenchParts } from './run-command.js'
import { type BenchText, nextOpen } from './text/bench-text.js'
import { caretAt } from './text/selected.js'

/** @param reason null takes it away; that the usable part has ended is said of all that follows, too */
export function uncode(parts: BenchParts, usableTo: number | null, reason: string | null, note: string): void {
  const { state, acts, change, select, focus, isDealtWith } = parts
  const text = parts.text()
  const paragraph = text.paragraphs.find(({ number }) => number === state.uncoded)
  if (!paragraph) return
  const isOutside = reason === 'outside-usable-range' && usableTo !== null && paragraph.start >= usableTo
  const rest = text.paragraphs.filter(({ number, start }) => start > paragraph.start && !isDealtWith(number))
  acts.uncode(
    [paragraph, ...(isOutside ? rest : [])].map(({ number }) => number),
    reason,
    note,
  )
  change({ uncoded: null })
  const next = isOutside ? undefined : nextOpen(text, paragraph.end, 1, { isDealtWith })
  if (next && reason !== null) select(caretAt(next.start))
  focus('text')
}

/** Whether a paragraph begins in the part of the text that is coded. */
export const isWithinUsable = ({ paragraphs }: BenchText, paragraph: number, usableTo: number | null) =>
  usableTo === null || paragraphs.some(({ number, start }) => number === paragraph && start < usableTo)
