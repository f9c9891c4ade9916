/** Rules about count, sum, collect and the other aggregates. */
import { aggregateIn, holds, isAggregate } from '../analysis/aggregates.js'
import { type Analysis, callsOf, isWithin, type Seen, writtenAs } from '../analysis/analysis.js'
import { constantOf, type Expression, type Of } from '../syntax/expression.js'
import { isEntity } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, around, type Edit, finding, insertion, lateFinding, type Rule } from '../warning.js'
import { splitProjection } from './split-projection.js'

const countDistinct: Rule = (analysis) =>
  [...callsOf(analysis, 'count')].flatMap(({ it, scope }) => {
    const [first] = it.args
    if (!it.distinct || !first || !isEntity(typeOf(first, scope))) return []
    return [finding(it.at, distinctEntity, around(first, 'elementId(', ')'))]
  })

const distinctEntity: Advice = {
  rule: 'count-distinct-entity',
  effect: 'wrong',
  message:
    'The embedded engine ignores the DISTINCT of nodes and relationships that a path of several hops without labels finds.',
  rewrite: 'Count a key: count(DISTINCT d.id); or WITH DISTINCT d RETURN count(d.id) AS n.',
}

const isDefaulted = ({ it, parent }: Seen) =>
  parent?.it.kind === 'call' && parent.it.name === 'coalesce' && parent.it.args[0] === it
/** `CASE count(x) WHEN 1 THEN 0.0 ELSE stDev(x) END`. */
const isCounted = ({ it, parent }: Seen) =>
  parent?.it.kind === 'case' && parent.it.otherwise === it && parent.it.tested?.kind === 'call'

/** Whether the rows are grouped by something, so that no group is empty. */
function isGrouped({ projections }: Analysis, { clause }: Seen): boolean {
  const own = projections.find((projection) => projection.clause === clause)
  return own !== undefined && (own.star !== null || own.items.some(({ it }) => !aggregateIn(it)))
}

const sumOfNothing: Rule = (analysis) =>
  [...callsOf(analysis, 'sum', 'stdev')].flatMap((seen) => {
    const { it, scope } = seen
    const [first] = it.args
    if (!first || isDefaulted(seen) || isCounted(seen)) return []
    if (it.name === 'stdev') {
      const count = `count(${it.distinct ? 'DISTINCT ' : ''}${writtenAs(analysis, first)})`
      return [finding(it.at, deviation, around(it, `CASE ${count} WHEN 1 THEN 0.0 ELSE `, ' END'))]
    }
    if (isGrouped(analysis, seen) && !typeOf(first, scope).nullable) return []
    return [finding(it.at, sum, around(it, 'coalesce(', ', 0)'))]
  })

const sum: Advice = {
  rule: 'sum-of-nothing',
  effect: 'wrong',
  message: 'The sum of no rows, or of nulls alone, is null on the embedded engine and 0 on Neo4j.',
  rewrite: 'Write coalesce(sum(x), 0).',
}
const deviation: Advice = {
  rule: 'deviation-of-one',
  effect: 'wrong',
  message: 'stDev() of one value is null on the embedded engine and 0 on Neo4j.',
  rewrite: 'Say so: CASE count(x) WHEN 1 THEN 0.0 ELSE stDev(x) END.',
}

const percentile: Rule = (analysis) =>
  [...callsOf(analysis, 'percentilecont', 'percentiledisc')].flatMap(({ it, scope }) => {
    const [, second] = it.args
    if (!second) return []
    const value = second.kind === 'parameter' ? scope.params?.[second.name] : constantOf(second)
    const exact = it.name === 'percentilecont' || value === 0 || value === 0.5 || value === 1
    if (!exact) return [finding(it.at, discrete)]
    if (second.kind === 'number') return []
    const mend = typeof value === 'number' ? [{ start: second.start, end: second.end, text: String(value) }] : null
    return [finding(it.at, percentileNotLiteral, mend)]
  })

const percentileNotLiteral: Advice = {
  rule: 'percentile-not-literal',
  effect: 'always-wrong',
  message: 'The embedded engine takes the median, 0.5, whenever the percentile is not written as a number.',
  rewrite: 'Write the number: percentileCont(n.x, 0.9).',
}
const discrete: Advice = {
  rule: 'percentile-disc',
  effect: 'always-wrong',
  message: 'The embedded engine picks another value than Neo4j for most percentiles of percentileDisc().',
  rewrite:
    'Pick it yourself: WITH x ORDER BY x WITH collect(x) AS l RETURN l[toInteger(ceil(0.9 * size(l))) - 1] AS p90; or use percentileCont(x, 0.9), which lies between two values.',
}

/** What the embedded engine cannot do with an aggregate in the clause that makes it. */
const aggregateInside: Rule = (analysis) =>
  analysis.seen.flatMap((one) => {
    const { it, parent } = one
    if (!isAggregate(it)) return []
    const cut = (parent?.it.kind === 'index' || parent?.it.kind === 'slice') && parent.it.of === it
    const within = isWithin(one, (outer) => ['list', 'map', 'projection', 'iteration'].includes(outer.it.kind))
    if (!cut && !within) return []
    const advice = { ...wrapped, message: wrapped.message.replace('{}', it.name) }
    const taken = parent?.it.kind === 'index' ? constantOf(parent.it.index) : undefined
    const end = parent?.it.end ?? it.end
    if (within || (taken !== 0 && taken !== -1)) {
      const own = analysis.projections.find((projection) => projection.clause === one.clause)
      return [lateFinding(it.at, advice, own ? splitProjection(analysis, own) : null)]
    }
    const mend = [
      insertion(it.start, taken === 0 ? 'head(' : 'last('),
      { start: it.end, end, text: ')', closes: true as const },
    ]
    return [finding(it.at, advice, mend)]
  })

const wrapped: Advice = {
  rule: 'aggregate-inside-expression',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses {}() inside a map, a list or a comprehension, or with an index after it.',
  rewrite:
    'Name it in a WITH first: WITH collect(n.id) AS ids RETURN ids[0] AS first, ids[0..3] AS three; head(collect(n.id)) is fine.',
}

const parameterInKey: Rule = ({ projections }) =>
  projections.flatMap(({ items, scope }) => {
    if (!items.some(({ it }) => aggregateIn(it))) return []
    return items.flatMap(({ it }) => {
      if (it.kind === 'parameter' || aggregateIn(it)) return []
      const found = parametersIn(it)
      const [first] = found
      if (!first) return []
      const edits = found.map((one): Edit | null => {
        const text = literalText(scope.params?.[one.name])
        return text === null ? null : { start: one.start, end: one.end, text }
      })
      return [finding(first.at, groupedByParameter, edits.every((edit) => edit !== null) ? edits : null)]
    })
  })

const groupedByParameter: Advice = {
  rule: 'parameter-in-grouping-key',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses a parameter inside an expression that rows are grouped by.',
  rewrite: 'Name the expression first: WITH *, coalesce(n.kind, $kind) AS kind RETURN kind, count(*) AS n.',
}

function parametersIn(it: Expression): Of<'parameter'>[] {
  const found: Of<'parameter'>[] = []
  holds(it, (part) => {
    if (part.kind === 'parameter') found.push(part)
    return false
  })
  return found
}

/** A plain value as the text of a query; null for what is not plain. */
function literalText(value: unknown): string | null {
  if (value === undefined) return null
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (Array.isArray(value)) {
    const items = value.map(literalText)
    return items.every((item) => item !== null) ? `[${items.join(', ')}]` : null
  }
  const day = typeof value === 'object' && '$date' in value ? value.$date : null
  return typeof day === 'string' ? `date('${day}')` : null
}

const sortByAggregate: Rule = ({ clauses, seen, projections }) =>
  clauses.flatMap(({ clause, previous }) => {
    if (clause.keyword !== 'ORDER BY') return []
    const found = seen.find((one) => one.clause === clause && isAggregate(one.it))
    const own = projections.find((projection) => projection.clause === previous)
    if (!found || !own || own.items.some(({ it }) => aggregateIn(it))) return []
    return [finding(found.it.at, sortedByAggregate)]
  })

const sortedByAggregate: Advice = {
  rule: 'sort-by-aggregate',
  effect: 'neo4j-refuses',
  message: 'Both engines refuse to sort by an aggregate that the RETURN or WITH before does not make.',
  rewrite: 'RETURN n.kind AS kind, count(*) AS n ORDER BY n.',
}

export const aggregateRules: Rule[] = [
  countDistinct,
  sumOfNothing,
  percentile,
  aggregateInside,
  parameterInKey,
  sortByAggregate,
]
