/**
 * Holds Cypher to the dialect that the embedded engine and Neo4j answer alike: finds what one of them refuses, and
 * what the embedded engine is known to answer wrongly without a word.
 */
import { type Token, tokenize } from '../tokens.js'
import { analyse } from './analysis/analyse.js'
import type { Analysis } from './analysis/analysis.js'
import { aggregateRules } from './rules/aggregates.js'
import { arithmeticRules } from './rules/arithmetic.js'
import { boundRules } from './rules/bounds.js'
import { chainedTestRules } from './rules/chained-tests.js'
import { clauseRules } from './rules/clauses.js'
import { comparisonRules } from './rules/comparisons.js'
import { conversionRules } from './rules/conversions.js'
import { dateRules } from './rules/dates.js'
import { depthRules, nestedTooDeep } from './rules/depth.js'
import { dottedFunctionRules } from './rules/dotted-functions.js'
import { durationRules } from './rules/durations.js'
import { entityRules } from './rules/entities.js'
import { functionRules } from './rules/functions.js'
import { groupingRules } from './rules/grouping.js'
import { iterationRules } from './rules/iterations.js'
import { labelExpressionRules } from './rules/label-expressions.js'
import { mapProjectionRules } from './rules/map-projections.js'
import { nameRules } from './rules/names.js'
import { pathRules } from './rules/paths.js'
import { patternComprehensionRules } from './rules/pattern-comprehensions.js'
import { pieceRules } from './rules/pieces.js'
import { projectionRules } from './rules/projections.js'
import { regularExpressionRules } from './rules/regular-expressions.js'
import { shortestPathRules } from './rules/shortest-paths.js'
import { sortingRules } from './rules/sorting.js'
import { subqueryRules } from './rules/subqueries.js'
import { writeRules } from './rules/writes.js'
import { wrongTypeRules } from './rules/wrong-types.js'
import { isSchemaStatement } from './syntax/clauses-of.js'
import { treeOf } from './syntax/tree.js'
import type { Scope } from './types/scope.js'
import { type Finding, finding, type Rule } from './warning.js'

export type { Finding, Warning } from './warning.js'

export const queryRules: Rule[] = [
  ...pathRules,
  ...labelExpressionRules,
  ...shortestPathRules,
  ...subqueryRules,
  ...pieceRules,
  ...patternComprehensionRules,
  ...iterationRules,
  ...mapProjectionRules,
  ...aggregateRules,
  ...groupingRules,
  ...comparisonRules,
  ...chainedTestRules,
  ...arithmeticRules,
  ...conversionRules,
  ...wrongTypeRules,
  ...dateRules,
  ...durationRules,
  ...regularExpressionRules,
  ...entityRules,
  ...nameRules,
  ...projectionRules,
  ...sortingRules,
  ...writeRules,
  ...clauseRules,
  ...boundRules,
  ...functionRules,
  ...dottedFunctionRules,
  ...depthRules,
]

/**
 * Findings for one query, in the order of the text; none when both engines answer it alike. With `params`, the values
 * that will be sent are judged too: a day that does not exist, text that reads as a number, a null to merge on.
 */
export function lintCypher(text: string, params: Scope['params'] = null): Finding[] {
  const [first = [], ...more] = statementsOf(tokenize(text))
  const second = more.find((tokens) => tokens.length > 0)?.[0]
  const several = second ? [finding(second, severalStatements)] : []
  const all = [first, ...more].flatMap((tokens) => lintStatement(text, tokens, queryRules, params))
  return inOrder([...all, ...several])
}

const severalStatements = {
  rule: 'several-statements',
  effect: 'embedded-refuses',
  message: 'The embedded engine takes one statement at a time.',
  rewrite: 'Send each statement by itself.',
} as const

/** Findings for one statement of `text` by these rules. */
export function lintStatement(
  text: string,
  tokens: Token[],
  rules: readonly Rule[],
  params: Scope['params'],
): Finding[] {
  if (tokens.length === 0) return []
  const deep = tooDeep(tokens)
  if (deep) return [finding(deep, nestedTooDeep)]
  const nodes = treeOf(tokens)
  const analysis = { ...analyse(text, isSchemaStatement(nodes) ? [] : nodes, params), nodes }
  const open = tokens.find((token) => isOpen(text, token))
  return [...(open ? [finding(open, unclosed)] : []), ...rules.flatMap((rule) => rule(analysis))]
}

/** A string or a quoted name that goes on to the end of the text. */
function isOpen(text: string, { kind, start, end }: Token): boolean {
  const raw = text.slice(start, end)
  return kind === 'string'
    ? !/^(['"])(?:\\[\s\S]|(?!\1)[^\\])*\1$/.test(raw)
    : kind === 'quoted' && !/^`(?:``|[^`])*`$/.test(raw)
}

const unclosed = {
  rule: 'unclosed-text',
  effect: 'embedded-refuses',
  message: 'The text that begins here has no closing quote.',
  rewrite: "Close it; a quote inside a text has a backslash before it: 'it\\'s'.",
} as const

/** The first statement of a text, taken apart; null where it is nested deeper than can be followed. */
export function analyseFirst(text: string, params: Scope['params']): Analysis | null {
  const [first = []] = statementsOf(tokenize(text))
  return tooDeep(first) ? null : analyse(text, treeOf(first), params)
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
export function inOrder(findings: Finding[]): Finding[] {
  const seen = new Map(findings.map((it) => [`${it.line}:${it.column}:${it.rule}`, it]))
  return [...seen.values()].sort((a, b) => a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule))
}
