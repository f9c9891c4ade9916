/** Reads the scripts of a dataset before any of them is run, and refuses what would load wrongly. */
import { setImmediate } from 'node:timers/promises'
import type { Dataset } from '../cypher/dataset.js'
import { type ScriptFault, type ScriptReport, scriptLinter } from '../cypher/lint/lint-scripts.js'
import { type OpenedStatement, openStatement } from '../cypher/rows-as-parameter.js'
import { LoadError } from '../errors.js'
import type { LoadMeter } from './load-progress.js'

/**
 * What the linter says of all scripts. Each statement is let go before the next is read.
 *
 * @throws LoadError at the first fault for which a dataset is refused.
 */
export async function readScripts(dataset: Dataset, meter: LoadMeter, signal?: AbortSignal): Promise<ScriptReport> {
  const linter = scriptLinter()
  const bytes = dataset.data.reduce((sum, script) => sum + script.bytes, 0)
  let read = 0
  let paused = performance.now()
  for (const statement of opened(dataset)) {
    linter.add(statement)
    read += statement.source.text.length
    meter.done('reading', read / bytes)
    if (performance.now() - paused < 50) continue
    // Without a pause an interruption would be heard only at the end.
    await setImmediate()
    paused = performance.now()
    signal?.throwIfAborted()
  }
  const report = linter.report(() => opened(dataset))
  refuse(report.faults)
  return report
}

function* opened({ data }: Dataset): Generator<OpenedStatement> {
  for (const script of data) for (const statement of script.statements()) yield openStatement(statement)
}

function refuse(faults: readonly ScriptFault[]): void {
  const [first, ...more] = faults.filter(({ refused }) => refused)
  if (!first) return
  const others = more.length > 0 ? ` (${more.length} more such faults)` : ''
  throw new LoadError(first.file, first.line, `${first.message} ${first.rewrite}${others}`)
}

export const textOf = ({ file, line, message, rewrite }: ScriptFault) =>
  `${file}:${line}: ${message} ${rewrite}`.trimEnd()
