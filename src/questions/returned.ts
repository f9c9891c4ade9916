/** What came back: demands on which a side had given ground, or that it had not made for long, and that it made again. */
import { z } from 'zod'
import { raiserAsks } from '../codebook/asked-and-granted.js'
import { daysBetween } from '../codebook/days-between.js'
import { roleOf } from '../codebook/role.js'
import { day, id, place, reading, readingName } from '../codebook/schemas.js'
import type { ReadingName } from '../codebook/words.js'
import { pauses } from '../pauses.js'
import { at } from '../positions/columns.js'
import { type JudgedDay, judgedDays, stepOf } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { type View, viewOf } from '../positions/view.js'
import { allDemands, type Demand } from './demands.js'
import { pageOf, sortedPage } from './support/paging.js'
import { commaList, count, cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { evidenceOf } from './support/tell-position.js'

const kinds = ['reinstated', 'raised-again'] as const
type Kind = (typeof kinds)[number]

const stage = z.object({
  day: day.describe('the latest day of the statements that decide it'),
  earliest: day.describe('the first day that they allow; equal where their day is known'),
  reading: readingName,
  ...reading.pick({ robust: true, word: true, onWordOf: true, hedged: true }).shape,
  statements: z.array(id),
  places: z.array(place).describe('the places that count and tell them'),
  sources: z.array(id).describe('the sources of these places'),
})

const item = z.object({
  ...{ side: id, demand: id, issue: id },
  kind: z
    .enum(kinds)
    .describe('reinstated: the side had given ground on its demand; raised-again: it had not made it for long'),
  times: z.int().describe('how often this happened; the next fields are of the last time'),
  silence: z.int().describe('days between the two, at least: what is known no closer may have been said earlier'),
  asks: z.enum(['more', 'same', 'less']).describe('how much the side asks for, against before'),
  before: stage.describe('the last day before it came back'),
  after: stage.describe('the day it came back'),
})

export const returned = question({
  summary: 'What came back: demands that a side had given up or softened, or not made for long, and made again.',
  params: z.object({
    ...viewParams,
    sides: commaList(id).describe('only demands of these sides'),
    issue: id.optional().describe('only demands of this issue'),
    demand: id.optional().describe('only this demand'),
    silence: count(1, 999_999, 180).describe('days without a word after which a demand that is made again came back'),
    limit: limit(500, 100),
    cursor,
  }),
  result: pageOf(item),
  columns: ['side', 'demand', 'kind', 'asks', 'times', 'silence', 'before', 'after'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const view = viewOf(await positionsIn(graph), params)
    const pause = pauses()
    const found: (Found & { rank: number })[] = []
    for (const [rank, demand] of demands.entries()) {
      if ((params.issue ?? demand.issue) !== demand.issue || (params.demand ?? demand.id) !== demand.id) continue
      for (const side of demand.raisedBy) {
        await pause()
        if (params.sides && !params.sides.includes(side)) continue
        found.push(...returnsOf(view, demand, side, params.silence).map((it) => ({ ...it, rank })))
      }
    }
    const keyOf = ({ rank, side, kind }: (typeof found)[number]) => [String(rank).padStart(6, '0'), side, kind]
    const page = sortedPage(found, keyOf, params)
    return { items: page.items.map((it) => tell(view, it)), next: page.next }
  },
})

interface Found {
  side: string
  demand: Demand
  trajectory: number
  kind: Kind
  times: number
  silence: number
  before: JudgedDay
  after: JudgedDay
}

/** Readings of a raiser that makes its demand. */
const asking: readonly ReadingName[] = ['kept', 'reinstated', 'narrowed']

function returnsOf(view: View, demand: Demand, side: string, longest: number): Found[] {
  const trajectory = view.positions.trajectoryOf(side, demand.id)
  const days = judgedDays(view, roleOf(demand, side), trajectory)
  const of = new Map<Kind, Found>()
  for (const [index, after] of days.entries()) {
    const before = days[index - 1]
    if (!before || !asking.includes(after.reading)) continue
    const silence = Math.max(0, daysBetween(lastDayOf(view, before), firstDayOf(view, after)))
    const kind = kindOf(before.reading, after.reading, silence > longest)
    if (kind)
      of.set(kind, { side, demand, trajectory, kind, times: (of.get(kind)?.times ?? 0) + 1, silence, before, after })
  }
  return [...of.values()]
}

function kindOf(before: ReadingName, after: ReadingName, isLong: boolean): Kind | null {
  if (after === 'reinstated' && !asking.includes(before)) return 'reinstated'
  return asking.includes(before) && isLong ? 'raised-again' : null
}

const lastDayOf = ({ positions }: View, { last }: JudgedDay) =>
  positions.dayOf(at(positions.columns.stance.latest, last.from))

/** Against before: what was dropped asks for nothing, and so does a reading that says too little to tell. */
function asksOf({ before, after }: Pick<Found, 'before' | 'after'>): 'more' | 'same' | 'less' {
  const [was, now] = [raiserAsks[before.reading] ?? 0, raiserAsks[after.reading] ?? 0]
  return now > was ? 'more' : now < was ? 'less' : 'same'
}

/** Any statement of the day was made on this day or after it. */
function firstDayOf({ positions }: View, { last }: JudgedDay): string {
  let first = at(positions.columns.stance.earliest, last.from)
  for (let row = last.from; row < last.to; row++) first = Math.min(first, at(positions.columns.stance.earliest, row))
  return positions.dayOf(first)
}

function tell(
  view: View,
  { before, after, demand, trajectory, ...it }: Found & { rank: number },
): z.output<typeof item> {
  const told = (judged: JudgedDay) => {
    const { deciding, ...step } = stepOf(view, trajectory, judged)
    const { statements, places, sources } = evidenceOf({ deciding })
    return { ...step, statements, places, sources }
  }
  const { side, kind, times, silence } = it
  const asks = asksOf({ before, after })
  return {
    side,
    demand: demand.id,
    issue: demand.issue,
    kind,
    times,
    silence,
    asks,
    before: told(before),
    after: told(after),
  }
}
