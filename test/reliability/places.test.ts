/** What each place tells and who relays there: two independent passes, their agreement, and the shipped result. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { readRecords } from '../../src/records/read-records.js'
import { openEmbedded } from '../../src/store/embedded/embedded-store.js'

const place = z.object({
  statement: z.string(),
  place: z.int(),
  tells: z.array(z.string()),
  relays: z.array(z.string()),
})
const pass = (name: string) =>
  z.array(place).parse(JSON.parse(readFileSync(join(import.meta.dirname, `places-${name}.json`), 'utf8')))
const resolved = z
  .array(
    z.object({
      statement: z.string(),
      place: z.int(),
      field: z.string(),
      taken: z.string(),
      rule: z.string(),
      into: z.array(z.array(z.string())).optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'places-resolution.json'), 'utf8')))
const [a, b] = [pass('a'), pass('b')]

/** F1 of the units of one field, over all places: twice what both have, by what each has. */
function agreement(field: 'tells' | 'relays'): number {
  let [both, all] = [0, 0]
  for (const [index, one] of a.entries()) {
    const other = b[index]?.[field] ?? []
    both += one[field].filter((unit) => other.includes(unit)).length
    all += one[field].length + other.length
  }
  return (2 * both) / all
}

it('two passes coded the same 151 places', () => {
  expect(a).toHaveLength(151)
  expect(b.map((it) => [it.statement, it.place])).toEqual(a.map((it) => [it.statement, it.place]))
})

it('docs/reliability.md has their agreement', () => {
  const page = readFileSync(join(packageRoot, 'docs', 'reliability.md'), 'utf8')
  expect(page).toContain(`what a place tells: F1 ${agreement('tells').toFixed(3)}`)
  expect(page).toContain(`who relays there: F1 ${agreement('relays').toFixed(3)}`)
})

it('every difference is settled by a rule, and the shipped data are what the passes and the rules leave', async () => {
  const differ = a.flatMap((one, index) => {
    const other = b[index]
    const fields = (['tells', 'relays'] as const).filter((field) => `${one[field]}` !== `${other?.[field]}`)
    return fields.map((field) => `${one.statement} ${one.place} ${field}`)
  })
  const settled = resolved
    .filter(({ field }) => field === 'tells' || field === 'relays')
    .map((it) => `${it.statement} ${it.place} ${it.field}`)
  expect(settled.sort()).toEqual(differ.sort())
  expect(resolved.filter(({ taken }) => taken === 'a')).toEqual([])
  const graph = openEmbedded()
  const { schema, data } = readDataset()
  await graph.write([...schema.statements, ...data.flatMap((script) => [...script.statements()])])
  const { statements } = await readRecords(graph)
  await graph.close()
  const shipped = statements.flatMap(({ id, citedIn, relayedBy }) =>
    citedIn.map((it) => ({
      place: `${id} ${it.source} ${it.start}`,
      tells: [...it.tells].sort(),
      relays: relayedBy
        .filter(({ actor }) => it.relays.includes(actor))
        .map((by) => `${by.actor} ${by.relation}`)
        .sort(),
    })),
  )
  const settledBy = (it: (typeof b)[number], by: string) =>
    resolved.find(({ statement, place, field }) => field === by && statement === it.statement && place === it.place)
  const coded = b
    .filter((it) => !settledBy(it, 'place'))
    .flatMap((it) => {
      const split = settledBy(it, 'split')
      return split ? (split.into ?? it.tells.map((target) => [target])).map((tells) => ({ ...it, tells })) : [it]
    })
    .map(({ tells, relays }) => JSON.stringify({ tells, relays }))
    .sort()
  expect(shipped.map(({ tells, relays }) => JSON.stringify({ tells, relays })).sort()).toEqual(coded)
})
