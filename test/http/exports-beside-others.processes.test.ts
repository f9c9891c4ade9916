/** Exports of a large graph beside others: who waits for them, and what becomes of those that nobody waits for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { problemShape } from '../../src/http/problems.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { generateRecords } from '../bench/generate.js'
import { writeDataset } from '../bench/write-dataset.js'
import { bytesOf, exportOf } from '../export/exported.js'
import { runningBelow } from '../provision/processes-below.js'
import { until } from '../provision/until.js'
import { ownStore } from '../query/served.js'
import { type Listening, listening } from './listening.js'

let graphs: Graphs
let server: Listening
/** Makes an export in this process. */
let made: (format: string) => Promise<Buffer>
/** By format: one that is kept in memory, and one that is sent from its file. */
let expected: [format: string, bytes: Buffer][]

beforeAll(async () => {
  const { dataDir } = ownStore()
  const dataset = join(dataDir, 'dataset')
  writeDataset(dataset, generateRecords(3_000))
  graphs = embeddedGraphs(dataDir)
  await loadDataset(graphs, readDataset(dataset))
  const data = (await graphs.current()) ?? expect.fail()
  const all = await graphs.view((graph) => exportOf(graph))
  made = async (format) => bytesOf(format, { ...all, data })
  expected = [
    ['csv', await made('csv')],
    ['gexf', await made('gexf')],
  ]
  server = await listening({ graphs })
})
afterAll(async () => {
  server.close()
  await graphs.close()
})

const exported = (format: string, init: RequestInit = {}) => fetch(`${server.base}/api/v1/export/${format}`, init)
const linux = process.platform === 'linux'

/**
 * The longest that the thread of this process was held at a time, in milliseconds. Of its own processor time, where the system
 * tells it: by the clock, a busy machine holds it as well.
 */
async function longestHeld(work: () => Promise<unknown>): Promise<number> {
  if (!linux) {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await work()
    return delay.max / 1e6
  }
  const spent = () => Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  let [before, longest, turns] = [spent(), 0, 0]
  const timer = setInterval(() => {
    const now = spent()
    longest = Math.max(longest, now - before)
    before = now
    turns++
  }, 1)
  await work()
  clearInterval(timer)
  expect(turns).toBeGreaterThan(100)
  return longest
}

/** Process ids of exports that are being made. */
const making = (): number[] => runningBelow('self', 'export/process/export-process')

describe('an export of 3,000 statements', { timeout: 60_000 }, () => {
  it.each(['csv', 'gexf', 'dna'])('as %s is made elsewhere: the thread that answers stays free', async (format) => {
    const held = await longestHeld(async () => {
      const response = await exported(format)
      expect(response.status).toBe(200)
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(300_000)
    })
    // Side by side, so that a slow machine slows both.
    const begun = performance.now()
    await made(format)
    const itself = performance.now() - begun
    expect(held).toBeLessThan(itself / 4)
  })

  it('has the same bytes, kept in memory or sent from its file, the first time and the next', async () => {
    const megabyte = 2 ** 20
    expect(expected.map(([, { length }]) => [length > megabyte / 4, length > 4 * megabyte])).toEqual([
      [true, false],
      [true, true],
    ])
    for (const [format, known] of expected)
      for (let round = 0; round < 2; round++) {
        const response = await exported(format)
        const bytes = Buffer.from(await response.arrayBuffer())
        expect([format, response.status, bytes.equals(known)]).toEqual([format, 200, true])
      }
  })

  it.runIf(linux)('is given up when its client leaves, and the next one is made at once', async () => {
    const left = new AbortController()
    const waiting = exported('graphml', { signal: left.signal })
    await until(() => making().length === 1)
    left.abort()
    await expect(waiting).rejects.toThrow()
    await until(() => making().length === 0)
    expect((await exported('json')).status).toBe(200)
  })

  it.runIf(linux)('that breaks off is a 503, and the next one is made', async () => {
    // The process of the export before may still be ending.
    await until(() => making().length === 0)
    const waiting = exported('qdpx')
    await until(() => making().length === 1)
    for (const pid of making()) process.kill(pid, 'SIGKILL')
    const response = await waiting
    expect(response.status).toBe(503)
    const { detail } = problemShape.strict().parse(await response.json())
    expect(detail).toBe('The export could not be made at the moment. Try again, or narrow it.')
    expect((await exported('qdpx')).status).toBe(200)
  })
})
