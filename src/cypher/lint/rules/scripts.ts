/** Rules of data scripts: the load relies on each node being written whole, and on scripts that can run again. */
import { mapEntries } from '../literal-of.js'
import { type Rule, warning } from '../rule.js'
import { bindingAt } from '../scope.js'
import { isGroup, isSymbol } from '../tree.js'
import { assignments } from './writes.js'

const whole = 'Write the node whole: SET n = {id: row.id, name: row.name}.'

const writtenWhole: Rule = (analysis) => [
  ...assignments(analysis).flatMap(({ at, target, sign, value, scope }) => {
    if (bindingAt(scope, at)?.kind !== 'node') return []
    const [map] = value
    const partly = target.length > 1 || isSymbol(sign, '+=')
    const keys = value.length === 1 && isGroup(map, '{') ? mapEntries(map.items).map(([key]) => key.text) : ['id']
    if (!partly && keys.includes('id')) return []
    const message = partly
      ? 'A script that sets single properties leaves those of the load before it in place.'
      : 'This SET takes the id off the node.'
    return [warning(at, 'node-not-written-whole', message, whole)]
  }),
  ...analysis.clauses.flatMap(({ clause }) => {
    if (clause.keyword !== 'REMOVE' && clause.keyword !== 'DELETE') return []
    const message = 'A script states what is there; what it no longer holds, the load takes away.'
    return [warning(clause.at, 'node-not-written-whole', message, whole)]
  }),
]

const idempotent: Rule = ({ paths }) =>
  paths.flatMap(({ path, clause }) => {
    if (clause.keyword !== 'CREATE') return []
    const message = 'CREATE makes a second one each time the script runs.'
    return [warning(path.at, 'script-not-repeatable', message, 'MERGE (n:Actor {id: row.id}) SET n = {...}.')]
  })

const mergedById: Rule = ({ paths }) =>
  paths.flatMap(({ path, clause, scope }) => {
    if (clause.keyword !== 'MERGE') return []
    return path.nodes.flatMap(({ at, variable, map }) => {
      if (variable !== null && scope.variables.has(variable)) return []
      const keys = mapEntries(map?.items ?? []).map(([key]) => key.text)
      if (keys.length === 1 && keys[0] === 'id') return []
      const message = 'A node that is merged by anything but its id becomes a second one when that changes.'
      return [warning(at, 'node-not-merged-by-id', message, 'MERGE (n:Actor {id: row.id}).')]
    })
  })

export const scriptRules: Rule[] = [writtenWhole, idempotent, mergedById]
