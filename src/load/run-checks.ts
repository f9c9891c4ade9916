/** Runs every check on a generation that is not yet published. */
import type { Dataset } from '../cypher/dataset.js'
import { lineFeeds } from '../cypher/line-feeds.js'
import type { Query } from '../cypher/query-file.js'
import type { PlainValue } from '../cypher/read-literals.js'
import { openStatement } from '../cypher/rows-as-parameter.js'
import type { ScriptStatement } from '../cypher/script.js'
import { didYouMean, LoadError, messageOf } from '../errors.js'
import type { Graph, Row } from '../store/graph-store.js'
import { readInParts } from '../store/read-in-parts.js'
import type { LoadMeter, LoadProgress } from './load-progress.js'
import { readScripts } from './read-scripts.js'

export interface CheckRun {
  progress: LoadProgress
  meter: LoadMeter
  signal?: AbortSignal | undefined
}

/**
 * Runs the checks one after the other: side by side they would all need their memory at the same time.
 *
 * @throws LoadError at the first check that finds something, with file and line of the record that breaks it.
 */
export async function runChecks(graph: Graph, dataset: Dataset, { progress, meter, signal }: CheckRun): Promise<void> {
  const { checks } = dataset
  const started = performance.now()
  for (const [index, check] of checks.entries()) {
    signal?.throwIfAborted()
    const begun = performance.now()
    const rows = await runCheck(graph, check)
    if (rows.length > 0) throw await brokenRule(check, rows, dataset)
    progress.check?.(check.file, performance.now() - begun)
    meter.done('checking', (index + 1) / checks.length)
  }
  progress.checks?.(checks.length, performance.now() - started)
}

async function runCheck(graph: Graph, { file, text }: Query): Promise<Row[]> {
  try {
    return await readInParts(graph, text)
  } catch (error) {
    throw new LoadError(file, null, `this check cannot be run: ${messageOf(error)}`, error)
  }
}

async function brokenRule(check: Query, rows: readonly Row[], dataset: Dataset): Promise<LoadError> {
  const { declared } = await readScripts(dataset, { done: () => {} })
  const id = String(rows[0]?.id)
  const problem = String(rows[0]?.problem)
  const unknown = [id, ...namedIn(problem)].find((it) => !declared.includes(it))
  const hint = unknown === undefined ? '' : didYouMean(unknown, declared)
  const others = rows.length > 1 ? ` (${rows.length - 1} more break this rule)` : ''
  const place = (unknown === undefined ? null : placeOf(unknown, dataset)) ?? placeOf(id, dataset)
  const user = unknown === id && place?.record ? ` ${place.record} uses it.` : ''
  return new LoadError(
    place?.file ?? check.file,
    place?.line ?? null,
    `${id}: ${problem}.${hint}${user}${others} Rule: ${check.question} (${check.file})`,
  )
}

/** Ids that checks name in a list of a record, where a misspelt one makes no node. */
const named = [/ tells (\S+), on which/, /^(\S+) relays it at \d/, /^it ties (\S+), on which/]
const namedIn = (problem: string) => named.flatMap((form) => form.exec(problem)?.[1] ?? [])

/**
 * Where a record is declared, or else the last line that names it, with the record that stands there; the scripts are
 * read once more to find it.
 */
function placeOf(id: string, { data }: Dataset): { file: string; line: number; record: string | null } | null {
  const keys = [`id: '${id}'`, `'${id}'`, `"${id}"`]
  const last = new Map<string, ScriptStatement>()
  for (const script of data) {
    for (const statement of script.statements()) {
      for (const key of keys) if (statement.text.includes(key)) last.set(key, statement)
    }
  }
  const key = keys.find((key) => last.has(key))
  if (key === undefined) return null
  const statement = last.get(key) as ScriptStatement
  const { text, file, line } = statement
  return { file, line: line + lineFeeds(text, 0, text.indexOf(key)), record: recordWith(id, statement) }
}

/** The id of the first row that has the text `id` anywhere but as its own id. */
function recordWith(id: string, statement: ScriptStatement): string | null {
  for (const row of openStatement(statement).rows ?? []) {
    const own = typeof row === 'object' && row !== null && !Array.isArray(row) ? row.id : null
    if (own !== id && typeof own === 'string' && contains(row, id)) return own
  }
  return null
}

function contains(value: PlainValue, text: string): boolean {
  if (typeof value !== 'object' || value === null) return value === text
  return Object.values(value).some((inner) => contains(inner, text))
}
