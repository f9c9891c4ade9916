/**
 * Holds Cypher to the dialect that the embedded engine and Neo4j answer alike: warns of what one of them refuses,
 * and of what the embedded engine is known to answer wrongly without a word.
 */
import { type Token, tokenize } from '../tokens.js'
import { analyse } from './analyse.js'
import { isSchemaStatement } from './clauses-of.js'
import { type Rule, type Warning, warning } from './rule.js'
import { aggregateRules } from './rules/aggregates.js'
import { arithmeticRules } from './rules/arithmetic.js'
import { clauseRules } from './rules/clauses.js'
import { comparisonRules } from './rules/comparisons.js'
import { dateRules } from './rules/dates.js'
import { entityRules } from './rules/entities.js'
import { functionRules } from './rules/functions.js'
import { iterationRules } from './rules/iterations.js'
import { pathRules } from './rules/paths.js'
import { projectionRules } from './rules/projections.js'
import { scriptRules } from './rules/scripts.js'
import { subqueryRules } from './rules/subqueries.js'
import { writeRules } from './rules/writes.js'
import { treeOf } from './tree.js'

export type { Warning } from './rule.js'

const queryRules: Rule[] = [
  ...pathRules,
  ...subqueryRules,
  ...iterationRules,
  ...aggregateRules,
  ...comparisonRules,
  ...arithmeticRules,
  ...dateRules,
  ...entityRules,
  ...projectionRules,
  ...writeRules,
  ...clauseRules,
  ...functionRules,
]

/**
 * Warnings for one query, in the order of the text; none when both engines answer it alike. With `params`, the values
 * that will be sent are judged too: a day that does not exist, text that reads as a number, a null to merge on.
 */
export function lintCypher(text: string, params: Readonly<Record<string, unknown>> = {}): Warning[] {
  const [first = [], ...more] = statementsOf(tokenize(text))
  const second = more.find((tokens) => tokens.length > 0)?.[0]
  const message = 'The embedded engine takes one statement at a time.'
  const several = second ? [warning(second, 'several-statements', message, 'Send each statement by itself.')] : []
  return inOrder([...[first, ...more].flatMap((tokens) => lint(tokens, queryRules, params)), ...several])
}

/** Warnings for a script: those of its statements, and what a load relies on besides. */
export function lintScript(text: string): Warning[] {
  const tokens = tokenize(text)
  const rules = [...queryRules, ...scriptRules]
  return inOrder([
    ...statementsOf(tokens).flatMap((statement) => lint(statement, rules, {})),
    ...lintLines(text, tokens),
  ])
}

function lint(tokens: Token[], rules: readonly Rule[], params: Readonly<Record<string, unknown>>): Warning[] {
  if (tokens.length === 0) return []
  const deep = tooDeep(tokens)
  if (deep) {
    const message = `The embedded engine refuses brackets and CASEs nested deeper than ${deepest}.`
    return [warning(deep, 'too-deep', message, 'Name the inner part in a WITH first.')]
  }
  const nodes = treeOf(tokens)
  const analysis = { ...analyse(isSchemaStatement(nodes) ? [] : nodes, params), nodes }
  return rules.flatMap((rule) => rule(analysis))
}

const deepest = 63

/** The first token that is nested deeper than the engine goes, and than the linter could follow. */
function tooDeep(tokens: readonly Token[]): Token | undefined {
  let depth = 0
  return tokens.find((token) => {
    if (/^(?:[([{]|case)$/i.test(token.text) && token.kind !== 'string') depth++
    else if (/^(?:[)\]}]|end)$/i.test(token.text) && token.kind !== 'string') depth = Math.max(0, depth - 1)
    return depth > deepest
  })
}

function statementsOf(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [[]]
  for (const token of tokens) {
    if (isEnd(token)) statements.push([])
    else statements.at(-1)?.push(token)
  }
  return statements
}

const isEnd = ({ kind, text }: Token) => kind === 'symbol' && text === ';'

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

function inOrder(warnings: Warning[]): Warning[] {
  const seen = new Map(warnings.map((it) => [`${it.line}:${it.column}:${it.rule}`, it]))
  return [...seen.values()].sort((a, b) => a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule))
}
