/** Rules about EXISTS {}, COUNT {} and paths as conditions. */
import { type Analysis, every, isWithin, type Seen } from '../analysis/analysis.js'
import type { Clause } from '../syntax/clauses-of.js'
import { type Expression, withBrackets } from '../syntax/expression.js'
import { type Advice, type Edit, finding, insertion, type Rule } from '../warning.js'

const isSubquery = ({ it }: Seen) =>
  it.kind === 'subquery' || (it.kind === 'path' && (it.call === null || it.call === 'exists'))

/** What stands in the clause itself, not in the paths of a MATCH. */
const ownOf = ({ seen }: Analysis, clause: Clause) => seen.filter((one) => one.clause === clause && !one.inPath)

const mixedCondition: Rule = (analysis) =>
  analysis.clauses.flatMap(({ clause, previous, body }, index) => {
    if (clause.keyword !== 'WHERE') return []
    const own = ownOf(analysis, clause)
    const subquery = own.find(isSubquery)
    if (!subquery || !own.some(({ it }) => it.kind === 'variable')) return []
    const later = analysis.clauses.slice(index + 1).some((view) => view.clause.keyword.startsWith('OPTIONAL'))
    if (!later) return [finding(subquery.it.at, { ...mixed, effect: 'form' })]
    const whole = own.find((one) => one.parent === null)?.it
    const computed = previous?.keyword === 'MATCH' && body === null && !analysis.projections.some(({ star }) => star)
    return [finding(subquery.it.at, mixed, computed && whole ? computedFirst(clause, whole) : null)]
  })

/** `WITH *, (...) AS c WHERE c` in place of `WHERE ...`. */
function computedFirst({ at }: Clause, whole: Expression): Edit[] {
  const { start, end } = withBrackets(whole)
  const name = `\`_c${at.start}\``
  return [
    { start: at.start, end: start, text: 'WITH *, (' },
    { ...insertion(end, `) AS ${name} WHERE ${name}`), closes: true },
  ]
}

const mixed: Advice = {
  rule: 'mixed-subquery-condition',
  effect: 'wrong',
  message:
    'When EXISTS, COUNT or a pattern shares a WHERE with another condition, the embedded engine may lose the matches of a later OPTIONAL MATCH.',
  rewrite:
    'Let it stand alone: WHERE EXISTS { ... } WITH a, b WHERE a.id <> ..., or compute it first: WITH a, b, EXISTS { ... } AS found WHERE found AND ...',
}

const optionalCondition: Rule = (analysis) =>
  analysis.clauses.flatMap(({ clause, previous }) => {
    const after = clause.keyword === 'WHERE' && previous?.keyword === 'OPTIONAL MATCH'
    if (!after && clause.keyword !== 'OPTIONAL MATCH') return []
    const subquery = analysis.seen.find((one) => one.clause === clause && isSubquery(one))
    return subquery ? [finding(subquery.it.at, dropping)] : []
  })

const dropping: Advice = {
  rule: 'optional-subquery-condition',
  effect: 'always-wrong',
  message:
    'The embedded engine drops the rows that find nothing when the WHERE of an OPTIONAL MATCH holds EXISTS, COUNT or a pattern.',
  rewrite:
    'Put the condition into the pattern, or ask in a subquery: CALL (a) { MATCH (a)-[:R]->(b:B) WHERE EXISTS { ... } RETURN collect(b.id) AS bs }.',
}

const body: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause, body: name }) => {
    if (name === 'COLLECT') return [finding(clause.at, collecting)]
    if (!['EXISTS', 'COUNT'].includes(name ?? '') || ['MATCH', 'WHERE'].includes(clause.keyword)) return []
    const message = `The embedded engine takes only MATCH and WHERE inside ${name} { }.`
    const rewrite = `Leave ${clause.keyword} out, or use CALL (a) { ... }.`
    return [finding(clause.at, { rule: 'subquery-body', effect: 'embedded-refuses', message, rewrite })]
  })

const collecting: Advice = {
  rule: 'collect-subquery',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses COLLECT { }.',
  rewrite: 'Use CALL (a) { MATCH ... RETURN collect(b.id) AS list }.',
}

const inIteration: Rule = ({ seen }) =>
  seen.flatMap((one) => {
    if (!isSubquery(one)) return []
    if (isWithin(one, ({ it }) => it.kind === 'pattern-comprehension')) return [finding(one.it.at, iterated)]
    const inner = isWithin(one, ({ it }) => it.kind === 'iteration')
    return inner ? [finding(one.it.at, { ...iterated, effect: 'embedded-refuses' })] : []
  })

const iterated: Advice = {
  rule: 'subquery-in-comprehension',
  effect: 'wrong',
  message:
    'The embedded engine fails on some EXISTS, COUNT and patterns inside a comprehension, and ignores what they say of a variable from outside it.',
  rewrite: 'Compute it before, row by row: WITH x, EXISTS { ... } AS found.',
}

const patternAsValue: Rule = (analysis) =>
  [...every(analysis, 'path')].flatMap((one) =>
    one.it.call !== null || isCondition(one) ? [] : [finding(one.it.at, asValue)],
  )

/** A condition, or one of those that AND, OR and NOT join to one; in RETURN and WITH it is a value all the same. */
function isCondition({ it, parent, clause, inPath }: Seen): boolean {
  if (parent === null) return inPath || clause.keyword === 'WHERE'
  const outer = parent.it
  if (outer.kind === 'logic' || outer.kind === 'not') return isCondition(parent)
  if (outer.kind === 'case') return outer.tested === null && outer.branches.some(({ condition }) => condition === it)
  return (outer.kind === 'iteration' || outer.kind === 'pattern-comprehension') && outer.where === it
}

const asValue: Advice = {
  rule: 'pattern-as-value',
  effect: 'neo4j-refuses',
  message: 'Neo4j refuses a pattern as a value outside WHERE.',
  rewrite: 'Write EXISTS { (a)-[:R]->(:B) } or COUNT { ... }.',
}

export const subqueryRules: Rule[] = [mixedCondition, optionalCondition, body, inIteration, patternAsValue]
