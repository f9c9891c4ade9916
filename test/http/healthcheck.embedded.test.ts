/** The health check of the image, run by hand: it says whether the server answers from a graph. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { expect, inject, it } from 'vitest'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import { imageHealthcheck } from '../house/containers.js'
import { ownStore, serve } from '../query/served.js'
import { listening } from './listening.js'

async function exitCode(port: string, basePath = ''): Promise<number> {
  const [, ...args] = imageHealthcheck()
  const check = spawn(process.execPath, args, {
    env: { ...process.env, PORT: port, BASE_PATH: basePath },
    stdio: 'ignore',
  })
  const [code] = (await once(check, 'close')) as [number]
  return code
}

it('is 0 for a server with a graph, and 1 for one without, or for none', async () => {
  const store = ownStore()
  const [full, empty] = [
    await serve({ store: { dataDir: inject('shippedStore') } }, null),
    await serve({ store }, null),
  ]
  const codes = [await exitCode(new URL(full.base).port), await exitCode(new URL(empty.base).port), await exitCode('1')]
  await full.close()
  await empty.close()
  rmSync(store.dataDir, { recursive: true })
  expect(codes).toEqual([0, 1, 1])
})

it('asks below the path under which the server answers', async () => {
  const graphs = embeddedGraphs(inject('shippedStore'))
  const below = await listening({ graphs, basePath: '/demarche' })
  const { port } = new URL(below.base)
  const codes = [await exitCode(port, '/demarche'), await exitCode(port, '/demarche/'), await exitCode(port)]
  below.close()
  await graphs.close()
  expect(codes).toEqual([0, 0, 1])
})
