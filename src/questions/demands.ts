/** Every demand with its issue, its raisers and addressees, and its relations to other demands. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask, type Graph } from '../store/graph-store.js'
import { pageOf, question } from './support/question.js'

const query = questionQuery('demands')

export const demandItem = z.object({
  id,
  name: z.string(),
  proposition: z.string(),
  issue: id,
  issueName: z.string(),
  rank: z.int(),
  raisedBy: z.array(id),
  addressedTo: z.array(id),
  relations: z.array(z.object({ type: z.string(), demand: id })),
  statements: z.int(),
})
export type Demand = z.infer<typeof demandItem>

/** All demands in the codebook's order. */
export async function allDemands(graph: Graph): Promise<Demand[]> {
  return (await ask(graph, query, {})) as unknown as Demand[]
}

export const demands = question({
  summary: 'Every demand: what it proposes, who raised it, whom it addresses, how it bears on others.',
  params: z.object({ issue: id.optional().describe('only demands of this issue') }),
  result: pageOf(demandItem),
  columns: ['id', 'issue', 'raisedBy', 'addressedTo', 'statements', 'proposition'],
  async answer(graph, { issue }) {
    const items = await allDemands(graph)
    return { items: items.filter((demand) => !issue || demand.issue === issue), next: null }
  },
})
