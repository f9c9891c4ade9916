/** The citation of a view, and of the source in which its words were printed. Pure. */

import { inQuotes } from '../../state/phrases.js'
import { inSpan, longDay } from '../../time/days.js'

/** A sentence of the record: whose it is, and where it is printed. */
export interface Quoted {
  /** At most 12 words, verbatim. */
  phrase: string
  /** `Mykhailo Podoliak, 29 Mar 2022`, with those who alone report it. */
  by: string
  /** Whether the source quotes the speaker's own words somewhere in the statement, which need not be these; else all are the source's. */
  isDirect: boolean
  /** What the statement does: `concedes Neutrality (on a condition)`. */
  about: string
  paragraph: number
  source: Printed
}

/** What is known of a source. */
export interface Printed {
  id: string
  title: string
  author: string | null
  publisher: string | null
  publishedEarliest: string
  publishedLatest: string
  language: string | null
  url: string | null
}

export interface Cited {
  /** What the view shows. */
  title: string
  /** The talks, or what else the dataset is about. */
  dataset: string
  version: string
  /** When this version was published, as an ISO day, and the address that says what it changed; null while that is not known. */
  release: { day: string; url: string } | null
  url: string
  /** The day of access, as an ISO day. */
  accessed: string
  /** The sentence that the view is of. */
  quoted?: Quoted | undefined
}

/** One sentence for the printed source, if the view is of a sentence, then one for the view. */
export function citationText({ title, dataset, version, release, url, accessed, quoted }: Cited): string {
  const data = release ? `${version}, published ${longDay(release.day)} (${release.url})` : version
  const view = `Demarche: ${[title, dataset].filter(Boolean).join('. ')}. Data version ${data}. ${url} (accessed ${longDay(accessed)}).`
  return quoted ? `${printedText(quoted)} ${view}` : view
}

function printedText({ phrase, by, isDirect, about, paragraph, source }: Quoted): string {
  const whose = isDirect ? `${by}, quoted in part` : `the source’s words, of ${by}`
  return `${inQuotes(phrase)} (${whose}; ${about}), in ${referenceOf(source, `paragraph ${paragraph}`)}.`
}

/** As a footnote has it: author, title, publisher, day, the place in it, address. */
export function referenceOf(source: Omit<Printed, 'id' | 'language'>, place: string | null = null): string {
  const { author, title, publisher, publishedEarliest, publishedLatest, url } = source
  const when = `published ${inSpan(publishedEarliest, publishedLatest)}`
  return [author, inQuotes(title), publisher === author ? null : publisher, when, place, url].filter(Boolean).join(', ')
}
