/** The places of both codings of a statement, from which one that is decided by hand takes its own. Pure. */
import type { CodedStatement } from '../../../src/coding/coded-statement.js'

type Place = CodedStatement['citations'][number]

export interface BothPlace {
  place: Place
  /** `hand`: neither has it. */
  by: 'a' | 'b' | 'both' | 'hand'
}

/**
 * In the order of the text; a place that both have alike is there once, with what the first says of it. `chosen`: the places
 * of the statement by hand, which may be others.
 */
export function bothPlaces(
  a: CodedStatement | null,
  b: CodedStatement | null,
  chosen: readonly Place[] = [],
): BothPlace[] {
  const same = (one: Place) => (other: Place) => one.start === other.start && one.end === other.end
  const ofB = b?.citations ?? []
  const ofA = a?.citations ?? []
  return [
    ...ofA.map((place): BothPlace => ({ place, by: ofB.some(same(place)) ? 'both' : 'a' })),
    ...ofB.filter((place) => !ofA.some(same(place))).map((place): BothPlace => ({ place, by: 'b' })),
    ...chosen.filter((place) => ![...ofA, ...ofB].some(same(place))).map((place): BothPlace => ({ place, by: 'hand' })),
  ].sort((one, other) => one.place.start - other.place.start || one.place.end - other.place.end)
}

/** What a place can tell is what the statement takes a stance on or assesses; who relays there relays the statement. */
export function fittingPlace(place: Place, told: readonly string[], relays: readonly string[]): Place {
  const [only] = told
  const tells = told.length === 1 && only !== undefined ? [only] : (place.tells ?? []).filter((id) => told.includes(id))
  return { ...place, tells, relays: (place.relays ?? []).filter((id) => relays.includes(id)) }
}
