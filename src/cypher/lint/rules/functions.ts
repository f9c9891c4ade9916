/** Rules about functions that one engine lacks, and about what may follow a call. */
import { aggregateIn, isAggregate } from '../analysis/aggregates.js'
import { every } from '../analysis/analysis.js'
import { type Of, withBrackets } from '../syntax/expression.js'
import { isSymbol } from '../syntax/tree.js'
import type { Scope } from '../types/scope.js'
import { signatures } from '../types/signatures.js'
import { isEntity, isSurely, mayBe } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, around, type Edit, type Finding, finding, insertion, type Rule } from '../warning.js'

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

const functions: Rule = (analysis) =>
  [...every(analysis, 'call')].flatMap(({ it, scope }): Finding[] => {
    if (it.at.kind === 'quoted' || it.namespace !== null) return []
    if (!common.has(it.name)) {
      const message = `${it.at.text}() is not a function of both engines.`
      const advice = { ...oneEngine, message, rewrite: instead[it.name] ?? oneEngine.rewrite }
      return [finding(it.at, advice, it.name === 'isempty' ? emptiness(it, scope) : null)]
    }
    if (it.name === 'exists') return [finding(it.at, existence)]
    if (it.name === 'id' || it.name === 'elementid') {
      const message = `${it.at.text}() is a number of the engine's own, which changes with every load.`
      return [finding(it.at, { ...internalId, message })]
    }
    return []
  })

/** `size(x) = 0`, of the keys where x is a map. */
function emptiness({ args: [first], start, end }: Of<'call'>, scope: Scope): Edit[] | null {
  const type = first && typeOf(first, scope)
  if (!first || !type || !isSurely(type, 'list', 'string', 'map')) return null
  const [open, close] = mayBe(type, 'map') ? ['(size(keys(', ')) = 0)'] : ['(size(', ') = 0)']
  if (mayBe(type, 'map') && !isSurely(type, 'map')) return null
  return [
    { start, end: first.start, text: open },
    { start: first.end, end, text: close, closes: true },
  ]
}

const oneEngine: Advice = {
  rule: 'function-of-one-engine',
  effect: 'embedded-refuses',
  message: '',
  rewrite: 'Do it without, or after the query.',
}
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
    if (of.kind === 'constant' && of.value === null)
      return [finding(of.at, ofNull, [{ start: withBrackets(of).start, end: it.end, text: 'null' }])]
    const computed = ['operation', 'sign', 'case'].includes(of.kind)
    if (of.kind !== 'call' && !computed) return []
    const taken = of.kind === 'call' && of.namespace === null && readable.includes(of.name)
    if ((taken || isEntity(typeOf(of, scope))) && !aggregateIn(of)) return []
    const what = of.kind === 'call' ? `${of.at.text}()` : 'an expression'
    const message = `The embedded engine refuses .${it.name} right after ${what}.`
    const [open, middle, close] = ['head([`_p` IN [', '] | `_p`', '])']
    const mend = [...around(withBrackets(of), open, middle), { ...insertion(it.end, close), closes: true as const }]
    return [finding(of.at, { ...result, message }, aggregateIn(of) ? null : mend)]
  })

const ofNull: Advice = {
  rule: 'property-of-result',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses a property of null.',
  rewrite: 'Write null.',
}
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
