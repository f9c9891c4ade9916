/** Lists the labels, relationship types and properties that a query names, each with what it should belong to. */
import { type Analysis, every } from './analysis/analysis.js'
import { analyseFirst } from './lint-cypher.js'
import { constantOf } from './syntax/expression.js'
import { readEntries } from './syntax/parse-collection.js'
import { parseExpression } from './syntax/parse-expression.js'
import type { Element } from './syntax/read-path.js'
import { isName, type Node } from './syntax/tree.js'
import { plainNames, type Scope } from './types/scope.js'
import { isSurely, type Type } from './types/type.js'
import { typeOf } from './types/type-of.js'

export interface UsedName {
  kind: 'label' | 'type' | 'property'
  name: string
  at: Node
  /** Of a property: whether a node has it, and the labels or types it has, where they are named. */
  owner: { node: boolean; names: readonly string[] } | null
}

export function usedNames(text: string, params: Scope['params']): UsedName[] {
  const analysis = analyseFirst(text, params)
  if (!analysis) return []
  const found = [...inPaths(analysis), ...inTests(analysis), ...inExpressions(analysis)]
  const keyOf = ({ kind, name, owner }: UsedName) => JSON.stringify([kind, name, owner])
  return [...new Map(found.reverse().map((used) => [keyOf(used), used])).values()].reverse()
}

function inPaths({ paths }: Analysis): UsedName[] {
  return paths.flatMap(({ path }) => [
    ...path.nodes.flatMap((node) => inElement(node, true)),
    ...path.relationships.flatMap((relationship) => inElement(relationship, false)),
  ])
}

function inElement({ labels, map }: Element, node: boolean): UsedName[] {
  const names = labels
    .filter(isName)
    .map((at): UsedName => ({ kind: node ? 'label' : 'type', name: at.text, at, owner: null }))
  const keys = map ? readEntries(map, parseExpression).map(({ key }) => key) : []
  const owner = { node, names: plainNames(labels) }
  return [...names, ...keys.map((at): UsedName => ({ kind: 'property', name: at.text, at, owner }))]
}

function inTests(analysis: Analysis): UsedName[] {
  return [...every(analysis, 'label-test')].flatMap(({ it, scope }) => {
    const kind = isSurely(typeOf(it.of, scope), 'relationship') ? 'type' : 'label'
    return it.labels.filter(isName).map((at): UsedName => ({ kind, name: at.text, at, owner: null }))
  })
}

function inExpressions(analysis: Analysis): UsedName[] {
  const read = [...every(analysis, 'property')].map(({ it, scope }) => ({
    name: it.name,
    at: it.at,
    type: typeOf(it.of, scope),
  }))
  const indexed = [...every(analysis, 'index')].flatMap(({ it, scope }) => {
    const name = constantOf(it.index)
    return typeof name === 'string' ? [{ name, at: it.index.at, type: typeOf(it.of, scope) }] : []
  })
  const projected = [...every(analysis, 'projection')].flatMap(({ it, scope }) =>
    it.entries.flatMap(({ key, value, at }) =>
      key === null || value ? [] : [{ name: key, at, type: typeOf(it.of, scope) }],
    ),
  )
  return [...read, ...indexed, ...projected].flatMap(({ name, at, type }) => {
    const owner = ownerOf(type)
    return owner ? [{ kind: 'property', name, at, owner }] : []
  })
}

function ownerOf(type: Type): UsedName['owner'] {
  if (isSurely(type, 'node')) return { node: true, names: type.labels ?? [] }
  return isSurely(type, 'relationship') ? { node: false, names: type.types ?? [] } : null
}
