/** Compares the engines by generated and hand-written queries: `npm run compare -- --seeds 11,12 --count 2000`. */
import { parseArgs } from 'node:util'
import { provideServer, type Release } from '../provision/neo4j-servers.js'
import { compareQueries, isDoubt, summaryOf } from './compare-queries.js'
import { openComparedEngines } from './compared-engines.js'
import { generateQuery } from './generate/generate-query.js'
import { handWritten } from './hand-written.js'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1' },
    count: { type: 'string', default: '500' },
    release: { type: 'string', default: 'neo4j-5' },
    /** Prints each query of these verdicts. */
    show: { type: 'string', default: 'silent' },
  },
})
const shown = values.show.split(',')
const { server, missing } = await provideServer(values.release as Release)
if (!server) throw new Error(missing ?? 'There is no Neo4j to compare with.')
const engines = await openComparedEngines(server)
try {
  const sets = values.seeds.split(',').map((seed) => ({
    name: `seed ${seed}`,
    queries: Array.from({ length: Number(values.count) }, (_, index) => generateQuery(Number(seed), index)),
  }))
  for (const { name, queries } of [{ name: 'written by hand', queries: handWritten }, ...sets]) {
    const compared = await compareQueries(engines, queries)
    for (const { query, verdict, reason, warnings } of compared)
      if (shown.includes(verdict))
        console.log(`${verdict}: ${reason} [${warnings}]\n${query.text}\n${JSON.stringify(query.parameters)}\n`)
    const { counts, refusedShare, warnedThoughRight } = summaryOf(compared)
    const rules = tally(
      compared
        .filter(({ verdict }) => verdict === 'equal')
        .flatMap(({ warnings }) => [...new Set(warnings)].filter(isDoubt)),
    )
    const shares = `${percent(refusedShare)} of what Neo4j answers refused, ${percent(warnedThoughRight)} of right answers warned`
    console.log(
      `${name}: ${Object.entries(counts)
        .map(([verdict, count]) => `${count} ${verdict}`)
        .join(', ')}; ${shares}`,
    )
    console.log(`  warned though right: ${rules}`)
  }
} finally {
  await engines.close()
  await server.stop()
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

/** How often each rule warns of a right answer, the most frequent first. */
function tally(rules: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => `${rule} ${count}`)
    .join(', ')
}
