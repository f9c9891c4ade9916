/** Rules about CREATE, MERGE and SET. */
import type { Analysis } from '../analysis.js'
import { kindOf } from '../kind-of.js'
import { literalOf, mapEntries, valuesOf } from '../literal-of.js'
import { type Rule, warning } from '../rule.js'
import { bindingAt, isEntity, kindOfLiteral, type Scope } from '../scope.js'
import { callAt, isGroup, isSymbol, isWord, type Node, splitOn, textOf } from '../tree.js'

const mergeNull: Rule = ({ paths, guarded }) =>
  paths.flatMap(({ path, clause, scope }) => {
    if (clause.keyword !== 'MERGE') return []
    return [...path.nodes, ...path.relationships].flatMap(({ map }) =>
      mapEntries(map?.items ?? []).flatMap(([key, value]) => {
        if (isNeverNull(value, scope) || guarded.has(textOf(value))) return []
        return [
          warning(
            key,
            'merge-on-null',
            `When ${textOf(value).replaceAll(' ', '')} is null, the embedded engine merges all such rows into one node or relationship without ${key.text}; Neo4j refuses.`,
            `Leave such rows out first: WITH row WHERE row.${key.text} IS NOT NULL MERGE ...`,
          ),
        ]
      }),
    )
  })

function isNeverNull(value: readonly Node[], scope: Scope): boolean {
  const values = valuesOf(value, scope)
  if (values) return values.every((one) => one !== null && one !== undefined)
  const call = callAt(value, 0)
  if (call?.name === 'coalesce') return literalOf(call.args.at(-1) ?? []) !== null
  if (isWord(value.at(-1), 'ID') && isSymbol(value.at(-2), '.')) return bindingAt(scope, value[0])?.kind === 'node'
  return false
}

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
    if (target.length !== 1 || !isEntity(kindOf(value, scope))) return []
    const message = 'The embedded engine does nothing when a node is set to another node.'
    return [warning(at, 'copy-of-entity', message, `SET ${at.text} ${sign.text} properties(${textOf(value)}).`)]
  })

const dynamicSet: Rule = (analysis) =>
  assignments(analysis).flatMap(({ at, target }) => {
    if (!isGroup(target.at(-1), '[')) return []
    const message = 'The embedded engine refuses a property whose name comes from a parameter.'
    return [warning(at, 'dynamic-property', message, 'Write the name: SET n.place = $value.')]
  })

const propertyValue: Rule = (analysis) => {
  const set = assignments(analysis).flatMap(({ target, value }) => {
    const [map] = value
    if (target.length > 1) return [value]
    return value.length === 1 && isGroup(map, '{') ? mapEntries(map.items).map(([, inner]) => inner) : []
  })
  const made = analysis.paths
    .filter(({ clause }) => clause.keyword === 'CREATE' || clause.keyword === 'MERGE')
    .flatMap(({ path }) => [...path.nodes, ...path.relationships])
    .flatMap(({ map }) => mapEntries(map?.items ?? []).map(([, value]) => value))
  return [...set, ...made].flatMap((value) => {
    const [only] = value
    if (!only || value.length > 1 || !isUnstorable(only)) return []
    const message = 'Neo4j stores no map, no list of lists or maps, no null in a list and no list of mixed values.'
    return [warning(only, 'unstorable-property', message, 'Store plain values, or a list of one kind of them.')]
  })
}

function isUnstorable(node: Node): boolean {
  if (isGroup(node, '{')) return true
  if (!isGroup(node, '[') || node.items.length === 0) return false
  const parts = splitOn(node.items, ',')
  if (parts.some(([first, ...more]) => more.length === 0 && first?.kind === 'group' && first.text !== '(')) return true
  const literals = parts.map(literalOf)
  const kinds = new Set(literals.filter((literal) => literal !== undefined).map(kindOfLiteral))
  kinds.delete('unknown')
  return kinds.has('null') || kinds.size - (kinds.has('int') && kinds.has('float') ? 1 : 0) > 1
}

export const writeRules: Rule[] = [mergeNull, copyEntity, dynamicSet, propertyValue]
