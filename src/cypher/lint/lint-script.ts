/** Holds a script to the dialect that both engines answer alike, and to the form that a load relies on. */
import { type Token, tokenize } from '../tokens.js'
import { inOrder, isEnd, lintStatement, queryRules, statementsOf } from './lint-cypher.js'
import { type Warning, warning } from './rule.js'
import { scriptRules } from './rules/scripts.js'

/** Warnings for a script: those of its statements, and what a load relies on besides. */
export function lintScript(text: string): Warning[] {
  const tokens = tokenize(text)
  const rules = [...queryRules, ...scriptRules]
  return inOrder([
    ...statementsOf(tokens).flatMap((statement) => lintStatement(statement, rules, {})),
    ...lintLines(text, tokens),
  ])
}

/** Scripts are cut at each `;` that ends a line, so every statement must end so, and nothing else may. */
function lintLines(text: string, tokens: readonly Token[]): Warning[] {
  const lines = text.split(/\r?\n/)
  const end = (at: { line: number; column: number }, message: string) =>
    warning(at, 'statement-end', message, 'End each statement with ; at the end of its last line.')
  const early = tokens.flatMap((token) =>
    isEnd(token) && lines[token.line - 1]?.slice(token.column).trim() !== ''
      ? [end(token, 'A ; inside a line does not end a statement of a script.')]
      : [],
  )
  const ends = new Set(tokens.filter(isEnd).map(({ line, column }) => `${line}:${column}`))
  const untrue = lines.flatMap((line, index) => {
    const column = line.trimEnd().length
    const cuts = line.trimEnd().endsWith(';') && !line.trimStart().startsWith('//')
    if (!cuts || ends.has(`${index + 1}:${column}`)) return []
    return [end({ line: index + 1, column }, 'This ; is text or a comment, and yet ends the statement.')]
  })
  const spanning = tokens.flatMap((token) =>
    token.kind === 'string' && text.slice(token.start, token.end).includes('\n')
      ? [warning(token, 'string-over-lines', 'A script is read line by line.', 'Keep a string on one line.')]
      : [],
  )
  const last = tokens.at(-1)
  const open = last && !isEnd(last) ? [end(last, 'The last statement does not end.')] : []
  return [...early, ...untrue, ...spanning, ...open]
}
