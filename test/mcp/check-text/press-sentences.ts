/**
 * Sentences as reports and tables put them, about statements and about readings, true or with one thing changed. Truth is
 * decided here by the stances of the statements and the answers of the ledger alone: nothing is shared with the checks.
 */
import { longDay } from '../../../src/codebook/day-words.js'
import type { FullStatement } from '../../../src/questions/support/whole-statement.js'
import { against, isKin, objects, verbs } from './press-words.js'

export interface Reading {
  side: string
  demand: string
  reading: string
  word: string | null
  onWordOf: readonly string[]
  statements: readonly string[]
}

export interface PressRecord {
  statements: ReadonlyMap<string, FullStatement>
  /** By day. */
  ledgers: ReadonlyMap<string, readonly Reading[]>
  names: ReadonlyMap<string, string>
  labels: ReadonlyMap<string, string>
  raisers: ReadonlyMap<string, readonly string[]>
}

interface Claim {
  who: string
  demand: string
  /** Of a stance or of a reading: a key of `verbs`. */
  said: string
  ids: readonly string[]
  /** The day it was said on, or the day it is the reading of. */
  day: string
  isReading: boolean
  teller: string | null
}

type Random = () => number
const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T

const weekday = (day: string) => new Date(day).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
const days: readonly ((day: string) => string)[] = [
  longDay,
  (day) => `${weekday(day)}, ${longDay(day)}`,
  (day) => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`,
  (day) => day,
]

interface Words {
  who: string
  verb: string
  object: string
  day: string
  ids: string
  claim: Claim
  teller: string
  label: string
}
interface Form {
  fits(claim: Claim): boolean
  say(words: Words): string
}
const said = ({ isReading, teller }: Claim) => !isReading && teller === null
const standing = ({ isReading, teller }: Claim) => isReading && teller === null
const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`
export const forms: readonly Form[] = [
  { fits: said, say: (it) => `Speaking on ${it.day}, ${it.who} ${it.verb} ${it.object} ${it.ids}.` },
  { fits: said, say: (it) => `It was ${it.who} who on ${it.day} ${it.verb} ${it.object} ${it.ids}.` },
  { fits: said, say: (it) => `The record shows that ${it.who} ${it.verb} ${it.object} on ${it.day}. ${it.ids}` },
  { fits: said, say: (it) => `${it.who} ${it.verb} ${it.object} ${it.ids} on ${it.day}.` },
  { fits: said, say: (it) => `${it.who} ${it.ids} ${it.verb} ${it.object} on ${it.day}.` },
  {
    fits: said,
    say: (it) => `- ${it.day}: ${it.who} ${it.verb} ${it.object} ${it.ids.replace('[', '(').replace(']', ')')}`,
  },
  {
    fits: (it) => said(it) && it.said === 'want',
    say: (it) => `The demand for ${it.object} was put forward by ${it.who} on ${it.day} ${it.ids}.`,
  },
  {
    fits: ({ isReading, teller }) => !isReading && teller !== null,
    say: (it) => `${capital(it.teller)} reported that ${it.who} ${it.verb} ${it.object} ${it.ids}.`,
  },
  {
    fits: ({ isReading, teller }) => !isReading && teller !== null,
    say: (it) => `${it.who} ${it.verb} ${it.object} (on the word of ${it.teller}) ${it.ids}.`,
  },
  { fits: standing, say: (it) => `As of ${it.day}, ${it.who} ${it.verb} ${it.object} ${it.ids}.` },
  { fits: standing, say: (it) => `${it.who} ${it.verb} ${it.object} as of ${it.day} ${it.ids}.` },
  { fits: standing, say: (it) => `* ${it.label} — ${it.who}: ${it.claim.said} (as of ${it.day}) ${it.ids}` },
  { fits: standing, say: (it) => `${it.who}'s position on ${it.object} as of ${it.day}: ${it.claim.said} ${it.ids}.` },
  {
    fits: ({ isReading, teller }) => isReading && teller !== null,
    say: (it) => `By ${it.teller}'s account, ${it.who} ${it.verb} ${it.object} as of ${it.day} ${it.ids}.`,
  },
]

/** The class of a stance, where a plain verb says it. */
function classOf({ side }: FullStatement, stance: string, extent: string, raisers: readonly string[]): string | null {
  const isRaiser = raisers.includes(side)
  if (stance === 'ASSERTS') return extent === 'full' ? 'want' : null
  if (stance === 'REJECTS') return extent === 'full' && !isRaiser ? 'refuse' : null
  if (isRaiser) return extent === 'full' ? 'drop' : null
  return extent === 'full' ? 'accept' : 'lean'
}

function trueClaims(record: PressRecord): Claim[] {
  const claims: Claim[] = []
  for (const it of record.statements.values()) {
    if (it.certainty !== 'stated' || it.disputedBy.length > 0 || it.earliest !== it.latest) continue
    for (const { demand, stance, extent, word, onWordOf } of it.stances) {
      const said = classOf(it, stance, extent, record.raisers.get(demand) ?? [])
      const teller = word === 'own' ? null : (onWordOf[0] ?? null)
      if (said && objects[demand])
        for (const who of new Set([it.side, it.speaker]))
          claims.push({ who, demand, said, ids: [it.id], day: it.latest, isReading: false, teller })
    }
  }
  for (const [day, items] of record.ledgers)
    for (const { side, demand, reading, word, onWordOf, statements } of items)
      if (verbs[reading] && objects[demand])
        claims.push({
          ...{ who: side, demand, said: reading, ids: statements.slice(0, 2), day, isReading: true },
          teller: word === 'own' ? null : (onWordOf[0] ?? null),
        })
  return claims
}

/** One change each; null where what it makes might be true. */
export const changes: Readonly<Record<string, (claim: Claim, record: PressRecord, random: Random) => Claim | null>> = {
  'another statement'(claim, { statements }, random) {
    const other = pick(random, [...statements.values()])
    const isNear = [...other.stances, ...other.assesses.map((it) => ({ demand: it.target }))].some((it) =>
      isKin(it.demand, claim.demand),
    )
    return isNear || claim.ids.includes(other.id) ? null : { ...claim, ids: [other.id] }
  },
  'no such statement': (claim) => ({ ...claim, ids: [`${claim.ids[0]?.slice(0, 4)}-97`] }),
  side(claim, { statements }, random) {
    const who = pick(random, ['russia', 'ukraine', 'france', 'germany', 'nato'])
    return claim.ids.some((id) => statements.get(id)?.side === who) ? null : { ...claim, who }
  },
  demand(claim, { statements }, random) {
    const demand = pick(random, Object.keys(objects))
    const told = claim.ids.flatMap((id) => statements.get(id)?.stances.map((it) => it.demand) ?? [])
    return told.some((it) => isKin(it, demand)) ? null : { ...claim, demand }
  },
  'stance or reading': (claim, _, random) => ({ ...claim, said: pick(random, against[claim.said] ?? []) }),
  day(claim, { statements, ledgers }, random) {
    if (!claim.isReading) {
      if (claim.teller !== null) return null
      const shifted = Date.parse(claim.day) + pick(random, [-30, -2, -1, 1, 3, 14, 365]) * 86_400_000
      return { ...claim, day: new Date(shifted).toISOString().slice(0, 10) }
    }
    const day = pick(random, [...ledgers.keys()])
    const isEarlier = claim.ids.some((id) => (statements.get(id)?.earliest ?? '') > day)
    return isEarlier ? { ...claim, day } : null
  },
  'whose word'(claim, { statements }, random) {
    if (claim.teller === null) return null
    const teller = pick(random, ['reuters', 'emmanuel-macron', 'olaf-scholz'])
    const relays = claim.ids.flatMap((id) => statements.get(id)?.stances.flatMap((it) => it.onWordOf) ?? [])
    return relays.includes(teller) ? null : { ...claim, teller }
  },
}

/** @param kind one of `changes`; none for a true sentence */
export function pressSentences(record: PressRecord, random: Random, count: number, kind?: string): string[] {
  const claims = trueClaims(record)
  const made = new Set<string>()
  for (let tries = 0; made.size < count && tries < 20_000; tries++) {
    const right = pick(random, claims)
    const claim = kind === undefined ? right : changes[kind]?.(right, record, random)
    const form =
      claim &&
      pick(
        random,
        forms.filter((it) => it.fits(claim)),
      )
    if (!claim || !form) continue
    const name = (id: string) => (record.names.get(id) ?? id).replace(' (unnamed)', '')
    made.add(
      form.say({
        ...{
          who: name(claim.who),
          teller: name(claim.teller ?? ''),
          label: record.labels.get(claim.demand) ?? '',
          claim,
        },
        verb: pick(random, verbs[claim.said] ?? []),
        object: pick(random, objects[claim.demand] ?? []),
        day: pick(random, days)(claim.day),
        ids: `[${claim.ids.join(', ')}]`,
      }),
    )
  }
  return [...made]
}
