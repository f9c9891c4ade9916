/** A version as it is kept: what a generation says, and what it changed of the version before. */
import { unavailable } from '../errors.js'
import { positionsIn } from '../positions/read-positions.js'
import { datasetsItself } from '../questions/dataset.js'
import type { Graph } from '../store/graph-store.js'
import { compareReadings, type ReadingChange } from './compare-readings.js'
import { type DatedReadings, datedReadings } from './dated-readings.js'
import type { CameAndWent, KeptVersion, Published, VersionFacts } from './version-file.js'

/** What of a generation is compared with the version before. */
export interface Contents {
  /** The id of the dataset. */
  dataset: string
  dated: DatedReadings
  sources: string[]
  count: number
  /** In the order of text; null where there are too many. */
  statements: string[] | null
}

/** More ids would take longer to keep than all readings. */
const mostStatements = 20_000
/** Of each kind of change, those that are listed; the rest is counted. */
const mostChanges = 1_000
/** Publications whose times are kept; what is older than all of them is said to be of the oldest. */
const mostPublications = 2_000

/** @throws Problem 503 where the graph does not say which dataset it is */
export async function contentsOf(graph: Graph): Promise<Contents> {
  const [dataset, dated, { columns, count, statementId }] = await Promise.all([
    datasetOf(graph),
    datedReadings(graph),
    positionsIn(graph),
  ])
  const statements = count > mostStatements ? null : Array.from(columns.statement.byId, statementId)
  return { dataset, dated, sources: columns.sources, count, statements }
}

/** @throws Problem 503 where the graph does not say which dataset it is */
export async function datasetOf(graph: Graph): Promise<string> {
  const [dataset] = await datasetsItself(graph)
  if (!dataset) throw unavailable('The graph does not say which dataset it is. Load one with a Dataset node.')
  return dataset.id
}

/**
 * @param before the version before with what is kept of it; only its facts where the rest is lost, so that nothing is
 * taken for new; null for the first one
 */
export function makeVersion(
  { dated, sources, count, statements }: Contents,
  published: Omit<Published, 'number'> & { generation: string },
  before: KeptVersion | { facts: VersionFacts } | null,
): KeptVersion {
  const number = (before?.facts.number ?? 0) + 1
  const whole = before && 'readings' in before ? before : null
  const { version, generation } = published
  const own = { number, version, published: published.published }
  const earlier = whole?.publications ?? (before ? [publishedOf(before.facts)] : [])
  const publications = [...earlier, own].slice(-mostPublications)
  const from = latestOf(whole?.facts.from ?? null, dated.from)
  const oldest = publications[0]?.number ?? number
  const { kept, changes } = whole
    ? compareReadings(whole.readings, dated.readings, number, from)
    : { kept: dated.readings.map((it) => ({ ...it, since: oldest })), changes: [] }
  const since = new Map(whole?.sources)
  return {
    facts: {
      ...{ ...own, generation, statements: count, sources: sources.length },
      ...{ readings: dated.readings.length, from: dated.from, left: dated.left },
      changed: whole && {
        from: whole.facts.version,
        readings: changes.slice(0, mostChanges),
        counts: countsOf(changes),
        sources: cameAndWent([...since.keys()], sources),
        statements: whole.statements && statements && cameAndWent(whole.statements, statements),
      },
    },
    publications,
    sources: sources.map((id) => [id, since.get(id) ?? (whole ? number : oldest)]),
    statements,
    readings: kept,
  }
}

const publishedOf = ({ number, version, published }: Published): Published => ({ number, version, published })

const latestOf = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)

function countsOf(changes: readonly ReadingChange[]): Record<ReadingChange['what'], number> {
  const counts = { added: 0, removed: 0, changed: 0 }
  for (const { what } of changes) counts[what]++
  return counts
}

function cameAndWent(before: readonly string[], now: readonly string[]): CameAndWent {
  const [old, present] = [new Set(before), new Set(now)]
  const added = now.filter((id) => !old.has(id))
  const removed = before.filter((id) => !present.has(id))
  return {
    added: added.slice(0, mostChanges),
    removed: removed.slice(0, mostChanges),
    counts: { added: added.length, removed: removed.length },
  }
}
