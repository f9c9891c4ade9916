/** Rules about values of the wrong type: Neo4j refuses them, the embedded engine takes them for null. */
import { every, type Seen } from '../analysis/analysis.js'
import type { Expression } from '../syntax/expression.js'
import { kindOfOperation } from '../types/operations.js'
import { signatures } from '../types/signatures.js'
import { canBe, isAlwaysNull, type Kind, mayBe, type Type, temporalKinds } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, type Finding, finding, type Rule } from '../warning.js'

/** A finding when the value cannot be, or may not be, of one of the wanted kinds. */
function judge(at: Seen['it']['at'], type: Type, wanted: readonly Kind[], what: string): Finding[] {
  if (type.kinds === null || isAlwaysNull(type)) return []
  const wrong = type.kinds.filter((kind) => !wanted.includes(kind))
  if (wrong.length === 0) return []
  const certain = wrong.length === type.kinds.length
  return [finding(at, certain ? wrongType(what, wrong) : perhapsWrongType(what, wrong))]
}

const words: Partial<Record<Kind, string>> = { int: 'an integer', string: 'text', boolean: 'a truth value' }
const spoken = (kinds: readonly Kind[]) => kinds.map((kind) => words[kind] ?? `a ${kind}`).join(' or ')

const wrongType = (what: string, wrong: readonly Kind[]): Advice => ({
  rule: 'wrong-type',
  effect: 'neo4j-refuses',
  message: `Neo4j refuses ${spoken(wrong)} ${what}; the embedded engine makes null of it.`,
  rewrite: 'Convert it first, with toString() or toInteger(), or take another property.',
})
const perhapsWrongType = (what: string, wrong: readonly Kind[]): Advice => ({
  ...wrongType(what, wrong),
  effect: 'wrong',
  message: `Where it is ${spoken(wrong)}, Neo4j refuses this ${what}; the embedded engine makes null of it.`,
})

/** Functions whose arguments rules of their own judge. */
const judgedElsewhere = /^(date|datetime|localdatetime|time|localtime|duration)$/

const args: Rule = (analysis) =>
  [...every(analysis, 'call')].flatMap(({ it, scope }) => {
    const signature = it.namespace === null ? signatures.get(it.name) : undefined
    if (!signature) return []
    return it.args.flatMap((arg, index) => {
      const wanted = signature.takes[index]
      if (!wanted) return []
      const type = typeOf(arg, scope)
      // Whatever is neither text nor a map: their own rules know the rest.
      const others: readonly Kind[] = judgedElsewhere.test(it.name) ? [...wanted, ...temporalKinds, 'duration'] : wanted
      return judge(arg.at, type, others, `in ${it.at.text}()`)
    })
  })

const operators: Rule = (analysis) =>
  [...every(analysis, 'operation')].flatMap(({ it, scope }): Finding[] => {
    const { operator } = it
    const [left, right] = [typeOf(it.left, scope), typeOf(it.right, scope)]
    if (operator === 'IN') return judge(it.right.at, right, ['list'], 'after IN')
    if (operator === '=~')
      return [it.left, it.right].flatMap((side) => judge(side.at, typeOf(side, scope), ['string'], 'beside =~'))
    if (/[A-Z]/.test(operator) || left.kinds === null || right.kinds === null) return []
    const pairs = left.kinds.flatMap((one) => (right.kinds ?? []).map((other) => [one, other] as const))
    const wrong = pairs.filter(([one, other]) => kindOfOperation(operator, one, other) === null)
    const [first] = wrong
    if (!first || (operator === '-' && temporals(first))) return []
    const what = `beside ${spoken([first[1]])} at ${operator}`
    return [
      finding(it.at, wrong.length === pairs.length ? wrongType(what, [first[0]]) : perhapsWrongType(what, [first[0]])),
    ]
  })

/** The difference of two days has a rule of its own. */
const temporals = (pair: readonly [Kind, Kind]) =>
  pair.every((kind) => (temporalKinds as readonly Kind[]).includes(kind))

const conditions: Rule = ({ seen }) =>
  seen.flatMap((one) => {
    const { it, scope, parent, clause, inPath } = one
    const outer = parent?.it
    const asked =
      outer === undefined
        ? clause.keyword === 'WHERE' && !inPath
        : outer.kind === 'logic' || outer.kind === 'not' || isCondition(outer, it)
    return asked ? judge(it.at, typeOf(it, scope), ['boolean'], 'as a condition') : []
  })

function isCondition(outer: Expression, it: Expression): boolean {
  if (outer.kind === 'case') return outer.tested === null && outer.branches.some(({ condition }) => condition === it)
  return (outer.kind === 'iteration' || outer.kind === 'pattern-comprehension') && outer.where === it
}

const parts: Rule = (analysis) => [
  ...[...every(analysis, 'property')].flatMap(({ it, scope }) => {
    const owner = typeOf(it.of, scope)
    return mayBe(owner, 'int') ? [] : judge(it.of.at, owner, owners, `before .${it.name}`)
  }),
  ...[...every(analysis, 'projection')].flatMap(({ it, scope }) =>
    judge(it.of.at, typeOf(it.of, scope), ['node', 'relationship', 'map'], 'before a map projection'),
  ),
  ...[...every(analysis, 'slice')].flatMap(({ it, scope }) => [
    ...judge(it.of.at, typeOf(it.of, scope), ['list'], 'before a slice'),
    ...[it.from, it.to].flatMap((bound) =>
      bound ? judge(bound.at, typeOf(bound, scope), ['int'], 'as the bound of a slice') : [],
    ),
  ]),
  ...[...every(analysis, 'index')].flatMap(({ it, scope }) => {
    const [owner, index] = [typeOf(it.of, scope), typeOf(it.index, scope)]
    const wanted: Kind[] = !canBe(owner, 'list')
      ? ['string']
      : mayBe(owner, 'node', 'relationship', 'map')
        ? ['int', 'string']
        : ['int']
    const own = judge(it.of.at, owner, ['list', 'map', 'node', 'relationship'], 'before an index')
    return own.length > 0 || owner.kinds === null ? own : judge(it.index.at, index, wanted, 'as an index')
  }),
  ...[...every(analysis, 'iteration')].flatMap(({ it, scope }) =>
    judge(it.list.at, typeOf(it.list, scope), ['list'], 'where a list is gone through'),
  ),
  ...[...every(analysis, 'label-test')].flatMap(({ it, scope }) =>
    judge(it.of.at, typeOf(it.of, scope), ['node', 'relationship'], 'before a label'),
  ),
  ...[...every(analysis, 'sign')].flatMap(({ it, scope }) =>
    judge(it.of.at, typeOf(it.of, scope), ['int', 'float', 'duration'], `after ${it.sign}`),
  ),
]

const owners: readonly Kind[] = ['node', 'relationship', 'map', 'duration', ...temporalKinds]

export const wrongTypeRules: Rule[] = [args, operators, conditions, parts]
