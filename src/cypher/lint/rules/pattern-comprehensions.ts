/** Rules about `[(a)-[:R]->(b) WHERE ... | b.id]`. */
import { aggregateIn } from '../analysis/aggregates.js'
import { every, isWithin, type Seen } from '../analysis/analysis.js'
import { type Of, withBrackets } from '../syntax/expression.js'
import { isAlwaysNull } from '../types/type.js'
import { innerScope, typeOf } from '../types/type-of.js'
import { type Advice, type Edit, finding, type Rule } from '../warning.js'

const place: Rule = (analysis) =>
  [...every(analysis, 'pattern-comprehension')].flatMap((one) => {
    const { it, clause } = one
    const refused = (what: string) => {
      const message = `The embedded engine refuses a pattern comprehension ${what}.`
      return [finding(it.at, { ...wrongPlace, message }, counted(one))]
    }
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

/** `COUNT { (a)-->(b) WHERE ... }` for `size([(a)-->(b) WHERE ... | b])`. */
function counted({ it, parent }: Seen<Of<'pattern-comprehension'>>): Edit[] | null {
  const call = parent?.it
  if (call?.kind !== 'call' || call.name !== 'size' || it.named !== null) return null
  const end = it.where ? withBrackets(it.where).end : it.path.nodes.at(-1)?.at.end
  if (end === undefined) return null
  return [
    { start: call.start, end: it.path.at.start, text: 'COUNT { ' },
    { start: end, end: call.end, text: ' }', closes: true },
  ]
}

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
