/** Rules about clauses that one of the engines has not, and about the schema. */
import { clausesOf, isSchemaStatement } from '../clauses-of.js'
import { type Rule, type Warning, warning } from '../rule.js'
import { isGroup, isSymbol, isWord, type Node } from '../tree.js'

/** Clauses the embedded engine refuses, with what to write instead. */
const refused: Record<string, string> = {
  FINISH: 'Leave it out.',
  OFFSET: 'Write SKIP.',
  LET: 'Write WITH *, value AS name.',
  FILTER: 'Write WITH * WHERE.',
  NEXT: 'Write WITH instead of RETURN ... NEXT.',
  INSERT: 'Write CREATE or MERGE.',
  USING: 'Leave the hint out.',
  USE: 'Choose the database outside the query.',
  CYPHER: 'Leave the version and options out.',
  'OPTIONAL CALL': 'Use CALL (a) { ... RETURN collect(b.id) AS bs }, which gives a row for every a.',
  TERMINATE: 'Leave it out.',
  ALTER: 'Leave it out.',
  GRANT: 'Leave it out.',
  START: 'Leave it out.',
  STOP: 'Leave it out.',
}

const refusedClause: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause: { keyword, at, items } }): Warning[] => {
    const rewrite = refused[keyword]
    if (rewrite) return [warning(at, 'clause-of-one-engine', `The embedded engine refuses ${keyword}.`, rewrite)]
    if (keyword === 'PROFILE') {
      const message = 'PROFILE makes the embedded engine fail on some queries of several hops.'
      return [warning(at, 'profile', message, 'Use EXPLAIN, which runs nothing.')]
    }
    if (keyword === 'SHOW') {
      const portable = isWord(items[0], 'INDEXES', 'CONSTRAINTS') && items.length === 1
      const message = 'The embedded engine knows only SHOW INDEXES and SHOW CONSTRAINTS, without YIELD or WHERE.'
      return portable ? [] : [warning(at, 'clause-of-one-engine', message, 'Leave it out.')]
    }
    if (keyword === 'LOAD CSV') {
      const message = 'LOAD CSV reads files of the server itself, and takes other addresses on each engine.'
      return [warning(at, 'load-csv', message, 'Write the rows into the script: UNWIND [{id: ...}] AS row.')]
    }
    if (keyword === 'CALL' && items.some((node) => isWord(node, 'TRANSACTIONS'))) {
      const message = 'The embedded engine refuses CALL { } IN TRANSACTIONS.'
      return [warning(at, 'clause-of-one-engine', message, 'Leave IN TRANSACTIONS out.')]
    }
    return []
  })

const nulls: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause }) => {
    const found = clause.keyword === 'ORDER BY' ? clause.items.find((node) => isWord(node, 'NULLS')) : undefined
    if (!found) return []
    const message = 'The embedded engine refuses NULLS FIRST and NULLS LAST.'
    return [warning(found, 'nulls-order', message, 'Sort by n.kind IS NULL first: ORDER BY n.kind IS NULL, n.kind.')]
  })

const limits: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause: { keyword, items } }) => {
    const [first] = items
    const single = items.length === 1 && (first?.kind === 'number' || first?.kind === 'parameter')
    if ((keyword !== 'SKIP' && keyword !== 'LIMIT') || single || !first) return []
    const message = `The embedded engine takes only a number or a parameter after ${keyword}.`
    return [warning(first, 'limit-expression', message, `${keyword} 10, or ${keyword} $n.`)]
  })

const imports: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause: { keyword, items } }) => {
    const [body] = items
    if (keyword !== 'CALL' || !isGroup(body, '{')) return []
    const [inner] = clausesOf(body.items)
    if (inner?.keyword !== 'WITH') return []
    const message = 'Neo4j has deprecated a subquery that imports its variables by WITH.'
    return [
      warning(inner.at, 'import-by-with', message, 'Name them in brackets: CALL (a) { MATCH (a)-[:R]->(b:B) ... }.'),
    ]
  })

const answers = [
  'RETURN',
  'ORDER BY',
  'SKIP',
  'LIMIT',
  'FINISH',
  'UNION',
  'SHOW',
  'USE',
  'EXPLAIN',
  'PROFILE',
  'OFFSET',
]
const writes = ['CREATE', 'MERGE', 'SET', 'REMOVE', 'DELETE', 'FOREACH', 'INSERT', 'DROP', 'CALL', 'OPTIONAL CALL']

const withoutReturn: Rule = ({ clauses }) => {
  const last = clauses.findLast(({ body }) => body === null)?.clause
  if (!last || answers.includes(last.keyword) || writes.includes(last.keyword) || last.keyword in refused) return []
  const returns = clauses.some(({ clause, body }) => body === null && ['RETURN', ...writes].includes(clause.keyword))
  if (last.keyword === 'WHERE' && returns) return []
  const message = 'Neo4j refuses a query that ends without RETURN or a change.'
  return [warning(last.at, 'query-without-return', message, 'End with RETURN n.id AS id.')]
}

const procedures = ['db.labels', 'db.relationshipTypes', 'db.propertyKeys']

const procedure: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause: { keyword, items, at } }) => {
    if (keyword !== 'CALL' || items.some((node) => isGroup(node, '{'))) return []
    const end = items.findIndex((node) => isGroup(node, '(') || isWord(node, 'YIELD'))
    const name = items
      .slice(0, end < 0 ? undefined : end)
      .map((node) => node.text)
      .join('')
    if (procedures.includes(name)) return []
    const engine = name.startsWith('grafeo.') ? 'Neo4j' : 'The embedded engine'
    const rewrite = `Both engines have ${procedures.join(', ')}.`
    return [warning(at, 'procedure-of-one-engine', `${engine} has no procedure ${name}.`, rewrite)]
  })

const schema: Rule = ({ nodes }) => {
  if (!isSchemaStatement(nodes)) return []
  const refuse = (at: Node, message: string, rewrite: string) => [warning(at, 'schema-of-one-engine', message, rewrite)]
  const kind = nodes[1] as Node
  const index = 'CREATE INDEX statement_latest IF NOT EXISTS FOR (n:Statement) ON (n.latest).'
  if (!isWord(kind, 'INDEX', 'CONSTRAINT')) {
    return refuse(kind, `The embedded engine refuses CREATE ${kind.text.toUpperCase()} INDEX.`, index)
  }
  const related = nodes.find((node) => isGroup(node, '['))
  if (related) {
    return refuse(related, 'The embedded engine has no indexes or constraints of relationships.', 'Index the nodes.')
  }
  const is = nodes.findIndex((node) => isWord(node, 'IS'))
  if (is < 0 || isWord(nodes[is + 1], 'UNIQUE')) return []
  const typed = isSymbol(nodes[is + 1], '::') || isWord(nodes[is + 1], 'TYPED')
  return refuse(
    nodes[is] as Node,
    typed
      ? 'The embedded engine refuses constraints on types.'
      : 'Neo4j refuses this constraint in its Community edition.',
    'Use REQUIRE n.id IS UNIQUE, and a check that finds what is missing.',
  )
}

export const clauseRules: Rule[] = [refusedClause, nulls, limits, imports, withoutReturn, procedure, schema]
