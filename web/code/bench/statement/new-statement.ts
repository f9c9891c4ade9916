/** A statement begun from a selection, with what it mostly has in common with the one before it. Pure. */
import type { Relation } from '../../../../src/codebook/words.js'
import type { CodedStatement } from './edits.js'

/** Fields that were carried over, and that the coder has not looked at yet. */
export type Carried = 'earliest' | 'mode' | 'certainty'

interface Begun {
  statement: CodedStatement
  carried: ReadonlySet<Carried>
}

interface Place {
  paragraph: number
  start: number
  end: number
  phrase: string
}

/**
 * Days and mode mostly stay what they were; whether it was said is mostly plain. `days`: what the text says here, if it
 * says anything.
 */
export function beginStatement(
  key: string,
  place: Place,
  before: CodedStatement | undefined,
  days: { earliest: string; latest: string } | null,
): Begun {
  const carried = new Set<Carried>()
  const given =
    days ?? (before?.earliest && before.latest ? { earliest: before.earliest, latest: before.latest } : null)
  if (!days && given) carried.add('earliest')
  if (before?.mode) carried.add('mode')
  const statement: CodedStatement = {
    key,
    ...(given && { earliest: given.earliest, latest: given.latest }),
    mode: before?.mode ?? 'indirect',
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
