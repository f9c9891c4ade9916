/** Hostile data is inert and legible in every view: markup, quotes, right-to-left marks, names of 5,000 characters. */
import { expect, it } from 'vitest'
import { describePage, desktop, phone, ready } from './browser.js'
import { hostileDataset } from './hostile-dataset.js'

/** Some of it, as a reader sees it. */
const hostile = /<script>document\.title=|sdrawkcab|x{50}|Wörd Wörd/

const views = {
  home: '/',
  'a search': '/?q=%3Cscript%3E',
  ledger: '/ledger',
  'a cell': '/ledger?side=red&demand=bridge',
  'two days': '/ledger?from=2022-02-01&asOf=2022-03-29',
  'a demand': '/demand/bridge',
  'a demand nobody spoke of': '/demand/ferry',
  'an actor': '/actor/red',
  'an actor with an endless name': '/actor/blue',
  'a statement': '/statement/s1',
  'a statement of one endless word': '/statement/s2',
  'a source': '/node/gazette',
  'an event': '/node/meeting',
  graph: '/graph/bridge',
  findings: '/conflicts?part=unanswered',
  networks: '/network?networkType=twomode',
  'the matrix': '/network?networkType=twomode&shape=matrix',
  console: `/console?${new URLSearchParams({ q: 'MATCH (a:Actor) RETURN a.name AS name' })}`,
  method: '/method',
}

describePage(
  'hostile data',
  (served) => {
    it.each(Object.entries(views))('is inert and legible in %s', async (name, path) => {
      const page = await served.page()
      page.on('dialog', () => expect.unreachable('a dialog'))
      await page.goto(served.base + path)
      for (const { viewport } of [desktop, phone]) {
        await page.setViewportSize(viewport)
        await ready(page)
        expect(await page.title()).not.toBe('hacked')
        expect(await page.locator('main img, main script').count()).toBe(0)
        expect((await page.locator('h1').first().textContent())?.trim()).not.toBe('')
        if (name !== 'method') expect(await page.locator('main').textContent()).toMatch(hostile)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect([viewport.width, overflow]).toEqual([viewport.width, Math.min(0, overflow)])
        expect(await page.getByRole('alert').allTextContents()).toEqual([])
      }
    })
  },
  { dataset: hostileDataset() },
)
