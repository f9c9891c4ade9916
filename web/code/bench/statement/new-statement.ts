/** A statement begun from a selection, with what it mostly has in common with the one before it. Pure. */
import type { Relation } from '../../../../src/codebook/words.js'
import { quotesClause } from '../text/phrase.js'
import type { CodedStatement } from './edits.js'

/** Fields that were filled in without the coder, and why so: as in the statement before, or by the words of the place. */
export type Carried = ReadonlyMap<'earliest' | 'mode', string>

interface Begun {
  statement: CodedStatement
  carried: Carried
}

interface Place {
  paragraph: number
  start: number
  end: number
  phrase: string
}

/**
 * Days mostly stay what they were; the mode is one of the words of the place (codebook 3), and whether it was said is mostly
 * plain. `days`: what the text says here, or is likely where no words of it say so; `words`: those of the place.
 */
export function beginStatement(
  key: string,
  place: Place,
  before: CodedStatement | undefined,
  days: { earliest: string; latest: string; words?: string | null } | null,
  words: string,
): Begun {
  const carried = new Map<'earliest' | 'mode', string>()
  const isQuoted = quotesClause(words)
  const given =
    days ?? (before?.earliest && before.latest ? { earliest: before.earliest, latest: before.latest } : null)
  const isAsBefore = given?.earliest === before?.earliest && given?.latest === before?.latest
  if (given && !days?.words) carried.set('earliest', isAsBefore ? 'as before' : 'no day is named here')
  if (isQuoted) carried.set('mode', 'in quotation marks')
  const statement: CodedStatement = {
    key,
    ...(given && { earliest: given.earliest, latest: given.latest }),
    mode: isQuoted ? 'direct' : 'indirect',
    certainty: 'stated',
    relays: [],
    disputedBy: [],
    stances: [],
    assesses: [],
    exchanges: [],
    citations: [{ ...place, tells: [], relays: [] }],
  }
  return { statement, carried }
}

/** `k`, the next number, and letters of chance: two tabs that begin a statement at the same time begin two. */
export function freeKey(keys: Iterable<string>, chance: () => number = Math.random): string {
  const numbers = [...keys].map((key) => Number(/^k(\d{1,9})\b/.exec(key)?.[1] ?? 0))
  const next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1
  return `k${next}-${Math.floor(chance() * 36 ** 3)
    .toString(36)
    .padStart(3, '0')}`
}

interface Person {
  id: string
  kind: string | null | undefined
  /** The side that it speaks for. */
  side: string | null | undefined
}

/** The relation that a relay most likely has to the speaker's side; who speaks for an ally or mediates, only the coder knows. */
export function likelyRelation(relay: Person | undefined, speaker: Person | undefined): Relation {
  if (relay?.kind === 'media') return 'press'
  const sideOf = (person: Person | undefined) => person?.side ?? person?.id
  if (relay && speaker && sideOf(relay) === sideOf(speaker)) return 'own'
  return relay?.side == null ? 'press' : 'adversary'
}
