/** The actors of a coding sheet, and whom its speakers represent on the days on which they spoke. */

import { groupBy } from '../../codebook/group-by.js'
import type { ActorRecord, CapacityRecord } from '../../records/records.js'
import { capacitiesOf } from '../capacities.js'
import { foldName } from '../fold-name.js'
import { kindsOf, sideKinds } from './actor-kinds.js'
import type { Facts } from './sheet-facts.js'
import { daysOf, type ReadRow, speakerOf } from './sheet-rows.js'

export interface SheetActors {
  records: ActorRecord[]
  capacities: CapacityRecord[]
  /** The side of a row's speaker: the speaker itself if it speaks for nobody else, or for several on that day. */
  sideOf(row: ReadRow): string
}

/** A row with the ids of its speaker and of the side that the row wants it to have. */
interface Speaking {
  row: ReadRow
  speaker: string
  wanted: string
}

export function actorsOf(facts: Facts, rows: readonly ReadRow[]): SheetActors {
  const fault = (row: ReadRow, column: 'side' | 'speakerKind' | 'sideKind', reason: string) =>
    facts.faults.push({ row, place: row.at.place, column: row.at.sheet.columnAt(column), reason })
  const given = givenSides(facts, rows)
  const speaking = rows.map((row): Speaking => {
    const speaker = facts.idOf('actor', speakerOf(row))
    const [only, ...more] = given.get(speaker) ?? []
    const named = row.side ?? row.organization
    const wanted = named === undefined ? (more.length === 0 && only ? only : speaker) : facts.idOf('actor', named)
    return { row, speaker, wanted }
  })
  const speakers = new Set(speaking.map(({ speaker }) => speaker))
  const speaksForOthers = new Set(speaking.flatMap(({ speaker, wanted }) => (wanted === speaker ? [] : [speaker])))
  const kindOf = kindsOf(facts, rows, { speaksForOthers, sides: new Set(speaking.map(({ wanted }) => wanted)) })
  for (const { row, speaker, wanted: side } of speaking) {
    if (row.side === undefined && row.organization === undefined && (given.get(speaker)?.size ?? 0) > 1)
      fault(row, 'side', `${speakerOf(row)} speaks for several sides in this sheet: name the one`)
    if (side === speaker) continue
    if (sideKinds.includes(kindOf(speaker)))
      fault(row, 'speakerKind', `a ${kindOf(speaker)} speaks for itself only: give another kind, or no side`)
    if (![...sideKinds, 'government'].includes(kindOf(side)))
      fault(row, 'sideKind', `a side is a state, an organisation or a government, not a ${kindOf(side)}`)
  }
  const dayOf = latestDays(rows)
  const named = namedBy(speaking, speaksForOthers, dayOf)
  /** Sides by speaker and day; null where several are named. */
  const today = new Map<string, string | null>()
  for (const [key, all] of groupBy(named, ({ person, day }) => `${person} ${day}`)) {
    const [first] = all
    today.set(
      key,
      all.every(({ organisation }) => organisation === first?.organisation) ? (first?.organisation ?? null) : null,
    )
    const strict = all.find(({ row, person }) => row.side !== undefined || (!row.organization && given.has(person)))
    if (!strict) continue
    for (const { row, organisation, day } of all)
      if (organisation !== strict.organisation) fault(row, 'side', twoSides(facts, row, organisation, strict, day))
  }
  const sideOf = (row: ReadRow) => {
    const speaker = facts.idOf('actor', speakerOf(row))
    return speaksForOthers.has(speaker) ? (today.get(`${speaker} ${dayOf(row)}`) ?? speaker) : speaker
  }
  const { capacities, ownSide } = capacitiesOf(named, 'Speaker')
  const records = facts.ids('actor').map((id) => {
    const kind = kindOf(id)
    const own = ownSide.has(id) || (speakers.has(id) && !speaksForOthers.has(id) && !sideKinds.includes(kind))
    return { id, name: facts.nameOf('actor', id), kind, aliases: [], ownSide: own || null, note: null }
  })
  return { records, capacities, sideOf }
}

/** By speaker, the sides named in the column side, which one row gives for all. */
function givenSides(facts: Facts, rows: readonly ReadRow[]): Map<string, Set<string>> {
  const given = new Map<string, Set<string>>()
  for (const row of rows) {
    const speaker = facts.idOf('actor', speakerOf(row))
    const side = row.side === undefined ? undefined : facts.idOf('actor', row.side)
    if (side !== undefined && side !== speaker) {
      const own = given.get(speaker)
      if (own) own.add(side)
      else given.set(speaker, new Set([side]))
    }
    facts.say(speaker, row, 'speakerKind', 'kind')
    if (side !== undefined) facts.say(side, row, 'sideKind', 'kind')
  }
  return given
}

/** Whom the rows of speakers for others name; the first row of a pair that gives a capacity or an authority gives it for all. */
function namedBy(
  speaking: readonly Speaking[],
  speaksForOthers: ReadonlySet<string>,
  dayOf: (row: ReadRow) => string | undefined,
) {
  const [capacities, authorities] = [new Map<string, string>(), new Map<string, number>()]
  const pairOf = ({ speaker, wanted }: Speaking) => `${speaker} ${wanted}`
  for (const one of speaking) {
    const { capacity, authority } = one.row
    if (capacity && !capacities.has(pairOf(one))) capacities.set(pairOf(one), capacity)
    if (authority && !authorities.has(pairOf(one))) authorities.set(pairOf(one), authority)
  }
  return speaking.flatMap((one) => {
    const { row, speaker, wanted } = one
    const day = dayOf(row)
    if (day === undefined || !speaksForOthers.has(speaker)) return []
    return {
      row,
      person: speaker,
      organisation: wanted === speaker ? null : wanted,
      day,
      capacity: row.capacity ?? capacities.get(pairOf(one)) ?? null,
      authority: row.authority ?? authorities.get(pairOf(one)) ?? null,
    }
  })
}

/** The last day of a row, which another row of the same statement may give. */
function latestDays(rows: readonly ReadRow[]): (row: ReadRow) => string | undefined {
  const ofStatement = new Map(
    rows.flatMap((row) => {
      const days = daysOf(row)
      return row.statement === undefined || !days ? [] : [[foldName(row.statement), days.latest] as const]
    }),
  )
  return (row) => daysOf(row)?.latest ?? ofStatement.get(foldName(row.statement ?? ''))
}

/** What to do about two sides on one day: the codebook allows one. */
function twoSides(
  facts: Facts,
  row: ReadRow,
  here: string | null,
  other: { organisation: string | null; row: ReadRow },
  day: string,
): string {
  const name = (side: string | null) => (side === null ? 'itself' : `"${facts.nameOf('actor', side)}"`)
  return (
    `on ${day} ${speakerOf(row)} speaks for ${name(here)} here and for ${name(other.organisation)} in ${other.row.at.place}. ` +
    'One side a day; to keep both, name them in a column "organization" instead of "side" (--columns side=organization)'
  )
}
