/** A further reader, given each place and its speaker alone: do the words tell what the data say they tell? */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { readRecords } from '../../src/records/read-records.js'
import { type Records, stancesOf } from '../../src/records/records.js'
import { openEmbedded } from '../../src/store/embedded/embedded-store.js'

const review = z
  .array(z.object({ source: z.string(), start: z.int(), speaker: z.string(), told: z.array(z.string()) }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'places-review.json'), 'utf8')))

let records: Records
beforeAll(async () => {
  const graph = openEmbedded()
  const { schema, data } = readDataset()
  await graph.write([...schema.statements, ...data.flatMap((script) => [...script.statements()])])
  records = await readRecords(graph)
  await graph.close()
})

/** By place and speaker, who may have made two statements there: each stance or assessment that the data pin to it. */
function pinned(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const statement of records.statements) {
    const words = [
      ...stancesOf(statement).map(({ demand, stance }) => [demand, stance]),
      ...statement.assesses.map(({ demand }) => [demand, 'ASSESSES']),
      ...statement.assessesDrafts.map(({ draft }) => [draft, 'ASSESSES']),
    ]
    for (const { source, start, tells } of statement.citedIn) {
      const key = `${source} ${start} ${statement.by}`
      const own = found.get(key) ?? new Set()
      for (const [target = '', stance] of words) if (tells.includes(target)) own.add(`${stance} ${target}`)
      found.set(key, own)
    }
  }
  return found
}

it('the reader read every place', () => {
  const places = pinned()
  expect(review.map(({ source, start, speaker }) => `${source} ${start} ${speaker}`).sort()).toEqual(
    [...places.keys()].sort(),
  )
})

it('coded the same demand and stance for at least 95 of 100 pairs, as docs/reliability.md says', () => {
  const places = pinned()
  const told = review.flatMap(({ source, start, speaker, told }) =>
    [...(places.get(`${source} ${start} ${speaker}`) ?? [])].map((pair) => ({ pair, found: told.includes(pair) })),
  )
  const count = (assessments: boolean) => {
    const all = told.filter(({ pair }) => pair.startsWith('ASSESSES') === assessments)
    return [all.filter(({ found }) => found).length, all.length] as const
  }
  const [stances, assessments] = [count(false), count(true)]
  expect(stances[0] / stances[1]).toBeGreaterThan(0.95)
  const page = readFileSync(join(packageRoot, 'docs', 'reliability.md'), 'utf8').replace(/\s+/g, ' ')
  expect(page).toContain(`${stances[0]} of the ${stances[1]} pairs of place and stance`)
  expect(page).toContain(`${assessments[0]} of the ${assessments[1]} assessments`)
})
