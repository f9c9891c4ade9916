/** The footer comes after what a view shows: it takes no room of a desktop, and all of it can be read at the end. */
import { expect, it } from 'vitest'
import { describePage, desktop } from '../browser.js'

describePage('the footer', (served) => {
  it.each(['/', '/board', '/ledger?asOf=2022-03-29', '/trace'])(
    'stands at the end of the view, while the header stays: %s',
    async (path) => {
      const page = await served.open(path)
      const foot = page.getByRole('contentinfo')
      await foot.getByText('Licence of the data').waitFor({ state: 'attached' })
      const { height } = desktop.viewport
      expect((await foot.boundingBox())?.y).toBeGreaterThanOrEqual(height - 1)
      await page.locator('.under-header').evaluate((it) => it.scrollTo(0, it.scrollHeight))
      const box = await foot.boundingBox()
      expect(box && box.y + box.height).toBeLessThanOrEqual(height + 1)
      expect((await page.getByRole('banner').boundingBox())?.y).toBe(0)
    },
  )

  it('is at the beginning again in the next view', async () => {
    const page = await served.open('/trace')
    await page.locator('.under-header').evaluate((it) => it.scrollTo(0, 600))
    await page.getByRole('link', { name: 'Method' }).click()
    await page.waitForURL(/method/)
    await expect.poll(() => page.locator('.under-header').evaluate((it) => it.scrollTop)).toBe(0)
  })
})
