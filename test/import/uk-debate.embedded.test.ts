/** A whole real coding, the UK debate on Iraq of 2003: right days, every place where the coder marked it, DNA's networks. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tryLoad } from '../../src/commands/import.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { importFile, readImport } from '../../src/import/import-file.js'
import { remarkLines } from '../../src/import/import-report.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import type { Matrix } from '../../src/networks/matrix.js'
import { type NetworkOptions, usualOptions } from '../../src/networks/network-options.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { network } from '../../src/questions/network.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { verifyGraph } from '../../src/verify/verify-graph.js'
import { uncodedList } from '../../src/verify/verify-source.js'
import { bruteForce } from '../networks/brute-force.js'
import { dense, farthest } from '../networks/dense.js'
import { plainStances } from '../networks/plain-dna.js'
import { outside, whyAbsent } from '../provision/outside.js'
import { testFolder } from '../provision/test-folder.js'

const file = outside('oracles/iraq/dna_example_UKIraqWar2003.dna')
const absent = whyAbsent('oracles/iraq')
const options = { timeZone: 'Europe/Vienna' }

/** Summer time in Vienna ended on 27 October 2002 and began on 31 March 2002 and 30 March 2003; in 2021 on 28 March. */
function hoursInVienna(moment: Date): number {
  const day = moment.toISOString().slice(0, 10)
  const summers = [
    ['2002-03-31', '2002-10-27'],
    ['2003-03-30', '2003-10-26'],
    ['2021-03-28', '2021-10-31'],
  ] as const
  return summers.some(([from, to]) => day >= from && day < to) ? 2 : 1
}

/** `2002-09-24T11:30` of "at 11:30 am on 24th September 2002", which the texts begin with. */
function sittingIn(text: string): string | null {
  const found = /at (\d+):(\d+) ([ap])m on (\d+)\w+ (\w+) (\d{4})/.exec(text.slice(0, 400))
  if (!found) return null
  const [, hour, minute, half, day = '', month, year] = found
  const hours = (Number(hour) % 12) + (half === 'p' ? 12 : 0)
  const number = new Date(`1 ${month} 2000 UTC`).getUTCMonth() + 1
  const two = (n: number | string) => String(n).padStart(2, '0')
  return `${year}-${two(number)}-${two(day)}T${two(hours)}:${minute}`
}

describe.skipIf(absent)(`the UK debate on Iraq${absent ? ` (${absent})` : ''}`, () => {
  const folder = testFolder('import')
  let graphs: Graphs
  let stances: NetworkStance[]
  beforeAll(async () => {
    const out = join(folder, 'uk')
    await importFile(file, { out, ...options }, tryLoad)
    graphs = embeddedGraphs(join(folder, 'graph'))
    await loadDataset(graphs, readDataset(out))
    stances = await plainStances(readFileSync(file), hoursInVienna)
  }, 120_000)
  afterAll(() => graphs?.close())

  it('is imported whole, on the days and hours at which its texts say the House sat', async () => {
    const { records, texts, faults, leftOut } = await readImport(file, options)
    expect([faults, leftOut]).toEqual([[], []])
    expect(records.statements).toHaveLength(1166)
    const sittings = records.sources.map(({ id, file: name }) => {
      const dated = records.statements.find(({ citedIn }) => citedIn[0]?.source === id)?.dateTime?.slice(0, 16)
      return { id, dated, printed: sittingIn(texts.get(name) ?? '') }
    })
    const others = sittings.filter(({ dated, printed }) => dated !== printed)
    expect(sittings.length - others.length).toBe(8)
    // The coder dated one at noon, one whose text has no time, one in the morning for the evening, one on the day of entry.
    expect(others).toEqual([
      { id: 'document-01', dated: '2002-04-16T12:00', printed: '2002-04-16T15:50' },
      { id: 'document-03', dated: '2002-09-24T12:57', printed: null },
      { id: 'document-10', dated: '2003-03-17T08:24', printed: '2003-03-17T20:24' },
      { id: 'document-12', dated: '2021-09-08T00:00', printed: '2003-03-18T18:53' },
    ])
  })

  it('warns of the document that is dated years after the others, and of a wrong zone', async () => {
    const last = 'document 12 ("2003-03-18_Iraq-2"): 2021-09-08 is far from the others, half of which lie between'
    expect(remarkLines((await readImport(file, options)).warnings)).toEqual([expect.stringContaining(last)])
    const wrong = remarkLines((await readImport(file, { timeZone: 'UTC' })).warnings)
    expect(wrong[0]).toMatch(/^dates read in the time zone UTC: the hours look shifted: in the zone Europe\/Berlin/)
    expect(wrong[0]).toContain('at the time that stands at the beginning of their text')
  })

  it('stands in its texts where the coder marked it', async () => {
    const uncoded = uncodedList.parse(JSON.parse(readFileSync(join(folder, 'uk', 'uncoded.json'), 'utf8')))
    const reports = await graphs.view((graph) => verifyGraph(graph, join(folder, 'uk', 'texts'), uncoded))
    expect(reports.flatMap(({ misses }) => misses)).toEqual([])
    expect(reports.reduce((sum, { citations }) => sum + citations, 0)).toBeGreaterThanOrEqual(1166)
  })

  const twomode = (['ignore', 'subtract', 'combine'] as const).flatMap((qualifierAggregation) =>
    (['include', 'document', 'month', 'year'] as const).flatMap((duplicates) =>
      (['person', 'organization'] as const).map((variable1) => ({ qualifierAggregation, duplicates, variable1 })),
    ),
  )
  const onemode = (['ignore', 'congruence', 'conflict', 'subtract'] as const).flatMap((qualifierAggregation) =>
    (['no', 'average', 'jaccard'] as const).flatMap((normalization) =>
      (['person', 'organization', 'concept'] as const).map((variable1) => ({
        networkType: 'onemode' as const,
        ...{ qualifierAggregation, normalization, variable1, duplicates: 'document' as const },
        variable2: variable1 === 'concept' ? ('organization' as const) : ('concept' as const),
      })),
    ),
  )
  const days = {
    start: '2002-09-25',
    stop: '2021-09-07',
    variable1: 'person',
    qualifierAggregation: 'subtract',
  } as const
  const asked: Partial<NetworkOptions>[] = [...twomode, ...onemode, days, { ...days, stop: '2021-09-08' }]

  it.each(asked)('has the network that a plain computation gives: %j', { timeout: 180_000 }, async (given) => {
    const { isolates: _, indentTime: __, ...params } = given
    const { matrices } = await graphs.view((graph) =>
      network.answer(graph, network.params.parse({ ...params, labels: 'name', evidence: 'exclude' })),
    )
    const [found] = matrices as unknown as Matrix[]
    const wanted = bruteForce(stances, { ...usualOptions, ...given })
    expect(found?.rows).toEqual(wanted.rows)
    expect(found?.columns).toEqual(wanted.columns)
    expect(wanted.rows.length).toBeGreaterThan(5)
    expect(farthest(dense(found as Matrix, given.networkType === 'onemode'), wanted.matrix)).toBeLessThan(1e-9)
  })
})
