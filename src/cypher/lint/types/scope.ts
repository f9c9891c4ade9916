/** The variables that a place in a query sees, with what is known of them, and the parameters that were sent. */

import type { Element, Path } from '../syntax/read-path.js'
import { isName, isSymbol, type Node } from '../syntax/tree.js'
import { typeOfValue } from './constant-types.js'
import { listType, orNull, type Type, typeOfKinds, unknownType } from './type.js'

export interface Scope {
  variables: ReadonlyMap<string, Type>
  /** Values of the parameters; null where they are not known yet. */
  params: Readonly<Record<string, unknown>> | null
  /** `x` and `x.y` that a condition has shown not to be null. */
  sure: ReadonlySet<string>
}

export const emptyScope = (params: Scope['params']): Scope => ({ variables: new Map(), params, sure: new Set() })

export type Bound = readonly [name: string, type: Type]

/** With more variables, or others of the same names. */
export function extend(scope: Scope, added: Iterable<Bound>): Scope {
  const names = new Map(added)
  const sure = [...scope.sure].filter((name) => !names.has(rootOf(name)))
  return { ...scope, variables: new Map([...scope.variables, ...names]), sure: new Set(sure) }
}

/** After a condition that shows these not to be null. */
export const withSure = (scope: Scope, names: readonly string[]): Scope =>
  names.every((name) => scope.sure.has(name)) ? scope : { ...scope, sure: new Set([...scope.sure, ...names]) }

export const rootOf = (name: string) => name.replace(/\..*/, '')

export function parameterType({ params }: Scope, name: string): Type {
  return params && Object.hasOwn(params, name) ? typeOfValue(params[name]) : unknownType
}

/** The variables a path brings; null where an OPTIONAL MATCH found none. */
export function bindingsOf(path: Path, optional = false): Bound[] {
  const named = (elements: readonly Element[], type: (element: Element) => Type): Bound[] =>
    elements.flatMap((element): Bound[] =>
      element.variable === null ? [] : [[element.variable, orNull(type(element), optional)]],
    )
  const node = (element: Element): Type => ({ ...typeOfKinds('node'), labels: plainNames(element.labels) })
  const relationship = (element: Element): Type => {
    const types = plainNames(element.labels)
    const one: Type = { ...typeOfKinds('relationship'), ...(types.length > 0 ? { types } : {}) }
    return element.range ? listType(one) : one
  }
  return [
    ...named(path.nodes, node),
    ...named(path.relationships, relationship),
    ...(path.variable === null ? [] : [[path.variable, orNull(typeOfKinds('path'), optional)] as const]),
  ]
}

/** The labels or types that are named one after the other; none where an expression combines them. */
export function plainNames(labels: readonly Node[]): string[] {
  if (labels.some((node) => !isName(node) && !isSymbol(node, '|', ':'))) return []
  return labels.filter(isName).map(({ text }) => text)
}
