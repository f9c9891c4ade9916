/** Runs queries on a published file of the embedded engine, opened read-only, inside a reader process. */
import grafeo, { type QueryResult as EngineResult, type GrafeoDB } from '@grafeo-db/js'
import type { DataVersion } from '../../../codebook/schemas.js'
import type { Warning } from '../../../cypher/lint/rule.js'
import type { Problem } from '../../../errors.js'
import type { Params } from '../../../store/graph-store.js'
import { commonType } from '../../column-types.js'
import { failed } from '../../query-problems.js'
import { resultGraph } from '../../result-graph.js'
import { planAnswer, withoutExplain } from '../plan.js'
import { millisecondsSince, type QueryJob, type ReaderEngine } from '../reader-engine.js'
import { refuseProfile, refuseSchema, refuseWrite } from '../refusals.js'
import { rowWriter } from '../row-writer.js'
import { refuseByText } from '../text-gate.js'
import { warningsFor } from '../warnings-for.js'
import { type ArrowField, arrowFields } from './arrow-schema.js'
import { judgeEmbeddedPlan } from './embedded-gate.js'
import { embeddedValues } from './embedded-values.js'

/** Beyond this many rows the types come from the values alone: the schema costs a copy of the whole answer. */
const mostForSchema = 100_000

export function embeddedReader(file: string, data: DataVersion): ReaderEngine {
  const db = grafeo.GrafeoDB.openReadOnly(file)
  return {
    async run(asked) {
      refuseByText(asked.text)
      const { text, explain } = withoutExplain(asked.text)
      const job = { ...asked, text }
      const warnings = warningsFor(job)
      const begun = performance.now()
      const explained = await execute(db, `EXPLAIN\n${text}`, job.parameters, 1)
      const plan = judgeEmbeddedPlan(String(explained.scalar()))
      if (explain || asked.explain)
        return { ...planAnswer(plan), data, milliseconds: millisecondsSince(begun), warnings }
      const run = performance.now()
      const result = await execute(db, text, job.parameters, 0)
      if (result.profile) throw refuseProfile()
      return {
        ...answer(db, result, job),
        data,
        milliseconds: millisecondsSince(run),
        warnings: [...warnings, ...lost(result)],
      }
    },
  }
}

async function execute(db: GrafeoDB, text: string, parameters: Params, linesBefore: number): Promise<EngineResult> {
  try {
    return await db.executeCypher(text, parameters)
  } catch (error) {
    throw problemOf(error, linesBefore)
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
function lost(result: EngineResult): Warning[] {
  const first = result.length > 0 ? Object.values(result.get(0)) : []
  if (!first.some((value) => value instanceof Date)) return []
  const message = 'The embedded engine returns local date-times only to the millisecond.'
  return [{ rule: 'local-datetime', line: 1, column: 1, message, rewrite: 'Return toString(...) of it.' }]
}

/** Reads the engine's errors: `Query error: GRAFEO-Q001: syntax error: [Cypher] what --> query:line:column`. */
function problemOf(error: unknown, linesBefore: number): Problem {
  const { message, gqlStatus = '50N00' } = error as Error & { gqlStatus?: string }
  if (gqlStatus === '25G03') return refuseWrite()
  if (/Schema commands/.test(message)) return refuseSchema()
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? []
  const position =
    line && column ? { line: Math.max(1, Number(line) - linesBefore), column: Number(column) } : undefined
  const [first = ''] = message.split('\n')
  const said = first.replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?(?:(?:syntax|semantic) error: )?(?:\[Cypher\] )?/, '')
  const help = /help: (.*)/.exec(message)?.[1]
  return failed(gqlStatus, `${said}.${help ? ` ${help}` : ''}`, position)
}
