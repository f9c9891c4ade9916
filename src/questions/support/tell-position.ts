/** A position as answers have it: the reading, on whose word, why, and the places that tell it. */
import type { z } from 'zod'
import { byText } from '../../codebook/by-text.js'
import type { Place, Relay } from '../../codebook/clock.js'
import { explain } from '../../codebook/explain.js'
import type { reading as readingSchema } from '../../codebook/schemas.js'
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
): z.output<typeof readingSchema> {
  const position = positionOf(view, role, view.positions.trajectoryOf(side, demand))
  const { reading, word, onWordOf, lastHeardEarliest, lastHeard, deciding, uncertain, allBeside, beside } = position
  const evidence = evidenceOf(position)
  const why = explain({
    side: nameOf(side),
    role,
    reading,
    lastHeardEarliest,
    lastHeard,
    deciding,
    word,
    onWordOf: onWordOf.map(nameOf),
    withoutOutside: { reading: position.withoutOutside, relays: outsidersOf(position).map(nameOf) },
    withoutHedged: position.withoutHedged,
    uncertain,
  })
  // One literal, as a position is, and for the same reason.
  const told: z.output<typeof readingSchema> = {
    reading,
    robust: position.robust,
    word,
    onWordOf,
    hedged: position.hedged,
    since: position.since,
    sinceEarliest: position.sinceEarliest,
    lastHeard,
    lastHeardEarliest,
    why,
    statements: evidence.statements,
    places: evidence.places,
    sources: evidence.sources,
    beside,
  }
  if (allBeside > beside.length) evidence.more.beside = allBeside - beside.length
  if (Object.keys(evidence.more).length > 0) told.more = evidence.more
  return told
}

/** The statements that decide, the places that count and tell them, and the sources of these; of many, the first ones. */
export function evidenceOf({ deciding }: Pick<Stage, 'deciding'>) {
  const statements = once(deciding.map(({ statement }) => statement))
  const places = placesOf(deciding)
  const more: { statements?: number; places?: number; beside?: number } = {}
  if (statements.length > mostListed) more.statements = statements.length - mostListed
  if (places.length > mostListed) more.places = places.length - mostListed
  return {
    statements: statements.slice(0, mostListed),
    places: places.slice(0, mostListed).map(tellPlace),
    sources: sourcesOf(places),
    more,
  }
}

/** In the order of source and text. */
function placesOf(stances: readonly SideStance[]): readonly CitedPlace[] {
  const [only] = stances
  const places = only && stances.length === 1 ? only.places : stances.flatMap(({ places }) => places)
  if (places.length < 2) return places
  return [...places].sort((a, b) => byText(a.source, b.source) || a.start - b.start || byText(a.statement, b.statement))
}

export const tellPlace = ({ source, statement, mode, paragraph, start, end, phrase, relays }: CitedPlace) => ({
  source,
  statement,
  mode,
  paragraph,
  start,
  end,
  phrase,
  relays: relays.map(({ actor }) => actor),
})

/** The sources of places, each once, in the order of text. */
export const sourcesOf = (places: readonly Place[]) => once(places.map(({ source }) => source)).sort(byText)

function outsidersOf({ deciding }: Position): string[] {
  const actors: string[] = []
  for (const { outside, places } of deciding)
    if (outside) for (const { relays } of places) for (const { actor } of relays) actors.push(actor)
  return once(actors).sort(byText)
}

/** Each once; of one alone, which is the usual case, without a set. */
const once = (ids: string[]) => (ids.length < 2 ? ids : [...new Set(ids)])

/** Who relays what these places tell, each once; nobody where one of them has no relay. */
export function relaysOf(places: readonly Place[]): Relay[] {
  if (places.some(({ relays }) => relays.length === 0)) return []
  const all = places.flatMap(({ relays }) => relays)
  return [...new Map(all.map((relay) => [relay.actor, relay])).values()].sort((a, b) => byText(a.actor, b.actor))
}
