/** Files that the page itself makes: their content must stay until the browser has read it. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { describePage } from '../browser.js'

const rows = new URLSearchParams({ q: 'MATCH (a:Actor) RETURN a.id AS id LIMIT 3' })

describePage('a download', (served) => {
  it.each([
    ['the rows of a query', `/console?${rows}`, '.query-results', 'CSV'],
    ['a drawing', '/graph/neutrality?asOf=2022-03-29', '.graph-tools', 'PNG'],
  ])('of %s is not taken back right after the click', async (_, address, part, button) => {
    const page = await served.blank()
    await page.addInitScript(() => {
      const revoked: string[] = []
      const revoke = URL.revokeObjectURL
      URL.revokeObjectURL = (url) => {
        revoked.push(url)
        revoke.call(URL, url)
      }
      Object.assign(globalThis, { revoked })
    })
    await page.goto(served.base + address)
    await page.locator('main[aria-busy="false"]').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(part).getByRole('button', { name: button, exact: true }).click(),
    ])
    expect((await readFile(await file.path())).length).toBeGreaterThan(20)
    await page.waitForTimeout(1_000)
    expect(await page.evaluate(() => (globalThis as unknown as { revoked: string[] }).revoked)).toEqual([])
  })
})
