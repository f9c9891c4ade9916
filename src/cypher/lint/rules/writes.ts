/** Rules about CREATE, MERGE and SET. */
import type { Analysis } from '../analysis/analysis.js'
import { constantOf } from '../syntax/expression.js'
import { readEntries } from '../syntax/parse-collection.js'
import { parseExpression } from '../syntax/parse-expression.js'
import { isGroup, isSymbol, isWord, type Node, splitOn, textOf } from '../syntax/tree.js'
import { typeOfValue } from '../types/constant-types.js'
import type { Scope } from '../types/scope.js'
import { dottedName } from '../types/sure-names.js'
import { isEntity, isSurely, type Type } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, finding, type Rule } from '../warning.js'
import { listPlusScalar } from './arithmetic.js'

const typeOfNodes = (nodes: readonly Node[], scope: Scope): Type | null => {
  const it = parseExpression(nodes)
  return it && typeOf(it, scope)
}

const mergeNull: Rule = ({ paths, guarded }) =>
  paths.flatMap(({ path, clause, scope }) => {
    if (clause.keyword !== 'MERGE') return []
    return [...path.nodes, ...path.relationships].flatMap(({ map }) =>
      (map ? readEntries(map, parseExpression) : []).flatMap(({ key, value }) => {
        const name = dottedName(value)
        if (!typeOf(value, scope).nullable || (name !== null && guarded.has(name))) return []
        const what = name ?? 'the value'
        return [
          finding(key, {
            rule: 'merge-on-null',
            effect: 'neo4j-refuses',
            message: `When ${what} is null, the embedded engine merges all such rows into one node or relationship without ${key.text}; Neo4j refuses.`,
            rewrite: `Leave such rows out first: WITH row WHERE row.${key.text} IS NOT NULL MERGE ...`,
          }),
        ]
      }),
    )
  })

/** The assignments of every SET: `target = value`, `target += value`. */
export function assignments(analysis: Analysis) {
  return analysis.clauses.flatMap(({ clause, scope }) =>
    clause.keyword !== 'SET'
      ? []
      : splitOn(clause.items, ',').flatMap((part) => {
          const sign = part.findIndex((node) => isSymbol(node, '=', '+='))
          const [at] = part
          if (sign < 0 || !at) return []
          return [{ at, target: part.slice(0, sign), sign: part[sign] as Node, value: part.slice(sign + 1), scope }]
        }),
  )
}

const copyEntity: Rule = (analysis) =>
  assignments(analysis).flatMap(({ at, target, sign, value, scope }) => {
    const type = typeOfNodes(value, scope)
    if (target.length !== 1 || !type || !isEntity(type)) return []
    const rewrite = `SET ${at.text} ${sign.text} properties(${textOf(value)}).`
    return [finding(at, { ...copied, rewrite })]
  })

const copied: Advice = {
  rule: 'copy-of-entity',
  effect: 'wrong',
  message: 'The embedded engine does nothing when a node is set to another node.',
  rewrite: '',
}

/** `SET a.tags = a.tags + 'x'`: only lists are added to like this, or text that is added to again and again. */
const appended: Rule = (analysis) =>
  assignments(analysis).flatMap(({ target, value, scope }) => {
    const it = parseExpression(value)
    if (it?.kind !== 'operation' || it.operator !== '+') return []
    const own = dottedName(it.left) === target.map(({ text }) => text).join('')
    const unknown = typeOf(it.left, scope).kinds === null && isSurely(typeOf(it.right, scope), 'string')
    return own && unknown ? [finding(it.at, listPlusScalar)] : []
  })

const dynamicSet: Rule = (analysis) =>
  assignments(analysis).flatMap(({ at, target }) => (isGroup(target.at(-1), '[') ? [finding(at, dynamic)] : []))

const dynamic: Advice = {
  rule: 'dynamic-property',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses a property whose name comes from a parameter.',
  rewrite: 'Write the name: SET n.place = $value.',
}

const propertyValue: Rule = (analysis) => {
  const set = assignments(analysis).flatMap(({ target, value }) => {
    const [map] = value
    if (target.length > 1) return [value]
    return value.length === 1 && isGroup(map, '{') ? valuesOf(map) : []
  })
  const made = analysis.paths
    .filter(({ clause }) => clause.keyword === 'CREATE' || clause.keyword === 'MERGE')
    .flatMap(({ path }) => [...path.nodes, ...path.relationships])
    .flatMap(({ map }) => (map ? valuesOf(map) : []))
  return [...set, ...made].flatMap((value) => {
    const [only] = value
    return only && value.length === 1 && isUnstorable(only) ? [finding(only, unstorable)] : []
  })
}

/** What stands after the colons of a map. */
const valuesOf = (map: Extract<Node, { kind: 'group' }>): Node[][] =>
  splitOn(map.items, ',').flatMap((part) => (isSymbol(part[1], ':') ? [part.slice(2)] : []))

const unstorable: Advice = {
  rule: 'unstorable-property',
  effect: 'neo4j-refuses',
  message: 'Neo4j stores no map, no list of lists or maps, no null in a list and no list of mixed values.',
  rewrite: 'Store plain values, or a list of one kind of them.',
}

function isUnstorable(node: Node): boolean {
  if (isGroup(node, '{')) return true
  if (!isGroup(node, '[') || node.items.length === 0) return false
  const parts = splitOn(node.items, ',')
  if (parts.some(([first, ...more]) => more.length === 0 && first?.kind === 'group' && first.text !== '(')) return true
  const literals = parts.map((part) => constantOf(parseExpression(part))).filter((value) => value !== undefined)
  if (parts.some((part) => part.length === 1 && isWord(part[0], 'NULL'))) return true
  const kinds = new Set(literals.flatMap((value) => typeOfValue(value).kinds ?? []))
  return kinds.size - (kinds.has('int') && kinds.has('float') ? 1 : 0) > 1
}

export const writeRules: Rule[] = [mergeNull, copyEntity, appended, dynamicSet, propertyValue]
