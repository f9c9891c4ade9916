/** What becomes of the linter's findings: what is refused, and what is said with an answer or a refusal. */
import { inOrder } from '../../cypher/lint/lint-cypher.js'
import { type Mended, mendCypher, unmended } from '../../cypher/lint/mend-cypher.js'
import type { Effect, Finding, Warning } from '../../cypher/lint/warning.js'
import { Problem } from '../../errors.js'
import type { Params } from '../../store/graph-store.js'
import { refused } from '../query-problems.js'

/**
 * What to run on the embedded engine: first the text as mended, then, should the engine refuse that, as it was asked.
 *
 * @throws Problem 422 for what the embedded engine would answer wrongly for certain, or Neo4j would not answer at all
 */
export function judgeQuery(text: string, parameters: Params, unknown: readonly Finding[]): Mended[] {
  const attempts = attemptsAt(text, parameters).map((one) => ({ ...one, left: inOrder([...unknown, ...one.left]) }))
  const [first] = attempts
  // A text that is never closed takes in the rest of the query: whatever else seems to be missing stands in it.
  const open = first?.left.find(({ rule }) => rule === 'unclosed-text')
  const fatal = open ?? first?.left.find(({ effect }) => effect === 'always-wrong' || effect === 'neo4j-refuses')
  if (!first || !fatal) return attempts
  const { rule, message, rewrite, line, column } = fatal
  throw withWarnings(refused(rule, `${message} ${rewrite}`, { line, column }), open ? [open] : first.left)
}

/** That the linter itself fails is said, so that no answer looks checked that is not. */
function attemptsAt(text: string, parameters: Params): Mended[] {
  try {
    const mended = mendCypher(text, parameters)
    return mended.text === text ? [mended] : [mended, unmended(text, parameters)]
  } catch {
    return [{ text, left: [unchecked], mended: [], placeOf: (place) => place }]
  }
}

const unchecked: Finding = {
  rule: 'not-checked',
  line: 1,
  column: 1,
  message: 'This query could not be checked for what the two engines answer differently.',
  rewrite: 'Write it more simply.',
  effect: 'wrong',
  mend: null,
}

const said = (findings: readonly Finding[], effects: readonly Effect[]): Warning[] =>
  findings
    .filter(({ effect }) => effects.includes(effect))
    .map(({ rule, line, column, message, rewrite }) => ({ rule, line, column, message, rewrite }))

/** With an answer: what may be wrong in it. What the engine was thought to refuse, it has just answered. */
export const warningsOfAnswer = (findings: readonly Finding[]) => said(findings, ['wrong', 'always-wrong', 'mistake'])

/** With a refusal: all that may have led to it, which says what to write instead. */
export function withWarnings(problem: unknown, findings: readonly Finding[]): unknown {
  if (!(problem instanceof Problem) || problem.status !== 422) return problem
  const warnings = said(findings, ['embedded-refuses', 'neo4j-refuses', 'always-wrong', 'wrong', 'mistake'])
  if (warnings.length === 0) return problem
  return new Problem(problem.status, problem.title, problem.message, { ...problem.members, warnings })
}

/** With an answer of Neo4j, which is right: what was hardly meant so. */
export function mistakesIn(text: string, parameters: Params, unknown: readonly Finding[]): Warning[] {
  const [asked] = attemptsAt(text, parameters)
  // A type in another case is not found there, and no more: to the embedded engine it would be another query.
  return said(inOrder([...unknown, ...(asked?.left ?? [])]).filter(isMistake), ['mistake', 'always-wrong'])
}

/** With a refusal of Neo4j: what the linter knows that it refuses, or was hardly meant so. */
export function withMistakes(problem: unknown, text: string, parameters: Params): unknown {
  const [asked] = attemptsAt(text, parameters)
  // A text without an end is refused by every engine.
  const known = asked?.left.filter(
    ({ effect, rule }) => ['neo4j-refuses', 'always-wrong', 'mistake'].includes(effect) || rule === 'unclosed-text',
  )
  return withWarnings(problem, known ?? [])
}

const isMistake = ({ effect, rule }: Finding) => effect === 'mistake' || rule === 'unknown-type'
