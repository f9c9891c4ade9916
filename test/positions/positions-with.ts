/** Positions of statements that tests make up, built from rows as the queries return them. */
import type { Relay } from '../../src/codebook/clock.js'
import type { Certainty, Extent, Stance, Status } from '../../src/codebook/words.js'
import { buildingColumns } from '../../src/positions/build-columns.js'
import { type Positions, positionsOf } from '../../src/positions/positions.js'
import { tableOfRows } from '../../src/store/table-of-values.js'

/** What a statement says on one demand: a stance on it, or how far the talks on it are. */
export interface Said {
  statement: string
  speaker: string
  side: string
  demand: string
  certainty: Certainty
  earliest: string
  latest: string
  places: readonly { publishedEarliest: string; publishedLatest: string; relays: readonly Relay[] }[]
}
export interface SaidStance extends Said {
  stance: Stance
  extent: Extent
}
export interface Assessed extends Said {
  status: Status
}

/** A statement says one thing, or takes a stance and assesses something as well. Days of publication name the source: a place brings its own. */
export function positionsWith(stances: readonly SaidStance[], assessed: readonly Assessed[] = []): Positions {
  const all: readonly Said[] = [...stances, ...assessed]
  const places = all.flatMap((said) => said.places.map((place) => ({ ...place, of: said, source: sourceOf(place) })))
  const sources = new Map(places.map((place) => [place.source, { id: place.source, ...published(place) }]))
  const building = buildingColumns(tableOfRows([...sources.values()]))
  const days = [...new Set(all.map(({ latest }) => latest))].sort()
  for (const day of days) {
    const today = ({ latest }: Said) => latest === day
    const cited = places.filter(({ of }) => today(of))
    const rows = {
      statements: [...new Map(all.filter(today).map((said) => [said.statement, said])).values()].map(
        ({ statement: id, speaker, side, certainty, earliest, latest }) => ({
          ...{ id, speaker, side, certainty, earliest, latest },
          ...{ coder: 'coder', codebook: null, mode: 'direct', organization: null, moment: null, summary: '' },
        }),
      ),
      places: cited.map(({ of, source, relays }, start) => ({
        ...{ statement: of.statement, source, paragraph: 1, start, end: start + 1, phrase: '' },
        ...{ tells: [of.demand], relays: relays.map(({ actor }) => actor) },
      })),
      relays: cited.flatMap(({ of: { statement }, relays }) =>
        relays.map(({ actor, relation }) => ({ statement, actor, relation })),
      ),
      stances: stances
        .filter(today)
        .map(({ statement, demand, stance, extent }) => ({ statement, demand, stance, extent })),
      assessments: assessed
        .filter(today)
        .map(({ statement, demand, status }) => ({ statement, target: demand, status })),
      ...{ denials: [], events: [], ties: [] },
    }
    const tables = Object.entries(rows).map(([part, its]) => [part, tableOfRows(its)])
    building.add(Object.fromEntries(tables))
  }
  return positionsOf(building.done())
}

const sourceOf = ({ publishedEarliest, publishedLatest }: Said['places'][number]) =>
  `of ${publishedEarliest} to ${publishedLatest}`
const published = ({ publishedEarliest, publishedLatest }: Said['places'][number]) => ({
  publishedEarliest,
  publishedLatest,
})
