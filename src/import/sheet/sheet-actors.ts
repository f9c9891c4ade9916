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

export function actorsOf(facts: Facts, rows: readonly ReadRow[]): SheetActors {
  const fault = (row: ReadRow, column: 'side' | 'speakerKind' | 'sideKind', reason: string) =>
    facts.faults.push({ row, place: row.at.place, column: row.at.columnAt(column), reason })
  const idOfSpeaker = (row: ReadRow) => facts.idOf('actor', speakerOf(row))
  const idOf = (name: string | undefined) => (name === undefined ? undefined : facts.idOf('actor', name))
  /** By speaker, the sides named in the column side, which one row gives for all. */
  const given = new Map<string, Set<string>>()
  for (const row of rows) {
    const [speaker, side] = [idOfSpeaker(row), idOf(row.side)]
    if (side !== undefined && side !== speaker) given.set(speaker, (given.get(speaker) ?? new Set()).add(side))
    facts.say(speaker, row, 'speakerKind', 'kind')
    if (side !== undefined) facts.say(side, row, 'sideKind', 'kind')
  }
  const wanted = (row: ReadRow) => {
    const [only, ...more] = given.get(idOfSpeaker(row)) ?? []
    return idOf(row.side ?? row.organization) ?? (more.length === 0 && only ? only : idOfSpeaker(row))
  }
  const speaksForOthers = new Set(rows.filter((row) => wanted(row) !== idOfSpeaker(row)).map(idOfSpeaker))
  const kindOf = kindsOf(facts, rows, { speaksForOthers, sides: new Set(rows.map(wanted)) })
  for (const row of rows) {
    const [speaker, side] = [idOfSpeaker(row), wanted(row)]
    if (row.side === undefined && row.organization === undefined && (given.get(speaker)?.size ?? 0) > 1)
      fault(row, 'side', `${speakerOf(row)} speaks for several sides in this sheet: name the one`)
    if (side === speaker) continue
    if (sideKinds.includes(kindOf(speaker)))
      fault(row, 'speakerKind', `a ${kindOf(speaker)} speaks for itself only: give another kind, or no side`)
    if (![...sideKinds, 'government'].includes(kindOf(side)))
      fault(row, 'sideKind', `a side is a state, an organisation or a government, not a ${kindOf(side)}`)
  }
  const dayOf = latestDays(rows)
  const pairs = groupBy(rows, (row) => `${idOfSpeaker(row)} ${wanted(row)}`)
  const named = rows.flatMap((row) => {
    const [day, side, person] = [dayOf(row), wanted(row), idOfSpeaker(row)]
    if (day === undefined || !speaksForOthers.has(person)) return []
    const ofPair = pairs.get(`${person} ${side}`) ?? []
    return [
      {
        row,
        person,
        organisation: side === person ? null : side,
        day,
        capacity: row.capacity ?? ofPair.find(({ capacity }) => capacity)?.capacity ?? null,
        authority: row.authority ?? ofPair.find(({ authority }) => authority)?.authority ?? null,
      },
    ]
  })
  /** Sides by speaker and day; null where several are named. */
  const today = new Map<string, string | null>()
  for (const [key, all] of groupBy(named, ({ person, day }) => `${person} ${day}`)) {
    const [first] = all
    today.set(
      key,
      all.every(({ organisation }) => organisation === first?.organisation) ? (first?.organisation ?? null) : null,
    )
    const [strict] = all.filter(({ row, person }) => row.side !== undefined || (!row.organization && given.has(person)))
    if (!strict) continue
    for (const { row, organisation, day } of all)
      if (organisation !== strict.organisation) fault(row, 'side', twoSides(facts, row, organisation, strict, day))
  }
  const sideOf = (row: ReadRow) => {
    const speaker = idOfSpeaker(row)
    return speaksForOthers.has(speaker) ? (today.get(`${speaker} ${dayOf(row)}`) ?? speaker) : speaker
  }
  const { capacities, ownSide } = capacitiesOf(named, 'Speaker')
  const speakers = new Set(rows.map(idOfSpeaker))
  const records = facts.ids('actor').map((id) => {
    const kind = kindOf(id)
    const own = ownSide.has(id) || (speakers.has(id) && !speaksForOthers.has(id) && !sideKinds.includes(kind))
    return { id, name: facts.nameOf('actor', id), kind, aliases: [], ownSide: own || null, note: null }
  })
  return { records, capacities, sideOf }
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
