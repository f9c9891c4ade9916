/** Rules about +, ^, slices and turning values into text or numbers. */
import { kindOf } from '../kind-of.js'
import { literalOf } from '../literal-of.js'
import { rightOf, sums } from '../operands.js'
import { type Rule, warning } from '../rule.js'
import { isEntity, isList, isNumber, type Kind, type Scope } from '../scope.js'
import { callAt, isSymbol, type Node, splitOn, textOf } from '../tree.js'

const isScalar = (kind: Kind) => isNumber(kind) || isEntity(kind) || /^(string|boolean|date|temporal|map)$/.test(kind)

const listPlusScalar: Rule = (analysis) =>
  sums(analysis).flatMap(({ operator, left, right, expression: { scope, clause, nodes, inside } }) => {
    if (!isSymbol(operator, '+')) return []
    const [a, b] = [kindOf(left, scope), kindOf(right, scope)]
    const known = (isList(a) && !isList(b) && !isNull(right)) || (isScalar(a) && isList(b))
    // Only lists are added to like this, `SET a.tags = a.tags + 'x'`, or text that is added to again and again.
    const target = nodes.slice(0, Math.max(0, nodes.indexOf(operator) - left.length - 1))
    const own = clause.keyword === 'SET' && inside.length === 0 && textOf(target.slice(-3)) === textOf(left)
    const appended = own && a === 'unknown' && b === 'string'
    if (!known && !appended) return []
    return [
      warning(
        operator,
        'list-plus-scalar',
        'A list plus a single value is null on the embedded engine, so that a SET erases the property.',
        "Add a list: coalesce(a.aliases, []) + ['x'].",
      ),
    ]
  })

const isNull = (nodes: readonly Node[]) => literalOf(nodes) === null

const numberPlusText: Rule = (analysis) =>
  sums(analysis).flatMap(({ operator, left, right, expression: { scope } }) => {
    if (!isSymbol(operator, '+') || !isNumber(kindOf(left, scope)) || kindOf(right, scope) !== 'string') return []
    const message = 'A number plus text is null on the embedded engine.'
    return [warning(operator, 'number-plus-text', message, "Turn the number into text: toString(n) + ' items'.")]
  })

const dateDifference: Rule = (analysis) =>
  sums(analysis).flatMap(({ operator, left, right, expression: { scope } }) => {
    const dates = [left, right].every((side) => ['date', 'temporal'].includes(kindOf(side, scope)))
    if (!isSymbol(operator, '-') || !dates || [left, right].some(isDuration)) return []
    const message = 'Neo4j refuses a date minus a date, and the embedded engine has no duration.between().'
    const rewrite =
      'WITH datetime(toString(a)) AS x, datetime(toString(b)) AS y RETURN x.epochSeconds / 86400 - y.epochSeconds / 86400 AS days.'
    return [warning(operator, 'date-difference', message, rewrite)]
  })

const isDuration = (nodes: readonly Node[]) => callAt(nodes, 0)?.name === 'duration'

const datePlusHours: Rule = (analysis) =>
  sums(analysis).flatMap(({ operator, left, right, expression: { scope } }) => {
    const [argument] = isDuration(right) && kindOf(left, scope) === 'date' ? (callAt(right, 0)?.args ?? []) : []
    if (!argument || !/"P[^"]*T|hours|minutes|seconds/i.test(textOf(argument))) return []
    const message =
      'The embedded engine leaves the hours out when a duration is added to a date, whole days among them too.'
    return [warning(operator, 'date-plus-hours', message, 'Add days: d + duration({days: 1}).')]
  })

const powerChain: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes }) =>
    nodes.flatMap((node, index) => {
      const chained =
        isSymbol(node, '^') && rightOf(nodes, index, ['+', '-', '*', '/', '%']).some((it) => isSymbol(it, '^'))
      if (!chained) return []
      const message = 'The embedded engine works out 2^3^2 from the right (512), Neo4j from the left (64).'
      return [warning(node, 'power-chain', message, 'Use brackets: (2^3)^2.')]
    }),
  )

const negativeSlice: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes, inside, scope }) => {
    const bounds = inside.at(-1) === 'index' ? splitOn(nodes, '..') : []
    const negative = bounds.length > 1 ? bounds.find((bound) => isNegative(bound, scope)) : undefined
    if (!negative?.[0]) return []
    const message = 'The embedded engine does not count a negative bound of a slice from the end.'
    return [warning(negative[0], 'negative-slice', message, 'Count it yourself: list[size(list) - 2..size(list)].')]
  })

function isNegative(bound: readonly Node[], scope: Scope): boolean {
  const [first] = bound
  const value = bound.length === 1 && first?.kind === 'parameter' ? scope.params[first.text] : undefined
  return isSymbol(first, '-') || (typeof value === 'number' && value < 0)
}

const conversions: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes, scope }) =>
    nodes.flatMap((node, index) => {
      const call = callAt(nodes, index)
      const [argument] = call?.args ?? []
      if (!argument || argument.length === 0) return []
      if (call?.name === 'tointeger' && isFractionText(argument, scope)) {
        const message = "toInteger() of text such as '1.9' or '1e3' is null on the embedded engine."
        return [warning(node, 'text-to-integer', message, 'Write toInteger(toFloat(x)).')]
      }
      return call?.name === 'tostring' && isWholeFloat(argument, scope) ? [floatAsText(node)] : []
    }),
  )

const floatAsText = (at: Node) =>
  warning(
    at,
    'float-as-text',
    "A whole float becomes the text '1' on the embedded engine and '1.0' on Neo4j.",
    'Turn it into an integer first: toString(toInteger(x)); or return the number.',
  )

const floatInText: Rule = (analysis) =>
  sums(analysis).flatMap(({ operator, left, right, expression: { scope } }) => {
    const joined = isSymbol(operator, '+') && kindOf(left, scope) === 'string' && isWholeFloat(right, scope)
    return joined ? [floatAsText(operator)] : []
  })

/** A float that may be whole; 1.5 in the text is not. */
function isWholeFloat(nodes: readonly Node[], scope: Scope): boolean {
  const literal = literalOf(nodes)
  return kindOf(nodes, scope) === 'float' && (typeof literal !== 'number' || Number.isInteger(literal))
}

function isFractionText(nodes: readonly Node[], scope: Scope): boolean {
  const kind = kindOf(nodes, scope)
  const literal = literalOf(nodes) ?? (nodes[0]?.kind === 'parameter' ? scope.params[nodes[0].text] : undefined)
  if (typeof literal === 'string') return !/^[-+]?\d+$/.test(literal) && Number.isFinite(Number(literal))
  if (nodes.length === 1 && nodes[0]?.kind === 'parameter') return false
  return kind === 'string' || (kind === 'unknown' && !nodes.some(isOperator))
}

const isOperator = (node: Node) => isSymbol(node, '*', '/', '-', '%')

const concatenation: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes }) =>
    nodes
      .filter((node) => isSymbol(node, '||'))
      .map((node) => warning(node, 'concatenation-operator', 'The embedded engine refuses ||.', 'Join with +.')),
  )

export const arithmeticRules: Rule[] = [
  listPlusScalar,
  numberPlusText,
  dateDifference,
  datePlusHours,
  powerChain,
  negativeSlice,
  conversions,
  floatInText,
  concatenation,
]
