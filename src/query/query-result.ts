/** The answer to a query, as the reader process hands it to the server, and as the server sends it. */
import { z } from 'zod'
import { type DataVersion, dataVersion } from '../codebook/schemas.js'
import type { Warning } from '../cypher/lint/lint-cypher.js'
import { type PlanOperator, planOperator } from './reader/plan.js'

/** A column and its Cypher type: STRING, INTEGER, DATE, NODE, LIST<STRING> and so on; ANY where its values differ. */
export interface Column {
  name: string
  type: string
}

/** Rows and graph are JSON text already, so that the server passes on a large answer without parsing it. */
export interface QueryResult {
  columns: Column[]
  /** One JSON object a row. */
  rows: string[]
  /** `{nodes, edges}`; null when there are none in the rows. */
  graph: string | null
  /** Only for a query that was explained instead of run. */
  plan: PlanOperator[] | null
  /** All rows there are; null when Neo4j cut them off, since it does not count the rest. */
  total: number | null
  truncated: boolean
  warnings: Warning[]
  milliseconds: number
  data: DataVersion
}

const properties = z.record(z.string(), z.unknown())
const node = z.object({ id: z.string(), label: z.string(), labels: z.array(z.string()), properties })
const edge = z.object({ id: z.string(), type: z.string(), from: z.string(), to: z.string(), properties })

/** A construct that the engines answer differently, or that was hardly meant. */
export const queryWarning = z.object({
  rule: z.string(),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  rewrite: z.string().describe('how to write it so that both engines agree'),
})

export const queryAnswer = z.object({
  columns: z.array(
    z.object({ name: z.string(), type: z.string().describe('Cypher type; ANY where the values differ in type') }),
  ),
  rows: z
    .array(z.record(z.string(), z.unknown()))
    .describe(
      'a value a column: dates and times as ISO text, integers beyond 2^53 and NaN or Infinity as text, nodes as {"$node": ...}, relationships as {"$edge": ...}, paths as {"$path": {nodes, edges}}',
    ),
  graph: z
    .object({ nodes: z.array(node), edges: z.array(edge) })
    .nullable()
    .describe('every node and relationship in the rows, once, with the ids that neighborhood gives'),
  plan: z
    .array(planOperator)
    .nullable()
    .describe('the operators, for a query that was explained instead of run; otherwise null'),
  total: z.int().nullable().describe('all rows there are; null where the engine does not count the rows left out'),
  truncated: z.boolean().describe('whether there are more rows than the limit allows'),
  warnings: z
    .array(queryWarning)
    .describe('what may be wrong in this answer, and names in the query that the graph does not have'),
  milliseconds: z.number(),
  data: dataVersion,
})

/** The whole answer as one object. */
export function answerOf(result: QueryResult): z.infer<typeof queryAnswer> {
  const { rows, graph, ...rest } = result
  return queryAnswer.parse({ ...rest, rows: rows.map((row) => JSON.parse(row)), graph: graph && JSON.parse(graph) })
}
