/** Asks both engines many queries, and counts how their answers compare. */
import { type Comparison, compareAnswers, type Verdict } from './compare-answers.js'
import type { Asked, ComparedEngines } from './compared-engines.js'

export interface Compared extends Comparison {
  query: Asked
  /** Rules that the embedded engine's answer or refusal carries. */
  warnings: string[]
}

/** `lanes` queries at a time. */
export async function compareQueries(
  engines: ComparedEngines,
  queries: readonly Asked[],
  lanes = 2,
): Promise<Compared[]> {
  const compared: Compared[] = []
  const lane = async (first: number) => {
    for (let index = first; index < queries.length; index += lanes) {
      const query = queries[index] as Asked
      compared[index] = await compareQuery(engines, query)
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)))
  return compared
}

async function compareQuery(engines: ComparedEngines, query: Asked): Promise<Compared> {
  const [embedded, neo4j] = await Promise.all([engines.embedded(query), engines.neo4j(query)])
  const comparison = compareAnswers(query, embedded, neo4j)
  const differs = comparison.verdict === 'silent' || comparison.verdict === 'warned'
  if (differs && (await dependsOnOrder(engines, query)))
    return { query, verdict: 'undecided', reason: 'an order that nobody asked for', warnings: embedded.warnings }
  return { query, ...comparison, warnings: embedded.warnings }
}

/** Whether the answer changes with the order of rows that the query leaves open. */
async function dependsOnOrder(engines: ComparedEngines, query: Asked): Promise<boolean> {
  const answers = new Set<string | null>()
  for (let time = 0; time < 6; time++) answers.add(await engines.shuffled(query))
  return answers.size > 1
}

export interface Summary {
  counts: Record<Verdict, number>
  /** Of the equal answers, those that carry a warning all the same. */
  warnedThoughRight: number
  /** Of the queries that Neo4j answers, those that the embedded engine refuses. */
  refusedShare: number
}

/** Names that the graph does not have are said because they are not there, however right the answer. */
export const isDoubt = (rule: string) => !rule.startsWith('unknown-')

export function summaryOf(compared: readonly Compared[]): Summary {
  const count = (verdict: Verdict) => compared.filter((one) => one.verdict === verdict).length
  const verdicts: Verdict[] = ['equal', 'refused', 'both-refuse', 'warned', 'silent', 'undecided']
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>
  const right = compared.filter(({ verdict }) => verdict === 'equal')
  const answered = counts.equal + counts.refused + counts.warned + counts.silent
  return {
    counts,
    warnedThoughRight: right.filter(({ warnings }) => warnings.some(isDoubt)).length / Math.max(1, right.length),
    refusedShare: counts.refused / Math.max(1, answered),
  }
}
