/** Reads `.cypher` files: scripts as statements with their lines, queries with the header that documents them. */
import { readFileSync } from 'node:fs'
import { LoadError } from '../errors.js'

/** One Cypher statement of a script, and where it begins. */
export interface ScriptStatement {
  text: string
  file: string
  /** First line of the statement, from 1. */
  line: number
}

/** The types a query header may declare; they tell a store how to send the value. */
export type ParamType = 'string' | 'int' | 'date' | 'boolean' | 'list'

export interface QueryParam {
  name: string
  type: ParamType
  meaning: string
}

/** A `.cypher` query: its text is sent as it stands, its header is its documentation. */
export interface Query {
  file: string
  question: string
  params: QueryParam[]
  returns: QueryParam[]
  text: string
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
    // Left empty, not out: the engine's line numbers stay those of the file.
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

const declared = /^\/\/ @(param|returns) (\w+) (\w+): (.+)$/
const types: readonly string[] = ['string', 'int', 'date', 'boolean', 'list', 'map']

/**
 * Reads a query file: the first comment line is the question, then `// @param name type: meaning` and
 * `// @returns column type: meaning`.
 *
 * @throws Error that names the file and the line of a header that cannot be read.
 */
export function parseQuery(file: string, source: string): Query {
  const params: QueryParam[] = []
  const returns: QueryParam[] = []
  const comments = source.split('\n').filter((line) => line.startsWith('//'))
  for (const line of comments.filter((comment) => comment.startsWith('// @'))) {
    const [, kind, name, type, meaning] = declared.exec(line) ?? []
    if (!kind || !name || !type || !meaning || !types.includes(type)) {
      throw new Error(`${file}: cannot read the header line "${line}". Write // @param name type: meaning.`)
    }
    const entry = { name, type: type as ParamType, meaning }
    if (kind === 'param') params.push(entry)
    else returns.push(entry)
  }
  const question = comments[0]?.replace(/^\/\/ ?/, '') ?? ''
  const text = source
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .trim()
    .replace(/;$/, '')
  return { file, question, params, returns, text }
}

/** Reads one query file from disk. */
export function readQuery(file: string): Query {
  return parseQuery(file, readFileSync(file, 'utf8'))
}
