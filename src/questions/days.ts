/** The days of the record: how much was said on each, and at which events. */
import { z } from 'zod'
import { groupBy } from '../codebook/group-by.js'
import { clock, day } from '../codebook/schemas.js'
import { type Clock, clocks } from '../codebook/words.js'
import { pauses } from '../pauses.js'
import { type DayTally, daysOf } from '../positions/days.js'
import { positionsIn } from '../positions/read-positions.js'
import { onceAGeneration } from '../store/once-a-generation.js'
import { allEvents, event } from './events.js'
import { pageOf } from './support/paging.js'
import { question } from './support/question.js'

const units = ['day', 'month', 'year'] as const
type Unit = (typeof units)[number]
/** How many of a day, and how many letters of it name the unit. */
const lettersOf: Record<Unit, number> = { day: 10, month: 7, year: 4 }
/** Far more than anyone sees side by side: a page must not download megabytes. */
const [mostItems, mostEvents] = [1_000, 20]

const dayItem = z.object({
  day: day.describe('the last of its days'),
  statements: z.int().describe('those of this day at the latest'),
  certain: z.int().describe('how many of them are of this day for sure; the rest may be of an earlier one'),
  earliest: day.describe('the earliest day that any of them may be of'),
  events: z
    .array(event.extend({ statements: z.int().describe("how many of the day's statements were made at it") }))
    .describe(`the occasions of the day's statements; of a month or a year, the ${mostEvents} with most statements`),
})

type DayItem = z.infer<typeof dayItem>

export const days = question({
  summary: 'The days on which anything was said, or became known: how many statements, and at which events.',
  params: z.object({
    clock: clock.default('said'),
    unit: z
      .enum(units)
      .optional()
      .describe(`an item a day, month or year; without it, the finest of these that takes at most ${mostItems} items`),
  }),
  result: z.object({ ...pageOf(dayItem).shape, unit: z.enum(units).describe('what an item is') }),
  columns: ['day', 'statements', 'certain', 'earliest', 'events'],
  async answer(graph, params) {
    const byUnit = (await daysIn(graph))[params.clock]
    // At the coarsest even ten thousand years are no page that hurts.
    const fits = (unit: Unit) => byUnit[unit].length <= mostItems
    const unit = params.unit && fits(params.unit) ? params.unit : (units.find(fits) ?? 'year')
    return { items: byUnit[unit], next: null, unit }
  },
})

/** For each clock the items of each unit, made once. */
export const daysIn = onceAGeneration(async (graph) => {
  const pause = pauses()
  const [positions, known] = await Promise.all([positionsIn(graph), allEvents(graph)])
  const ofId = new Map(known.map(({ produced, statements, ...event }) => [event.id, event]))
  const events = positions.columns.events.map((id) => ofId.get(id))
  const of = async (by: Clock) => {
    const tallies = await daysOf(positions, by)
    const items: [Unit, DayItem[]][] = []
    for (const unit of units) items.push([unit, await itemsOf(tallies, unit)])
    return Object.fromEntries(items) as Record<Unit, DayItem[]>
  }
  const all: [Clock, Record<Unit, DayItem[]>][] = []
  for (const by of clocks) all.push([by, await of(by)])
  return Object.fromEntries(all) as Record<Clock, Record<Unit, DayItem[]>>

  async function itemsOf(tallies: readonly DayTally[], unit: Unit): Promise<DayItem[]> {
    const lead = ({ day }: DayTally) => positions.dayOf(day).slice(0, lettersOf[unit])
    const items: DayItem[] = []
    for (const some of groupBy(tallies, lead).values()) {
      await pause()
      items.push(toItem(some, unit))
    }
    return items
  }

  function toItem(tallies: readonly DayTally[], unit: Unit): DayItem {
    const met = groupBy(
      tallies.filter(({ event }) => event > 0),
      ({ event }) => event - 1,
    )
    const all = [...met].flatMap(([at, some]) => {
      const event = events[at]
      return event ? [{ ...event, statements: sum(some.map(({ statements }) => statements)) }] : []
    })
    return {
      day: positions.dayOf(Math.max(...tallies.map(({ day }) => day))),
      statements: sum(tallies.map(({ statements }) => statements)),
      certain: sum(tallies.map(({ certain }) => certain)),
      earliest: positions.dayOf(Math.min(...tallies.map(({ earliest }) => earliest))),
      events: unit === 'day' ? all : all.sort((a, b) => b.statements - a.statements).slice(0, mostEvents),
    }
  }
})

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
