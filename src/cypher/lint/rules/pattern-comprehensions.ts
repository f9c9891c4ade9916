/** Rules about `[(a)-[:R]->(b) WHERE ... | b.id]`. */
import { aggregateIn } from '../analysis/aggregates.js'
import { every, isWithin } from '../analysis/analysis.js'
import { isAlwaysNull } from '../types/type.js'
import { innerScope, typeOf } from '../types/type-of.js'
import { type Advice, finding, type Rule } from '../warning.js'

const place: Rule = (analysis) =>
  [...every(analysis, 'pattern-comprehension')].flatMap((one) => {
    const { it, clause } = one
    const refused = (what: string) => [
      finding(it.at, { ...wrongPlace, message: `The embedded engine refuses a pattern comprehension ${what}.` }),
    ]
    if (it.named !== null) return refused('that names its path')
    if (clause.keyword !== 'RETURN' && clause.keyword !== 'WITH') return refused(`in ${clause.keyword}`)
    const nested = isWithin(
      one,
      ({ it: outer }) => outer.kind === 'iteration' || outer.kind === 'pattern-comprehension',
    )
    if (nested) return refused('inside another comprehension')
    const own = analysis.projections.find((projection) => projection.clause === clause)
    return own?.items.some((item) => aggregateIn(item.it)) ? refused('next to an aggregate') : []
  })

const wrongPlace: Advice = {
  rule: 'pattern-comprehension-place',
  effect: 'embedded-refuses',
  message: '',
  rewrite:
    'Name it in a WITH before, or use COUNT { ... }, EXISTS { ... } or CALL (a) { MATCH ... RETURN collect(b.id) AS list }.',
}

const nulls: Rule = (analysis) =>
  [...every(analysis, 'pattern-comprehension')].flatMap(({ it, scope }) => {
    const type = typeOf(it.result, innerScope(it, scope))
    return type.nullable || isAlwaysNull(type) ? [finding(it.result.at, leftOut)] : []
  })

const leftOut: Advice = {
  rule: 'pattern-comprehension-nulls',
  effect: 'wrong',
  message: 'The embedded engine leaves nulls out of a pattern comprehension, Neo4j keeps them.',
  rewrite: "Make the value never null: coalesce(b.name, '') or {name: b.name}; count with COUNT { ... }.",
}

export const patternComprehensionRules: Rule[] = [place, nulls]
