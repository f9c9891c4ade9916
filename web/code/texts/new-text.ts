/** What the form for a new text has, and what of it is sent. Pure. */
import type { ReadText } from './read-text.js'

export interface NewText {
  title: string
  author: string
  publisher: string
  url: string
  language: string
  publishedEarliest: string
  publishedLatest: string
  publishedBasis: string
  keep: boolean
}

export const emptyText: NewText = {
  title: '',
  author: '',
  publisher: '',
  url: '',
  language: 'en',
  publishedEarliest: '',
  publishedLatest: '',
  publishedBasis: 'printed',
  keep: true,
}

/** Either the text itself, coded up to the end of paragraph `last`, or a file in SOURCES_DIR, up to an offset. */
export type Given = { text: ReadText; last: number } | { file: string; usableTo: number | null }

export function requestOf(form: NewText, given: Given): Record<string, unknown> {
  const { author, url, keep, ...own } = form
  const filled = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, value.trim()]))
  const optional = Object.fromEntries(
    Object.entries({ author, url }).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  )
  const usableTo = usableToOf(given)
  return {
    ...filled,
    ...optional,
    publishedLatest: form.publishedLatest || form.publishedEarliest,
    keep,
    ...(usableTo !== null && { usableTo }),
    ...('text' in given ? { text: given.text.text } : { file: given.file }),
  }
}

function usableToOf(given: Given): number | null {
  if (!('text' in given)) return given.usableTo
  const { paragraphs } = given.text
  return given.last >= paragraphs.length ? null : (paragraphs[given.last - 1]?.end ?? null)
}
