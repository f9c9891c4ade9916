/** A shipped text, coded anew and published: the same graph as the shipped one, but for who coded it. */
import { join } from 'node:path'
import { beforeAll, expect, inject } from 'vitest'
import { addText, newText } from '../../../src/coding/add-text.js'
import { listSources } from '../../../src/coding/coded-source.js'
import { publishSource } from '../../../src/coding/publish/publish-source.js'
import { readDataset } from '../../../src/cypher/dataset.js'
import { packageRoot } from '../../../src/cypher/package-root.js'
import { loadDataset } from '../../../src/load/load-dataset.js'
import { readRecords } from '../../../src/records/read-records.js'
import type { Records } from '../../../src/records/records.js'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import { readUncoded, uncodedFiles, verifyGraph } from '../../../src/verify/verify-graph.js'
import { itWith } from '../../provision/outside.js'
import { testFolder } from '../../provision/test-folder.js'
import { codedIn } from '../shipped-coding.js'
import { addedAs, bareStatements, leftOut, withoutSource003 } from '../without-source-003.js'
import { logsIn } from './gazette-dataset.js'

let shipped: Records
beforeAll(async () => {
  const graphs = embeddedGraphs(inject('shippedStore'))
  shipped = await graphs.view(readRecords)
  await graphs.close()
})

itWith(
  'sources',
  'source-003 coded anew is the shipped source-003, but for its coder and its number',
  async (texts) => {
    const dataset = withoutSource003()
    const graphs = embeddedGraphs(testFolder('store'))
    await loadDataset(graphs, readDataset(dataset))
    const old = shipped.sources.find(({ id }) => id === leftOut)
    if (!old) return expect.fail(`there is no ${leftOut}`)
    const { title, author, publisher, language, publishedEarliest, publishedLatest, publishedBasis, usableTo, file } =
      old
    const given = {
      title,
      author,
      publisher,
      language,
      publishedEarliest,
      publishedLatest,
      publishedBasis,
      usableTo,
      file,
    }
    const known = (await listSources(dataset, graphs)).map(({ record }) => record)
    const folders = { dataset, sourcesDir: texts }
    expect(addText(folders, known, newText.parse({ ...given, keep: false }))).toBe(addedAs)
    const uncoded = readUncoded(join(packageRoot, 'cypher', 'data', 'uncoded.json')).filter(
      ({ source }) => source === old.id,
    )
    const events = [
      ...codedIn(shipped, old.id).map((after) => ({ act: 'put', kind: 'statement', key: after.key, after })),
      ...uncoded.map(({ source: _, ...after }) => ({
        act: 'put',
        kind: 'uncoded',
        key: String(after.paragraph),
        after,
      })),
      { act: 'close' },
    ].map((event, index) => ({ id: String(index), by: 'hand', ...event }))
    const logs = logsIn(dataset)
    await logs.pass(addedAs, 'ada').append(events as never, 0)
    const { blocked, open, warnings, changes } = await publishSource(
      { ...folders, graphs, logs, reader: 'ada' },
      addedAs,
    )
    expect([blocked, open]).toEqual([[], []])
    expect(warnings).toEqual([])
    expect(changes.length).toBeGreaterThan(5)
    const published = await graphs.view(readRecords)
    expect(bareStatements(published)).toEqual(bareStatements(shipped))
    expect(published.sources.find(({ id }) => id === addedAs)).toEqual({ ...old, id: addedAs })
    const reports = await graphs.view((graph) => verifyGraph(graph, texts, uncodedFiles(dataset).flatMap(readUncoded)))
    expect(reports.flatMap(({ source, misses }) => misses.map((miss) => ({ source, ...miss })))).toEqual([])
    await graphs.close()
  },
)
