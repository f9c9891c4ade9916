/** The days of the record: how much was said on each, and at which events. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { clock, day, id } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask } from '../store/graph-store.js'
import { pageOf } from './support/paging.js'
import { question } from './support/question.js'

const query = questionQuery('days')

const dayItem = z.object({
  day,
  statements: z.int().describe('those of this day at the latest'),
  certain: z.int().describe('how many of them are of this day for sure; the rest may be of an earlier one'),
  earliest: day.describe('the earliest day that any of them may be of'),
  events: z
    .array(
      z.object({
        id,
        name: z.string(),
        kind: z.string(),
        date: day.nullable().describe('its own day; null when no source gives one'),
        place: z.string().nullable(),
        statements: z.int().describe("how many of the day's statements were made at it"),
      }),
    )
    .describe("the occasions of the day's statements"),
})

type DayItem = z.infer<typeof dayItem>

export const days = question({
  summary: 'The days on which anything was said, or became known: how many statements, and at which events.',
  params: z.object({ clock: clock.default('said') }),
  result: pageOf(dayItem),
  columns: ['day', 'statements', 'certain', 'earliest', 'events'],
  async answer(graph, params) {
    const items = new Map<string, DayItem>()
    for (const row of await ask(graph, query, params)) {
      const of = String(row.day)
      const item = items.get(of) ?? { day: of, statements: 0, certain: 0, earliest: of, events: [] }
      const earliest = String(row.earliest)
      const { event: id, statements, name, kind, date, place } = row
      const events = id === null ? [] : [{ id, name, kind, date, place, statements }]
      items.set(of, {
        day: of,
        statements: item.statements + Number(statements),
        certain: item.certain + Number(row.certain),
        earliest: [item.earliest, earliest].sort(byText)[0] ?? of,
        events: [...item.events, ...(events as DayItem['events'])],
      })
    }
    return { items: [...items.values()], next: null }
  },
})
