/** One statement whole: speaker, side, days, stances, relays, denials and places. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { exchange, id, stanceOnDemand, statement as statementSchema } from '../codebook/schemas.js'
import { authorities } from '../codebook/words.js'
import { unknownName } from '../errors.js'
import type { Graph } from '../store/graph-store.js'
import { question } from './support/question.js'
import { typedQuery } from './support/typed-query.js'

export const fullStatement = z.object({
  ...statementSchema.shape,
  capacity: z.string().nullable().describe('in which capacity the speaker spoke'),
  authority: z
    .int()
    .nullable()
    .describe(
      Object.entries(authorities)
        .map(([number, who]) => `${number} ${who}`)
        .join(', '),
    ),
  coder: z.string().nullable(),
})
export type FullStatement = z.infer<typeof fullStatement>

/** A row of the queries that return a statement whole; its lists are in no order. */
export const statementRow = z.object({
  ...fullStatement.shape,
  stances: z.array(stanceOnDemand.omit({ exchange: true })),
  exchanges: z.array(z.object({ ...exchange.shape, of: id })),
})

const query = typedQuery('statement', statementRow)

/** Puts the lists in the order of ids and places, and each dependence with its stance. */
export function toStatement({ exchanges, ...row }: z.output<typeof statementRow>): FullStatement {
  const inOrder = exchanges.sort((a, b) => byText(a.demand, b.demand))
  return {
    ...row,
    stances: row.stances
      .sort((a, b) => byText(a.demand, b.demand))
      .map((stance) => ({
        ...stance,
        exchange: inOrder.filter(({ of }) => of === stance.demand).map(({ demand, kind }) => ({ demand, kind })),
      })),
    assesses: row.assesses.sort((a, b) => byText(a.target, b.target)),
    relayedBy: row.relayedBy.sort((a, b) => byText(a.actor, b.actor)),
    disputedBy: row.disputedBy.sort(byText),
    citations: row.citations.sort((a, b) => byText(a.source, b.source) || a.start - b.start),
  }
}

/** The statements with these ids, whole, in the order of their latest days. */
export async function readStatements(graph: Graph, ids: readonly string[]): Promise<FullStatement[]> {
  return ids.length === 0 ? [] : (await query(graph, { ids: [...new Set(ids)] })).map(toStatement)
}

export async function statementsById(graph: Graph, ids: readonly string[]): Promise<Map<string, FullStatement>> {
  return new Map((await readStatements(graph, ids)).map((statement) => [statement.id, statement]))
}

export const statement = question({
  summary: 'One statement: who said it for whom and when, on what, who relays or denies it, and where it is written.',
  params: z.object({ id }),
  result: fullStatement,
  columns: [],
  async answer(graph, params) {
    const [found] = await readStatements(graph, [params.id])
    if (!found) throw unknownName('statement', params.id, [], 'trace')
    return found
  },
})
