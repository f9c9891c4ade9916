/** Every actor: persons, offices, delegations, sides and outlets. */
import { z } from 'zod'
import { actor, day, id } from '../codebook/schemas.js'
import { talliesIn } from '../positions/read-positions.js'
import { onceAGeneration } from '../store/once-a-generation.js'
import { pageOf } from './support/paging.js'
import { question } from './support/question.js'
import { typedQuery } from './support/typed-query.js'

export const actorItem = z.object({
  ...actor.shape,
  represents: z.array(
    z.object({
      side: id,
      capacity: z.string().nullable(),
      authority: z.int().nullable(),
      from: day.nullable(),
      to: day.nullable(),
    }),
  ),
  memberOf: z.array(id),
  statements: z.int().describe('statements it made itself'),
})
export type ActorItem = z.infer<typeof actorItem>

const query = typedQuery('actors', actorItem.omit({ statements: true }))

/** All actors by id. */
export const allActors = onceAGeneration(async (graph): Promise<readonly ActorItem[]> => {
  const [rows, { madeBy }] = await Promise.all([query(graph, {}), talliesIn(graph)])
  return rows.map((row) => ({ ...row, statements: madeBy.get(row.id) ?? 0 }))
})

export const actors = question({
  summary: 'Every actor: its kind, its other names, whom it represents and when, and what it belongs to.',
  params: z.object({ kind: z.string().optional().describe('only this kind, such as person or state') }),
  result: pageOf(actorItem),
  columns: ['id', 'name', 'kind', 'represents', 'statements'],
  async answer(graph, { kind }) {
    const items = await allActors(graph)
    return { items: items.filter((item) => !kind || item.kind === kind), next: null }
  },
})
