/** Runs the statements of one script in a generation that is being built. */
import type { DataScript } from '../cypher/dataset.js'
import { lineOfText, openStatement } from '../cypher/rows-as-parameter.js'
import type { ScriptStatement } from '../cypher/script.js'
import { LoadError } from '../errors.js'
import { type Staging, StatementError } from '../store/graph-store.js'

/**
 * Reads each statement while the engine runs the one before it, so that two are in memory at a time.
 *
 * @param written is called with the letters of each statement that is being run
 * @returns the number of statements
 * @throws LoadError with the line of a statement that the engine refuses.
 */
export async function writeScript(
  staging: Staging,
  script: DataScript,
  written: (letters: number) => void,
  signal?: AbortSignal,
): Promise<number> {
  let count = 0
  let running: Promise<void> = Promise.resolve()
  try {
    for (const statement of script.statements()) {
      await running
      signal?.throwIfAborted()
      running = writeStatement(staging, statement)
      written(statement.text.length)
      count++
    }
    await running
    return count
  } finally {
    // What stopped the reading is the error to report; the staging is free only when nothing runs in it.
    await running.catch(() => {})
  }
}

async function writeStatement(staging: Staging, statement: ScriptStatement): Promise<void> {
  try {
    await staging.write([{ text: statement.text }])
  } catch (error) {
    if (!(error instanceof StatementError)) throw error
    // The engines give a position inside what they got, without its rows: `line 3, column 5` or `query:3:5`.
    const [, within = '1'] = /(?:query:|line )(\d+)/.exec(error.message) ?? []
    const line = lineOfText(openStatement(statement), Number(within))
    throw new LoadError(statement.file, line, oneLine(error.message), error)
  }
}

const oneLine = (text: string) =>
  text
    .split('\n')[0]
    ?.replace(/^Query error: /, '')
    .trim() ?? text
