/** The coding of the shipped dataset: two passes and the decisions between them come to the statements that it has. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { adjudicated } from '../../src/coding/adjudicated.js'
import { codedSources, codersOf, decisionsFile, passFile } from '../../src/coding/coding-folder.js'
import { comparePasses } from '../../src/coding/compare-passes.js'
import { type Decision, takes } from '../../src/coding/decision.js'
import { itemsOf } from '../../src/coding/fold-pass.js'
import { type PassItems, passItems } from '../../src/coding/pass-items.js'
import { openPassLog } from '../../src/coding/pass-log.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { readRecords } from '../../src/records/read-records.js'
import { type Records, stancesOf } from '../../src/records/records.js'
import { openEmbedded } from '../../src/store/embedded/embedded-store.js'

const dataset = join(packageRoot, 'cypher', 'data')
const sources = codedSources(dataset)

interface Coding {
  a: PassItems
  b: PassItems
  decisions: Decision[]
}
const coding = new Map<string, Coding>()
let records: Records
beforeAll(async () => {
  for (const source of sources) {
    const read = async (file: string) => (await openPassLog(file).read()).state
    const [a, b] = await Promise.all(['pass-a', 'pass-b'].map((coder) => read(passFile(dataset, source, coder))))
    if (!a || !b) throw new Error(source)
    expect([a.state, b.state]).toEqual(['closed', 'closed'])
    const decisions = itemsOf(await read(decisionsFile(dataset, source)), 'decision')
    coding.set(source, { a: passItems(a), b: passItems(b), decisions })
  }
  const graph = openEmbedded()
  const { schema, data } = readDataset()
  await graph.write([...schema.statements, ...data.flatMap((script) => [...script.statements()])])
  records = await readRecords(graph)
  await graph.close()
})
const of = (source: string) => coding.get(source) ?? expect.fail(source)

describe('the passes', () => {
  it('are two on each of the five sources', () => {
    expect(sources).toEqual(['source-000', 'source-001', 'source-002', 'source-003', 'source-004'])
    for (const source of sources) expect(codersOf(dataset, source)).toEqual(['pass-a', 'pass-b'])
  })

  it('hold places and no words of the texts', () => {
    for (const source of sources) {
      for (const coder of ['pass-a', 'pass-b'])
        expect(readFileSync(passFile(dataset, source, coder), 'utf8')).not.toMatch(/"(text|phrase|summary|note)":/)
    }
  })
})

describe('the 35 decisions', () => {
  const every = () => sources.flatMap((source) => of(source).decisions)
  const later = () => every().filter(({ rule, about }) => /place/.test(about) && /place/.test(rule))
  const all = () => every().filter((one) => !later().includes(one))

  it('each have a rule and what was decided, in words and in one of five ways, and six overrule both', () => {
    expect(all()).toHaveLength(35)
    for (const { words, rule } of all()) expect([words?.final, rule].every(Boolean)).toBe(true)
    expect(all().filter(({ override }) => override)).toHaveLength(6)
    const used = new Set(all().map(({ take }) => take))
    expect(takes.filter((take) => !used.has(take))).toEqual(['both'])
    const times = (take: string) => all().filter((one) => one.take === take).length
    const page = readFileSync(join(packageRoot, 'docs', 'reliability.md'), 'utf8').replace(/\s+/g, ' ')
    expect(page).toContain('The adjudicator took 35 decisions')
    const counts = `take a (${times('a')} times), take b (${times('b')}), by hand (${times('hand')}), or nothing to code here (${times('nothing')})`
    expect(page).toContain(counts)
  })

  it('name statements that the passes have; with two of the review of places no difference is left', () => {
    const reviewed = later().map(({ of }) => String(of))
    expect(reviewed).toEqual(['a-000-44~b-000-41', 'a-000-61~b-000-55'])
    for (const source of sources) {
      const { a, b, decisions } = of(source)
      const keys = (pass: PassItems) => pass.statements.map(({ key }) => key)
      expect(decisions.flatMap((decision) => decision.a).filter((key) => !keys(a).includes(key))).toEqual([])
      expect(decisions.flatMap((decision) => decision.b).filter((key) => !keys(b).includes(key))).toEqual([])
      const places = comparePasses(a, b).filter(({ id }) => reviewed.includes(id))
      expect(places.flatMap(({ fields }) => fields).filter((field) => field !== 'citations')).toEqual([])
      expect(adjudicated(a, b, decisions).undecided).toEqual([])
    }
  })
})

/** The days that a statement cited in two sources took over from the other. */
const apart: Record<string, { only: string[]; shipped: string[] }> = {
  'source-002': {
    only: ['russia 2022-01-01 2022-12-31 document stated annexation-recognition ASSERTS full'],
    shipped: ['russia 2022-09-01 2022-09-30 document stated annexation-recognition ASSERTS full'],
  },
  'source-004': {
    only: ['ceasefire', 'humanitarian-access', 'withdrawal'].map(
      (demand) => `dmytro-kuleba 2022-03-01 2022-03-10 indirect stated ${demand} ASSERTS full`,
    ),
    shipped: ['ceasefire', 'humanitarian-access', 'withdrawal'].map(
      (demand) => `dmytro-kuleba 2022-03-04 2022-03-10 indirect stated ${demand} ASSERTS full`,
    ),
  },
}

describe('what both have alike, with what was decided', () => {
  it.each(sources)('is what the dataset has of %s', (source) => {
    const { a, b, decisions } = of(source)
    const { items } = adjudicated(a, b, decisions)
    const coded = items.statements.flatMap((it) =>
      it.stances.map((one) =>
        [it.speaker, it.earliest, it.latest, it.mode, it.certainty, one.demand, one.stance, one.extent].join(' '),
      ),
    )
    const shipped = records.statements.flatMap((it) => {
      const told = new Set(it.citedIn.flatMap((place) => (place.source === source ? place.tells : [])))
      const own = stancesOf(it).filter(({ demand }) => told.has(demand))
      return own.map((one) =>
        [it.by, it.earliest, it.latest, it.mode, it.certainty, one.demand, one.stance, one.extent].join(' '),
      )
    })
    expect(coded.length).toBeGreaterThan(9)
    const { only, shipped: others } = apart[source] ?? { only: [], shipped: [] }
    expect(coded.filter((line) => !only.includes(line)).sort()).toEqual(
      shipped.filter((line) => !others.includes(line)).sort(),
    )
    expect([
      coded.filter((line) => only.includes(line)).sort(),
      shipped.filter((line) => others.includes(line)).sort(),
    ]).toEqual([only, others])
  })
})
