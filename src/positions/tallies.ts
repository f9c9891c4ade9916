/** How much each actor, demand, source and coder has in a generation, counted in one pass over the columns. */
import { pauses } from '../pauses.js'
import { at } from './columns.js'
import type { Positions } from './positions.js'

export interface Tallies {
  /** Statements that an actor made, by its id. */
  madeBy: ReadonlyMap<string, number>
  /** Statements with a stance on a demand, by its id. */
  on: ReadonlyMap<string, number>
  /** By the id of a source. */
  in: ReadonlyMap<string, SourceTally>
  coders: CoderTally[]
  /** In the order of speaker and side. */
  speakers: SpeakerTally[]
}

export interface SourceTally {
  statements: number
  /** Those that no other source tells. */
  alone: number
  citations: number
  /** Days between which its statements were made; null where it tells none. */
  firstSaid: string | null
  lastSaid: string | null
}

export interface CoderTally {
  coder: string
  codebook: string | null
  statements: number
}

export interface SpeakerTally {
  speaker: string
  side: string
  statements: number
  first: string
  last: string
}

export async function tallied({ columns, count, dayOf }: Positions): Promise<Tallies> {
  const { statement, place, trajectory, actors, targets, sources, coders, codebooks } = columns
  const made = new Uint32Array(actors.length)
  const on = new Uint32Array(targets.length)
  const within = sources.map(() => ({
    statements: 0,
    alone: 0,
    citations: 0,
    first: Number.POSITIVE_INFINITY,
    last: -1,
  }))
  const codings = new Map<number, number>()
  const speaking = new Map<number, { statements: number; first: number; last: number }>()
  const pause = pauses()
  for (let row = 0; row < count; row++) {
    if (row % 2 ** 14 === 0) await pause()
    const [speaker, side] = [at(statement.speaker, row), at(statement.side, row)]
    const [earliest, latest] = [at(statement.earliest, row), at(statement.latest, row)]
    made[speaker] = at(made, speaker) + 1
    // Without a version comes behind every version.
    const version = at(statement.codebook, row) || codebooks.length + 1
    const coding = at(statement.coder, row) * (codebooks.length + 2) + version
    codings.set(coding, (codings.get(coding) ?? 0) + 1)
    const key = speaker * actors.length + side
    const tally = speaking.get(key) ?? { statements: 0, first: earliest, last: latest }
    if (tally.statements === 0) speaking.set(key, tally)
    tally.statements++
    tally.first = Math.min(tally.first, earliest)
    tally.last = Math.max(tally.last, latest)
    let before = -1
    for (let at = statement.places[row] as number; at < (statement.places[row + 1] as number); at++) {
      const source = place.source[at] as number
      const tally = within[source] as (typeof within)[number]
      tally.citations++
      tally.first = Math.min(tally.first, earliest)
      tally.last = Math.max(tally.last, latest)
      // Places are in the order of their sources.
      if (source !== before) tally.statements++
      before = source
    }
    const [firstPlace, lastPlace] = [at(statement.places, row), at(statement.places, row + 1) - 1]
    if (firstPlace <= lastPlace && at(place.source, firstPlace) === at(place.source, lastPlace))
      (within[before] as (typeof within)[number]).alone++
  }
  for (let row = 0; row < trajectory.demand.length; row++) {
    const demand = at(trajectory.demand, row)
    on[demand] = at(on, demand) + at(trajectory.from, row + 1) - at(trajectory.from, row)
  }
  return {
    madeBy: new Map(actors.map((id, actor) => [id, at(made, actor)])),
    on: new Map(targets.map((id, target) => [id, at(on, target)])),
    in: new Map(
      sources.map((id, source) => {
        const { statements, alone, citations, first, last } = within[source] as (typeof within)[number]
        return [
          id,
          {
            ...{ statements, alone, citations },
            firstSaid: statements === 0 ? null : dayOf(first),
            lastSaid: statements === 0 ? null : dayOf(last),
          },
        ]
      }),
    ),
    coders: [...codings]
      .sort(([a], [b]) => a - b)
      .map(([key, statements]) => {
        const [coder, version] = [Math.floor(key / (codebooks.length + 2)), key % (codebooks.length + 2)]
        return { coder: coders[coder - 1] as string, codebook: codebooks[version - 1] ?? null, statements }
      }),
    speakers: [...speaking]
      .sort(([a], [b]) => a - b)
      .map(([key, { statements, first, last }]) => ({
        ...{ speaker: actors[Math.floor(key / actors.length)] as string, side: actors[key % actors.length] as string },
        ...{ statements, first: dayOf(first), last: dayOf(last) },
      })),
  }
}
