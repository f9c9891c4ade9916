/** Runs queries on a published file of the embedded engine, opened read-only, inside a reader process. */
import grafeo, { type QueryResult as EngineResult, type GrafeoDB } from '@grafeo-db/js'
import type { DataVersion } from '../../../codebook/schemas.js'
import { blankComments } from '../../../cypher/blank-comments.js'
import type { Mended } from '../../../cypher/lint/mend-cypher.js'
import type { Warning } from '../../../cypher/lint/warning.js'
import type { Problem } from '../../../errors.js'
import type { Params } from '../../../store/graph-store.js'
import { commonType } from '../../column-types.js'
import { failed } from '../../query-problems.js'
import { resultGraph } from '../../result-graph.js'
import { planAnswer, withoutExplain } from '../plan.js'
import { judgeQuery, warningsOfAnswer, withWarnings } from '../query-findings.js'
import { millisecondsSince, type QueryJob, type ReaderEngine } from '../reader-engine.js'
import { refuseProfile, refuseSchema, refuseWrite } from '../refusals.js'
import { rowWriter } from '../row-writer.js'
import { refuseByText } from '../text-gate.js'
import { unknownNames } from '../unknown-names.js'
import { type ArrowField, arrowFields } from './arrow-schema.js'
import { judgeEmbeddedPlan } from './embedded-gate.js'
import { embeddedValues } from './embedded-values.js'

/** Beyond this many rows the types come from the values alone: the schema costs a copy of the whole answer. */
const mostForSchema = 100_000

export function embeddedReader(file: string, data: DataVersion): ReaderEngine {
  const db = grafeo.GrafeoDB.openReadOnly(file)
  const unknownIn = unknownNames(async (text) => {
    const result = await db.executeCypher(text, {})
    return Array.from({ length: result.length }, (_, index) => String(result.get(index).name))
  })
  return {
    async run(asked) {
      refuseByText(asked.text)
      const { text: own, explain } = withoutExplain(asked.text)
      // Before some words the engine stumbles over a comment.
      const text = blankComments(own)
      const begun = performance.now()
      const attempts = judgeQuery(text, asked.parameters, await unknownIn(text, asked.parameters))
      const { query, plan } = await plannedQuery(db, attempts, asked.parameters)
      const warnings = warningsOfAnswer(query.left)
      if (explain || asked.explain)
        return { ...planAnswer(plan), data, milliseconds: millisecondsSince(begun), warnings }
      const run = performance.now()
      const result = await execute(db, query.text, asked.parameters, query)
      if (result.profile) throw refuseProfile()
      return {
        ...answer(db, result, asked),
        data,
        milliseconds: millisecondsSince(run),
        warnings: [...warnings, ...lost(result, asked)],
      }
    },
  }
}

/** The first form of the query that the engine takes, with its plan. @throws Problem of the query as it was asked. */
async function plannedQuery(db: GrafeoDB, attempts: readonly Mended[], parameters: Params) {
  for (const [index, query] of attempts.entries()) {
    try {
      const explained = await execute(db, `EXPLAIN\n${query.text}`, parameters, query, 1)
      return { query, plan: judgeEmbeddedPlan(String(explained.scalar())) }
    } catch (error) {
      if (index === attempts.length - 1) throw withWarnings(error, query.left)
    }
  }
  throw new Error('no query to plan')
}

async function execute(
  db: GrafeoDB,
  text: string,
  parameters: Params,
  query: Mended,
  linesBefore = 0,
): Promise<EngineResult> {
  try {
    return await db.executeCypher(text, parameters)
  } catch (error) {
    throw withWarnings(problemOf(error, linesBefore, query), query.left)
  }
}

function answer(db: GrafeoDB, result: EngineResult, { budget }: QueryJob) {
  const names = result.columns
  const fields = schemaOf(result)
  const graph = resultGraph()
  const typed = embeddedValues(db, graph)
  const types = names.map(() => 'NULL')
  const writer = rowWriter(budget)
  const length = Math.min(result.length, budget.maxRows)
  for (let index = 0; index < length; index++) {
    const row = result.get(index)
    const values = names.map((name, column) => {
      const { json, type } = typed(row[name], fields[column])
      types[column] = commonType(types[column] ?? 'NULL', type)
      return [name, json] as const
    })
    writer.add(Object.fromEntries(values))
  }
  const json = graph.toJson()
  writer.count(json)
  const columns = names.map((name, column) => ({ name, type: types[column] ?? 'NULL' }))
  return {
    columns,
    rows: writer.rows,
    graph: json,
    plan: null,
    total: result.length,
    truncated: result.length > length,
  }
}

function schemaOf(result: EngineResult): ArrowField[] {
  if (result.length > mostForSchema) return []
  try {
    return arrowFields(result.toArrowIPC())
  } catch {
    // Arrow cannot hold these values in one column, so their types come from the values.
    return []
  }
}

/** The engine returns local date-times in milliseconds and silently drops anything finer. */
function lost(result: EngineResult, { text, parameters }: QueryJob): Warning[] {
  const first = result.length > 0 ? Object.values(result.get(0)) : []
  const finer = /:\d\d\.\d{4}|microsecond|nanosecond/i.test(text + JSON.stringify(parameters, plainBigint))
  if (!finer || !first.some((value) => value instanceof Date)) return []
  const message = 'The embedded engine returns local date-times only to the millisecond.'
  return [{ rule: 'local-datetime', line: 1, column: 1, message, rewrite: 'Return toString(...) of it.' }]
}

const plainBigint = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

const tooManyAtOnce =
  'The embedded engine cannot test more than 65,536 rows at once, as this query asks it to. Give every node of a path its label, and after CALL { } put the condition into the subquery, or sort before it: WITH x ORDER BY x WITH x WHERE ...'

/** Reads the engine's errors: `Query error: GRAFEO-Q001: syntax error: [Cypher] what --> query:line:column`. */
function problemOf(error: unknown, linesBefore: number, query: Mended): Problem {
  const { message, gqlStatus = '50N00' } = error as Error & { gqlStatus?: string }
  if (gqlStatus === '25G03') return refuseWrite()
  if (/Schema commands/.test(message)) return refuseSchema()
  if (/MAX_CAPACITY/.test(message)) return failed('50N00', tooManyAtOnce)
  if (/panicked/.test(message)) return failed('50N00', 'The engine crashed on this query. Write it more simply.')
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? []
  const position =
    line && column
      ? query.placeOf({ line: Math.max(1, Number(line) - linesBefore), column: Number(column) })
      : undefined
  const [first = ''] = message.split('\n')
  const said = first.replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?(?:(?:syntax|semantic) error: )?(?:\[Cypher\] )?/, '')
  const help = /help: (.*)/.exec(message)?.[1]
  return failed(gqlStatus, `${said}.${help ? ` ${help}` : ''}`, position)
}
