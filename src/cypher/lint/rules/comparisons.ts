/** Rules about =, <, IN and what is compared. */
import type { Analysis, Expression } from '../analysis.js'
import { kindOf } from '../kind-of.js'
import { literalOf, mapEntries } from '../literal-of.js'
import { comparisons, rightOf } from '../operands.js'
import { type Rule, type Warning, warning } from '../rule.js'
import { isList, isNumber, type Kind, type Scope } from '../scope.js'
import { isGroup, isSymbol, isWord, type Node, splitOn } from '../tree.js'

/** Text that reads as a number. */
function isDigits(nodes: readonly Node[], scope: Scope): boolean {
  const [only] = nodes
  const value = nodes.length === 1 && only?.kind === 'parameter' ? scope.params[only.text] : literalOf(nodes as Node[])
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
}

/** Whether the engine would take one side for the other's number. */
function isCoerced(left: readonly Node[], right: readonly Node[], scope: Scope): boolean {
  const kinds: [Kind, Kind] = [kindOf(left, scope), kindOf(right, scope)]
  if (kinds.includes('string') && kinds.some(isNumber)) return true
  return (
    (kinds[0] === 'unknown' && isDigits(right, scope) && !isParameter(left)) ||
    (kinds[1] === 'unknown' && isDigits(left, scope) && !isParameter(right))
  )
}

const isParameter = (nodes: readonly Node[]) => nodes.length === 1 && nodes[0]?.kind === 'parameter'

const coercion = (at: Node): Warning =>
  warning(
    at,
    'number-against-text',
    "The embedded engine takes text such as '1' for the number 1 when it compares, Neo4j never does.",
    "Compare like with like: ids are text ('s1'), counts and places are numbers (n.start = 1).",
  )

const numberAgainstText: Rule = (analysis) => [
  ...comparisons(analysis).flatMap(({ operator, left, right, expression: { scope } }) => {
    const [list] = right
    const others = isWord(operator, 'IN') && isGroup(list, '[') ? splitOn(list.items, ',') : [right]
    if (isWord(operator, 'IN') && !isGroup(list, '[')) return []
    return others.some((other) => isCoerced(left, other, scope)) ? [coercion(operator)] : []
  }),
  ...analysis.paths.flatMap(({ path, clause, scope }) =>
    clause.keyword === 'CREATE' || clause.keyword === 'MERGE'
      ? []
      : [...path.nodes, ...path.relationships].flatMap(({ map }) =>
          mapEntries(map?.items ?? []).flatMap(([key, value]) => {
            const property = [{ ...key, text: '' }, { ...key, kind: 'symbol' as const, text: '.' }, key] as Node[]
            return isCoerced(property, value, scope) ? [coercion(key)] : []
          }),
        ),
  ),
  ...simpleCases(analysis).flatMap(({ tested, value, at, scope }) =>
    isCoerced(tested, value, scope) ? [coercion(at)] : [],
  ),
]

/** `CASE x WHEN y`: compares x and y. */
function simpleCases(analysis: Analysis): { tested: Node[]; value: Node[]; at: Node; scope: Scope }[] {
  return analysis.expressions.flatMap(({ nodes, scope }: Expression) =>
    nodes.flatMap((node, index) => {
      if (!isWord(node, 'CASE') || isWord(nodes[index + 1], 'WHEN')) return []
      const tested = rightOf(nodes, index)
      const when = index + 1 + tested.length
      return isWord(nodes[when], 'WHEN')
        ? [{ tested, value: rightOf(nodes, when), at: nodes[when] as Node, scope }]
        : []
    }),
  )
}

const dateAgainstText: Rule = (analysis) =>
  comparisons(analysis).flatMap(({ operator, left, right, expression: { scope } }) => {
    const kinds = [kindOf(left, scope), kindOf(right, scope)]
    if (!kinds.includes('date') || !kinds.includes('string')) return []
    const message = 'Both engines find nothing when a date is compared with text.'
    return [warning(operator, 'date-against-text', message, "Compare with a date: s.latest <= date('2022-03-29').")]
  })

const nullInEmptyList: Rule = (analysis) =>
  comparisons(analysis).flatMap(({ operator, left, right, expression: { scope } }) => {
    if (!isWord(operator, 'IN')) return []
    const [list] = right
    const parameter = list?.kind === 'parameter' ? scope.params[list.text] : undefined
    const empty =
      (isGroup(list, '[') && list.items.length === 0) || (Array.isArray(parameter) && parameter.length === 0)
    const never = literalOf(left)
    if (!empty || (never !== undefined && never !== null)) return []
    const message = 'null IN [] is null on the embedded engine and false on Neo4j.'
    return [
      warning(operator, 'null-in-empty-list', message, 'Say what null means: n.kind IS NOT NULL AND n.kind IN ...'),
    ]
  })

const listEquality: Rule = (analysis) =>
  comparisons(analysis).flatMap(({ operator, left, right }) => {
    if (!isSymbol(operator, '=', '<>')) return []
    const doubtful = [left, right].some(([only, more]) => {
      if (more !== undefined) return false
      if (isGroup(only, '{')) return mapEntries(only.items).some(([, value]) => (literalOf(value) ?? null) === null)
      if (!isGroup(only, '[')) return false
      return splitOn(only.items, ',').some((item) => item.length > 0 && (literalOf(item) ?? null) === null)
    })
    if (!doubtful) return []
    const message =
      'The embedded engine says false or true where lists or maps with a null are compared, Neo4j says null.'
    return [
      warning(operator, 'list-with-null-compared', message, 'Compare item by item, and test IS NULL where one may be.'),
    ]
  })

const instants: Rule = (analysis) =>
  comparisons(analysis).flatMap(({ operator, left, right, expression: { scope } }) => {
    if (!isSymbol(operator, '=', '<>') || [left, right].some((side) => kindOf(side, scope) !== 'temporal')) return []
    const message = 'One instant in two time zones is equal on the embedded engine and not on Neo4j.'
    return [warning(operator, 'instants-compared', message, 'Compare x.epochSeconds = y.epochSeconds.')]
  })

const order: Rule = (analysis) =>
  comparisons(analysis).flatMap(({ operator, left, right, expression: { scope } }) => {
    if (!isSymbol(operator, '<', '>', '<=', '>=')) return []
    const kinds = [kindOf(left, scope), kindOf(right, scope)]
    if (!kinds.some((kind) => kind === 'boolean' || isList(kind))) return []
    // `a < b < c` is a chain, not a comparison with a truth value.
    const chained = [left, right].every((side) => kindOf(side, scope) !== 'boolean' || literalOf(side) !== undefined)
    if (!chained && !kinds.some(isList)) return []
    const message = 'The order of truth values and of lists is null on the embedded engine, Neo4j has one.'
    return [
      warning(
        operator,
        'order-of-booleans-or-lists',
        message,
        'Compare numbers: CASE WHEN a THEN 1 ELSE 0 END, or size(list).',
      ),
    ]
  })

export const comparisonRules: Rule[] = [
  numberAgainstText,
  dateAgainstText,
  nullInEmptyList,
  listEquality,
  instants,
  order,
]
