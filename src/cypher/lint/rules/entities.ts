/** Rules about nodes, relationships and numbers that are taken for one another. */
import { callsOf, every } from '../analysis/analysis.js'
import type { Expression } from '../syntax/expression.js'
import { isName, isSymbol } from '../syntax/tree.js'
import { holdsEntity, isEntity, isSurely, mayBe } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, finding, insertion, type Rule } from '../warning.js'

const mistaken = (what: string): Advice => ({
  rule: 'entity-in-expression',
  effect: 'wrong',
  message: `A node or relationship that comes out of ${what} is a bare number on the embedded engine, and a relationship is then taken for a node: even a SET or DELETE hits the wrong one.`,
  rewrite:
    'Decide over a value or a row instead: CASE WHEN ... THEN n.id END, WITH r WHERE ..., or FOREACH (_ IN CASE WHEN ... THEN [1] ELSE [] END | DELETE r).',
})

const inCase: Rule = (analysis) =>
  [...every(analysis, 'case')].flatMap(({ it, scope }) => {
    const results = [...it.branches.map(({ result }) => result), ...(it.otherwise ? [it.otherwise] : [])]
    return results.some((result) => holdsEntity(typeOf(result, scope))) ? [finding(it.at, mistaken('a CASE'))] : []
  })

const inCall: Rule = (analysis) =>
  [...callsOf(analysis, 'coalesce', 'nullif', 'min', 'max')].flatMap(({ it, scope }) =>
    it.args.some((arg) => holdsEntity(typeOf(arg, scope))) ? [finding(it.at, mistaken(`${it.name}()`))] : [],
  )

const joinedLists: Rule = (analysis) =>
  [...every(analysis, 'operation')].flatMap(({ it, scope }) => {
    const entities = [it.left, it.right].some((side) => holdsEntity(typeOf(side, scope)))
    return entities && it.operator === '+' ? [finding(it.at, mistaken('joined lists'))] : []
  })

const typeTest: Rule = (analysis) =>
  [...every(analysis, 'label-test')].flatMap(({ it, scope }) => {
    const [name, ...more] = it.labels
    if (
      !mayBe(typeOf(it.of, scope), 'relationship') ||
      !isName(name) ||
      more.some((node) => !isName(node) && !isSymbol(node, '|'))
    )
      return []
    const names = [name, ...more.filter(isName)].map(({ text }) => `'${text}'`)
    const test = names.length === 1 ? `= ${names[0]}` : `IN [${names.join(', ')}]`
    const mend = [insertion(it.start, '(type('), { start: it.of.end, end: it.end, text: `) ${test})` }]
    return [finding(it.at, { ...typeOfRelationship, rewrite: `Write type(${textOfName(it.of)}) ${test}.` }, mend)]
  })

const textOfName = (it: Expression) => (it.kind === 'variable' ? it.name : 'r')

const typeOfRelationship: Advice = {
  rule: 'type-test-on-relationship',
  effect: 'always-wrong',
  message: 'r:TYPE of a relationship is null on the embedded engine, so that it never holds.',
  rewrite: '',
}

const integerAsEntity: Rule = (analysis) => {
  const read = [...every(analysis, 'property'), ...every(analysis, 'projection')].flatMap(({ it, scope }) =>
    isSurely(typeOf(it.of, scope), 'int') ? [finding(it.of.at, integerTaken)] : [],
  )
  const deleted = analysis.seen.flatMap(({ it, scope, clause, parent }) =>
    clause.keyword === 'DELETE' && !parent && isSurely(typeOf(it, scope), 'int') ? [finding(it.at, integerTaken)] : [],
  )
  return [...read, ...deleted]
}

const integerTaken: Advice = {
  rule: 'integer-as-entity',
  effect: 'neo4j-refuses',
  message: 'The embedded engine takes a number for the node with that internal number.',
  rewrite: 'Match the node: MATCH (n:Actor {id: ...}).',
}

const rematch: Rule = ({ paths }) =>
  paths.flatMap(({ path, clause, scope }) => {
    const [node] = path.nodes
    if (clause.keyword !== 'MATCH' || path.relationships.length > 0 || !node || node.labels.length > 0) return []
    const type = node.variable === null ? undefined : scope.variables.get(node.variable)
    if (!type?.nullable || !isEntity(type) || scope.sure.has(node.variable ?? '')) return []
    const message = `The embedded engine keeps the row when ${node.variable} was not found by the OPTIONAL MATCH, Neo4j drops it.`
    return [finding(node.at, { ...again, message, rewrite: `Write WITH * WHERE ${node.variable} IS NOT NULL.` })]
  })

const again: Advice = { rule: 'rematch-of-optional', effect: 'wrong', message: '', rewrite: '' }

const writeToMissing: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause, scope }) => {
    if (!['DELETE', 'SET', 'REMOVE'].includes(clause.keyword)) return []
    return clause.items.flatMap((node, index) => {
      const first = index === 0 || isSymbol(clause.items[index - 1], ',')
      const type = first && isName(node) && !scope.sure.has(node.text) ? scope.variables.get(node.text) : undefined
      if (!type?.nullable || !isEntity(type)) return []
      const message = `The embedded engine fails here when ${node.text} was not found by the OPTIONAL MATCH.`
      const rewrite = `WITH ${node.text} WHERE ${node.text} IS NOT NULL ${clause.keyword} ...`
      return [finding(node, { rule: 'write-to-missing', effect: 'embedded-refuses', message, rewrite })]
    })
  })

export const entityRules: Rule[] = [inCase, inCall, joinedLists, typeTest, integerAsEntity, rematch, writeToMissing]
