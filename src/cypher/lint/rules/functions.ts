/** Rules about functions that one of the engines has not, and about what may follow a call. */
import { aggregateIn, isAggregate } from '../analysis/aggregates.js'
import { every } from '../analysis/analysis.js'
import { isSymbol } from '../syntax/tree.js'
import { signatures } from '../types/signatures.js'
import { isEntity } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, type Finding, finding, type Rule } from '../warning.js'

/** Functions both engines have; others of the signatures only one has. */
const oneSided = ['btrim', 'character_length', 'isempty']
const common = new Set([
  ...[...signatures.keys()].filter((name) => !oneSided.includes(name)),
  ...'all any coalesce none reduce single shortestpath allshortestpaths'.split(' '),
])

const instead: Record<string, string> = {
  isempty: 'Write size(x) = 0.',
  randomuuid: 'Make ids outside the query.',
  tointegerornull: 'Write toInteger(x).',
  tofloatornull: 'Write toFloat(x).',
  tostringornull: 'Write toString(x).',
  tobooleanornull: 'Write toBoolean(x).',
  tostringlist: 'Write [x IN list | toString(x)].',
  tointegerlist: 'Write [x IN list | toInteger(x)].',
  tofloatlist: 'Write [x IN list | toFloat(x)].',
  tobooleanlist: 'Write [x IN list | toBoolean(x)].',
  btrim: 'Write trim(x).',
  character_length: 'Write size(x).',
  isnan: 'Write x <> x.',
  cot: 'Write 1 / tan(x).',
  haversin: 'Write (1 - cos(x)) / 2.',
}

const dotted: Readonly<Record<string, string>> = {
  'duration.between':
    'Count days: WITH datetime(toString(a)) AS x, datetime(toString(b)) AS y RETURN (y.epochSeconds - x.epochSeconds) / 86400 AS days.',
  'duration.indays':
    'Count days: WITH datetime(toString(a)) AS x, datetime(toString(b)) AS y RETURN (y.epochSeconds - x.epochSeconds) / 86400 AS days.',
  'duration.inmonths':
    'Count months: (b.year - a.year) * 12 + b.month - a.month - CASE WHEN b.day < a.day THEN 1 ELSE 0 END AS months.',
  'duration.inseconds':
    'Count seconds: WITH datetime(toString(a)) AS x, datetime(toString(b)) AS y RETURN y.epochSeconds - x.epochSeconds AS seconds.',
  'date.truncate':
    'The first of the month: date({year: d.year, month: d.month, day: 1}); the Monday of the week: d - duration({days: d.dayOfWeek - 1}); the first of the quarter: date({year: d.year, month: d.quarter * 3 - 2, day: 1}).',
}

const functions: Rule = (analysis) =>
  [...every(analysis, 'call')].flatMap(({ it }): Finding[] => {
    if (it.at.kind === 'quoted') return []
    if (it.namespace !== null) return [finding(it.at, dottedFunction(`${it.namespace}.${it.name}`.toLowerCase()))]
    if (!common.has(it.name)) {
      const message = `${it.at.text}() is not a function of both engines.`
      return [finding(it.at, { ...oneEngine, message, rewrite: instead[it.name] ?? oneEngine.rewrite })]
    }
    if (it.name === 'round' && it.args.length > 1) {
      const message = 'The embedded engine takes only one argument in round().'
      return [finding(it.at, { ...oneEngine, message, rewrite: 'Write floor(x * 100 + 0.5) / 100.' })]
    }
    if (it.name === 'exists') return [finding(it.at, existence)]
    if (it.name === 'id' || it.name === 'elementid') {
      const message = `${it.at.text}() is a number of the engine's own, which changes with every load.`
      return [finding(it.at, { ...internalId, message })]
    }
    return []
  })

const oneEngine: Advice = {
  rule: 'function-of-one-engine',
  effect: 'embedded-refuses',
  message: '',
  rewrite: 'Do it without, or after the query.',
}
const dottedFunction = (name: string): Advice => ({
  rule: 'dotted-function',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses functions with a dot in their name.',
  rewrite: dotted[name] ?? 'Work with date() and duration({days: 1}), or count days from .epochSeconds of a datetime.',
})
const existence: Advice = {
  rule: 'exists-function',
  effect: 'neo4j-refuses',
  message: 'Neo4j refuses exists() of a property.',
  rewrite: 'Write n.kind IS NOT NULL.',
}
const internalId: Advice = {
  rule: 'internal-id',
  effect: 'wrong',
  message: '',
  rewrite: 'Use the id of the codebook: n.id.',
}

/** Calls of which both engines read a property at once. */
const readable = ['startnode', 'endnode', 'properties', 'head', 'last']

const propertyOfResult: Rule = (analysis) =>
  [...every(analysis, 'property')].flatMap(({ it, scope }) => {
    const { of } = it
    const computed = ['operation', 'sign', 'case'].includes(of.kind)
    if (of.kind !== 'call' && !computed) return []
    const taken = of.kind === 'call' && of.namespace === null && readable.includes(of.name)
    if ((taken || isEntity(typeOf(of, scope))) && !aggregateIn(of)) return []
    const what = of.kind === 'call' ? `${of.at.text}()` : 'an expression'
    const message = `The embedded engine refuses .${it.name} right after ${what}.`
    return [finding(of.at, { ...result, message })]
  })

const result: Advice = {
  rule: 'property-of-result',
  effect: 'embedded-refuses',
  message: '',
  rewrite: "Name the result first: WITH date('2022-03-29') AS d RETURN d.year AS year.",
}

const typePredicate: Rule = (analysis) => [...every(analysis, 'type-test')].map(({ it }) => finding(it.at, typed))

const typed: Advice = {
  rule: 'type-predicate',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses IS :: and IS NORMALIZED.',
  rewrite: 'Keep one type a property; convert with toString or toInteger.',
}

const unaggregated: Rule = ({ seen }) =>
  seen.flatMap(({ it, clause }) =>
    isAggregate(it) && ['WHERE', 'UNWIND', 'MATCH', 'OPTIONAL MATCH'].includes(clause.keyword)
      ? [finding(it.at, misplaced)]
      : [],
  )

const misplaced: Advice = {
  rule: 'aggregate-outside-projection',
  effect: 'neo4j-refuses',
  message: 'Both engines make count, collect and the like only in RETURN and WITH.',
  rewrite: 'Make it in a WITH and ask for it after: WITH a, count(*) AS n WHERE n > 1.',
}

const severalValues: Rule = (analysis) =>
  [...every(analysis, 'case')].flatMap(({ it, clause }) => {
    const comma = clause.items.some((node) => isSymbol(node, ','))
    const several = it.branches.find(
      ({ condition, result }) =>
        comma && condition.end < result.start && hasComma(clause.items, condition.end, result.start),
    )
    return several ? [finding(several.at, listedValues)] : []
  })

const hasComma = (nodes: readonly { kind: string; text: string; start: number }[], from: number, to: number) =>
  nodes.some(({ kind, text, start }) => kind === 'symbol' && text === ',' && start >= from && start < to)

const listedValues: Advice = {
  rule: 'values-of-case',
  effect: 'embedded-refuses',
  message: 'The embedded engine takes one value after WHEN.',
  rewrite: 'Write CASE WHEN x IN [1, 2] THEN ...',
}

export const functionRules: Rule[] = [functions, propertyOfResult, typePredicate, unaggregated, severalValues]
