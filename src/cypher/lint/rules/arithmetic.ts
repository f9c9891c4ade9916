/** Rules about +, -, ^, || and slices. */
import { aggregateIn } from '../analysis/aggregates.js'
import { type Analysis, every, type Seen } from '../analysis/analysis.js'
import { constantOf, type Expression, type Of, withBrackets } from '../syntax/expression.js'
import { type DurationParts, durationParts } from '../types/duration-parts.js'
import { isAlwaysNull, isSurely, mayBe, type Type, temporalKinds } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, around, type Edit, finding, type Rule } from '../warning.js'

interface Operation {
  it: Of<'operation'>
  left: Type
  right: Type
}

const operations = (analysis: Analysis, operator: string): Operation[] =>
  [...every(analysis, 'operation')]
    .filter(({ it }) => it.operator === operator)
    .map(({ it, scope }) => ({ it, left: typeOf(it.left, scope), right: typeOf(it.right, scope) }))

const isSingle = (type: Type) => type.kinds !== null && !isAlwaysNull(type) && !mayBe(type, 'list')

const listPlusSingle: Rule = (analysis) =>
  operations(analysis, '+').flatMap(({ it, left, right }) => {
    const pairs: [Type, Type, Expression][] = [
      [left, right, it.right],
      [right, left, it.left],
    ]
    const found = pairs.find(([list, single]) => mayBe(list, 'list') && isSingle(single))
    if (!found) return []
    const [list, single, its] = found
    const mend = isSurely(list, 'list') && !single.nullable ? around(its, '[', ']') : null
    return [finding(it.at, listPlusScalar, mend)]
  })

export const listPlusScalar: Advice = {
  rule: 'list-plus-scalar',
  effect: 'wrong',
  message: 'A list plus a single value is null on the embedded engine, so that a SET erases the property.',
  rewrite: "Add a list: coalesce(a.aliases, []) + ['x'].",
}

const numberPlusText: Rule = (analysis) =>
  operations(analysis, '+').flatMap(({ it, left, right }) => {
    if (!mayBe(left, 'int', 'float') || !mayBe(right, 'string')) return []
    return [finding(it.at, numberBeforeText, isSurely(left, 'int') ? around(it.left, 'toString(', ')') : null)]
  })

const numberBeforeText: Advice = {
  rule: 'number-plus-text',
  effect: 'wrong',
  message: 'A number plus text is null on the embedded engine.',
  rewrite: "Turn the number into text: toString(n) + ' items'.",
}

const dateDifference: Rule = (analysis) =>
  operations(analysis, '-').flatMap(({ it, left, right }) => {
    if (![left, right].every((type) => isSurely(type, ...temporalKinds))) return []
    return [finding(it.at, difference)]
  })

const difference: Advice = {
  rule: 'date-difference',
  effect: 'neo4j-refuses',
  message: 'Neo4j refuses a date minus a date, and the embedded engine has no duration.between().',
  rewrite:
    'WITH datetime(toString(a)) AS x, datetime(toString(b)) AS y RETURN (x.epochSeconds - y.epochSeconds) / 86400 AS days.',
}

const datePlusHours: Rule = (analysis) =>
  [...every(analysis, 'operation')].flatMap(({ it, scope }) => {
    if (it.operator !== '+' && it.operator !== '-') return []
    const sides = [it.left, it.right]
    const span = sides.find((side) => typeOf(side, scope).kinds?.includes('duration'))
    if (!span || !sides.some((side) => mayBe(typeOf(side, scope), 'date'))) return []
    const parts = typeOf(span, scope).values?.map(durationParts)
    if (parts?.every((one) => one !== null && Math.abs(one.seconds) < day)) return []
    const [only] = parts?.length === 1 ? parts : []
    const [argument] = span.kind === 'call' && span.name === 'duration' ? span.args : []
    const mend = only && argument ? [{ start: argument.start, end: argument.end, text: wholeDays(only) }] : null
    return [finding(it.at, hours, mend)]
  })

const day = 86_400

/** What is added to a date: hours count as far as they make whole days. */
const wholeDays = ({ months, days, seconds }: DurationParts) =>
  `{months: ${months}, days: ${days + Math.trunc(seconds / day)}}`

const hours: Advice = {
  rule: 'date-plus-hours',
  effect: 'wrong',
  message: 'The embedded engine leaves out hours that make whole days when a duration is added to a date.',
  rewrite: 'Add days: d + duration({days: 1}).',
}

const powerChain: Rule = (analysis) =>
  operations(analysis, '^').flatMap(({ it }) => {
    const { left } = it
    if (left.kind !== 'operation' || left.operator !== '^' || left.wrapped) return []
    return [finding(left.at, chained, around(left, '(', ')'))]
  })

const chained: Advice = {
  rule: 'power-chain',
  effect: 'wrong',
  message: 'The embedded engine works out 2^3^2 from the right (512), Neo4j from the left (64).',
  rewrite: 'Use brackets: (2^3)^2.',
}

const sliceBounds: Rule = (analysis) =>
  [...every(analysis, 'slice')].flatMap(({ it, scope }) => {
    const bounds = [it.from, it.to].filter((bound) => bound !== null)
    const negative = bounds.find((bound) => isNegative(bound, scope))
    if (negative) return [finding(negative.at, negativeSlice, countedFromEnd(it, scope))]
    const missing = bounds.find((bound) => typeOf(bound, scope).nullable)
    return missing ? [finding(missing.at, nullSlice)] : []
  })

/** `head([l IN [list] | l[size(l) - 2..]])` for `list[-2..]`; a list may be shorter than that. */
function countedFromEnd(it: Of<'slice'>, scope: Seen['scope']): Edit[] | null {
  if (aggregateIn(it.of)) return null
  const list = withBrackets(it.of)
  const negative = [it.from, it.to].filter((bound) => bound !== null && isNegative(bound, scope)) as Expression[]
  const known = negative.map((bound) => [bound, constantOf(bound)] as const)
  if (!known.every(([, value]) => Number.isInteger(value))) return null
  const bounds = known.map(([bound, value]): Edit => {
    const { start, end } = withBrackets(bound)
    return {
      start,
      end,
      text: `CASE WHEN size(\`_l\`) < ${-Number(value)} THEN 0 ELSE size(\`_l\`) - ${-Number(value)} END`,
    }
  })
  return [
    { start: list.start, end: list.start, text: 'head([`_l` IN [' },
    { start: list.end, end: list.end, text: '] | `_l`', closes: true },
    ...bounds,
    { start: it.end, end: it.end, text: '])', closes: true },
  ]
}

const negativeSlice: Advice = {
  rule: 'negative-slice',
  effect: 'wrong',
  message: 'The embedded engine does not count a negative bound of a slice from the end.',
  rewrite: 'Count it yourself: list[size(list) - 2..size(list)].',
}
const nullSlice: Advice = {
  rule: 'null-slice',
  effect: 'wrong',
  message: 'A slice with a bound that is null is null on Neo4j; the embedded engine takes it for the end of the list.',
  rewrite: 'Say what null means: list[0..coalesce(n, 0)].',
}

function isNegative(bound: Expression, scope: Seen['scope']): boolean {
  const value = bound.kind === 'parameter' ? scope.params?.[bound.name] : constantOf(bound)
  return typeof value === 'number' ? value < 0 : bound.kind === 'sign' && bound.sign === '-'
}

const concatenation: Rule = (analysis) =>
  operations(analysis, '||').map(({ it }) =>
    finding(it.at, joined, [{ start: it.at.start, end: it.at.end, text: '+' }]),
  )

const joined: Advice = {
  rule: 'concatenation-operator',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses ||.',
  rewrite: 'Join with +.',
}

export const arithmeticRules: Rule[] = [
  listPlusSingle,
  numberPlusText,
  dateDifference,
  datePlusHours,
  powerChain,
  sliceBounds,
  concatenation,
]
