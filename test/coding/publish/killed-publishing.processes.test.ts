/** A process that is killed while it publishes leaves the source as it was, or published whole. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readDataset } from '../../../src/cypher/dataset.js'
import { packageRoot } from '../../../src/cypher/package-root.js'
import { loadDataset } from '../../../src/load/load-dataset.js'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import { testFolder } from '../../provision/test-folder.js'
import { code, filesOf, riverTalks } from './gazette-dataset.js'

const kills = Number(process.env.KILLS ?? 6)
const program = join(packageRoot, 'test', 'provision', 'publish-loop.ts')

it(`nothing is half published after ${kills} kills at random moments, and what was acknowledged is there`, async () => {
  const dataset = riverTalks()
  const store = testFolder('store')
  await code(dataset, 'ada')
  const graphs = embeddedGraphs(store)
  await loadDataset(graphs, readDataset(dataset))
  await graphs.close()
  const left = testFolder('left')
  const seen = new Set<string>()
  for (let kill = 0; kill < kills; kill++) {
    const publisher = spawn(process.execPath, ['--import', 'tsx', program, dataset, store, 'ada'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // What the killed leave behind, and the cache, go with this folder.
      env: { ...process.env, TSX_DISABLE_CACHE: '1', TMPDIR: left },
    })
    let said = ''
    publisher.stdout.on('data', (text) => {
      said += text
    })
    await once(publisher.stdout, 'data')
    await setTimeout(Math.random() * 400)
    publisher.kill('SIGKILL')
    await once(publisher, 'close')
    // Reading it finishes what was decided.
    readDataset(dataset)
    const files = filesOf(dataset)
    const versions = [
      '60-statements/source-001.cypher',
      '30-events/source-001.cypher',
      'coding/source-001/uncoded.json',
    ].map((path) => /Version (\d+)\./.exec(files[path] ?? '')?.[1])
    expect(new Set(versions).size).toBe(1)
    expect(Number(versions[0])).toBeGreaterThanOrEqual(Number(said.trim().split('\n').at(-1)))
    seen.add(versions[0] ?? '')
  }
  expect(seen.size).toBeGreaterThan(1)
  const again = embeddedGraphs(store)
  await loadDataset(again, readDataset(dataset))
  await again.close()
}, 1_200_000)
