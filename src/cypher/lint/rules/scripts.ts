/** Rules for data scripts: nodes are merged by id and written whole, so that every load gives the same graph. */
import { readEntries } from '../syntax/parse-collection.js'
import { parseExpression } from '../syntax/parse-expression.js'
import { type Group, isGroup, isSymbol, isWord, type Node } from '../syntax/tree.js'
import { isSurely } from '../types/type.js'
import { type Rule, scriptFinding } from '../warning.js'
import { assignments } from './writes.js'

const whole = 'Write the node whole: SET n = {id: row.id, name: row.name}.'

const keysOf = (map: Group | null) => (map ? readEntries(map, parseExpression).map(({ key }) => key.text) : [])

const writtenWhole: Rule = (analysis) =>
  assignments(analysis).flatMap(({ at, target, sign, value, scope }) => {
    const type = scope.variables.get(at.text)
    if (!type || !isSurely(type, 'node')) return []
    const [map] = value
    const partly = target.length > 1 || isSymbol(sign, '+=')
    const keys = value.length === 1 && isGroup(map, '{') ? keysOf(map) : ['id']
    if (!partly && keys.includes('id')) return []
    const message = partly
      ? 'A SET of single properties leaves the others as an earlier load wrote them.'
      : 'This SET takes the id off the node.'
    return [scriptFinding(at, 'node-not-written-whole', message, whole)]
  })

const created: Rule = ({ paths }) =>
  paths.flatMap(({ path, clause, scope }) => {
    if (clause.keyword !== 'CREATE') return []
    const node = path.nodes.find(({ variable }) => variable === null || !scope.variables.has(variable))
    return node
      ? [
          scriptFinding(
            node.at,
            'created-node',
            'CREATE makes the node once more each time the script runs.',
            'Merge it by its id: MERGE (n:Actor {id: row.id}) SET n = {...}.',
          ),
        ]
      : [
          scriptFinding(
            path.at,
            'created-relationship',
            'CREATE makes the relationship once more each time the script runs.',
            'Write MERGE.',
          ),
        ]
  })

/** A server may contain nodes of other programs, so a script reads and writes only nodes that it names by id. */
const namedById: Rule = ({ paths, clauses }) =>
  paths.flatMap(({ path, clause, scope, place }) => {
    if (place !== 'pattern') return []
    const after = clauses.findIndex((view) => view.clause === clause) + 1
    const where = clauses[after]?.clause
    return path.nodes.flatMap(({ at, variable, map }) => {
      if (variable !== null && scope.variables.has(variable)) return []
      const keys = keysOf(map)
      const merged = clause.keyword === 'MERGE'
      if (keys.includes('id') && (keys.length === 1 || !merged)) return []
      if (!merged && where?.keyword === 'WHERE' && asksForId(where.items, variable)) return []
      return [
        merged
          ? scriptFinding(
              at,
              'node-without-id',
              'A node that is merged by anything but its id becomes a second one when that changes.',
              'Merge it by its id alone: MERGE (n:Actor {id: row.id}).',
            )
          : scriptFinding(
              at,
              'node-without-id',
              'A data script names each node by its id; this finds whatever fits, nodes of other programs too.',
              'Name its id: MATCH (n:Actor {id: row.id}).',
            ),
      ]
    })
  })

/** `WHERE n.id = ...` or `WHERE n.id IN ...`, without an alternative to it. */
function asksForId(where: readonly Node[], variable: string | null): boolean {
  if (where.some((node) => isGroup(node, '(') || isGroup(node, '{') || isWord(node, 'OR', 'XOR', 'NOT'))) return false
  return where.some((node, index) => {
    const [dot, key, sign] = where.slice(index + 1, index + 4)
    const asked = isSymbol(dot, '.') && key?.text === 'id' && (isSymbol(sign, '=') || isWord(sign, 'IN'))
    return node.text === variable && asked && !isSymbol(where[index - 1], '.')
  })
}

export const scriptRules: Rule[] = [writtenWhole, created, namedById]
