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
import { subqueryRules } from './rules/subqueries.js'
import { writeRules } from './rules/writes.js'
import { treeOf } from './tree.js'

export type { Warning } from './rule.js'

export const queryRules: Rule[] = [
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
  return inOrder([...[first, ...more].flatMap((tokens) => lintStatement(tokens, queryRules, params)), ...several])
}

/** Warnings for one statement by these rules. */
export function lintStatement(
  tokens: Token[],
  rules: readonly Rule[],
  params: Readonly<Record<string, unknown>>,
): Warning[] {
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

/** Statements of a text, cut at each `;` that is code. */
export function statementsOf(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [[]]
  for (const token of tokens) {
    if (isEnd(token)) statements.push([])
    else statements.at(-1)?.push(token)
  }
  return statements
}

export const isEnd = ({ kind, text }: Token) => kind === 'symbol' && text === ';'

/** In the order of the text, each once. */
export function inOrder(warnings: Warning[]): Warning[] {
  const seen = new Map(warnings.map((it) => [`${it.line}:${it.column}:${it.rule}`, it]))
  return [...seen.values()].sort((a, b) => a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule))
}
