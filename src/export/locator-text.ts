/** The text that an export includes for a source: its own where there is a copy, else one line for each cited place. */
import { byText } from '../codebook/by-text.js'
import type { CitationRecord, SourceRecord } from '../records/records.js'

export interface IncludedText {
  text: string
  /** Where a citation is in this text, in code points, end exclusive. */
  span(citation: CitationRecord): { start: number; end: number }
}

const notice =
  'The text of this source is not part of the dataset. Each line is a cited place: its offsets, then a phrase.'

/** The text itself: offsets stay as they are. */
export const wholeText = (text: string): IncludedText => ({ text, span: ({ start, end }) => ({ start, end }) })

/** A line for each of these citations of one source, in the order of its text. */
export function locatorText({ title }: SourceRecord, citations: readonly CitationRecord[]): IncludedText {
  const places = [...new Map(citations.map((citation) => [keyOf(citation), citation]))]
    .map(([key, citation]) => ({ key, ...citation }))
    .sort((a, b) => a.start - b.start || a.end - b.end || byText(a.phrase, b.phrase))
  const head = `${title}\n${notice}\n\n`
  const spans = new Map<string, { start: number; end: number }>()
  const lines: string[] = []
  let at = [...head].length
  for (const { key, start, end, phrase } of places) {
    const before = `[${start}-${end}] `
    const from = at + before.length
    const length = [...phrase].length
    spans.set(key, { start: from, end: from + length })
    lines.push(`${before}${phrase}\n`)
    at = from + length + 1
  }
  return {
    text: head + lines.join(''),
    span(citation) {
      const found = spans.get(keyOf(citation))
      if (!found) throw new Error(`${citation.source} has no line for the place [${citation.start}, ${citation.end})`)
      return found
    },
  }
}

const keyOf = ({ start, end, phrase }: CitationRecord) => `${start} ${end} ${phrase}`
