/** A position as answers have it: the reading, on whose word, why, and the places that tell it. */
import type { z } from 'zod'
import { byText } from '../../codebook/by-text.js'
import type { Place, Relay } from '../../codebook/clock.js'
import { explain } from '../../codebook/explain.js'
import { isOutside, type Position, readPosition } from '../../codebook/readings.js'
import type { reading } from '../../codebook/schemas.js'
import type { Role } from '../../codebook/words.js'
import type { CitedPlace } from '../../positions/positions.js'
import type { NameOf } from './actor-names.js'
import { type SideStance, sourcesOf } from './counted-stances.js'

/** Reads the position of a side on a demand, and tells it with names. */
export function tellPosition(
  side: string,
  role: Role,
  stances: readonly SideStance[],
  nameOf: NameOf,
): z.output<typeof reading> {
  const position = readPosition(role, stances)
  const { deciding, withoutOutside, withoutHedged, ...told } = position
  const places = decidingPlaces(stances, position)
  return {
    ...told,
    why: explain({
      side: nameOf(side),
      role,
      ...told,
      onWordOf: told.onWordOf.map(nameOf),
      deciding,
      withoutOutside: { reading: withoutOutside, relays: outsidersOf(position).map(nameOf) },
      withoutHedged,
      uncertain: new Set(stances.filter(({ counts }) => !counts).map(({ statement }) => statement)).size,
    }),
    places: places.map(tellPlace),
    sources: sourcesOf(places),
  }
}

/** The places that count and tell what decides. */
export function decidingPlaces(stances: readonly SideStance[], { statements, deciding }: Position): CitedPlace[] {
  const decides = new Set(deciding.map(({ statement, stance }) => `${statement} ${stance}`))
  return placesOf(
    stances.filter(({ statement, stance }) => statements.includes(statement) && decides.has(`${statement} ${stance}`)),
  )
}

/** The places that count and tell the stances of one day of a trajectory. */
export const placesOfDay = (stances: readonly SideStance[], day: string): CitedPlace[] =>
  placesOf(stances.filter(({ latest, counts, certainty }) => latest === day && counts && certainty !== 'disputed'))

/** In the order of source and text. */
const placesOf = (stances: readonly SideStance[]): CitedPlace[] =>
  stances
    .flatMap(({ places }) => places)
    .sort((a, b) => byText(a.source, b.source) || a.start - b.start || byText(a.statement, b.statement))

export const tellPlace = ({ source, statement, paragraph, start, end, phrase }: CitedPlace) => ({
  source,
  statement,
  paragraph,
  start,
  end,
  phrase,
})

const outsidersOf = ({ deciding }: Position) =>
  [
    ...new Set(
      deciding
        .filter(isOutside)
        .flatMap(({ places }) => places.flatMap(({ relays }) => relays.map(({ actor }) => actor))),
    ),
  ].sort(byText)

/** Who relays what these places tell, each once; nobody where one of them has no relay. */
export function relaysOf(places: readonly Place[]): Relay[] {
  if (places.some(({ relays }) => relays.length === 0)) return []
  const all = places.flatMap(({ relays }) => relays)
  return [...new Map(all.map((relay) => [relay.actor, relay])).values()].sort((a, b) => byText(a.actor, b.actor))
}
