/** Finds what a feed lists: the moves of a view, those that were corrected, and those that the data no longer have. */
import { marks } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import type { ReadingName, Role } from '../codebook/words.js'
import { eachOf, pauses } from '../pauses.js'
import { at, listAt } from '../positions/columns.js'
import type { JudgedDay } from '../positions/position-of.js'
import type { Positions } from '../positions/positions.js'
import { type View, viewOf } from '../positions/view.js'
import type { Demand } from '../questions/demands.js'
import { compareKeys } from '../questions/support/paging.js'
import { begunReadings } from '../versions/dated-readings.js'
import { changedIn, type KeptReading } from '../versions/kept-reading.js'
import type { KeptVersion } from '../versions/version-file.js'
import type { FeedParams } from './feed-params.js'

export interface FoundEntry {
  /** As the version has it; of a view that leaves evidence out, as the view has it. */
  kept: KeptReading
  demand: Demand
  role: Role
  /** Where the data have it; null for what they no longer have. */
  there: { trajectory: number; judged: JudgedDay } | null
  /** Its place in the feed: what changed last, then the latest day. */
  key: string[]
}

/** Feeds of the whole record know since when each reading stands; other views date a reading by its sources. */
const isWhole = ({ source, withoutRelays, hedged }: FeedParams) =>
  source === undefined && (withoutRelays ?? []).length === 0 && hedged === 'include'

const keptAt = (side: string, demand: string, day: string) => JSON.stringify([side, demand, day])

/** Numbers that order the other way, as text. */
const falling = (number: number) => String(1e9 - number).padStart(10, '0')

const placeOf = (kept: KeptReading) => [
  falling(changedIn(kept)),
  falling(Date.parse(kept.day) / 86_400_000),
  ...[kept.demand, kept.side, kept.gone === undefined ? '' : 'gone'],
]

export interface FeedData {
  positions: Positions
  demands: readonly Demand[]
  version: KeptVersion
}

/** Readings between two looks at the clock. */
const aPiece = 64

/** The entries behind `after`, in their order. @param most how many */
export async function findEntries(
  { positions, demands, version }: FeedData,
  params: FeedParams,
  after: readonly string[],
  most: number,
): Promise<{ view: View; found: FoundEntry[] }> {
  const view = viewOf(positions, { ...params, asOf: undefined, clock: 'said' })
  const fits = fitting(params)
  const wanted = new Map(
    demands
      .filter(({ id, issue }) => (params.issue ?? issue) === issue && (params.demand ?? id) === id)
      .map((demand) => [demand.id, demand]),
  )
  const isOfSide = (side: string) => params.sides?.includes(side) ?? true
  const arrivals = arrivalsOf(positions, version)
  const found = firstOf(after, most)
  const stands = new Map<string, KeptReading>()
  const pause = pauses()
  await eachOf(version.readings, pause, (kept) => {
    const demand = wanted.get(kept.demand)
    if (!demand || !isOfSide(kept.side)) return
    if (kept.gone === undefined) stands.set(keptAt(kept.side, kept.demand, kept.day), kept)
    else if (isWhole(params) && fits(kept.reading, kept.day))
      found.add({ kept, demand, role: roleOf(demand, kept.side), there: null, key: placeOf(kept) })
  })
  let looked = 0
  for (const demand of wanted.values()) {
    for (const trajectory of positions.trajectoriesOn(demand.id)) {
      const side = positions.sideOf(trajectory)
      if (!isOfSide(side)) continue
      const role = roleOf(demand, side)
      for (const { before, judged, number, isChangeOfWitness } of begunReadings(view, role, trajectory)) {
        if (looked++ % aPiece === 0) await pause()
        const day = positions.dayOf(number)
        const whole = stands.get(keptAt(side, demand.id, day))
        const known = whole?.reading === judged.reading ? whole : undefined
        const isMove = before !== 'silent' && !isChangeOfWitness
        // A first word that is only heard of earlier now corrects nothing.
        const isCorrected = (known?.formerly?.at(-1)?.reading ?? judged.reading) !== judged.reading
        const isFirst = before === 'silent' && params.first === 'include'
        if (!isMove && !isCorrected && !isFirst) continue
        if (!fits(judged.reading, params.clock === 'said' ? day : positions.dayOf(knownOn(view, judged)))) continue
        const here = { side, demand: demand.id, day, before, reading: judged.reading }
        const kept = known ? { ...known, before } : { ...here, since: arrivals(view, judged) }
        found.add({ kept, demand, role, there: { trajectory, judged }, key: placeOf(kept) })
      }
    }
  }
  return { view, found: found.all() }
}

function fitting({ reading, from, to }: FeedParams): (of: ReadingName, day: string) => boolean {
  return (of, day) => (reading?.includes(of) ?? true) && day >= (from ?? day) && day <= (to ?? day)
}

/** The stances of a day that decide it. */
function* decidingRows({ markOf }: View, { last }: JudgedDay): Generator<number> {
  for (let row = last.from; row < last.to; row++)
    if ((markOf(row) & (marks.counts | marks.disputed)) === marks.counts) yield row
}

/** The number of the first day on which a reader of the sources could know. */
function knownOn(view: View, judged: JudgedDay): number {
  let first = Number.MAX_SAFE_INTEGER
  const { stance, place, source } = view.positions.columns
  for (const row of decidingRows(view, judged))
    for (const told of view.countedPlaces(listAt(stance.places, row)))
      first = Math.min(first, at(source.publishedLatest, at(place.source, told)))
  return first
}

/** The publication in which the last source came of those that tell a day. */
function arrivalsOf({ columns }: Positions, { sources, facts }: KeptVersion) {
  const since = new Map(sources)
  const numbers = columns.sources.map((id) => since.get(id) ?? facts.number)
  const { stance, place } = columns
  return (view: View, judged: JudgedDay) => {
    let last = 1
    for (const row of decidingRows(view, judged))
      for (const told of view.countedPlaces(listAt(stance.places, row)))
        last = Math.max(last, numbers[at(place.source, told)] ?? last)
    return last
  }
}

/** Keeps the first entries behind a key: of hundreds of thousands a page has a few. */
function firstOf(after: readonly string[], most: number) {
  const kept: FoundEntry[] = []
  const cut = () => {
    kept.sort((a, b) => compareKeys(a.key, b.key))
    kept.length = Math.min(kept.length, most)
  }
  return {
    add(entry: FoundEntry): void {
      if (after.length > 0 && compareKeys(entry.key, after) <= 0) return
      kept.push(entry)
      if (kept.length >= 2 * most + 100) cut()
    },
    all(): FoundEntry[] {
      cut()
      return kept
    },
  }
}
