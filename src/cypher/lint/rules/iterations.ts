/** Rules about any, all, none, single, comprehensions of lists, reduce and UNWIND. */
import { aggregateIn } from '../analysis/aggregates.js'
import { callsOf, every } from '../analysis/analysis.js'
import { onlyTruthMatters } from '../analysis/truth.js'
import { constantOf, type Expression, type Of, withBrackets } from '../syntax/expression.js'
import { parseExpression } from '../syntax/parse-expression.js'
import { isWord } from '../syntax/tree.js'
import { canBe, holdsEntity, isAlwaysNull, mayBe } from '../types/type.js'
import { innerScope, typeOf } from '../types/type-of.js'
import { type Advice, around, type Edit, finding, type Rule } from '../warning.js'

const quantifiers = ['any', 'all', 'none', 'single']

const quantifierWithNull: Rule = (analysis) =>
  [...every(analysis, 'iteration')].flatMap((seen) => {
    const { it, scope } = seen
    if (!quantifiers.includes(it.name) || !it.where) return []
    if (!typeOf(it.where, innerScope(it, scope)).nullable) return []
    // Where only what is true counts, null and false both leave the row out.
    if (['any', 'all'].includes(it.name) && onlyTruthMatters(seen)) return []
    const message = `In ${it.name}() the embedded engine takes a condition that is null for false, where Neo4j answers null.`
    const rewrite = `Leave no null: ${it.name}(x IN list WHERE coalesce(x.kind, '') = 'state'), or test IS NOT NULL before.`
    return [finding(it.at, { rule: 'quantifier-with-null', effect: 'wrong', message, rewrite })]
  })

const entityInList: Rule = (analysis) =>
  [...every(analysis, 'iteration')].flatMap(({ it, scope, parent }) => {
    if (it.name !== 'list' && it.name !== 'reduce') return []
    const counted = parent?.it.kind === 'call' && parent.it.name === 'size'
    const inner = innerScope(it, scope)
    const yields = it.result ? typeOf(it.result, inner) : inner.variables.get(it.variable)
    return yields && holdsEntity(yields) && !counted ? [finding(it.at, bareNumber)] : []
  })

const bareNumber: Advice = {
  rule: 'entity-in-expression',
  effect: 'wrong',
  message:
    'A node or relationship that comes out of a comprehension is a bare number on the embedded engine, and a relationship is then taken for a node.',
  rewrite: 'Take what you need of it: [x IN nodes(p) | x.id]; or UNWIND the list and filter with WITH x WHERE.',
}

const unwoundValue: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause: { keyword, items }, scope }) => {
    if (keyword !== 'UNWIND') return []
    const as = items.findLastIndex((node) => isWord(node, 'AS'))
    const it = parseExpression(items.slice(0, as < 0 ? items.length : as))
    const type = it && typeOf(it, scope)
    if (!type || type.kinds === null || isAlwaysNull(type) || type.kinds.every((kind) => kind === 'list')) return []
    return [finding(it.at, unwound, canBe(type, 'list') || type.nullable ? null : around(it, '[', ']'))]
  })

const unwound: Advice = {
  rule: 'unwound-value',
  effect: 'wrong',
  message: 'UNWIND of a single value gives no row on the embedded engine and one row on Neo4j.',
  rewrite: 'UNWIND a list: UNWIND [x] AS y.',
}

const nullProjection: Rule = (analysis) =>
  [...every(analysis, 'projection')].flatMap(({ it, scope }) => {
    const owner = typeOf(it.of, scope)
    if (!owner.nullable || it.of.kind !== 'variable') return owner.nullable ? [finding(it.at, ofNull)] : []
    return [finding(it.at, ofNull, around(it, `CASE WHEN ${it.of.name} IS NULL THEN null ELSE `, ' END'))]
  })

const ofNull: Advice = {
  rule: 'map-projection-of-null',
  effect: 'wrong',
  message:
    'A map projection of null is a map of nulls on the embedded engine, which is counted and collected; it is null on Neo4j.',
  rewrite: 'Ask first: CASE WHEN s IS NOT NULL THEN s {.id} END; or collect(s.id).',
}

const splitting: Rule = (analysis) =>
  [...every(analysis, 'call')].flatMap(({ it, scope }) => {
    const [text, by] = it.name === 'split' && it.namespace === null ? it.args : []
    if (!text || !by) return []
    const type = typeOf(by, scope)
    if (mayBe(type, 'list')) return [finding(by.at, severalSeparators, aggregateIn(it) ? null : byFirst(it, text, by))]
    // A property of the graph may be anything, and is hardly ever nothing.
    const known = by.kind === 'property' || type.values?.every((value) => value !== '')
    if (known || type.kinds === null) return []
    const mend = aggregateIn(it)
      ? null
      : [
          { start: it.start, end: text.start, text: 'head([`_s` IN [[' },
          { start: by.end, end: it.end, text: `]] | ${letters}])`, closes: true as const },
        ]
    return [finding(by.at, emptySeparator, mend)]
  })

/** `split(replace(x, ';', ','), ',')` for `split(x, [',', ';'])`. */
function byFirst(it: Of<'call'>, text: Expression, by: Expression): Edit[] | null {
  const list = constantOf(by)
  if (!Array.isArray(list) || !list.every((one) => typeof one === 'string' && one !== '')) return null
  const [first, ...others] = list.map((one) => `'${String(one).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`)
  if (first === undefined) return null
  const { start, end } = withBrackets(text)
  return [
    { start, end: start, text: 'replace('.repeat(others.length) },
    {
      start: end,
      end: it.end,
      text: `${others.map((other) => `, ${other}, ${first})`).join('')}, ${first})`,
      closes: true,
    },
  ]
}

/** What split() is, of a text and a separator that may be empty. */
const letters =
  "CASE WHEN `_s`[1] <> '' THEN split(`_s`[0], `_s`[1]) WHEN `_s`[0] = '' THEN [''] WHEN `_s`[1] = '' THEN [`_i` IN range(0, size(`_s`[0]) - 1) | substring(`_s`[0], `_i`, 1)] END"

const severalSeparators: Advice = {
  rule: 'split-by-list',
  effect: 'always-wrong',
  message: 'The embedded engine makes null of split() by a list of separators.',
  rewrite: "Make one of them first: split(replace(x, ';', ','), ',').",
}
const emptySeparator: Advice = {
  rule: 'split-by-nothing',
  effect: 'wrong',
  message: "Split by '', a text has an empty part at each end on the embedded engine, and none on Neo4j.",
  rewrite: 'Take the letters: [i IN range(0, size(x) - 1) | substring(x, i, 1)].',
}

const nullOrOther: Rule = (analysis) =>
  [...callsOf(analysis, 'nullif')].flatMap(({ it, scope }) => {
    const [first, second] = it.args
    if (!first || !second || !typeOf(second, scope).nullable) return []
    const mend: Edit[] | null = [first, second].some(aggregateIn)
      ? null
      : [
          { start: it.start, end: withBrackets(first).start, text: 'head([`_n` IN [[' },
          {
            start: it.end - 1,
            end: it.end,
            text: ']] | CASE WHEN `_n`[0] = `_n`[1] THEN null ELSE `_n`[0] END])',
            closes: true,
          },
        ]
    return [finding(it.at, nullIfNull, mend)]
  })

const nullIfNull: Advice = {
  rule: 'null-if-null',
  effect: 'wrong',
  message: 'Where the second value is null, nullIf() is null on the embedded engine, and the first value on Neo4j.',
  rewrite: 'Write CASE WHEN x = y THEN null ELSE x END.',
}

const reversedProperty: Rule = (analysis) =>
  [...callsOf(analysis, 'reverse')].flatMap(({ it, scope }) => {
    const [list] = it.args
    return list?.kind === 'property' && mayBe(typeOf(list, scope), 'list') ? [finding(it.at, propertyReversed)] : []
  })

const propertyReversed: Advice = {
  rule: 'reverse-of-property',
  effect: 'neo4j-refuses',
  message: 'Neo4j 5 refuses to reverse a list as a property has it.',
  rewrite: 'Make a list of it first: reverse([x IN a.aliases | x]).',
}

export const iterationRules: Rule[] = [
  quantifierWithNull,
  entityInList,
  unwoundValue,
  nullProjection,
  splitting,
  nullOrOther,
  reversedProperty,
]
