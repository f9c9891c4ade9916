/** Demarche on pages of other sites, in a browser: in frames of listed sites alone, asked by notebooks of named origins alone. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, type ServedPage } from '../browser.js'

const news = 'https://paper.example'
const notebook = 'https://notebook.example'
const stranger = 'https://stranger.example'

/** A page of another site, with this in its body. */
async function pageOf(served: ServedPage, site: string, body: string): Promise<Page> {
  const page = await served.blank()
  // A page that a test makes up has no address; the browser would ask its reader before it may reach this machine.
  await page.context().grantPermissions(['local-network-access'])
  await page.route(`${site}/**`, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}` }))
  await page.goto(`${site}/article`)
  return page
}

const framing = (address: string) => `<iframe src="${address}" width="900" height="700"></iframe>`

/** What the frame of an article shows: the view, or nothing of ours. */
async function shownIn(page: Page): Promise<string | null> {
  const frame = page.frameLocator('iframe')
  const view = frame.locator('main[aria-busy="false"]')
  await expect
    .poll(async () => (await view.count()) > 0 || page.frames().some((it) => it.url().startsWith('chrome-error:')))
    .toBe(true)
  return (await view.count()) > 0 ? view.getAttribute('data-view') : null
}

/** What a page of an origin gets from the API. */
const asks = (page: Page, address: string, init: RequestInit = {}) =>
  page.evaluate(
    async ({ address, init }) => {
      try {
        const answer = await fetch(address, init)
        return { status: answer.status, tag: answer.headers.get('etag'), body: await answer.text() }
      } catch (error) {
        return (error as Error).name
      }
    },
    { address, init },
  )

describePage(
  'on another site',
  (served) => {
    it('a frame of a listed site shows a view, where its links work', async () => {
      const page = await pageOf(served, news, framing(`${served.base}/board?asOf=2022-03-29`))
      expect(await shownIn(page)).toBe('board')
      await page.frameLocator('iframe').getByRole('link', { name: 'Ledger' }).first().click()
      await page.frameLocator('iframe').locator('main[data-view="ledger"]').waitFor()
    })

    it('a frame of another site shows nothing', async () => {
      for (const site of [stranger, 'https://a.paper.example', 'http://paper.example']) {
        const page = await pageOf(served, site, framing(`${served.base}/board?asOf=2022-03-29`))
        expect([site, await shownIn(page)]).toEqual([site, null])
      }
      served.forgive('frame-ancestors')
    })

    it('an embed shows in frames of listed sites alone, with links below the path', async () => {
      const embed = framing(`${served.base}/embed/board?asOf=2022-03-29&sides=russia,ukraine`)
      const page = await pageOf(served, news, embed)
      const link = page.frameLocator('iframe').getByRole('link').first()
      expect(await link.evaluate((it) => (it as HTMLAnchorElement).href)).toContain(`${served.base}/`)
      const elsewhere = await pageOf(served, stranger, embed)
      await expect.poll(() => elsewhere.frames().some((it) => it.url().startsWith('chrome-error:'))).toBe(true)
      served.forgive('frame-ancestors')
    })

    it('no frame shows the coding bench, nor does a view in a frame lead to it', async () => {
      const direct = await pageOf(served, news, framing(`${served.base}/code`))
      expect(await shownIn(direct)).toBeNull()
      const page = await pageOf(served, news, framing(`${served.base}/board?asOf=2022-03-29`))
      expect(await shownIn(page)).toBe('board')
      await page.frames()[1]?.evaluate(() => {
        const link = Object.assign(document.createElement('a'), { href: '/demarche/code' })
        document.body.append(link)
        link.click()
      })
      await expect.poll(() => page.frames().some((it) => it.url().startsWith('chrome-error:'))).toBe(true)
      served.forgive('frame-ancestors')
    })

    it('a notebook of a named origin reads answers and sends queries', async () => {
      const page = await pageOf(served, notebook, '<p>A notebook')
      const ledger = `${served.base}/api/v1/ledger?asOf=2022-03-29&limit=1`
      expect(await asks(page, ledger)).toMatchObject({ status: 200, tag: expect.stringMatching(/^W\//) })
      expect(await asks(page, `${served.base}/api/v1/nothing`)).toMatchObject({ status: 404 })
      const query = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"RETURN 1 AS x"}',
      }
      expect(await asks(page, `${served.base}/api/v1/query`, query)).toMatchObject({
        status: 200,
        body: expect.stringContaining('"rows":[{"x":1}]'),
      })
      // Neither what the browser asks first is granted, nor what it need not ask.
      expect(await asks(page, `${served.base}/api/v1/coding/session`)).toBe('TypeError')
      served.forgive('CORS')
      served.forgive('ERR_FAILED')
      served.forgive('status of 404')
    })

    it('a notebook of another origin gets nothing', async () => {
      const page = await pageOf(served, stranger, '<p>A notebook')
      for (const path of ['ledger?limit=1', 'query?q=RETURN+1+AS+x', 'openapi.json'])
        expect([path, await asks(page, `${served.base}/api/v1/${path}`)]).toEqual([path, 'TypeError'])
      const query = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"RETURN 1 AS x"}',
      }
      expect(await asks(page, `${served.base}/api/v1/query`, query)).toBe('TypeError')
      served.forgive('CORS')
      served.forgive('ERR_FAILED')
    })
  },
  { behind: 'nginx', origins: [notebook], frameAncestors: `'self' ${news}` },
)
