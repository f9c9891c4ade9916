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
