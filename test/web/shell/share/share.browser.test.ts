/** The Share menu in a browser: every CSV of the page for Excel, on request. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { describePage, ready } from '../../browser.js'

const rows = new URLSearchParams({ q: 'MATCH (a:Actor) RETURN a.id AS id LIMIT 3' })
const mark = [0xef, 0xbb, 0xbf]

describePage('the Share menu', (served) => {
  it('offers every CSV with a byte order mark, and remembers the choice for all views', async () => {
    const page = await served.open('/conflicts?part=known')
    const files = async () => {
      const menu = page.locator('details.popup', { hasText: 'Cite this view' })
      if (!(await menu.evaluate((it) => it.hasAttribute('open')))) await menu.locator(':scope > summary').click()
      const programs = menu.locator('.for-programs')
      if (!(await programs.evaluate((it) => it.hasAttribute('open')))) await programs.locator('summary').click()
      await page.getByText('The whole graph for other tools').waitFor()
      return menu.locator('a[download]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    }
    const isCsv = (address: string) => /(\.csv|\/export\/csv)(\?|$)/.test(address)
    const plain = await files()
    expect(plain.filter(isCsv)).toHaveLength(3)
    expect(plain.filter((address) => address.includes('bom='))).toEqual([])
    await page.getByLabel('CSV for Excel').check()
    const marked = await files()
    expect(marked.filter((address) => address.includes('bom=true'))).toEqual(marked.filter(isCsv))
    for (const view of ['/network', '/ledger', '/']) {
      await page.goto(served.base + view)
      await ready(page)
      const here = (await files()).filter(isCsv)
      expect(here.length).toBeGreaterThan(1)
      for (const address of here.filter((it) => !it.includes('/export/'))) {
        const bytes = new Uint8Array(await (await fetch(served.base + address)).arrayBuffer())
        expect([address, [...bytes.slice(0, 3)]]).toEqual([address, mark])
      }
    }
  })

  it('offers the code of a frame for the view on the screen, on request with the data as they are', async () => {
    const page = await served.open('/demand/neutrality?asOf=2022-03-29')
    await page.locator('summary', { hasText: 'Share' }).click()
    const field = page.getByLabel('Embed code', { exact: true })
    const framed = async () => /src="([^"]+)"/.exec(await field.inputValue())?.[1]?.replaceAll('&amp;', '&') ?? ''
    const plain = `${served.base}/embed/lane?demand=neutrality&asOf=2022-03-29`
    expect(await field.inputValue()).toMatch(
      / title="Neutrality" width="640" height="\d+" loading="lazy" style="max-width:100%;border:0"><\/iframe>$/,
    )
    expect(await framed()).toBe(plain)
    const [{ version }] = [(await served.api('stats')).data as { version: string }]
    const kept = page.waitForRequest(`${plain}&version=${version}`)
    await page.getByLabel('With the data as they are now').check()
    await kept
    expect(await framed()).toBe(`${plain}&version=${version}`)
    expect((await fetch(await framed())).status).toBe(200)
    expect(await page.getByRole('link', { name: 'Preview' }).getAttribute('href')).toBe(await framed())
    await page.goto(`${served.base}/graph`)
    await ready(page)
    await page.locator('summary', { hasText: 'Share' }).click()
    await page.getByRole('button', { name: 'Copy link' }).waitFor()
    expect(await page.getByLabel('Embed code', { exact: true }).count()).toBe(0)
  })

  it('keeps what only programs read behind one group', async () => {
    const page = await served.open('/ledger')
    await page.locator('summary', { hasText: 'Share' }).click()
    await page.getByText('This view as a table').waitFor()
    const forPrograms = ['JSON', 'graphml', 'jsonld', 'gexf'].map((name) =>
      page.locator('.for-programs').getByRole('link', { name, exact: true }),
    )
    for (const link of forPrograms) expect(await link.count()).toBe(0)
    await page.getByText('For programs').click()
    for (const link of forPrograms) await link.waitFor()
  })

  it('counts for the CSV of a query too', async () => {
    const page = await served.open(`/console?${rows}`)
    const saved = async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.query-results').getByRole('button', { name: 'CSV', exact: true }).click(),
      ])
      return [...(await readFile(await file.path())).subarray(0, 3)]
    }
    expect(await saved()).not.toEqual(mark)
    await page.locator('summary', { hasText: 'Share' }).click()
    await page.getByLabel('CSV for Excel').check()
    await page.keyboard.press('Escape')
    expect(await saved()).toEqual(mark)
  })
})
