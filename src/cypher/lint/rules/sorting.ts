/** Rules about ORDER BY, SKIP and LIMIT. */
import { aggregateIn, allPartsOf, holds, isAggregate } from '../analysis/aggregates.js'
import { type Analysis, type Projection, type Seen, writtenAs } from '../analysis/analysis.js'
import type { Expression, Of } from '../syntax/expression.js'
import { isWord } from '../syntax/tree.js'
import { type Advice, type Edit, finding, type Rule } from '../warning.js'

/** The keys of each ORDER BY, with the RETURN or WITH that it sorts. */
function keysOf({ clauses, seen, projections }: Analysis): { key: Seen; projection: Projection }[] {
  return clauses.flatMap(({ clause, previous }) => {
    const projection = clause.keyword === 'ORDER BY' ? projections.find((one) => one.clause === previous) : undefined
    if (!projection) return []
    return seen.filter((one) => one.clause === clause && !one.parent && !one.inPath).map((key) => ({ key, projection }))
  })
}

const lostKey: Rule = (analysis) =>
  keysOf(analysis).flatMap(({ key, projection }) => {
    const { it } = key
    if (projection.clause.keyword !== 'RETURN' || it.kind === 'variable' || it.kind === 'property') return []
    const renamed = projection.items.flatMap((item) => {
      if (item.it.kind === 'variable') return item.alias !== null && item.alias !== item.it.name ? [item.it.name] : []
      return item.alias !== null && projection.scope.variables.has(item.alias) ? [item.alias] : []
    })
    const lost: Of<'variable'>[] = []
    holds(it, (part) => {
      if (part.kind === 'variable' && renamed.includes(part.name)) lost.push(part)
      return false
    })
    if (lost.length === 0) return []
    const mend = lost.map((part) => renaming(part, projection))
    return [finding(it.at, unsorted, mend.every((edit) => edit !== null) ? mend : null)]
  })

/** The name that the RETURN gives the variable. */
function renaming({ name, start, end }: Of<'variable'>, { items }: Projection): Edit | null {
  const alias = items.find((item) => item.it.kind === 'variable' && item.it.name === name)?.alias
  return alias ? { start, end, text: `\`${alias}\`` } : null
}

const unsorted: Advice = {
  rule: 'sort-by-renamed',
  effect: 'always-wrong',
  message: 'The embedded engine does not sort by an expression of a variable that the RETURN gives another name.',
  rewrite: 'Sort by what is returned: RETURN x AS y ORDER BY -y; or name the key in a WITH before.',
}

/** What DISTINCT or an aggregate leaves behind, Neo4j cannot sort by. */
const goneKey: Rule = (analysis) =>
  keysOf(analysis).flatMap(({ key, projection }) => {
    const { items, star, distinct, scope } = projection
    if (star || (!distinct && !items.some(({ it }) => aggregateIn(it)))) return []
    const kept = new Set(items.map(({ it, alias }) => alias ?? (it.kind === 'variable' ? it.name : '')))
    const columns = new Set(items.map(({ it }) => textOf(analysis, it)))
    const gone = (it: Expression): boolean => {
      if (columns.has(textOf(analysis, it)) || isAggregate(it)) return false
      if (it.kind === 'variable') return !kept.has(it.name) && scope.variables.has(it.name)
      return allPartsOf(it).some(gone)
    }
    return gone(key.it) ? [finding(key.it.at, unseenKey)] : []
  })

/** Without blanks: two expressions that read alike are one column. */
const textOf = (analysis: Analysis, it: Expression) => writtenAs(analysis, it).replace(/\s+/g, '')

const unseenKey: Advice = {
  rule: 'sort-by-dropped',
  effect: 'neo4j-refuses',
  message: 'After DISTINCT or an aggregate, Neo4j sorts only by what the RETURN or WITH keeps.',
  rewrite: 'Sort by a column: RETURN a.kind AS kind, count(*) AS n ORDER BY kind.',
}

const nulls: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause }) => {
    const found = clause.keyword === 'ORDER BY' ? clause.items.find((node) => isWord(node, 'NULLS')) : undefined
    return found ? [finding(found, nullsOrder)] : []
  })

const nullsOrder: Advice = {
  rule: 'nulls-order',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses NULLS FIRST and NULLS LAST.',
  rewrite: 'Sort by n.kind IS NULL first: ORDER BY n.kind IS NULL, n.kind.',
}

const limits: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause: { keyword, items } }) => {
    const [first] = items
    const single = items.length === 1 && (first?.kind === 'number' || first?.kind === 'parameter')
    if ((keyword !== 'SKIP' && keyword !== 'LIMIT') || single || !first) return []
    const message = `The embedded engine takes only a number or a parameter after ${keyword}.`
    return [
      finding(first, {
        rule: 'limit-expression',
        effect: 'embedded-refuses',
        message,
        rewrite: `${keyword} 10, or ${keyword} $n.`,
      }),
    ]
  })

export const sortingRules: Rule[] = [lostKey, goneKey, nulls, limits]
