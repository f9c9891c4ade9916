/** Rules about the clauses of a data script: it states records, and neither reads files nor removes anything. */
import { isGroup, isSymbol, isWord, type Node } from '../syntax/tree.js'
import { type Rule, scriptFinding } from '../warning.js'

const begins = ['UNWIND', 'WITH', 'MATCH', 'OPTIONAL', 'MERGE', 'CREATE', 'FOREACH', 'CALL']
const needed = [
  ...['UNWIND', 'WITH', 'WHERE', 'MATCH', 'OPTIONAL MATCH', 'MERGE', 'CREATE', 'SET', 'FOREACH', 'CALL', 'RETURN'],
  ...['UNION', 'ORDER BY', 'SKIP', 'LIMIT'],
]

const rule = 'clause-of-data'
const alone = 'Use UNWIND, MERGE and SET, as the scripts in cypher/data do.'
const refuse = (at: Node, word: string) => scriptFinding(at, rule, `A data script needs no ${word}.`, alone)

/** Keeps out statements that change the schema, set options or command the server. */
const opening: Rule = ({ nodes: [first, second] }) => {
  if (!first) return []
  const schema = isWord(first, 'CREATE') && !isGroup(second, '(')
  return isWord(first, ...begins) && !schema ? [] : [refuse(first, words(first, schema ? second : undefined))]
}

const words = (...nodes: (Node | undefined)[]) => nodes.flatMap((node) => node?.text.toUpperCase() ?? []).join(' ')

const others: Rule = ({ clauses }) =>
  clauses
    .filter(({ clause, previous, body }) => (previous ?? body) !== null && !needed.includes(clause.keyword))
    .map(({ clause: { at, keyword } }) => refuse(at, keyword))

/** Looks at every word at any depth, so that a clause that reads files, calls procedures or removes cannot hide. */
const dangerous: Rule = ({ nodes }) =>
  levelsOf(nodes).flatMap((level) =>
    level.flatMap((node, index) => {
      if (isGroup(node, '(') && isDotted(level, index)) {
        const message = 'The embedded engine refuses functions with a dot in their name, and plugins can hide anything.'
        return [scriptFinding(node, rule, message, 'Write the value into the script.')]
      }
      if (isSymbol(level[index + 1], ':') || isProperty(level, index)) return []
      const next = level[index + 1]
      if (isWord(node, 'LOAD') && next?.kind === 'word') {
        const message = 'LOAD reads files and addresses of the machine that loads the dataset.'
        return [scriptFinding(node, rule, message, 'Write the rows into the script: UNWIND [{id: ...}] AS row.')]
      }
      if (isWord(node, 'CALL') && !isGroup(next, '(') && !isGroup(next, '{')) {
        return [scriptFinding(node, rule, 'A data script calls no procedure.', alone)]
      }
      if (isWord(node, 'DELETE', 'REMOVE')) {
        const message = `A data script needs no ${node.text.toUpperCase()}: a load removes what no script states any more.`
        return [scriptFinding(node, rule, message, 'Leave it out.')]
      }
      return isWord(node, 'USE') && (next?.kind === 'word' || next?.kind === 'quoted') ? [refuse(node, 'USE')] : []
    }),
  )

/** The nodes between each pair of brackets, and those outside all of them. */
function levelsOf(nodes: readonly Node[]): (readonly Node[])[] {
  return [nodes, ...nodes.flatMap((node) => (node.kind === 'group' ? levelsOf(node.items) : []))]
}

const isDotted = (level: readonly Node[], open: number) =>
  isSymbol(level[open - 2], '.') && (level[open - 1]?.kind === 'word' || level[open - 1]?.kind === 'quoted')

/** A name after a dot, a colon, a dollar sign or AS is not a keyword; after the dot of `1.` it may be. */
function isProperty(level: readonly Node[], index: number): boolean {
  const before = level[index - 1]
  if (isSymbol(before, '.')) return level[index - 2]?.kind !== 'number'
  return isSymbol(before, ':', '$') || isWord(before, 'AS')
}

export const dataClauseRules: Rule[] = [opening, others, dangerous]
