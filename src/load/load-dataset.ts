/** Loads a dataset: runs every script into a new generation and every check on it, and only then publishes it. */
import type { DataVersion } from '../codebook/schemas.js'
import type { Dataset } from '../cypher/dataset.js'
import { lintScripts, type ScriptFault } from '../cypher/lint/lint-scripts.js'
import { lineOfText, type OpenedStatement, openStatement } from '../cypher/rows-as-parameter.js'
import { LoadError } from '../errors.js'
import { type Graphs, type Staging, StatementError } from '../store/graph-store.js'
import { countGraph } from './count-graph.js'
import { runChecks } from './run-checks.js'

/** What a load reports as it goes. */
export interface LoadProgress {
  /** For each fault that does not refuse the dataset, with file, line and what to write instead. */
  warning?(text: string): void
  /** After each script, with its name, its statements and the milliseconds it took. */
  script?(name: string, statements: number, milliseconds: number): void
  /** Once every check holds, with their number. */
  checks?(count: number, milliseconds: number): void
}

export interface LoadSummary {
  data: DataVersion
  labels: Record<string, number>
  types: Record<string, number>
  seconds: number
}

/**
 * Builds and publishes a new generation from `dataset`. A script that is refused or fails, a check that finds something,
 * a full disk or an abort leaves the generation before it in place. `beforePublishing` keeps what readers will want at once.
 *
 * @throws LoadError that says file, line and what to do.
 */
export async function loadDataset(
  graphs: Graphs,
  dataset: Dataset,
  progress: LoadProgress = {},
  signal?: AbortSignal,
  beforePublishing: (staging: Staging) => Promise<void> = async () => {},
): Promise<LoadSummary> {
  const started = performance.now()
  const scripts = dataset.data.map(({ name, statements }) => ({ name, statements: statements.map(openStatement) }))
  const { faults, declared } = lintScripts(scripts.flatMap(({ statements }) => statements))
  refuse(faults)
  // A server may contain foreign nodes with the same labels, so an empty dataset does not always show in its graph.
  const rows = scripts.flatMap(({ statements }) => statements.map((statement) => statement.rows?.length ?? 1))
  refuseEmpty({ declared: declared.length, rows: rows.reduce((sum, count) => sum + count, 0) }, dataset)
  for (const fault of faults) progress.warning?.(textOf(fault))
  const staging = await graphs.stage(dataset.schema.statements)
  try {
    for (const { name, statements } of scripts) {
      signal?.throwIfAborted()
      const begun = performance.now()
      await runScript(staging, statements)
      progress.script?.(name, statements.length, performance.now() - begun)
    }
    const begun = performance.now()
    await runChecks(staging, dataset, declared, signal)
    progress.checks?.(dataset.checks.length, performance.now() - begun)
    const counts = await countGraph(staging)
    refuseEmpty(counts.labels, dataset)
    signal?.throwIfAborted()
    await beforePublishing(staging)
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

/** @throws LoadError at the first fault for which a dataset is refused. */
function refuse(faults: readonly ScriptFault[]): void {
  const [first, ...more] = faults.filter(({ refused }) => refused)
  if (!first) return
  const others = more.length > 0 ? ` (${more.length} more such faults)` : ''
  throw new LoadError(first.file, first.line, `${first.message} ${first.rewrite}${others}`)
}

const textOf = ({ file, line, message, rewrite }: ScriptFault) => `${file}:${line}: ${message} ${rewrite}`.trimEnd()

async function runScript(staging: Staging, statements: readonly OpenedStatement[]): Promise<void> {
  try {
    await staging.write(statements.map(({ text, rows }) => (rows ? { text, params: { rows } } : { text })))
  } catch (error) {
    if (!(error instanceof StatementError)) throw error
    const statement = statements[error.index] as OpenedStatement
    // The engines give a position inside the statement they got: `line 3, column 5` or `query:3:5`.
    const [, within = '1'] = /(?:query:|line )(\d+)/.exec(error.message) ?? []
    throw new LoadError(statement.source.file, lineOfText(statement, Number(within)), oneLine(error.message), error)
  }
}

const oneLine = (text: string) =>
  text
    .split('\n')[0]
    ?.replace(/^Query error: /, '')
    .trim() ?? text

/** Without this a folder of comments would take away what is published. */
function refuseEmpty(graph: Record<string, number>, { data: [first] }: Dataset): void {
  if (Object.values(graph).some((count) => count > 0)) return
  throw new LoadError(first?.name ?? 'data', null, 'the scripts state no record, and an empty graph is not published.')
}
