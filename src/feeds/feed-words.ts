/** A feed's entry in plain words: what a side said before and says now, when, on whose word, and what was corrected. Pure. */
import { longDay, whenInWords } from '../codebook/day-words.js'
import { listed, outsiders } from '../codebook/explain.js'
import { readingWords } from '../codebook/reading-words.js'
import { isUnnamed } from '../codebook/unnamed.js'
import type { ReadingName, Relation } from '../codebook/words.js'
import type { Formerly, KeptReading } from '../versions/kept-reading.js'
import type { FeedParams } from './feed-params.js'

export interface ToldEntry {
  /** As `keptReading` has them. */
  kept: KeptReading
  side: string
  demand: string
  /** The days between which it was said; null for what the data no longer have. */
  said: { earliest: string; latest: string } | null
  direction: 'closer' | 'apart' | null
  word: Relation | null
  onWordOf: { id: string; name: string }[]
  hedged: boolean
  robust: boolean
  /** How many decide it. */
  count: number
}

const short = (reading: ReadingName) => `“${readingWords[reading].short}”`
/** What stood there before, if the data have another now. */
export const correctedOf = ({ formerly = [], gone }: KeptReading): Formerly | null =>
  gone === undefined ? (formerly.at(-1) ?? null) : null

/** `Ukraine, Neutrality: refuses it → partly accepts it (29 March 2022; its own word, by …)`; a correction says so first. */
export function titleOf(it: ToldEntry): string {
  const { kept, side, demand, said } = it
  const past = correctedOf(kept)
  const about = `${past || kept.gone !== undefined ? 'Correction: ' : ''}${capital(side)}, ${demand}`
  if (kept.gone !== undefined)
    return `${about}: the record no longer says ${short(kept.reading)} (${when(kept.day, kept.day)})`
  const notes = [
    when(said?.earliest ?? kept.day, said?.latest ?? kept.day),
    wordText(it),
    it.hedged ? 'hedged' : '',
    `${it.count} ${it.count === 1 ? 'statement' : 'statements'}`,
    past
      ? `the record said ${past.reading === kept.reading ? when(past.day, past.day) : short(past.reading)} before`
      : '',
  ]
  return `${about}: ${turnOf(kept)} (${notes.filter(Boolean).join('; ')})`
}

function turnOf({ before, reading }: KeptReading): string {
  const now = readingWords[reading].short
  if (before !== 'silent') return `${readingWords[before].short} → ${now}`
  return `${reading === 'kept' ? 'demands it' : now}, heard for the first time`
}

const when = (earliest: string, latest: string) => whenInWords(earliest, latest).replace(/^on /, '')

/** `on the word of Vladimir Medinsky, the other side`; of its own word the speakers. */
export function wordText({ word, onWordOf }: Pick<ToldEntry, 'word' | 'onWordOf'>): string {
  if (word === null || onWordOf.length === 0) return ''
  const who = listed(onWordOf.map(({ name }) => name.replace(/^The /, 'the ')))
  if (word === 'own') return `its own word, by ${who}`
  const anonymous = onWordOf.every(({ id }) => isUnnamed(id)) ? ', anonymous' : ''
  const what = word === 'author' && who.startsWith('the author') ? '' : `, ${outsiders[word] ?? 'the press'}`
  return `on the word of ${who}${what}${anonymous}`
}

/** What a feed is about, by its filters; empty where it has none. @param named what an id is called */
export function choiceText(params: FeedParams, named: (id: string) => string): string {
  const { sides, issue, demand, reading, clock, from, to, source, withoutRelays, hedged } = params
  const [since, until] = [from && `from ${longDay(from)}`, to && `to ${longDay(to)}`]
  const days = [since, until].filter(Boolean).join(' ')
  const chosen = [
    ...(sides ? [listed(sides.map(named))] : []),
    ...[demand, issue].flatMap((id) => (id === undefined ? [] : named(id))),
    ...(reading ? [`only: ${reading.map((it) => readingWords[it].short).join(', ')}`] : []),
    ...(days ? [clock === 'published' ? `known ${days}` : days] : []),
    ...(source ? [`only what ${named(source)} tells`] : []),
    ...(withoutRelays?.length ? [`without what only ${listed(withoutRelays.map(relayText))} relays`] : []),
    ...(hedged === 'exclude' ? ['without hedged statements'] : []),
  ]
  return chosen.join('; ')
}

const relayText = (relation: Relation) => outsiders[relation] ?? 'the side itself'

/** The paragraphs of an entry, without its statements. @param publishedOf of a publication, its version and day in words */
export function sentencesOf(it: ToldEntry, publishedOf: (number: number) => string): string[] {
  const { kept, direction, hedged, robust } = it
  const past = correctedOf(kept)
  if (kept.gone !== undefined)
    return [`${publishedOf(kept.gone)} no longer says so. It stood in the data from ${publishedOf(kept.since)} on.`]
  const way =
    direction && `That is a step ${direction === 'closer' ? 'toward the other side' : 'away from the other side'}.`
  const unsure = [
    ...(it.word !== null && it.word !== 'own' ? ['Not its own word.'] : []),
    ...(hedged ? ['Every report of it is hedged.'] : []),
    ...(robust
      ? []
      : ['Fragile: without what outsiders alone tell, or without hedged reports, it would read otherwise.']),
  ]
  return [
    [readingWords[kept.reading].sentence, way].filter(Boolean).join(' '),
    unsure.join(' '),
    past
      ? `Corrected in ${publishedOf(kept.since)}. From ${publishedOf(past.since)} on the data said ${short(past.reading)}, ${whenInWords(past.day, past.day)}.`
      : `In the data since ${publishedOf(kept.since)}.`,
  ].filter((text) => text !== '')
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
