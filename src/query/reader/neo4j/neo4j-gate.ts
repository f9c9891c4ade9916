/**
 * The gate of Neo4j: the query must be of type r, every operator of its plan on a list, and nothing in an operator's
 * details may read more than the graph. A subquery inside an expression is not an operator: it appears in the details,
 * as the server understood it, and a READ session would run a LOAD CSV in it.
 */
import type { Plan, ResultSummary } from 'neo4j-driver'
import { refused } from '../../query-problems.js'
import type { PlanOperator } from '../plan.js'
import {
  isKnownNamespace,
  neo4jProcedures,
  refuseFunction,
  refuseOperator,
  refuseProcedure,
  refuseProfile,
  refuseSchema,
  refuseUse,
  refuseWrite,
} from '../refusals.js'

const allowed: readonly RegExp[] = [
  /^(Partitioned)?(Directed|Undirected)\w*Relationship\w*(Scan|Seek|SeekByRange)$/,
  /^(Partitioned|Multi|Union|Intersection|Subtraction|AssertingMulti)?(All)?Nodes?\w*(Scan|Seek|SeekByRange)$/,
  /^(Node|Relationship)CountFromCountStore$/,
  /^(Optional|VarLength|PruningVarLength|BFSPruningVarLength)?Expand\([\w, ]+\)$/,
  /^(PruningVarLengthExpand|BFSPruningVarLengthExpand|ProjectEndpoints|Repeat\([\w, ]+\))$/,
  /^(StatefulShortestPath\([\w, ]+\)|ShortestPath|AllShortestPaths)$/,
  /^(Let|SelectOr|LetSelectOr)?(Anti)?SemiApply$/,
  /^(Anti|Conditional|AntiConditional|RollUp|Argument)?Apply$/,
  /^(Node|Value)(Left|Right)?(Outer)?HashJoin$/,
  /^(Left|Right)OuterHashJoin$/,
  /^(Ordered|Eager)?(Aggregation|Distinct|Union)$/,
  /^(Partial)?(Sort|Top)$/,
  /^Top1WithTies$/,
  /^Triadic(Build|Filter|Selection)$/,
  /^(Exhaustive)?Limit$/,
  /^(Argument|AssertSameNode|AssertSameRelationship|CacheProperties|CartesianProduct|Eager|EmptyResult|EmptyRow)$/,
  /^(Filter|Optional|ProduceResults|Projection|Skip|Unwind)$/,
]

/** Calls with a namespace, as the server prints them: functions of plugins, some of which run Cypher of their own. */
const calls = /(?:`[^`]+`|[\p{L}_][\p{L}\p{N}_]*)(?:\.(?:`[^`]+`|[\p{L}_][\p{L}\p{N}_]*))+(?=\()/gu

/**
 * @param summary of `EXPLAIN` of the query
 * @throws Problem 422 that names the rule.
 */
export function judgeNeo4jPlan(summary: ResultSummary): PlanOperator[] {
  if (summary.profile) throw refuseProfile()
  const { plan } = summary
  if (!plan) throw refused('operator', 'The server gave no plan for this query.')
  const operators = judge(plan, 0)
  if (summary.queryType === 'r') return operators
  throw summary.queryType === 's' ? refuseSchema() : refuseWrite()
}

function judge({ operatorType, arguments: about, children }: Plan, depth: number): PlanOperator[] {
  const name = operatorType.replace(/@[^@]*$/, '')
  const details = String(about?.Details ?? '')
  if (name === 'ProcedureCall') {
    const [, procedure = details] = /^\s*`?([\w.]+)`?\(/.exec(details) ?? []
    if (!neo4jProcedures.includes(procedure)) throw refuseProcedure(procedure, neo4jProcedures)
    judgeDetails(details.slice(procedure.length))
  } else {
    if (!allowed.some((shape) => shape.test(name))) throw refuseOperator(name)
    judgeDetails(details)
  }
  const estimated = about?.EstimatedRows
  const estimatedRows = typeof estimated === 'number' ? estimated : null
  const operator = { depth, operator: name, details, estimatedRows }
  return [operator, ...(children ?? []).flatMap((child) => judge(child, depth + 1))]
}

/** Text inside a subquery may look like any of these, so this may refuse more than it must, never less. */
function judgeDetails(details: string): void {
  if (/\bLOAD\s+CSV\b/i.test(details)) throw refuseOperator('LoadCSV')
  if (/\bIN\s+(CONCURRENT\s+)?TRANSACTIONS\b/i.test(details)) throw refuseOperator('TransactionForeach')
  const inner = /\bResolvedCall\(\s*([\w.`]*)|\bCALL\s+([\w.`]+)/i.exec(details)
  if (inner) throw refuseProcedure(inner[1] ?? inner[2] ?? '', neo4jProcedures)
  if (/[{]\s*USE\b/i.test(details)) throw refuseUse()
  for (const [call] of details.matchAll(calls)) {
    if (!isKnownNamespace(call.split('.', 1)[0] ?? '')) throw refuseFunction()
  }
}
