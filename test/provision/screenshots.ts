/** Takes the pictures in the README and in docs/views.md: `npm run build && npx tsx test/provision/screenshots.ts`. */
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { packageRoot } from '../../src/cypher/package-root.js'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { cli, environment } from '../commands/demarche.js'
import { findChromium, launchOptions } from './chromium.js'
import { whileServing } from './serving.js'

const desktop = { width: 1280, height: 860 }
const phone = { width: 390, height: 844 }
const day = 'asOf=2022-03-29'
const query = new URLSearchParams({
  q: "MATCH (a:Actor)-[made:MADE]->(s:Statement)-[stance:CONCEDES]->(d:Demand)\nWHERE s.latest <= date('2022-03-29')\nRETURN a, made, s, stance, d",
})
const pictures = [
  { file: 'home.png', address: '/', ...desktop },
  { file: 'board.png', address: `/board?${day}&demand=neutrality`, ...desktop },
  { file: 'board-phone.png', address: `/board?${day}`, ...phone },
  { file: 'gap.png', address: '/gap?from=2022-03-14&to=2022-03-29', ...desktop },
  { file: 'ledger.png', address: `/ledger?${day}&side=russia&demand=denazification`, ...desktop },
  { file: 'ledger-phone.png', address: `/ledger?${day}&reading=softened,dropped`, ...phone },
  { file: 'compare.png', address: `/ledger?from=2022-03-11&${day}`, ...desktop },
  { file: 'trace.png', address: '/trace?demand=ceasefire', ...desktop },
  { file: 'issue.png', address: `/issue/territory?${day}`, ...desktop },
  { file: 'demand.png', address: `/demand/neutrality?${day}`, ...desktop },
  { file: 'actor.png', address: `/actor/russia?${day}`, ...desktop },
  { file: 'statement.png', address: '/statement/s003-03', ...desktop },
  { file: 'graph.png', address: `/graph/neutrality?${day}`, ...desktop },
  { file: 'network.png', address: '/network', ...desktop },
  { file: 'conflicts.png', address: '/conflicts', ...desktop },
  { file: 'known.png', address: '/conflicts?part=known&asOf=2022-03-15', ...desktop },
  { file: 'console.png', address: `/console?${query}`, ...desktop },
  { file: 'method.png', address: '/method', ...desktop },
]

/** Milliseconds for a drawing to be laid out and painted. */
const settling = 1_500

const browser = await chromium.launch(launchOptions(findChromium() ?? ''))
const env = environment({ PORT: '0', DATA_DIR: temporaryFolder('screenshots') })
await whileServing([process.execPath, cli, 'serve'], { env }, async (base) => {
  for (const { file, address, width, height } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
    await page.goto(base + address)
    await page.locator('main[aria-busy="false"]').waitFor()
    await page.waitForTimeout(settling)
    await page.screenshot({ path: join(packageRoot, 'docs', file) })
    await page.close()
  }
})
await browser.close()
