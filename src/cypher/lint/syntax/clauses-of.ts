/** Cuts a query, or the body of a subquery, into its clauses. */
import { endsValue, isGroup, isName, isSymbol, isWord, type Node } from './tree.js'

export interface Clause {
  /** Upper case: MATCH, OPTIONAL MATCH, WHERE, WITH, RETURN, ORDER BY, CALL, SET, ... */
  keyword: string
  at: Node
  /** What follows the keyword, up to the next clause. */
  items: Node[]
}

const plain = new Set(
  'MATCH RETURN WITH WHERE UNWIND CALL CREATE MERGE SET REMOVE DELETE FOREACH SKIP LIMIT'.split(' '),
)
/** Words that are clauses only in their place, since people also call things by them. */
const atStart = new Set('SHOW DROP TERMINATE CYPHER EXPLAIN PROFILE USE ALTER GRANT START STOP'.split(' '))

/** The keyword of the clause that begins at `index`, with the number of items it takes; null when none does. */
function clauseAt(items: readonly Node[], index: number): { keyword: string; length: number } | null {
  const node = items[index]
  const before = items[index - 1]
  const after = items[index + 1]
  if (node?.kind !== 'word' || isSymbol(before, '.', ':', '$') || isWord(before, 'AS', 'ON')) return null
  if (isSymbol(after, '.', ',', '=', ':')) return null
  const word = node.text.toUpperCase()
  if (word === 'WITH' && isWord(before, 'STARTS', 'ENDS', 'CSV')) return null
  if (plain.has(word)) return { keyword: word, length: 1 }
  if (word === 'UNION') return { keyword: word, length: isWord(after, 'ALL', 'DISTINCT') ? 2 : 1 }
  if (word === 'OPTIONAL' && isWord(after, 'MATCH', 'CALL')) {
    return { keyword: `OPTIONAL ${after?.text.toUpperCase()}`, length: 2 }
  }
  if (word === 'ORDER' && isWord(after, 'BY')) return { keyword: 'ORDER BY', length: 2 }
  if (word === 'LOAD' && isWord(after, 'CSV')) return { keyword: 'LOAD CSV', length: 2 }
  if ((word === 'DETACH' || word === 'NODETACH') && isWord(after, 'DELETE')) return { keyword: 'DELETE', length: 2 }
  if (atStart.has(word) && (before === undefined || isWord(before, 'EXPLAIN', 'PROFILE'))) {
    return { keyword: word, length: 1 }
  }
  return newerClause(items, index, word)
}

/** Clauses that Neo4j has and the embedded engine lacks. */
function newerClause(items: readonly Node[], index: number, word: string): { keyword: string; length: number } | null {
  const before = items[index - 1]
  const after = items[index + 1]
  const found = (holds: boolean) => (holds ? { keyword: word, length: 1 } : null)
  if (before !== undefined && !endsValue(before) && !isSymbol(before, '*')) return null
  if (word === 'FINISH') return found(after === undefined || isWord(after, 'UNION'))
  if (word === 'OFFSET') return found(after?.kind === 'number' || after?.kind === 'parameter')
  if (word === 'LET') return found(isName(after) && isSymbol(items[index + 2], '='))
  if (word === 'FILTER') return found(isName(after) || isGroup(after, '('))
  if (word === 'NEXT') return found(clauseAt(items, index + 1) !== null)
  if (word === 'USING') return found(isWord(after, 'INDEX', 'SCAN', 'JOIN', 'TEXT', 'RANGE', 'POINT'))
  if (word === 'INSERT') return found(isGroup(after, '('))
  return null
}

export function clausesOf(items: readonly Node[]): Clause[] {
  const clauses: Clause[] = []
  for (let index = 0; index < items.length; ) {
    const found = clauseAt(items, index)
    if (found) {
      clauses.push({ keyword: found.keyword, at: items[index] as Node, items: [] })
      index += found.length
    } else {
      // What no clause opens, such as the bare pattern in EXISTS { (a)-->() }, is matched.
      if (clauses.length === 0) clauses.push({ keyword: 'MATCH', at: items[index] as Node, items: [] })
      clauses.at(-1)?.items.push(items[index] as Node)
      index++
    }
  }
  return clauses
}

/** Whether a statement changes the schema rather than asks or writes data. */
export function isSchemaStatement(items: readonly Node[]): boolean {
  const kinds = ['INDEX', 'CONSTRAINT', 'TEXT', 'RANGE', 'FULLTEXT', 'LOOKUP', 'POINT', 'VECTOR', 'OR', 'BTREE']
  return isWord(items[0], 'CREATE', 'DROP') && isWord(items[1], ...kinds)
}
