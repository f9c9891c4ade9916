/** Splits a Cypher script into its statements and records the line on which each begins. */
import { LoadError } from '../errors.js'

/** One statement of a script. */
export interface ScriptStatement {
  text: string
  file: string
  /** First line of the statement, from 1. */
  line: number
}

export interface Script {
  /** Path shown to people, relative to the dataset's parent folder or to the package. */
  name: string
  statements: ScriptStatement[]
}

/**
 * Splits a script into statements. A statement ends with `;` at the end of a line, a comment is a whole line
 * that starts with `//`, and no string spans lines.
 *
 * @throws LoadError when the last statement has no `;`.
 */
export function splitScript(file: string, source: string): ScriptStatement[] {
  const statements: ScriptStatement[] = []
  let lines: string[] = []
  let first = 0
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const comment = line.trimStart().startsWith('//')
    if (lines.length === 0 && (comment || line.trim() === '')) continue
    if (lines.length === 0) first = index + 1
    // Blanked rather than dropped: the engine's line numbers stay those of the file.
    if (comment) {
      lines.push('')
      continue
    }
    const end = line.trimEnd().endsWith(';')
    lines.push(end ? line.trimEnd().slice(0, -1) : line)
    if (!end) continue
    statements.push({ text: lines.join('\n'), file, line: first })
    lines = []
  }
  if (lines.join('').trim() !== '') {
    throw new LoadError(file, first, 'this statement does not end. Put a ; at the end of its last line.')
  }
  return statements
}
