/** Every draft: a text under negotiation, the demands it covers, and the meetings it came from. */
import { z } from 'zod'
import { day, id } from '../codebook/schemas.js'
import { at } from '../positions/columns.js'
import { positionsIn } from '../positions/read-positions.js'
import { onceAGeneration } from '../store/once-a-generation.js'
import { pageOf } from './support/paging.js'
import { question } from './support/question.js'
import { typedQuery } from './support/typed-query.js'

const draftItem = z.object({
  id,
  name: z.string(),
  date: day.nullable().describe('null where the sources give none'),
  covers: z.array(id).describe('demands that it covers'),
  producedBy: z.array(id).describe('events that it came from'),
  statements: z.int().describe('how many statements assess it'),
})

const query = typedQuery('drafts', draftItem.omit({ statements: true }))

/** All drafts by id. */
export const allDrafts = onceAGeneration(async (graph) => {
  const [rows, { columns, numberOf }] = await Promise.all([query(graph, {}), positionsIn(graph)])
  const { statement, target } = columns.assessment
  const told = (draft: string) => {
    const wanted = numberOf.targets(draft)
    const of = new Set<number>()
    for (let row = 0; row < target.length; row++) if (at(target, row) === wanted) of.add(at(statement, row))
    return of.size
  }
  return rows.map((row) => ({ ...row, statements: told(row.id) }))
})

export const drafts = question({
  summary: 'Every draft: a text under negotiation, which demands it covers, and which meetings it came from.',
  params: z.object({}),
  result: pageOf(draftItem),
  columns: ['id', 'name', 'date', 'covers', 'producedBy', 'statements'],
  async answer(graph) {
    return { items: await allDrafts(graph), next: null }
  },
})
