/** Joins the facts of the ledger's query to stances: for many demands, many times faster than joins in the engine. */
import type { Certainty, Extent, Relation, Stance } from '../../codebook/words.js'
import type { Row } from '../../store/graph-store.js'
import type { StanceRow } from './counted-stances.js'

/** What the stances of a statement share. */
type Shared = Omit<StanceRow, 'statement' | 'demand' | 'stance' | 'extent' | 'relays'> & { relays: Relation[] }

/** Leaves out statements without a source. Loops, no spreads: this runs once for each stance of the graph. */
export function stancesFromFacts(facts: readonly Row[]): StanceRow[] {
  const statements = statementsOf(facts)
  const rows: StanceRow[] = []
  for (const { fact, of: demand, stance, extent, statements: ids } of facts) {
    if (fact !== 'stance') continue
    for (const statement of ids as string[]) {
      const shared = statements.get(statement)
      if (!shared || shared.sources.length === 0) continue
      const { side, certainty, earliest, latest, relays, sources, publishedEarliest, publishedLatest } = shared
      rows.push({
        statement,
        side,
        demand: demand as string,
        stance: stance as Stance,
        extent: extent as Extent,
        certainty,
        earliest,
        latest,
        relays,
        sources,
        publishedEarliest,
        publishedLatest,
      })
    }
  }
  return rows
}

function statementsOf(facts: readonly Row[]): Map<string, Shared> {
  const statements = new Map<string, Shared>()
  for (const row of facts) {
    if (row.fact !== 'side') continue
    const [ids, earliest, latest] = [row.statements, row.earliest, row.latest] as [string[], string[], string[]]
    for (const [index, id] of ids.entries()) {
      statements.set(id, {
        side: String(row.of),
        certainty: row.certainty as Certainty,
        earliest: earliest[index] ?? '',
        latest: latest[index] ?? '',
        relays: [],
        sources: [],
        publishedEarliest: '',
        publishedLatest: '',
      })
    }
  }
  for (const row of facts) {
    if (row.fact !== 'source' && row.fact !== 'relay') continue
    for (const id of row.statements as string[]) {
      const shared = statements.get(id)
      if (row.fact === 'relay') shared?.relays.push(row.of as Relation)
      else if (shared) addSource(shared, row)
    }
  }
  return statements
}

/** A statement told by several sources was published with the first of them. */
function addSource(shared: Shared, { of: source, earliest, latest }: Row): void {
  const [first = '', last = ''] = [(earliest as string[])[0], (latest as string[])[0]]
  const only = shared.sources.push(String(source)) === 1
  if (only || first < shared.publishedEarliest) shared.publishedEarliest = first
  if (only || last < shared.publishedLatest) shared.publishedLatest = last
}
