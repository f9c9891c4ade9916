/** Works out the type of an expression. */
import { constantOf, type Expression, type Iteration, type Of, partsOf } from '../syntax/expression.js'
import { mayCompareToNull, typeOfCall, typeOfOperator } from './call-types.js'
import { typeOfValue } from './constant-types.js'
import { elementOf, typeOfIndex, typeOfProperty } from './member-types.js'
import { type Bound, bindingsOf, extend, parameterType, type Scope, withSure } from './scope.js'
import { dottedName, sureUnless, sureWhere, testedWhere } from './sure-names.js'
import {
  eitherOf,
  listType,
  neverNull,
  nullType,
  orNull,
  type Type,
  typeOfKinds,
  unknownType,
  withoutValues,
} from './type.js'

/** An expression stands in one place, and so in one scope. */
const known = new WeakMap<Expression, { scope: Scope; type: Type }>()

export function typeOf(it: Expression, scope: Scope): Type {
  const seen = known.get(it)
  if (seen && (seen.scope === scope || sameVariables(seen.scope, scope))) return seen.type
  const type = withoutNull(it, workOut(it, scope), scope)
  known.set(it, { scope, type })
  return type
}

const sameVariables = (one: Scope, other: Scope) =>
  one.variables === other.variables && one.params === other.params && one.sure === other.sure

function withoutNull(it: Expression, type: Type, { sure }: Scope): Type {
  if (!type.nullable || sure.size === 0) return type
  const name = dottedName(it)
  return name !== null && sure.has(name) ? neverNull(type) : type
}

function workOut(it: Expression, scope: Scope): Type {
  const of = (part: Expression) => typeOf(part, scope)
  switch (it.kind) {
    case 'constant':
      return typeOfValue(it.value)
    case 'number':
      return { ...typeOfKinds(it.whole ? 'int' : 'float'), values: [it.value] }
    case 'parameter':
      return parameterType(scope, it.name)
    case 'variable':
      return scope.variables.get(it.name) ?? unknownType
    case 'property':
      return typeOfProperty(of(ownerOf(it.of)), it.name)
    case 'index':
      return typeOfIndex(of(it.of), it.index)
    case 'slice': {
      const bounds = [it.from, it.to].flatMap((bound) => (bound ? [of(bound)] : []))
      const { values: _, ...list } = of(it.of)
      return orNull(
        list,
        bounds.some(({ nullable }) => nullable),
      )
    }
    case 'call':
      return typeOfCall(it, it.args.map(of))
    case 'operation':
      return typeOfOperator(it, of(it.left), of(it.right))
    case 'sign': {
      const { values: _, ...type } = of(it.of)
      const constant = constantOf(it)
      return constant === undefined ? type : { ...type, values: [constant] }
    }
    case 'case': {
      const scopes = scopesOfCase(it, scope)
      const results = it.branches.map(({ result }, index) => typeOf(result, scopes.results[index] ?? scope))
      return eitherOf([...results, it.otherwise ? typeOf(it.otherwise, scopes.otherwise) : nullType])
    }
    case 'list': {
      const constant = constantOf(it)
      const list = listType(eitherOf(it.items.map(of)))
      return constant === undefined ? list : { ...list, values: [constant] }
    }
    case 'map': {
      const fields = new Map(it.entries.map(({ key, value }) => [key.text, of(value)]))
      const constant = constantOf(it)
      return { ...typeOfKinds('map'), fields, ...(constant === undefined ? {} : { values: [constant] }) }
    }
    case 'projection':
      return typeOfProjection(it, scope)
    case 'iteration':
      return typeOfIteration(it, scope)
    case 'pattern-comprehension':
      return listType(typeOf(it.result, resultScope(it, scope)))
    case 'subquery':
      return typeOfKinds(it.name === 'COUNT' ? 'int' : it.name === 'EXISTS' ? 'boolean' : 'list')
    case 'path': {
      const found = it.call === 'shortestpath' || it.call === 'allshortestpaths'
      return found ? orNull(typeOfKinds(it.call === 'shortestpath' ? 'path' : 'list')) : typeOfKinds('boolean')
    }
    case 'unread':
      return unknownType
    case 'null-test':
    case 'type-test':
      return typeOfKinds('boolean')
    case 'comparison':
      return { ...typeOfKinds('boolean'), nullable: it.operands.some((operand) => mayCompareToNull(of(operand))) }
    case 'logic': {
      const inner = scopeOfLogic(it, scope)
      return { ...typeOfKinds('boolean'), nullable: it.operands.some((operand) => typeOf(operand, inner).nullable) }
    }
    case 'not':
    case 'label-test':
      return { ...typeOfKinds('boolean'), nullable: of(it.of).nullable }
  }
}

function typeOfProjection({ of, entries }: Of<'projection'>, scope: Scope): Type {
  const owner = typeOf(of, scope)
  const fields = new Map<string, Type>()
  for (const { key, value } of entries) {
    if (key === null) {
      if (!owner.fields) return { ...typeOfKinds('map'), nullable: owner.nullable }
      for (const [name, type] of owner.fields) fields.set(name, type)
    } else fields.set(key, value ? typeOf(value, scope) : typeOfProperty(neverNull(owner), key))
  }
  return { ...typeOfKinds('map'), fields, nullable: owner.nullable }
}

/** In a CASE, what follows a condition may rely on it. */
export function scopesOfCase(
  it: Of<'case'>,
  scope: Scope,
): { conditions: Scope[]; results: Scope[]; otherwise: Scope } {
  return cached(it, scope, cases, () => {
    let rest = scope
    const conditions: Scope[] = []
    const results: Scope[] = []
    for (const branch of it.branches) {
      conditions.push(rest)
      results.push(it.tested ? rest : withSure(rest, sureWhere(branch.condition)))
      if (!it.tested) rest = withSure(rest, sureUnless(branch.condition))
    }
    return { conditions, results, otherwise: rest }
  })
}

/** `x IS NOT NULL AND x.kind = ...` is false, not null, when x is null; and so is OR true beside `x IS NULL`. */
export const scopeOfLogic = (it: Of<'logic'>, scope: Scope): Scope =>
  cached(it, scope, logics, () => {
    if (it.operator === 'XOR') return scope
    return withSure(scope, it.operator === 'AND' ? testedWhere(it) : sureUnless(it))
  })

type Cache<T> = WeakMap<object, { outer: Scope; value: T }>
const cases: Cache<ReturnType<typeof scopesOfCase>> = new WeakMap()
const logics: Cache<Scope> = new WeakMap()

function cached<T>(it: object, outer: Scope, cache: Cache<T>, make: () => T): T {
  const seen = cache.get(it)
  if (seen && sameVariables(seen.outer, outer)) return seen.value
  const value = make()
  cache.set(it, { outer, value })
  return value
}

const inside: Cache<Scope> = new WeakMap()

/** The scope of the condition and the result of an iteration, or of a pattern comprehension. */
export function innerScope(it: Iteration | Of<'pattern-comprehension'>, outer: Scope): Scope {
  return cached(it, outer, inside, () =>
    it.kind === 'iteration' ? iterationScope(it, outer) : extend(outer, bindingsOf(it.path)),
  )
}

/** The scope of the result, which may rely on the condition. */
export const resultScope = (it: Iteration | Of<'pattern-comprehension'>, outer: Scope): Scope =>
  cached(it, outer, results, () => {
    const inner = innerScope(it, outer)
    return it.where ? withSure(inner, sureWhere(it.where)) : inner
  })

const results: Cache<Scope> = new WeakMap()

function iterationScope(it: Iteration, outer: Scope): Scope {
  const element: Bound = [it.variable, elementOf(typeOf(it.list, outer))]
  if (!it.sum) return extend(outer, [element])
  const initial = withoutValues(typeOf(it.sum.initial, outer))
  // From the second element on, what is summed up is what the result was.
  const first = extend(outer, [[it.sum.name, initial], element])
  const next = it.result && !iterates(it.result) ? typeOf(it.result, first) : unknownType
  return extend(outer, [[it.sum.name, withoutValues(eitherOf([initial, next]))], element])
}

/** Whether there is an iteration in it, which would have to be worked out twice, and those inside it four times. */
const iterates = (it: Expression): boolean =>
  it.kind === 'iteration' || it.kind === 'pattern-comprehension' || partsOf(it).some(iterates)

function typeOfIteration(it: Iteration, scope: Scope): Type {
  const list = typeOf(it.list, scope)
  const inner = resultScope(it, scope)
  if (it.name === 'reduce') {
    const sum = it.sum ? typeOf(it.sum.initial, scope) : unknownType
    const result = it.result ? typeOf(it.result, inner) : unknownType
    return orNull(withoutValues(eitherOf([sum, result])), list.nullable)
  }
  if (it.name !== 'list') {
    const doubtful = it.where ? typeOf(it.where, innerScope(it, scope)).nullable : false
    return { ...typeOfKinds('boolean'), nullable: list.nullable || doubtful }
  }
  const kept = inner.variables.get(it.variable) ?? unknownType
  const element = it.result ? typeOf(it.result, inner) : inner.sure.has(it.variable) ? neverNull(kept) : kept
  return orNull(listType(withoutValues(element)), list.nullable)
}

/** `properties(n).id` is what `n.id` is. */
function ownerOf(it: Expression): Expression {
  const [first] = it.kind === 'call' && it.name === 'properties' ? it.args : []
  return first ?? it
}
