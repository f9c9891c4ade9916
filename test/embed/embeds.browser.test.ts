/** Embeds in a browser: for everybody in both schemes and at any width, without scripts, and as high as they say. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describePage, violations } from '../web/browser.js'

const views = {
  lane: '/embed/lane?demand=neutrality&asOf=2022-03-29',
  'a lane of one side': '/embed/lane?demand=ceasefire&side=russia',
  ledger: '/embed/ledger?asOf=2022-03-29',
  board: '/embed/board?asOf=2022-03-29',
  gap: '/embed/gap?between=russia,ukraine',
  statement: '/embed/statement?statement=s000-01',
}
const widths = [280, 320, 560, 700, 1000]

/** Frames of pages on any port of this machine. */
const frameAncestors = "'self' http://127.0.0.1:*"

describePage(
  'an embed',
  (served) => {
    describe.each(['light', 'dark'] as const)('in a %s system', (colorScheme) => {
      it.each(Object.entries(views))('is accessible, and stays within its frame at any width: %s', async (_, path) => {
        const page = await served.page({ colorScheme, bypassCSP: true })
        for (const width of widths) {
          await page.setViewportSize({ width, height: 500 })
          await page.goto(served.base + path)
          for (const summary of await page.locator('summary').all()) await summary.click()
          const wide = await page.evaluate(() => document.documentElement.scrollWidth)
          expect([width, Math.max(width, wide)]).toEqual([width, width])
          if (width === 320 || width === 700) expect([width, await violations(page)]).toEqual([width, []])
        }
      })
    })

    it.each(Object.entries(views))('shows the same without scripts, in one drawing: %s', async (name, path) => {
      const withScripts = await served.page()
      const withoutScripts = await served.page({ javaScriptEnabled: false })
      const seen = async (page: Page, width: number) => {
        await page.setViewportSize({ width, height: 500 })
        await page.goto(served.base + path)
        const text = await page.locator('main').textContent()
        const drawn = await page.locator('svg[role=img]:visible').count()
        return { text, drawn }
      }
      for (const width of [320, 700]) {
        const without = await seen(withoutScripts, width)
        expect(without).toEqual(await seen(withScripts, width))
        expect(without.text).toContain('Source: Demarche')
        const drawings = { lane: 2, 'a lane of one side': 1, board: 1, gap: 1, ledger: 0, statement: 0 }
        expect(without.drawn).toBe(drawings[name as keyof typeof drawings])
      }
    })

    it('looks as its theme says, whatever the system', async () => {
      const paper = async (colorScheme: 'light' | 'dark', theme: string) => {
        const page = await served.blank({ colorScheme })
        await page.goto(`${served.base}${views.board}&theme=${theme}`)
        return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      }
      const [light, dark] = ['rgb(251, 250, 247)', 'rgb(21, 20, 24)']
      expect([await paper('light', 'auto'), await paper('dark', 'auto')]).toEqual([light, dark])
      expect([await paper('dark', 'light'), await paper('light', 'dark')]).toEqual([light, dark])
    })

    it.each(Object.entries(views))('has its look also when it is opened again: %s', async (_, path) => {
      const page = await served.page()
      const look = async () => {
        await page.goto(served.base + path)
        return [
          await page.locator('svg[role=img]:visible').count(),
          await page.locator('body').evaluate((it) => getComputedStyle(it).backgroundColor),
        ]
      }
      const first = await look()
      expect(await look()).toEqual(first)
    })

    it('opens the whole view in a page of its own, which cannot reach back', async () => {
      const page = await served.blank()
      await page.goto(served.base + views.lane)
      const [opened] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('link', { name: 'See all of it, with every source' }).click(),
      ])
      await opened.getByRole('heading', { name: 'Neutrality', level: 1 }).waitFor()
      expect(await opened.evaluate(() => window.opener)).toBeNull()
    })

    describe('in an article', () => {
      let article: { address: string; close: () => void }
      beforeAll(async () => {
        article = await serveArticle(() => `${served.base}${views.board}`)
      })
      afterAll(() => article.close())

      it('says how high it is, so that six lines fit the frame to it, and again when that changes', async () => {
        const page = await served.blank({ viewport: { width: 900, height: 800 } })
        await page.goto(article.address)
        const frame = page.frameLocator('iframe')
        const fits = () =>
          page.waitForFunction(() => {
            const frame = document.querySelector('iframe')
            return frame && Math.abs(frame.offsetHeight - Number(frame.dataset.said)) < 2 && frame.offsetHeight > 400
          })
        await fits()
        const closed = await page.locator('iframe').evaluate((it) => it.clientHeight)
        expect(await frame.locator('html').evaluate((it) => it.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(
          0,
        )
        await frame.getByText('Show as a table').click()
        await page.waitForFunction(
          (before) => (document.querySelector('iframe')?.clientHeight ?? 0) > before + 200,
          closed,
        )
      })
    })
  },
  { frameAncestors },
)

/** A page of another origin, which the setting lets frame the embed, with the lines of docs/embeds.md. */
async function serveArticle(address: () => string) {
  const server = createServer((_, res) => {
    const origin = new URL(address()).origin
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.end(`<!doctype html><title>Article</title><script>
addEventListener('message', ({ origin, data, source }) => {
  if (origin !== '${origin}' || data?.type !== 'demarche:height') return
  for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) { frame.style.height = data.height + 'px'; frame.dataset.said = data.height }
})
</script><iframe src="${address().replaceAll('&', '&amp;')}" title="The board" width="640" height="100" loading="lazy" style="max-width:100%;border:0"></iframe>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}
