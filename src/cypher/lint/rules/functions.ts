/** Rules about functions that one of the engines has not, and about what may follow a call. */
import { isAggregate } from '../is-aggregate.js'
import { kindOf } from '../kind-of.js'
import { literalOf } from '../literal-of.js'
import { type Rule, type Warning, warning } from '../rule.js'
import { isEntity, isNumber } from '../scope.js'
import { callAt, isName, isSymbol, isWord } from '../tree.js'

/** Functions both engines have. */
const common = new Set(
  `abs acos all allshortestpaths any asin atan atan2 avg ceil char_length coalesce collect cos count date datetime degrees
  duration e elementid endnode exists exp floor head id keys labels last left length localdatetime localtime log log10
  lower ltrim max min nodes none normalize nullif percentilecont percentiledisc pi properties radians rand range reduce
  relationships replace reverse right round rtrim shortestpath sign sin single size split sqrt startnode stdev stdevp
  substring sum tail tan time timestamp toboolean tofloat tointeger tolower tostring toupper trim type upper`.split(
    /\s+/,
  ),
)

const instead: Record<string, string> = {
  isempty: 'Write size(x) = 0.',
  randomuuid: 'Make ids outside the query.',
  tointegerornull: 'Write toInteger(x).',
  tofloatornull: 'Write toFloat(x).',
  tostringornull: 'Write toString(x).',
  tobooleanornull: 'Write toBoolean(x).',
  btrim: 'Write trim(x).',
  character_length: 'Write size(x).',
}

const functions: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes }) =>
    nodes.flatMap((node, index): Warning[] => {
      const call = callAt(nodes, index)
      if (!call || node.kind === 'quoted') return []
      if (isSymbol(nodes[index - 1], '.')) {
        const message = 'The embedded engine refuses functions with a dot in their name.'
        const rewrite = 'Work with date() and duration({days: 1}), or count days from .epochSeconds of a datetime.'
        return [warning(nodes[index - 2] ?? node, 'dotted-function', message, rewrite)]
      }
      if (!common.has(call.name)) {
        const message = `${node.text}() is not a function of both engines.`
        return [
          warning(node, 'function-of-one-engine', message, instead[call.name] ?? 'Do it without, or after the query.'),
        ]
      }
      if (call.name === 'round' && call.args.length > 1) {
        const message = 'The embedded engine takes only one argument in round().'
        return [warning(node, 'function-of-one-engine', message, 'Write floor(x * 100 + 0.5) / 100.')]
      }
      if (call.name === 'exists' && !call.group.items.some((inner) => isSymbol(inner, '-'))) {
        const message = 'Neo4j refuses exists() of a property.'
        return [warning(node, 'exists-function', message, 'Write n.kind IS NOT NULL.')]
      }
      if (call.name === 'id' || call.name === 'elementid') {
        const message = `${node.text}() is a number of the engine's own, which changes with every load.`
        return [warning(node, 'internal-id', message, 'Use the id of the codebook: n.id.')]
      }
      return []
    }),
  )

const conversions: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes, scope }) =>
    nodes.flatMap((node, index): Warning[] => {
      const call = callAt(nodes, index)
      const [argument] = call?.args ?? []
      const literal = argument ? literalOf(argument) : undefined
      if (!call || !argument || call.args.length > 1) return []
      if (call.name === 'round' && (typeof literal !== 'number' || literal < 0)) {
        const message = 'The embedded engine rounds -1.5 to -2, Neo4j to -1.'
        return [warning(node, 'round-of-half', message, 'Write floor(x + 0.5).')]
      }
      if (call.name === 'toboolean' && isNumber(kindOf(argument, scope))) {
        const message = 'toBoolean() of a number is null on the embedded engine.'
        return [warning(node, 'number-to-boolean', message, 'Write x <> 0.')]
      }
      return []
    }),
  )

/** Calls of which both engines read a property at once. */
const readable = ['startnode', 'endnode', 'properties', 'head', 'last']

const propertyOfResult: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes, scope }) =>
    nodes.flatMap((node, index) => {
      const call = callAt(nodes, index)
      if (!call || !isSymbol(nodes[index + 2], '.') || !isName(nodes[index + 3])) return []
      const aggregated = call.args.some((arg) => isAggregate(callAt(arg, 0)?.name ?? ''))
      const entity = isEntity(kindOf(nodes.slice(index, index + 2), scope))
      if ((readable.includes(call.name) || entity) && !aggregated && !isAggregate(call.name)) return []
      const message = `The embedded engine refuses .${nodes[index + 3]?.text} right after ${node.text}().`
      return [
        warning(
          node,
          'property-of-result',
          message,
          "Name the result first: WITH date('2022-03-29') AS d RETURN d.year AS year.",
        ),
      ]
    }),
  )

const regularExpression: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes }) =>
    nodes.flatMap((node, index) => {
      const pattern = isSymbol(node, '=~') ? nodes[index + 1] : undefined
      const text = pattern ? literalOf([pattern]) : undefined
      if (!pattern || typeof text !== 'string' || !/\(\?<?[=!]|\\[1-9]/.test(text)) return []
      const message = 'The embedded engine refuses look-around and back references in regular expressions.'
      return [warning(pattern, 'regular-expression', message, 'Use two plain conditions, or CONTAINS and STARTS WITH.')]
    }),
  )

const typePredicate: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes, clause }) =>
    nodes.flatMap((node, index) => {
      const next = isWord(nodes[index + 1], 'NOT') ? nodes[index + 2] : nodes[index + 1]
      const typed = isSymbol(next, '::') || isWord(next, 'TYPED', 'NORMALIZED', 'NFC', 'NFD', 'NFKC', 'NFKD')
      if (!isWord(node, 'IS') || !typed || clause.keyword === 'CREATE') return []
      const message = 'The embedded engine refuses IS :: and IS NORMALIZED.'
      return [warning(node, 'type-predicate', message, 'Keep one type a property; convert with toString or toInteger.')]
    }),
  )

export const functionRules: Rule[] = [functions, conversions, propertyOfResult, regularExpression, typePredicate]
