/** Takes the README's pictures of the built page: `npx tsx docs/screenshots.ts`, after `npm run build`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { chromium } from 'playwright-core'
import { createApp } from '../src/app.js'
import { packageRoot, readDataset } from '../src/dataset.js'
import { loadDataset } from '../src/load.js'
import { embeddedGraphs } from '../src/store/embedded-graphs.js'
import { findChromium, launchOptions } from '../test/provision/chromium.js'

const pictures = [
  {
    file: 'ledger.png',
    address: '/ledger?asOf=2022-03-29&side=russia&demand=denazification',
    width: 1280,
    height: 860,
  },
  { file: 'demand.png', address: '/demand/neutrality?asOf=2022-03-29', width: 1280, height: 860 },
  { file: 'actor.png', address: '/actor/russia?asOf=2022-03-29', width: 1280, height: 860 },
  { file: 'ledger-phone.png', address: '/ledger?asOf=2022-03-29&reading=softened,dropped', width: 390, height: 844 },
]

const folder = mkdtempSync(join(tmpdir(), 'demarche-pictures-'))
const graphs = embeddedGraphs(folder)
await loadDataset(graphs, readDataset())
const app = createApp({
  graphs,
  logger: pino({ level: 'silent' }),
  version: '',
  page: join(packageRoot, 'dist', 'web'),
})
const server = createServer(app)
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch(launchOptions(findChromium() ?? ''))
for (const { file, address, width, height } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(packageRoot, 'docs', file) })
}
await browser.close()
server.close()
await graphs.close()
rmSync(folder, { recursive: true, force: true })
