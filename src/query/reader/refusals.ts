/** The refusals that the gates share: what an ad-hoc query may not do, and what it may call. */
import type { Problem } from '../../errors.js'
import { type Position, refused } from '../query-problems.js'

/** Procedures that list the names of the schema, which both engines have. */
export const namingProcedures: readonly string[] = ['db.labels', 'db.relationshipTypes', 'db.propertyKeys']

/** On Neo4j also those that describe the schema or search an index. */
export const neo4jProcedures: readonly string[] = [
  ...namingProcedures,
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
]

/** Operators that write, as either engine names them. */
const writing = /^(Create|Merge|LockingMerge|Set|Remove|Add|Delete|DetachDelete|Foreach|SubqueryForeach|Drop|Insert)/

export function refuseOperator(name: string): Problem {
  if (/^Load/.test(name)) return refuseLoad()
  if (/(Index|Constraint|Command)/.test(name) && /^(Create|Drop|Do|Admin)/.test(name)) return refuseSchema()
  if (writing.test(name)) return refuseWrite()
  if (/^(Show|Terminate)/.test(name)) return refuseSchema()
  if (/^Transaction/.test(name))
    return refused('transactions', 'IN TRANSACTIONS opens its own transactions. Leave it out.')
  return refused('operator', `The plan contains an operator that is not allowed: ${name}.`)
}

/** @param allowed what may be called on this engine */
export function refuseProcedure(name: string, allowed: readonly string[]): Problem {
  return refused('procedure', `${name} may not be called. These may: ${allowed.join(', ')}.`)
}

export const refuseWrite = () =>
  refused('write', 'This query writes. The graph is built from scripts and can only be read.')

export const refuseSchema = () =>
  refused('administration', 'Ad-hoc queries cannot change the schema, or show or manage the server.')

export const refuseLoad = (position?: Position) =>
  refused('load-csv', 'LOAD reads files and the network. Ad-hoc queries read only the graph.', position)

export const refuseUse = (position?: Position) =>
  refused('use', 'USE changes the database. Ad-hoc queries read one database.', position)

export const refuseProfile = (position?: Position) =>
  refused('profile', 'PROFILE runs the query to measure it. Use EXPLAIN to see the plan.', position)

export const refuseFunction = (position?: Position) =>
  refused('function', 'Only built-in functions may be called, none from plugins.', position)

/** Namespaces of functions that come with the engines and only compute; a plugin's may run Cypher of their own. */
const namespaces = /^(date|datetime|localdatetime|time|localtime|duration|point|vector|string|list|coll)$/i

/** Takes the whole, unquoted namespace: a quoted name may contain a dot. */
export const isKnownNamespace = (name: string) => namespaces.test(name)
