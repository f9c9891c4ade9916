/** Rules about clauses that one engine lacks, and about the schema. */
import { clausesOf, isSchemaStatement } from '../syntax/clauses-of.js'
import { isGroup, isSymbol, isWord, type Node } from '../syntax/tree.js'
import { type Advice, type Finding, finding, type Rule } from '../warning.js'

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

const oneEngine = (message: string, rewrite: string): Advice => ({
  rule: 'clause-of-one-engine',
  effect: 'embedded-refuses',
  message,
  rewrite,
})

const refusedClause: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause: { keyword, at, items } }): Finding[] => {
    const rewrite = refused[keyword]
    if (rewrite) return [finding(at, oneEngine(`The embedded engine refuses ${keyword}.`, rewrite))]
    if (keyword === 'PROFILE') return [finding(at, profiling)]
    if (keyword === 'SHOW') {
      const portable = isWord(items[0], 'INDEXES', 'CONSTRAINTS') && items.length === 1
      const message = 'The embedded engine knows only SHOW INDEXES and SHOW CONSTRAINTS, without YIELD or WHERE.'
      return portable ? [] : [finding(at, oneEngine(message, 'Leave it out.'))]
    }
    if (keyword === 'LOAD CSV') return [finding(at, loading)]
    if (keyword === 'CALL' && items.some((node) => isWord(node, 'TRANSACTIONS'))) {
      const message = 'The embedded engine refuses CALL { } IN TRANSACTIONS.'
      return [finding(at, oneEngine(message, 'Leave IN TRANSACTIONS out.'))]
    }
    return []
  })

const profiling: Advice = {
  rule: 'profile',
  effect: 'embedded-refuses',
  message: 'PROFILE makes the embedded engine fail on some queries of several hops.',
  rewrite: 'Use EXPLAIN, which runs nothing.',
}
const loading: Advice = {
  rule: 'load-csv',
  effect: 'wrong',
  message: 'LOAD CSV reads files of the server itself, and takes other addresses on each engine.',
  rewrite: 'Write the rows into the script: UNWIND [{id: ...}] AS row.',
}

const imports: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause: { keyword, items } }) => {
    const [body] = items
    if (keyword !== 'CALL' || !isGroup(body, '{')) return []
    const [inner] = clausesOf(body.items)
    if (inner?.keyword !== 'WITH') return []
    return [finding(inner.at, importing)]
  })

const importing: Advice = {
  rule: 'import-by-with',
  effect: 'form',
  message: 'Neo4j has deprecated a subquery that imports its variables by WITH.',
  rewrite: 'Name them in brackets: CALL (a) { MATCH (a)-[:R]->(b:B) ... }.',
}

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
  return [finding(last.at, unreturned)]
}

const unreturned: Advice = {
  rule: 'query-without-return',
  effect: 'neo4j-refuses',
  message: 'Neo4j refuses a query that ends without RETURN or a change; the embedded engine answers internal numbers.',
  rewrite: 'End with RETURN n.id AS id.',
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
    const effect = engine === 'Neo4j' ? 'neo4j-refuses' : 'embedded-refuses'
    return [
      finding(at, { rule: 'procedure-of-one-engine', effect, message: `${engine} has no procedure ${name}.`, rewrite }),
    ]
  })

const schema: Rule = ({ nodes }) => {
  if (!isSchemaStatement(nodes)) return []
  const refuse = (at: Node, message: string, rewrite: string) => [
    finding(at, { rule: 'schema-of-one-engine', effect: 'embedded-refuses', message, rewrite }),
  ]
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

export const clauseRules: Rule[] = [refusedClause, imports, withoutReturn, procedure, schema]
