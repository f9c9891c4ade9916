/** The actors of a coding sheet: their kinds, and whom speakers represent on the days on which they spoke. */

import { groupBy } from '../../codebook/group-by.js'
import type { ActorKind } from '../../codebook/words.js'
import type { ActorRecord, CapacityRecord } from '../../records/records.js'
import { capacitiesOf, type Naming } from '../capacities.js'
import type { Facts } from './sheet-facts.js'
import { daysOf, type ReadRow } from './sheet-rows.js'

export interface SheetActors {
  records: ActorRecord[]
  capacities: CapacityRecord[]
  /** The side of a row's speaker: the speaker itself where it speaks for nobody else. */
  sideOf(row: ReadRow): string
}

/** Kinds that the codebook takes for sides themselves: they represent nobody. */
const sides = ['state', 'organisation']

export function actorsOf(facts: Facts, rows: readonly ReadRow[]): SheetActors {
  const fault = (row: ReadRow, column: 'side' | 'speakerKind' | 'sideKind', reason: string) =>
    facts.faults.push({ row, place: row.at.placeOf(column), reason })
  const speakerOf = (row: ReadRow) => facts.idOf('actor', row.speaker)
  const named = (row: ReadRow) => {
    const side = row.side === undefined ? undefined : facts.idOf('actor', row.side)
    return side === speakerOf(row) ? undefined : side
  }
  const sidesOf = new Map<string, Set<string>>()
  for (const row of rows) {
    const side = named(row)
    if (side !== undefined) sidesOf.set(speakerOf(row), (sidesOf.get(speakerOf(row)) ?? new Set()).add(side))
    facts.say(speakerOf(row), row, 'speakerKind', 'kind')
    if (row.side !== undefined) facts.say(facts.idOf('actor', row.side), row, 'sideKind', 'kind')
  }
  const sideOf = (row: ReadRow) => {
    const [only, ...more] = sidesOf.get(speakerOf(row)) ?? []
    return row.side !== undefined ? (named(row) ?? speakerOf(row)) : more.length === 0 && only ? only : speakerOf(row)
  }
  const relays = new Set(rows.flatMap((row) => row.relayedBy ?? []).map((actor) => facts.idOf('actor', actor)))
  const speakers = new Set(rows.map(speakerOf))
  const areSides = new Set([...sidesOf.values()].flatMap((all) => [...all]))
  const kindOf = (id: string): ActorKind =>
    facts.told(id, 'kind') ??
    (sidesOf.has(id) ? 'person' : relays.has(id) && !speakers.has(id) && !areSides.has(id) ? 'media' : 'organisation')
  for (const row of rows) {
    const [speaker, side] = [speakerOf(row), sideOf(row)]
    if (row.side === undefined && (sidesOf.get(speaker)?.size ?? 0) > 1)
      fault(row, 'side', `${row.speaker} speaks for several sides in this sheet: name the one`)
    if (side === speaker) continue
    if (sides.includes(kindOf(speaker)))
      fault(row, 'speakerKind', `a ${kindOf(speaker)} speaks for itself only: give another kind, or no side`)
    if (![...sides, 'government'].includes(kindOf(side)))
      fault(row, 'sideKind', `a side is a state, an organisation or a government, not a ${kindOf(side)}`)
  }
  const pairs = groupBy(rows, (row) => `${speakerOf(row)} ${sideOf(row)}`)
  const namings = rows.flatMap((row): (Naming & { row: ReadRow })[] => {
    const [days, side, person] = [daysOf(row), sideOf(row), speakerOf(row)]
    if (!days || !sidesOf.has(person)) return []
    const ofPair = pairs.get(`${person} ${side}`) ?? []
    return [
      {
        row,
        person,
        organisation: side === person ? null : side,
        day: days.latest,
        capacity: row.capacity ?? ofPair.find(({ capacity }) => capacity)?.capacity ?? null,
        authority: row.authority ?? ofPair.find(({ authority }) => authority)?.authority ?? null,
      },
    ]
  })
  for (const [, today] of groupBy(namings, ({ person, day }) => `${person} ${day}`)) {
    const [first] = today
    for (const { row, organisation, day } of today)
      if (organisation !== first?.organisation) fault(row, 'side', `${row.speaker} spoke for another side on ${day}`)
  }
  const { capacities, ownSide } = capacitiesOf(namings, 'Speaker')
  const records = facts.ids('actor').map((id) => {
    const kind = kindOf(id)
    const own = ownSide.has(id) || (speakers.has(id) && !sidesOf.has(id) && !sides.includes(kind))
    return { id, name: facts.nameOf('actor', id), kind, aliases: [], ownSide: own || null, note: null }
  })
  return { records, capacities, sideOf }
}
