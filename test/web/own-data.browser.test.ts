/** A second negotiation needs no code: every view works on a dataset that was imported from another tool. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tryLoad } from '../../src/commands/import.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { importFile } from '../../src/import/import-file.js'
import { outside, whyAbsent } from '../provision/outside.js'
import { testFolder } from '../provision/test-folder.js'
import { describePage, ready } from './browser.js'

async function imported(file: string): Promise<string> {
  const out = join(testFolder('own'), 'data')
  await importFile(file, { out }, tryLoad)
  return out
}

const absent = whyAbsent('oracles/dna/sample_v3.dna')
const files: [string, string][] = [
  ['a coding sheet', join(packageRoot, 'docs', 'import-example.csv')],
  ...(absent ? [] : [['a DNA database', outside('oracles/dna/sample_v3.dna')] satisfies [string, string]]),
]
if (absent) it.skip(`the page on a DNA database (${absent})`, () => {})

for (const [what, file] of files) {
  const dataset = await imported(file)
  describePage(
    `the page on ${what}`,
    (served) => {
      it('shows every view without an alert', async () => {
        const { items: readings } = await served.api('ledger')
        const { side, demand, statements } = readings[0]
        const [source] = (await served.api('sources')).items
        const views = [
          '/',
          '/ledger',
          `/ledger?side=${encodeURIComponent(side)}&demand=${encodeURIComponent(demand)}`,
          `/demand/${encodeURIComponent(demand)}`,
          `/actor/${encodeURIComponent(side)}`,
          `/statement/${encodeURIComponent(statements[0])}`,
          `/node/${encodeURIComponent(source.id)}`,
          `/graph/${encodeURIComponent(demand)}`,
          '/network',
          '/network?networkType=twomode&shape=matrix',
          '/conflicts',
          `/console?${new URLSearchParams({ q: 'MATCH (d:Demand) RETURN d.id AS id' })}`,
          '/method',
        ]
        const page = await served.page()
        for (const path of views) {
          await page.goto(served.base + path)
          await ready(page)
          expect([path, await page.getByRole('alert').allTextContents()]).toEqual([path, []])
          expect((await page.locator('h1').first().textContent())?.trim()).not.toBe('')
        }
      }, 120_000)
    },
    { dataset },
  )
}
