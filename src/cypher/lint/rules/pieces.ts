/**
 * Rules about steps after which the embedded engine has all rows in one piece: of a piece, DISTINCT keeps what it finds in
 * the first 2,048 rows, and a condition fails on more than 65,536.
 */
import { aggregateIn } from '../analysis/aggregates.js'
import type { Analysis, PathView } from '../analysis/analysis.js'
import type { Clause } from '../syntax/clauses-of.js'
import { isGroup } from '../syntax/tree.js'
import { type Advice, type Finding, finding, insertion, type Rule } from '../warning.js'

/** Rows that the engine hands on at once wherever it cuts them. */
const usualPiece = 2048

const pieces: Rule = (analysis) => {
  const queries = queriesOf(analysis)
  return queries.flatMap((query) => inQuery(analysis, query, queries))
}

/** The clauses of each query and body, in their order. */
function queriesOf({ clauses }: Analysis): Clause[][] {
  const queries: Clause[][] = []
  const own = new Map<Clause, Clause[]>()
  for (const { clause, previous } of clauses) {
    const query = (previous && own.get(previous)) ?? []
    if (query.length === 0) queries.push(query)
    query.push(clause)
    own.set(clause, query)
  }
  return queries
}

function inQuery(analysis: Analysis, query: readonly Clause[], queries: readonly Clause[][]): Finding[] {
  const found: Finding[] = []
  let inOnePiece = false
  const sayAt = ({ at }: Clause, advice: Advice) => {
    // To sort, the engine cuts the rows anew.
    found.push(finding(at, advice, [insertion(at.start, 'WITH * ORDER BY 1 ')]))
    inOnePiece = false
  }
  for (const [index, clause] of query.entries()) {
    const next = query[index + 1]
    const paths = analysis.paths.filter((view) => view.clause === clause && view.place === 'pattern')
    switch (clause.keyword) {
      case 'CALL':
        inOnePiece = answersRows(analysis, clause, queries)
        break
      case 'MATCH':
        if (inOnePiece && (next?.keyword === 'WHERE' || paths.some(asksAgain))) sayAt(clause, filtered)
        inOnePiece = paths.some(isOneStep)
        break
      case 'WITH':
      case 'RETURN': {
        const projection = analysis.projections.find((one) => one.clause === clause)
        if (projection?.items.some(({ it }) => aggregateIn(it))) inOnePiece = false
        const united = clause.keyword === 'RETURN' && query.some((one) => isUnionOfDistinct(analysis, one))
        if (inOnePiece && (projection?.distinct || united)) sayAt(clause, distinct)
        if (inOnePiece && next?.keyword === 'WHERE') sayAt(clause, filtered)
        break
      }
      case 'LIMIT':
        inOnePiece &&= !isSmall(clause)
        break
      case 'WHERE':
      case 'SKIP':
        break
      default:
        inOnePiece = false
    }
  }
  return found
}

/** A subquery that may answer more than one piece of rows: it does not only count or collect them. */
function answersRows(analysis: Analysis, { items }: Clause, queries: readonly Clause[][]): boolean {
  const body = items.find((node) => isGroup(node, '{'))
  const query = body && isGroup(body, '{') ? queries.find(([first]) => first?.at === body.items[0]) : undefined
  if (!query || query.some(isSmall)) return false
  const answers = analysis.projections.filter(({ clause }) => clause.keyword === 'RETURN' && query.includes(clause))
  return answers.some(({ star, items: columns }) => star !== null || columns.some(({ it }) => !aggregateIn(it)))
}

const isSmall = ({ keyword, items: [number] }: Clause) =>
  keyword === 'LIMIT' && number?.kind === 'number' && Number(number.text) <= usualPiece

const isUnionOfDistinct = ({ source }: Analysis, { keyword, at }: Clause) =>
  keyword === 'UNION' && !/^union\s+all\b/i.test(source.slice(at.start))

/** Hops through nodes without labels are made in one step. */
function isOneStep({ path, scope }: PathView): boolean {
  const { nodes, relationships, shortest } = path
  if (relationships.length < 2 || shortest || relationships.some(({ range }) => range !== null)) return false
  return nodes
    .slice(1, -1)
    .some(({ labels, map, variable }) => labels.length === 0 && !map && !scope.variables.has(variable ?? ''))
}

/** A path that begins at a node of the rows and tests it. */
const asksAgain = ({ path: { nodes }, scope }: PathView) =>
  nodes.some(
    ({ variable, labels, map }) =>
      variable !== null && scope.variables.has(variable) && (labels.length > 0 || map !== null),
  )

const distinct: Advice = {
  rule: 'distinct-of-one-piece',
  effect: 'wrong',
  message: `Straight after a CALL { } that answers rows, or a path through nodes without labels, the embedded engine loses what DISTINCT or UNION finds beyond ${usualPiece.toLocaleString('en')} rows.`,
  rewrite: 'Sort the rows before: WITH x ORDER BY x RETURN DISTINCT x; or count them: WITH x, count(*) AS n.',
}

const filtered: Advice = {
  rule: 'filter-of-one-piece',
  effect: 'embedded-refuses',
  message:
    'The embedded engine fails on a condition straight after a CALL { } that answers more than 65,536 rows, or after such a path through nodes without labels.',
  rewrite: 'Put the condition into the subquery, or sort the rows before: WITH x ORDER BY x WITH x WHERE ...',
}

export const pieceRules: Rule[] = [pieces]
