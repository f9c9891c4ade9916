/** Loads a dataset: every script into a new generation, every check on it, and only then is it published. */

import type { DataVersion } from '../codebook/schemas.js'
import type { Dataset } from '../cypher/dataset.js'
import { rowsAsParameter } from '../cypher/rows-as-parameter.js'
import type { Script } from '../cypher/script.js'
import { LoadError, messageOf } from '../errors.js'
import { type Graph, type Graphs, type Staging, StatementError, type Write } from '../store/graph-store.js'
import { countGraph } from './count-graph.js'

export interface LoadProgress {
  /** Called after each script, with its name, its statements and the milliseconds it took. */
  script(name: string, statements: number, milliseconds: number): void
  /** Called after all checks held, with their number. */
  checks(count: number, milliseconds: number): void
}

export interface LoadSummary {
  data: DataVersion
  labels: Record<string, number>
  types: Record<string, number>
  seconds: number
}

const quiet: LoadProgress = { script() {}, checks() {} }

/**
 * Builds and publishes a new generation from `dataset`. A script that fails, a check that finds something, a full
 * disk or an abort leaves the generation before it in place.
 *
 * @throws LoadError that names file, line and rule.
 */
export async function loadDataset(
  graphs: Graphs,
  dataset: Dataset,
  progress: LoadProgress = quiet,
  signal?: AbortSignal,
): Promise<LoadSummary> {
  const started = performance.now()
  const staging = await stageSchema(graphs, dataset.schema)
  try {
    let next = dataset.data[0] && writesOf(dataset.data[0])
    for (const [index, script] of dataset.data.entries()) {
      signal?.throwIfAborted()
      const begun = performance.now()
      const running = runScript(staging, script.name, next ?? [])
      // Read while the engine is at work.
      const following = dataset.data[index + 1]
      next = following && writesOf(following)
      await running
      progress.script(script.name, script.statements.length, performance.now() - begun)
    }
    const begun = performance.now()
    await runChecks(staging, dataset, signal)
    progress.checks(dataset.checks.length, performance.now() - begun)
    const counts = await countGraph(staging)
    signal?.throwIfAborted()
    const data = await staging.publish(dataset.version)
    return { data, ...counts, seconds: (performance.now() - started) / 1000 }
  } catch (error) {
    await staging.abandon().catch(() => {
      // The first error is the one to report; a store that cannot even be closed is swept by the next load.
    })
    throw error
  }
}

async function stageSchema(graphs: Graphs, schema: Script): Promise<Staging> {
  return graphs.stage(schema.statements)
}

/** A statement as it is sent, and where it stands in its script. */
interface ScriptWrite extends Write {
  line: number
  linesTaken: number
}

const writesOf = (script: Script): ScriptWrite[] =>
  script.statements.map(({ text, line }) => {
    const { rows, ...opened } = rowsAsParameter(text) ?? { text, linesTaken: 0 }
    return { ...opened, line, ...(rows ? { params: { rows } } : {}) }
  })

async function runScript(staging: Staging, name: string, writes: readonly ScriptWrite[]): Promise<void> {
  try {
    await staging.write(writes)
  } catch (error) {
    if (!(error instanceof StatementError)) throw error
    const { line, linesTaken } = writes[error.index] as ScriptWrite
    throw new LoadError(name, lineOf(line, linesTaken, error.message), oneLine(error.message), error)
  }
}

/** The engines give a position inside the statement they got: `line 3, column 5` or `query:3:5`. */
function lineOf(first: number, linesTaken: number, message: string): number {
  const [, within] = /(?:query:|line )(\d+)/.exec(message) ?? []
  return within ? first + linesTaken + Number(within) - 1 : first
}

const oneLine = (text: string) =>
  text
    .split('\n')[0]
    ?.replace(/^Query error: /, '')
    .trim() ?? text

async function runChecks(staging: Graph, dataset: Dataset, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted()
  // All at once, for an engine may take several; told in their order.
  const asked = await Promise.allSettled(dataset.checks.map((check) => staging.read(check.text)))
  signal?.throwIfAborted()
  for (const [index, check] of dataset.checks.entries()) {
    const result = asked[index] as (typeof asked)[number]
    if (result.status === 'rejected') {
      throw new LoadError(check.file, null, `this check cannot be run: ${messageOf(result.reason)}`, result.reason)
    }
    const [first] = result.value
    if (!first) continue
    const more = result.value.length > 1 ? ` (and ${result.value.length - 1} more)` : ''
    const place = find(dataset, String(first.id))
    const rule = `${check.question} Broken by ${first.id}: ${first.problem}${more}. Rule: ${check.file}`
    throw new LoadError(place?.file ?? check.file, place?.line ?? null, rule)
  }
}

/** Where a record stands: the line that opens it with its id, for a message a coder can follow. */
function find(dataset: Dataset, id: string): { file: string; line: number } | null {
  const key = `id: '${id}'`
  for (const script of [...dataset.data].reverse()) {
    for (const statement of script.statements) {
      const at = statement.text.split('\n').findIndex((line) => line.includes(key))
      if (at >= 0) return { file: script.name, line: statement.line + at }
    }
  }
  return null
}
