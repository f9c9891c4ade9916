/** A source in words: who printed it and when, how that day is known, and how to cite it. Pure. */
import { referenceOf } from '../shell/share/citation.js'
import type { Source } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { inSpan } from '../time/days.js'

/** `Published on 21 March 2022, as printed.`, or on what else the day rests. */
export function publishedText({ publishedEarliest, publishedLatest, publishedBasis }: Source): string {
  const when = `Published ${inSpan(publishedEarliest, publishedLatest)}`
  if (publishedBasis === null) return `${when}.`
  return publishedBasis === 'printed'
    ? `${when}, as it says itself.`
    : `${when}: it does not print its day, which rests on ${publishedBasis}.`
}

/** `It tells 55 statements, 52 of them alone, in 85 places.` */
export function toldText({ statements, alone, citations }: Source): string {
  if (statements === 0) return 'No statement is coded from it.'
  const share = alone === statements ? (alone === 1 ? ' alone' : ', all of them alone') : `, ${alone} of them alone`
  return `It tells ${counted(statements, 'statement')}${share}, in ${counted(citations, 'place')}.`
}

/** As a footnote has it, with a full stop. */
export const sourceCitation = (source: Source) => `${referenceOf(source)}.`

/** `English`; a tag that nobody can name stays as it is. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
