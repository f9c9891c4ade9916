/** Every demand with its issue, its raisers and addressees, and its relations to other demands. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { type Called, unknownName } from '../errors.js'
import { talliesIn } from '../positions/read-positions.js'
import { onceAGeneration } from '../store/once-a-generation.js'
import { pageOf } from './support/paging.js'
import { question } from './support/question.js'
import { typedQuery } from './support/typed-query.js'

const demandItem = z.object({
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

const query = typedQuery('demands', demandItem.omit({ statements: true }))

/** All demands in the codebook's order. */
export const allDemands = onceAGeneration(async (graph): Promise<readonly Demand[]> => {
  const [rows, { on }] = await Promise.all([query(graph, {}), talliesIn(graph)])
  return rows.map((row) => ({ ...row, statements: on.get(row.id) ?? 0 }))
})

export const calledIssues = (demands: readonly Demand[]): Called[] => [
  ...new Map(demands.map(({ issue: id, issueName }) => [id, { id, names: [issueName] }])).values(),
]

export const demands = question({
  summary: 'Every demand: what it proposes, who raised it, whom it addresses, and how it bears on others.',
  params: z.object({ issue: id.optional().describe('only demands of this issue') }),
  result: pageOf(demandItem),
  columns: ['id', 'issue', 'raisedBy', 'addressedTo', 'statements', 'proposition'],
  async answer(graph, { issue }) {
    const items = await allDemands(graph)
    if (issue !== undefined && !items.some((demand) => demand.issue === issue))
      throw unknownName('issue', issue, calledIssues(items), 'demands')
    return { items: items.filter((demand) => !issue || demand.issue === issue), next: null }
  },
})
