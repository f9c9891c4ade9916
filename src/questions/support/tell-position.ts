/** A position as answers have it: the reading, on whose word, why, and the places that tell it. */
import type { z } from 'zod'
import { byText } from '../../codebook/by-text.js'
import type { Place, Relay } from '../../codebook/clock.js'
import { explain } from '../../codebook/explain.js'
import type { reading } from '../../codebook/schemas.js'
import type { Role } from '../../codebook/words.js'
import { mostListed, type Position, positionOf, type Stage } from '../../positions/position-of.js'
import type { CitedPlace, SideStance } from '../../positions/side-stance.js'
import type { View } from '../../positions/view.js'
import type { NameOf } from './actor-names.js'

/** Reads the position of a side on a demand, and tells it with names. */
export function tellPosition(
  view: View,
  role: Role,
  { side, demand }: { side: string; demand: string },
  nameOf: NameOf,
): z.output<typeof reading> {
  const position = positionOf(view, role, view.positions.trajectoryOf(side, demand))
  const { deciding, withoutOutside, withoutHedged, allBeside, uncertain, beside, ...told } = position
  const evidence = evidenceOf(position)
  const more = { ...evidence.more, ...(allBeside > beside.length && { beside: allBeside - beside.length }) }
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
      uncertain,
    }),
    statements: evidence.statements,
    places: evidence.places,
    sources: evidence.sources,
    beside,
    ...(Object.keys(more).length > 0 && { more }),
  }
}

/** The statements that decide, the places that count and tell them, and the sources of these; of many, the first ones. */
export function evidenceOf({ deciding }: Pick<Stage, 'deciding'>) {
  const statements = [...new Set(deciding.map(({ statement }) => statement))]
  const places = placesOf(deciding)
  const more = {
    ...(statements.length > mostListed && { statements: statements.length - mostListed }),
    ...(places.length > mostListed && { places: places.length - mostListed }),
  }
  return {
    statements: statements.slice(0, mostListed),
    places: places.slice(0, mostListed).map(tellPlace),
    sources: sourcesOf(places),
    more,
  }
}

/** In the order of source and text. */
const placesOf = (stances: readonly SideStance[]): CitedPlace[] =>
  stances
    .flatMap(({ places }) => places)
    .sort((a, b) => byText(a.source, b.source) || a.start - b.start || byText(a.statement, b.statement))

export const tellPlace = ({ source, statement, mode, paragraph, start, end, phrase, relays }: CitedPlace) => ({
  ...{ source, statement, mode, paragraph, start, end, phrase },
  relays: relays.map(({ actor }) => actor),
})

/** The sources of places, each once, in the order of text. */
export const sourcesOf = (places: readonly Place[]) => [...new Set(places.map(({ source }) => source))].sort(byText)

const outsidersOf = ({ deciding }: Position) =>
  [
    ...new Set(
      deciding
        .filter(({ outside }) => outside)
        .flatMap(({ places }) => places.flatMap(({ relays }) => relays.map(({ actor }) => actor))),
    ),
  ].sort(byText)

/** Who relays what these places tell, each once; nobody where one of them has no relay. */
export function relaysOf(places: readonly Place[]): Relay[] {
  if (places.some(({ relays }) => relays.length === 0)) return []
  const all = places.flatMap(({ relays }) => relays)
  return [...new Map(all.map((relay) => [relay.actor, relay])).values()].sort((a, b) => byText(a.actor, b.actor))
}
