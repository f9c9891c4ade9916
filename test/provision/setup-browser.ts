/** Finds a browser for the tests, and builds the page once for all of them, unless it has just been built. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { isBuilt } from './build-server.js'
import { findChromium } from './chromium.js'
import { whyNoProxy } from './hosting/proxy.js'
import { refuseInCi } from './provided.js'

const root = join(import.meta.dirname, '../..')

/** What the page is made of: some of its documents lie beside the scripts, from which it has the version of the data as well. */
const sources = ['web', 'src', 'cypher', 'docs', 'vite.config.ts', 'package.json', 'package-lock.json']

export default async function setup(project: TestProject) {
  const chromium = findChromium() ?? null
  refuseInCi(chromium ? null : 'No Chromium to test with: install one or set CHROMIUM_PATH')
  project.provide('chromium', chromium)
  const proxyMissing = whyNoProxy()
  refuseInCi(proxyMissing)
  project.provide('proxyMissing', proxyMissing)
  if (!chromium) return
  // A folder of its own: a build that runs at the same time empties the usual one.
  const page = temporaryFolder('page')
  if (isBuilt('dist/web/index.html', sources)) cpSync(join(root, 'dist/web'), page, { recursive: true })
  else
    await build({
      configFile: join(root, 'vite.config.ts'),
      root: join(root, 'web'),
      logLevel: 'warn',
      build: { outDir: page },
    })
  project.provide('builtPage', page)
  return () => rmSync(page, { recursive: true, force: true })
}
