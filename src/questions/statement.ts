/** One statement whole: speaker, side, days, stances, relays, denials and places. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { id, type Statement, statement as statementSchema } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { unknownName } from '../errors.js'
import { ask, type Graph, type Row } from '../store/graph-store.js'
import { question } from './support/question.js'

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

type Stance = Statement['stances'][number]

/** The lists of a row, which come in no order. */
interface StatementRow {
  stances: Omit<Stance, 'exchange'>[]
  exchanges: (Stance['exchange'][number] & { of: string })[]
  assesses: Statement['assesses']
  relayedBy: Statement['relayedBy']
  disputedBy: Statement['disputedBy']
  citations: Statement['citations']
}

/** A row of the queries that tell a statement whole; its lists are put in the order of their ids and places. */
export function toStatement(row: Row): FullStatement {
  const { exchanges, ...told } = row as unknown as StatementRow
  const ties = exchanges.sort((a, b) => byText(a.demand, b.demand))
  return {
    ...told,
    stances: told.stances
      .sort((a, b) => byText(a.demand, b.demand))
      .map((stance) => ({
        ...stance,
        exchange: ties.filter((tie) => tie.of === stance.demand).map(({ demand, kind }) => ({ demand, kind })),
      })),
    assesses: told.assesses.sort((a, b) => byText(a.target, b.target)),
    relayedBy: told.relayedBy.sort((a, b) => byText(a.actor, b.actor)),
    disputedBy: told.disputedBy.sort(byText),
    citations: told.citations.sort((a, b) => byText(a.source, b.source) || a.start - b.start),
  } as unknown as FullStatement
}

/** The statements with these ids, whole, in the order of their latest days. */
export async function readStatements(graph: Graph, ids: readonly string[]): Promise<FullStatement[]> {
  return ids.length === 0 ? [] : (await ask(graph, query, { ids: [...new Set(ids)] })).map(toStatement)
}

export const statement = question({
  summary: 'One statement: who said it for whom and when, on what, who relays or denies it, and where it stands.',
  params: z.object({ id }),
  result: fullStatement,
  columns: [],
  async answer(graph, params) {
    const [found] = await readStatements(graph, [params.id])
    if (!found) throw unknownName('statement', params.id, [], 'trace')
    return found
  },
})
