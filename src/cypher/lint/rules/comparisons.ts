/** Rules about =, <, IN and what is compared. */
import { type Analysis, callsOf, every, type Seen } from '../analysis/analysis.js'
import { onlyTruthMatters } from '../analysis/truth.js'
import type { Expression } from '../syntax/expression.js'
import { parseExpression } from '../syntax/parse-expression.js'
import type { Node } from '../syntax/tree.js'
import { propertyType } from '../types/property-types.js'
import { plainNames } from '../types/scope.js'
import { type Kind, mayBe, type Type, unknownType } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, finding, type Rule } from '../warning.js'

/** Two values that are held against each other, by an operator, a CASE or the properties of a path. */
interface Pair {
  at: Node
  operator: string
  left: Type
  right: Type
  /** The two sides, where they stand in the text. */
  sides: Expression[]
  seen: Seen | null
}

function pairsOf(analysis: Analysis): Pair[] {
  const type = ({ scope }: Seen, it: Expression) => typeOf(it, scope)
  const compared = [...every(analysis, 'comparison')].flatMap((seen) =>
    seen.it.operators.flatMap((operator, index): Pair[] => {
      const [left, right] = seen.it.operands.slice(index, index + 2)
      if (!left || !right) return []
      const at = seen.it.ats[index] ?? seen.it.at
      return [{ at, operator, left: type(seen, left), right: type(seen, right), sides: [left, right], seen }]
    }),
  )
  const members = [...every(analysis, 'operation')].flatMap((seen): Pair[] => {
    const { operator, left, right, at } = seen.it
    if (operator !== 'IN') return []
    return [
      { at, operator, left: type(seen, left), right: type(seen, right).element ?? unknownType, sides: [left], seen },
    ]
  })
  const cases = [...every(analysis, 'case')].flatMap((seen) => {
    const { tested, branches } = seen.it
    return branches.flatMap(({ at, condition }): Pair[] =>
      tested
        ? [
            {
              at,
              operator: '=',
              left: type(seen, tested),
              right: type(seen, condition),
              sides: [tested, condition],
              seen: null,
            },
          ]
        : [],
    )
  })
  const nullIfs = [...callsOf(analysis, 'nullif')].flatMap((seen): Pair[] => {
    const [left, right] = seen.it.args
    if (!left || !right) return []
    return [
      {
        at: seen.it.at,
        operator: '=',
        left: type(seen, left),
        right: type(seen, right),
        sides: [left, right],
        seen: null,
      },
    ]
  })
  return [...compared, ...members, ...cases, ...nullIfs, ...propertyPairs(analysis)]
}

/** `(n:Issue {rank: '1'})`: the property against the value. */
function propertyPairs({ paths, seen }: Analysis): Pair[] {
  const scopes = new Map(seen.filter(({ inPath }) => inPath).map(({ it, scope }) => [it.start, scope]))
  return paths.flatMap(({ path, clause }) => {
    if (clause.keyword === 'CREATE' || clause.keyword === 'MERGE') return []
    return [...path.nodes, ...path.relationships].flatMap((element) => {
      const map = element.map && parseExpression([element.map])
      const scope = map && scopes.get(map.start)
      if (map?.kind !== 'map' || !scope) return []
      return map.entries.map(({ key, value }): Pair => {
        const names = plainNames(element.labels)
        const left = propertyType(key.text, path.nodes.includes(element) ? { labels: names } : { types: names })
        return { at: key, operator: '=', left, right: typeOf(value, scope), sides: [value], seen: null }
      })
    })
  })
}

/** Kinds as the engine compares them, at every depth of lists and maps. */
function isCoerced(one: Type, other: Type): boolean {
  if (one.element && other.element && isCoerced(one.element, other.element)) return true
  for (const [name, field] of one.fields ?? []) {
    const its = other.fields?.get(name)
    if (its && isCoerced(field, its)) return true
  }
  return isNumeral(one, other) || isNumeral(other, one)
}

function isNumeral(text: Type, number: Type): boolean {
  if (!mayBe(text, 'string')) return false
  const digits = text.values?.some((value) => typeof value === 'string' && isDigits(value))
  if (number.kinds === null) return (digits ?? false) && text.kinds?.length === 1
  return mayBe(number, 'int', 'float') && digits !== false
}

const isDigits = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))

const numberAgainstText: Rule = (analysis) =>
  pairsOf(analysis).flatMap(({ at, left, right, sides }) => {
    // Two values that are sent along, or one that nothing is known of, are compared as they are.
    if (sides.length > 1 && sides.every(({ kind }) => kind === 'parameter')) return []
    return isCoerced(left, right) ? [finding(at, coercion)] : []
  })

const coercion: Advice = {
  rule: 'number-against-text',
  effect: 'wrong',
  message: "The embedded engine takes text such as '1' for the number 1 when it compares, Neo4j never does.",
  rewrite: "Compare like with like: ids are text ('s1'), counts and places are numbers (n.start = 1).",
}

const entityAgainstNumber: Rule = (analysis) =>
  pairsOf(analysis).flatMap(({ at, left, right }) => {
    const taken = (one: Type, other: Type) =>
      mayBe(one, 'node', 'relationship') && mayBe(other, 'int', 'float', 'string')
    return taken(left, right) || taken(right, left) ? [finding(at, entityAsNumber)] : []
  })

const entityAsNumber: Advice = {
  rule: 'entity-against-value',
  effect: 'wrong',
  message: 'The embedded engine compares a node or relationship by its internal number.',
  rewrite: "Compare a property: a.id = 'russia'.",
}

const dateAgainstText: Rule = (analysis) =>
  pairsOf(analysis).flatMap(({ at, left, right }) => {
    const kinds = [left, right].flatMap((type) => (type.kinds?.length === 1 ? type.kinds : []))
    return kinds.includes('date') && kinds.includes('string') ? [finding(at, dateAndText)] : []
  })

const dateAndText: Advice = {
  rule: 'date-against-text',
  effect: 'mistake',
  message: 'Both engines find nothing when a date is compared with text.',
  rewrite: "Compare with a date: s.latest <= date('2022-03-29').",
}

const nullInEmptyList: Rule = (analysis) =>
  [...every(analysis, 'operation')].flatMap((seen) => {
    const { operator, left, right, at } = seen.it
    if (operator !== 'IN' || !typeOf(left, seen.scope).nullable || onlyTruthMatters(seen)) return []
    const list = typeOf(right, seen.scope)
    const full = list.values?.every((value) => !Array.isArray(value) || value.length > 0)
    return full || (right.kind === 'list' && right.items.length > 0) ? [] : [finding(at, inEmptyList)]
  })

const inEmptyList: Advice = {
  rule: 'null-in-empty-list',
  effect: 'wrong',
  message: 'null IN [] is null on the embedded engine and false on Neo4j.',
  rewrite: 'Say what null means: n.kind IS NOT NULL AND n.kind IN ...',
}

const equality: Rule = (analysis) =>
  pairsOf(analysis).flatMap(({ at, operator, left, right, seen }) => {
    if (!['=', '<>', 'IN'].includes(operator)) return []
    if (bothBe(left, right, 'list', 'map') && hidesNull(left, right, seen, operator)) return [finding(at, withNull)]
    const zoned = bothBe(left, right, 'datetime', 'time') && !(left.utc && right.utc) && !areApart(left, right)
    return zoned ? [finding(at, instants)] : []
  })

const bothBe = (left: Type, right: Type, ...kinds: Kind[]) =>
  kinds.some((kind) => mayBe(left, kind) && mayBe(right, kind))
/** Whether both are written out and no moment of the one is one of the other. */
function areApart(left: Type, right: Type): boolean {
  const moments = [left, right].map(({ values = [null] }) =>
    values.map((value) => (typeof value === 'string' ? Date.parse(value) : Number.NaN)),
  )
  const [ours = [], theirs = []] = moments
  return ![...ours, ...theirs].some(Number.isNaN) && !ours.some((one) => theirs.includes(one))
}

/** Where only what is true counts, a null on one side alone makes no difference: the lists are not equal. */
function hidesNull(left: Type, right: Type, seen: Seen | null, operator: string): boolean {
  const [one, other] = [mayHoldNull(left), mayHoldNull(right)]
  return seen && operator === '=' && onlyTruthMatters(seen) ? one && other : one || other
}

function mayHoldNull({ element, fields }: Type): boolean {
  const inner = [...(element ? [element] : []), ...(fields?.values() ?? [])]
  return inner.some((type) => type.nullable || mayHoldNull(type))
}

const withNull: Advice = {
  rule: 'list-with-null-compared',
  effect: 'wrong',
  message: 'The embedded engine says false or true where lists or maps with a null are compared, Neo4j says null.',
  rewrite: 'Compare item by item, and test IS NULL where one may be.',
}
const instants: Advice = {
  rule: 'instants-compared',
  effect: 'wrong',
  message: 'One instant in two time zones is equal on the embedded engine and not on Neo4j.',
  rewrite: 'Compare x.epochSeconds = y.epochSeconds.',
}

const order: Rule = (analysis) =>
  pairsOf(analysis).flatMap(({ at, operator, left, right }) => {
    if (!['<', '>', '<=', '>='].includes(operator)) return []
    return bothBe(left, right, 'boolean', 'list', 'map', 'path') ? [finding(at, unordered)] : []
  })

const unordered: Advice = {
  rule: 'order-of-booleans-or-lists',
  effect: 'wrong',
  message: 'The order of truth values, lists, maps and paths is null on the embedded engine; Neo4j has one.',
  rewrite: 'Compare numbers: CASE WHEN a THEN 1 ELSE 0 END, or size(list).',
}

export const comparisonRules: Rule[] = [
  numberAgainstText,
  entityAgainstNumber,
  dateAgainstText,
  nullInEmptyList,
  equality,
  order,
]
