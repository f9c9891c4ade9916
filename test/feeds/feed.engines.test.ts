/** Feeds over publications: what stands keeps its id, and what changed makes exactly one entry, on every engine. */
import { afterEach, expect, it } from 'vitest'
import { type Dataset, readDataset } from '../../src/cypher/dataset.js'
import { feedOf } from '../../src/feeds/feed.js'
import { feedParams } from '../../src/feeds/feed-params.js'
import { loadVersion } from '../../src/versions/load-version.js'
import { openVersions, versionsFolder } from '../../src/versions/versions.js'
import { testFolder } from '../provision/test-folder.js'
import { describeOnEngines } from '../store/engines.js'
import { shuffled } from '../versions/shuffled.js'
import { type Answer, bridgeTalks, refusedThenGranted } from './talks.js'

const bridges = 8
const before = refusedThenGranted(bridges)
const change = (chosen: (it: Answer) => boolean, by: Partial<Answer>) =>
  before.map((it) => (chosen(it) ? { ...it, ...by } : it))
const isGrant = (it: Answer) => it.stance === 'CONCEDES'

describeOnEngines('a feed', (engine) => {
  afterEach(() => engine.dispose())

  async function follow() {
    const graphs = await engine.openGraphs()
    const versions = openVersions(graphs, { folder: versionsFolder(testFolder('data')) })
    const parsed = (given: Record<string, string>) => feedParams.parse({ limit: '100', ...given })
    return {
      /** As a server gives it that knows no earlier version. */
      withoutHistory: () => graphs.view((graph, data) => feedOf(graph, data, openVersions(graphs), parsed({}))),
      load: (dataset: Dataset) => loadVersion(graphs, dataset, versions),
      feed: (given: Record<string, string> = {}) =>
        graphs.view((graph, data) => feedOf(graph, data, versions, parsed(given))),
    }
  }

  /** Publishes one after the other, and gives what a reader finds new in the last. */
  async function newIn(...published: Answer[][]) {
    const { load, feed } = await follow()
    const known = new Set<string>()
    let entries: Awaited<ReturnType<typeof feed>>['entries'] = []
    for (const answers of published) {
      for (const { id } of entries) known.add(id)
      await load(bridgeTalks(answers))
      entries = (await feed()).entries
    }
    return { all: entries, fresh: entries.filter(({ id }) => !known.has(id)) }
  }

  it('is the same, to the letter, over 20 publications of the same data with shuffled scripts', {
    timeout: 300_000,
  }, async () => {
    const { load, feed } = await follow()
    const dataset = readDataset()
    const views = [{}, { first: 'include' }, { sides: 'ukraine' }, { source: 'source-000' }, { hedged: 'exclude' }]
    const read = () => Promise.all(views.map(feed))
    await load(dataset)
    const first = await read()
    expect(first.map(({ entries }) => entries.length > 0)).toEqual(views.map(() => true))
    for (let seed = 1; seed <= 20; seed++) {
      await load(shuffled(dataset, seed))
      expect(await read()).toEqual(first)
    }
  })

  it.each([1, 3, bridges])(
    'has %i new entries, all corrections, when a publication changes as many readings',
    async (count) => {
      const partly = change((it) => isGrant(it) && it.bridge < count, { extent: 'partial' })
      const { all, fresh } = await newIn(before, partly)
      expect(all).toHaveLength(bridges)
      expect(fresh.map(({ title }) => title).sort()).toEqual(
        Array.from(
          { length: count },
          (_, bridge) =>
            `Correction: Blue, Bridge ${bridge}: refuses it → partly accepts it (10 March 2022; its own word, by Blue; 1 statement; the record said “accepts it” before)`,
        ),
      )
      // What was corrected last stands first.
      expect(
        all
          .slice(0, count)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(fresh.map(({ id }) => id).sort())
      expect(new Set(all.map(({ id }) => id)).size).toBe(bridges)
    },
  )

  it('has one correction for a move that is dated anew', async () => {
    const { fresh } = await newIn(
      before,
      change((it) => isGrant(it) && it.bridge === 2, { day: '2022-03-12' }),
    )
    expect(fresh.map(({ title }) => title)).toEqual([
      'Correction: Blue, Bridge 2: refuses it → accepts it (12 March 2022; its own word, by Blue; 1 statement; the record said 10 March 2022 before)',
    ])
  })

  it('has one correction for a move that the data no longer have', async () => {
    const { all, fresh } = await newIn(
      before,
      before.filter((it) => !(isGrant(it) && it.bridge === 2)),
    )
    expect(fresh.map(({ title }) => title)).toEqual([
      'Correction: Blue, Bridge 2: the record no longer says “accepts it” (10 March 2022)',
    ])
    expect(fresh[0]?.statements).toEqual([])
    expect(all).toHaveLength(bridges)
  })

  it('has one entry for a move that is new, of the version in which it came', async () => {
    const later: Answer = { bridge: 0, day: '2022-04-01', stance: 'REJECTS', extent: 'full' }
    const { all, fresh } = await newIn(before, [...before, later], [...before, later])
    expect(fresh).toEqual([])
    expect(all[0]?.title).toBe(
      'Blue, Bridge 0: accepts it → now refuses it (1 April 2022; its own word, by Blue; 1 statement)',
    )
    expect((all[0]?.published ?? '') > (all[1]?.published ?? '')).toBe(true)
    expect(all[0]?.statements).toEqual([{ id: 's-0-2022-04-01', text: 'Blue: Blue on bridge-0' }])
  })

  it('corrects the correction when the data go back, under an id that nobody has read', async () => {
    const partly = change((it) => isGrant(it) && it.bridge === 0, { extent: 'partial' })
    const { fresh } = await newIn(before, partly, before)
    expect(fresh.map(({ title }) => title)).toEqual([
      'Correction: Blue, Bridge 0: refuses it → accepts it (10 March 2022; its own word, by Blue; 1 statement; the record said “partly accepts it” before)',
    ])
  })

  it('says what the data said before, and since which version', async () => {
    const { load, feed } = await follow()
    const [{ data: first }, { data: second }] = [
      await load(bridgeTalks(before)),
      await load(bridgeTalks(change((it) => isGrant(it) && it.bridge === 0, { extent: 'partial' }))),
    ]
    const [correction] = (await feed()).entries
    expect(correction?.sentences.at(-1)).toMatch(
      new RegExp(
        `^Corrected in version ${second.version}, published on .+\\. From version ${first.version}, published on .+ on the data said “accepts it”, on 10 March 2022\\.$`,
      ),
    )
  })

  it('has the same ids on a server that knows no earlier version, also of what was corrected', async () => {
    const { load, feed, withoutHistory } = await follow()
    await load(bridgeTalks(before))
    await load(bridgeTalks(change((it) => isGrant(it) && it.bridge === 0, { extent: 'partial' })))
    const ids = async (of: ReturnType<typeof feed>) => (await of).entries.map(({ id }) => id).sort()
    expect(await ids(withoutHistory())).toEqual(await ids(feed()))
  })

  it('has only what its filters let through', async () => {
    const { load, feed } = await follow()
    await load(bridgeTalks(before))
    const count = async (given: Record<string, string>) => (await feed(given)).entries.length
    expect(await count({ demand: 'bridge-3' })).toBe(1)
    expect(await count({ sides: 'red' })).toBe(0)
    expect(await count({ sides: 'red', first: 'include' })).toBe(1)
    expect(await count({ reading: 'leaning' })).toBe(0)
    expect(await count({ reading: 'accepted,leaning' })).toBe(bridges)
    expect(await count({ from: '2022-03-11' })).toBe(0)
    expect(await count({ from: '2022-03-11', clock: 'published' })).toBe(bridges)
    expect(await count({ to: '2022-03-10', issue: 'river', source: 'gazette' })).toBe(bridges)
    await expect(feed({ demand: 'bridge-99' })).rejects.toThrow('bridge-99')
  })
})
