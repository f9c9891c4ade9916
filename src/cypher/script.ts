/** Splits a Cypher script into its statements, as cypher-shell does, and records the line on which each begins. */
import { LoadError } from '../errors.js'

/** One statement of a script, without comments. */
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

/** A stretch of code, a string, a name in backticks, a comment, or one character such as `;`. */
const piece =
  /[^'"`/;]+|'[^'\\]*(?:\\[\s\S][^'\\]*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[\s\S]/g

/** What a piece of these characters alone, or beginning with them, lacks. */
const unclosed: Record<string, string> = { "'": 'string', '"': 'string', '`': 'name', '/*': 'comment' }

/**
 * Splits a script at each `;` outside strings and comments. All line ends count as line feeds, and comments become
 * blanks, so that both engines read the same code, with the line numbers of the file.
 *
 * @throws LoadError when the last statement, a string, a quoted name or a comment does not end.
 */
export function splitScript(file: string, source: string): ScriptStatement[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const statements: ScriptStatement[] = []
  let code = ''
  let line = 1
  const begin = () => line - lineFeeds(code.trimStart())
  for (const { 0: part, index } of text.matchAll(piece)) {
    const what = unclosed[part === '/' ? text.slice(index, index + 2) : part]
    if (what) throw new LoadError(file, line, `this ${what} does not end.`)
    if (part === ';') {
      if (code.trim() !== '') statements.push({ text: code.trim(), file, line: begin() })
      code = ''
      continue
    }
    const comment = part.startsWith('//') || part.startsWith('/*')
    code += comment ? ` ${part.replace(/[^\n]/g, '')}` : part
    line += lineFeeds(part)
  }
  if (code.trim() !== '') throw new LoadError(file, begin(), 'this statement does not end. Put a ; after it.')
  return statements
}

function lineFeeds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
