/** Reads a `.cypher` query file: its text, and the header that documents its parameters and columns. */
import { readFileSync } from 'node:fs'

/** The types a query header may declare; a store sends values accordingly. */
export type ParamType = 'string' | 'int' | 'date' | 'boolean' | 'list'

export interface QueryParam {
  name: string
  type: ParamType
  meaning: string
}

/** A query: its text is sent unchanged, its header is its documentation. */
export interface Query {
  file: string
  question: string
  params: QueryParam[]
  returns: QueryParam[]
  text: string
}

const declared = /^\/\/ @(param|returns) (\w+) (\w+): (.+)$/
const types: readonly string[] = ['string', 'int', 'date', 'boolean', 'list', 'map']

/**
 * Reads a query file: the first comment line is the question, then `// @param name type: meaning` and
 * `// @returns column type: meaning`.
 *
 * @throws Error that quotes the file and the header line that cannot be read.
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
