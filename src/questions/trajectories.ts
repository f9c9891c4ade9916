/** All trajectories on one demand, or of one side: every stance in order, and its side's reading after it. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { dayBy } from '../codebook/clock.js'
import { groupBy } from '../codebook/group-by.js'
import { roleOf } from '../codebook/role.js'
import { certainty, day, exchange, extent, id, place, reading, relay, role, stance } from '../codebook/schemas.js'
import { badRequest } from '../errors.js'
import { inRuns, pauses } from '../pauses.js'
import { at, textAt } from '../positions/columns.js'
import { judgedDays, type Step, stepOf } from '../positions/position-of.js'
import type { Positions } from '../positions/positions.js'
import { positionsIn } from '../positions/read-positions.js'
import { sideStance } from '../positions/side-stance.js'
import { type View, viewOf } from '../positions/view.js'
import type { Graph } from '../store/graph-store.js'
import { allDemands, type Demand } from './demands.js'
import { compareKeys, cutPage, decodeCursor, pageOf } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { relaysOf, sourcesOf, tellPlace } from './support/tell-position.js'
import { rowsInPieces, tellRows } from './support/tell-rows.js'

const after = reading.pick({ reading: true, robust: true, word: true, onWordOf: true, hedged: true })

const stanceItem = z.object({
  side: id,
  demand: id,
  issue: id,
  role,
  statement: id,
  speaker: id,
  stance,
  extent,
  exchange: z.array(exchange).describe('demands that this stance depends on'),
  earliest: day,
  latest: day,
  certainty,
  counts: z.boolean().describe('false where it may or may not have been said by then'),
  relayedBy: z.array(relay).describe('who relays it; empty where a place that tells it has no relay'),
  reading: after.shape.reading
    .nullable()
    .describe('of its side after that day; null where the stance is disputed or does not count'),
  robust: after.shape.robust.nullable().describe('of that reading, as are the next three'),
  word: after.shape.word,
  onWordOf: after.shape.onWordOf,
  hedged: after.shape.hedged.nullable(),
  summary: z.string(),
  places: z.array(place).describe('the places that tell it and count'),
  sources: z.array(id).describe('the sources that tell it'),
  publishedLatest: day,
})

const params = z.object({
  demand: id.optional().describe('on this demand, of every side'),
  side: id.optional().describe('of this side, on every demand'),
  speaker: id.optional().describe('only what this actor said; the readings stay those of its side'),
  ...viewParams,
  most: z.coerce
    .number()
    .pipe(z.int().min(1).max(2000))
    .optional()
    .describe('at most this many in all: of each trajectory the last ones, as evenly as there are; without it, all'),
  limit: limit(2000, 500),
  cursor,
})

export const trajectories = question({
  summary: "All trajectories on a demand, or of a side: every stance in order, and its side's reading after it.",
  params,
  needsOneOf: ['demand', 'side', 'speaker'],
  result: z.object({
    ...pageOf(stanceItem).shape,
    left: z.int().optional().describe('how many earlier ones are left out, where `most` leaves some out'),
  }),
  columns: ['latest', 'demand', 'side', 'speaker', 'stance', 'extent', 'reading', 'word', 'statement'],
  async answer(graph, params) {
    const { view, share, stances } = await findStances(graph, params)
    const pause = pauses()
    const found: Item[] = []
    for (const some of stances()) {
      await pause()
      for (const item of some) if (found.push(item) > params.limit) break
      if (found.length > params.limit) break
    }
    const page = cutPage(found, ({ key }) => key, params.limit)
    const items: z.output<typeof stanceItem>[] = []
    for (const some of groupBy(page.items, ({ trajectory }) => trajectory).values()) {
      const [first] = some
      if (first) items.push(...(await tellRows(some, tellerOf(view, first))))
    }
    return { items, next: page.next, ...(share && share.left > 0 && { left: share.left }) }
  },
  async pieces(graph, params) {
    const { view, stances } = await findStances(graph, params)
    return async function* () {
      const pause = pauses()
      for (const some of stances()) {
        await pause()
        const items = [...some]
        const [first] = items
        if (first) yield* rowsInPieces(items, 0, tellerOf(view, first))()
      }
    }
  },
})

/** The stances that are asked for, behind the cursor: one trajectory after the other. */
async function findStances(graph: Graph, asked: z.output<typeof params>) {
  const demands = await allDemands(graph)
  await requireKnown(graph, asked, demands)
  const view = viewOf(await positionsIn(graph), asked)
  const { positions } = view
  const rankOf = new Map(demands.map(({ id }, rank) => [id, rank]))
  const demandOf = new Map(demands.map((demand) => [demand.id, demand]))
  const rank = (trajectory: number) => rankOf.get(positions.demandOf(trajectory)) ?? 0
  const inOrder = (await trajectoriesFor(positions, asked))
    .filter((row) => rankOf.has(positions.demandOf(row)))
    .sort((a, b) => rank(a) - rank(b) || byText(positions.sideOf(a), positions.sideOf(b)))
  const speaker = asked.speaker === undefined ? null : positions.numberOf.actors(asked.speaker)
  const after = decodeCursor(asked.cursor)
  const share = asked.most === undefined ? null : await shareOf(view, inOrder, speaker, asked.most)

  function* stances(): Generator<Iterable<Item>> {
    for (const trajectory of inOrder) {
      const demand = demandOf.get(positions.demandOf(trajectory))
      const lead = [padded(rank(trajectory)), positions.sideOf(trajectory)]
      if (demand && (after.length === 0 || compareKeys(lead, after) >= 0)) yield ofOne(trajectory, demand, lead)
    }
  }

  function* ofOne(trajectory: number, demand: Demand, lead: readonly string[]): Generator<Item> {
    const rows = rowsOf(view, trajectory, speaker)
    for (const row of share ? [...rows].slice(-share.each) : rows) {
      const statement = at(positions.columns.stance.statement, row)
      const latest = positions.dayOf(at(positions.columns.stance.latest, row))
      const key = [...lead, latest, positions.statementId(statement)]
      if (after.length === 0 || compareKeys(key, after) > 0) yield { row, trajectory, demand, key }
    }
  }
  return { view, share, stances }
}

interface Item {
  row: number
  trajectory: number
  demand: Demand
  key: readonly string[]
}

/** How many of each trajectory fit, so that no more than `most` are there in all, and how many that leaves out. */
async function shareOf(view: View, trajectories: readonly number[], speaker: number | null, most: number) {
  const pause = pauses()
  const counts: number[] = []
  for (const trajectory of trajectories) {
    await pause()
    let count = 0
    for (const _ of rowsOf(view, trajectory, speaker)) count++
    counts.push(count)
  }
  const taken = (each: number) => counts.reduce((sum, count) => sum + Math.min(count, each), 0)
  const all = counts.reduce((sum, count) => sum + count, 0)
  let [low, high] = [0, Math.max(0, ...counts)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (taken(middle) <= most) low = middle
    else high = middle - 1
  }
  // Where even one of each is too many, the page cuts the last trajectories.
  const each = Math.max(1, low)
  return { each, left: all - taken(each) }
}

const padded = (rank: number) => String(rank).padStart(6, '0')

/** Rows of a trajectory that count, or may; of one speaker or all. */
function* rowsOf(view: View, trajectory: number, speaker: number | null): Generator<number> {
  const { stance, statement } = view.positions.columns
  const { from, to } = view.positions.stancesOf(trajectory)
  for (let row = from; row < to; row++) {
    if (view.markOf(row) === 0) continue
    if (speaker === null || at(statement.speaker, at(stance.statement, row)) === speaker) yield row
  }
}

/** Tells stances of the trajectory of the first one, each with the reading after its day. */
function tellerOf(view: View, { trajectory, demand }: Item): (item: Item) => z.output<typeof stanceItem> {
  const side = view.positions.sideOf(trajectory)
  const role = roleOf(demand, side)
  const { from } = view.runOf(trajectory)
  const dayOf = new Map(judgedDays(view, role, trajectory).map((judged) => [judged.last.from, judged]))
  const steps = new Map<number, Step>()
  const { latest } = view.positions.columns.stance
  return ({ row }) => {
    const said = sideStance(view, trajectory, row, view.markOf(row))
    const { statement, speaker, stance, extent, exchange, earliest, certainty, counts, places } = said
    const step = counts && certainty !== 'disputed' ? stepAt(row) : undefined
    return {
      ...{ side, demand: demand.id, issue: demand.issue, role, statement, speaker },
      ...{ stance, extent, exchange, earliest, latest: said.latest, certainty, counts },
      relayedBy: relaysOf(places),
      ...{ reading: step?.reading ?? null, robust: step?.robust ?? null, word: step?.word ?? null },
      ...{ onWordOf: step?.onWordOf ?? [], hedged: step?.hedged ?? null },
      summary: textAt(view.positions.columns.statement.summary, at(view.positions.columns.stance.statement, row)),
      places: places.map(tellPlace),
      sources: sourcesOf(places),
      publishedLatest: dayBy('published', said.latest, places),
    }
  }

  /** The step of the day that a row is of, told once. */
  function stepAt(row: number): Step | undefined {
    let first = row
    while (first > from && at(latest, first - 1) === at(latest, row)) first--
    const judged = dayOf.get(first)
    if (!judged) return undefined
    const known = steps.get(first) ?? stepOf(view, trajectory, judged)
    steps.set(first, known)
    return known
  }
}

/** Only sides have readings: a speaker's stances are read with all those of the sides it spoke for. */
async function trajectoriesFor(
  positions: Positions,
  { demand, side, speaker }: z.output<typeof params>,
): Promise<number[]> {
  if (demand !== undefined)
    return positions.trajectoriesOn(demand).filter((row) => side === undefined || positions.sideOf(row) === side)
  if (side !== undefined) return [...positions.trajectoriesOf(side)]
  if (speaker === undefined) throw badRequest('Give a demand, a side or a speaker whose stances you want.')
  return [...(await sidesOfSpeaker(positions, speaker))].flatMap((of) => positions.trajectoriesOf(of))
}

async function sidesOfSpeaker({ columns, numberOf }: Positions, speaker: string): Promise<Set<string>> {
  const { statement, actors } = columns
  const number = numberOf.actors(speaker)
  const sides = new Set<number>()
  await inRuns(statement.speaker.length, pauses(), (from, end) => {
    for (let row = from; row < end; row++) if (at(statement.speaker, row) === number) sides.add(at(statement.side, row))
  })
  return new Set([...sides].map((side) => actors[side] as string))
}
