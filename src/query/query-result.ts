/** What a query answers, as it crosses from the reader process to the server, and as it is sent. */
import { z } from 'zod'
import { type DataVersion, dataVersion } from '../codebook/schemas.js'
import type { Warning } from '../cypher/lint/lint-cypher.js'
import { type PlanOperator, planOperator } from './reader/plan.js'

/** A column and its Cypher type, such as STRING, INTEGER, DATE, NODE, LIST<STRING>; ANY where its values differ. */
export interface Column {
  name: string
  type: string
}

/** Rows and graph are JSON text already: the server passes a large answer on without reading it. */
export interface QueryResult {
  columns: Column[]
  /** One JSON object a row. */
  rows: string[]
  /** `{nodes, edges}`, when the rows hold any. */
  graph: string | null
  /** Of a query that was only explained. */
  plan: PlanOperator[] | null
  /** Null where the engine stops counting (Neo4j, when truncated). */
  total: number | null
  truncated: boolean
  warnings: Warning[]
  milliseconds: number
  data: DataVersion
}

const properties = z.record(z.string(), z.unknown())
const node = z.object({ id: z.string(), label: z.string(), labels: z.array(z.string()), properties })
const edge = z.object({ id: z.string(), type: z.string(), from: z.string(), to: z.string(), properties })

export const queryAnswer = z.object({
  columns: z.array(
    z.object({ name: z.string(), type: z.string().describe('Cypher type; ANY where the values differ') }),
  ),
  rows: z
    .array(z.record(z.string(), z.unknown()))
    .describe(
      'a value a column: dates and times as ISO text, integers beyond 2^53 and NaN or Infinity as text, nodes as {"$node": ...}, relationships as {"$edge": ...}, paths as {"$path": {nodes, edges}}',
    ),
  graph: z
    .object({ nodes: z.array(node), edges: z.array(edge) })
    .nullable()
    .describe('every node and relationship of the rows once, with the ids that neighborhood gives'),
  plan: z
    .array(planOperator)
    .nullable()
    .describe('the operators, when the query was to be explained and so was not run; else null'),
  total: z.int().nullable().describe('all rows there are; null where the engine does not count those left out'),
  truncated: z.boolean().describe('there are more rows than the limit let through'),
  warnings: z
    .array(
      z.object({
        rule: z.string(),
        line: z.int(),
        column: z.int(),
        message: z.string(),
        rewrite: z.string().describe('what is right on both engines'),
      }),
    )
    .describe('constructs that the two engines do not answer alike; heed them'),
  milliseconds: z.number(),
  data: dataVersion,
})

/** The whole answer as one object. */
export function answerOf(result: QueryResult): z.infer<typeof queryAnswer> {
  const { rows, graph, ...rest } = result
  return queryAnswer.parse({ ...rest, rows: rows.map((row) => JSON.parse(row)), graph: graph && JSON.parse(graph) })
}
