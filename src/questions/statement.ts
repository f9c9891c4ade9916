/** One statement whole: speaker, side, days, stances, relays, denials and places. */
import { z } from 'zod'
import { questionQuery } from '../dataset.js'
import { notFound } from '../errors.js'
import { id, type Statement, statement as statementSchema } from '../model.js'
import { ask, type Graph, type Row } from '../store/graph-store.js'
import { question } from './question.js'

const query = questionQuery('statement')

export const fullStatement = z.object({
  ...statementSchema.shape,
  capacity: z.string().nullable().describe('in which capacity the speaker spoke'),
  authority: z
    .int()
    .nullable()
    .describe('1 head of state, 2 minister, 3 delegate or spokesperson, 4 adviser or unnamed'),
  coder: z.string().nullable(),
})
export type FullStatement = z.infer<typeof fullStatement>

interface Exchange {
  of: string
  demand: string
  kind: Statement['stances'][number]['exchange'][number]['kind']
}

/** A row of the queries that tell a statement whole. */
export function toStatement({ exchanges, ...row }: Row): FullStatement {
  const tied = exchanges as unknown as Exchange[]
  const stances = (row.stances as unknown as Statement['stances']).map((stance) => ({
    ...stance,
    exchange: tied.filter((tie) => tie.of === stance.demand).map(({ demand, kind }) => ({ demand, kind })),
  }))
  return { ...row, stances } as unknown as FullStatement
}

/** The statements with these ids, whole, in the order of their latest days. */
export async function readStatements(graph: Graph, ids: readonly string[]): Promise<FullStatement[]> {
  return ids.length === 0 ? [] : (await ask(graph, query, { ids: [...new Set(ids)] })).map(toStatement)
}

export const statement = question({
  name: 'statement',
  summary: 'One statement: who said it for whom and when, on what, who relays or denies it, and where it stands.',
  params: z.object({ id }),
  result: fullStatement,
  columns: [],
  async answer(graph, params) {
    const [found] = await readStatements(graph, [params.id])
    if (!found) throw notFound(`There is no statement "${params.id}". GET /api/v1/trace lists them.`)
    return found
  },
})
