/** Every event: an occasion on which something was said, with its day, its place and the drafts that came of it. */
import { z } from 'zod'
import { day, id } from '../codebook/schemas.js'
import { wordIndex } from '../codebook/word-index.js'
import { at } from '../positions/columns.js'
import { positionsIn } from '../positions/read-positions.js'
import type { Graph } from '../store/graph-store.js'
import { onceAGeneration } from '../store/once-a-generation.js'
import { allDrafts } from './drafts.js'
import { pageOf, sortedPage } from './support/paging.js'
import { commaList, cursor, limit } from './support/params.js'
import { question } from './support/question.js'
import { typedQuery } from './support/typed-query.js'

export const event = z.object({
  id,
  name: z.string(),
  kind: z.string(),
  date: day.nullable().describe('its own day; null when no source gives one'),
  place: z.string().nullable(),
})

const eventItem = event.extend({
  produced: z.array(id).describe('drafts that came of it'),
  statements: z.int().describe('how many statements were made at it'),
})
type EventItem = z.infer<typeof eventItem>

const query = typedQuery('events', event)

/** All events by id. */
export const allEvents = onceAGeneration(async (graph): Promise<readonly EventItem[]> => {
  const [rows, drafts, { columns, count }] = await Promise.all([query(graph, {}), allDrafts(graph), positionsIn(graph)])
  const { statement, events } = columns
  const made = new Uint32Array(events.length + 1)
  for (let row = 0; row < count; row++) made[at(statement.event, row)] = at(made, at(statement.event, row)) + 1
  const madeAt = new Map(events.map((event, number) => [event, at(made, number + 1)]))
  const produced = new Map<string, string[]>()
  for (const draft of drafts)
    for (const event of draft.producedBy) produced.set(event, [...(produced.get(event) ?? []), draft.id])
  return rows.map((row) => ({
    ...row,
    produced: produced.get(row.id) ?? [],
    statements: madeAt.get(row.id) ?? 0,
  }))
})

/** By name, place, day and the names of drafts: made once, for many searches. */
const eventIndex = onceAGeneration(async (graph) => {
  const nameOf = new Map((await allDrafts(graph)).map(({ id, name }) => [id, name]))
  return wordIndex(
    (await allEvents(graph)).map(({ id, name, place, produced }) => [
      ...[name, place ?? '', id],
      ...produced.map((draft) => nameOf.get(draft) ?? ''),
    ]),
  )
})

export const events = question({
  summary:
    'Events: rounds, calls, interviews and other occasions, when and where, how much was said and what came of it.',
  params: z.object({
    ids: commaList(id).describe('only these'),
    text: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('only with these words in name or place, best fit first'),
    limit: limit(1000, 200),
    cursor,
  }),
  result: pageOf(eventItem),
  columns: ['date', 'kind', 'name', 'place', 'statements', 'id'],
  async answer(graph, params) {
    const fits = params.text === undefined ? null : await fitsOf(graph, params.text)
    const items = (await allEvents(graph)).filter(
      ({ id }) => (params.ids?.includes(id) ?? true) && (fits?.has(id) ?? true),
    )
    // Without a day, they come last.
    return sortedPage(items, ({ id, date }) => [String(fits?.get(id) ?? 0), date ?? '9999', id], params)
  },
})

async function fitsOf(graph: Graph, text: string): Promise<Map<string, number>> {
  const [all, find] = await Promise.all([allEvents(graph), eventIndex(graph)])
  return new Map(find(text).flatMap(({ at, fit }) => (all[at] ? [[all[at].id, fit] as const] : [])))
}
