/** What happens to work when the connection is lost, a tab is closed over it, or two tabs code at the same time. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, type ServedPage } from '../browser.js'
import { openBench, passOf, press, saved } from './coding-page.js'
import { riverDataset } from './river.js'

const offline = (served: ServedPage) => {
  served.forgive('ERR_INTERNET_DISCONNECTED')
  served.forgive('ERR_FAILED')
}

/** Another tab of the same browser. */
async function secondTab(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.locator('.bench-text p').first().waitFor()
  return other
}

const statements = async (served: ServedPage, coder: string) => (await passOf(served.base, coder)).items.statements

describePage(
  'the bench when things go wrong',
  (served) => {
    it('counts what is not saved while the server is away, and saves it once it is back', async () => {
      const page = await openBench(served, 'ada')
      await page.context().setOffline(true)
      await press(page, 's Enter Escape m d')
      await page.getByText('3 not yet saved').waitFor()
      await page.getByText('The server cannot be reached.').waitFor()
      expect(await statements(served, 'ada')).toHaveLength(0)
      await page.context().setOffline(false)
      await saved(page)
      const [only] = await statements(served, 'ada')
      expect(only).toMatchObject({ mode: 'document', certainty: 'hedged' })
      offline(served)
    })

    it('loses nothing when the tab is closed meanwhile: the next one sends it, once', async () => {
      const page = await openBench(served, 'bea')
      await press(page, 's Enter')
      await saved(page)
      const { n } = await passOf(served.base, 'bea')
      await page.route('**/events', (route) => route.abort())
      await press(page, 'Escape m')
      await page.getByText('1 not yet saved').waitFor()
      const other = await secondTab(page)
      await page.close()
      await saved(other)
      const after = await passOf(served.base, 'bea')
      expect([after.n, after.items.statements[0]?.mode]).toEqual([n + 1, 'document'])
      offline(served)
    })

    it('sends again what arrived although no answer came back, and it counts once', async () => {
      const page = await openBench(served, 'cy')
      let lost = 0
      await page.route('**/events', async (route) => {
        if (lost++ > 0) return route.continue()
        await route.fetch()
        await route.abort()
      })
      await press(page, 's Enter')
      await saved(page)
      expect(lost).toBe(2)
      expect((await passOf(served.base, 'cy')).n).toBe(1)
      offline(served)
    })

    it('shows in one tab what another has saved, and takes in what both did at the same time', async () => {
      const one = await openBench(served, 'dan')
      const two = await secondTab(one)
      await press(one, 's Enter Escape Escape Escape')
      await two.locator('.bench-list').getByRole('listitem').waitFor()
      // Both change it, the second without knowing of the first.
      await two.route('**/passes/dan', (route) => route.abort())
      await two.route('**/events', (route) => route.abort())
      await press(two, 'n d')
      await two.getByText('1 not yet saved').waitFor()
      await press(one, 'p m Ctrl+Enter s Enter')
      await saved(one)
      await two.unroute('**/passes/dan')
      await two.unroute('**/events')
      await two.getByRole('button', { name: 'Try now' }).click()
      await two.getByText('Where both changed the same, what you did here stands').waitFor()
      await saved(two)
      const [first, second] = await statements(served, 'dan')
      expect(first).toMatchObject({ certainty: 'hedged', mode: 'indirect' })
      expect(second).toBeDefined()
      // Undo brings the other tab's back, here and there.
      await press(two, 'Ctrl+Z')
      await saved(two)
      expect((await statements(served, 'dan'))[0]).toMatchObject({ certainty: 'stated', mode: 'document' })
      served.forgive('ERR_FAILED')
      served.forgive('status of 409')
    }, 120_000)

    it('says that it is saving from the first letter, and loses none when the page is loaded anew at once', async () => {
      const page = await openBench(served, 'gus')
      await press(page, 's Enter Escape')
      await saved(page)
      // A person takes longer to type a word than the address takes to name the statement.
      await page.waitForURL(/[?&]open=/)
      await press(page, 'w "R"')
      expect(await page.locator('.bench-foot').textContent()).toContain('saving')
      await press(page, '"ed asks for the bridge."')
      await page.reload()
      const summary = page.locator('[data-field="summary"]')
      await expect.poll(() => summary.inputValue()).toBe('Red asks for the bridge.')
      await saved(page)
      expect((await statements(served, 'gus'))[0]?.summary).toBe('Red asks for the bridge.')
    })

    it('lets a digit wait for the list of relays at a new place, which is another than before', async () => {
      const page = await openBench(served, 'hal')
      await press(page, 'N s Enter')
      await page.getByRole('option', { name: 'Rita Roth' }).waitFor()
      await press(page, '1')
      await page.getByRole('option', { name: 'Bridge' }).first().waitFor()
      await press(page, '1 a Escape')
      await page.route('**/suggest?**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400))
        await route.continue()
      })
      await press(page, 's s + y 1')
      await page.locator('[data-field="relation.evening-post"]').waitFor()
    })

    it('closes a pass after asking, changes nothing in it then, and opens it again', async () => {
      const page = await openBench(served, 'eve')
      await press(page, 's Enter Escape')
      await page.getByRole('button', { name: 'Close the pass' }).click()
      await page.getByText('4 paragraphs are not dealt with.').waitFor()
      await page.getByRole('button', { name: 'Close it' }).click()
      await saved(page)
      await press(page, 'n m')
      await page.getByText('This pass is closed or cannot be changed.').waitFor()
      expect(await passOf(served.base, 'eve')).toMatchObject({ state: 'closed', n: 2 })
      await page.getByRole('button', { name: 'Reopen' }).click()
      await saved(page)
      expect((await passOf(served.base, 'eve')).state).toBe('open')
    })

    it('offers to compare, and no reopening, once two passes are closed, and says why', async () => {
      const page = await openBench(served, 'eve')
      const foot = page.locator('.bench-foot')
      const close = async (own: typeof page) => {
        await own.getByRole('button', { name: 'Close the pass' }).click()
        await own.getByRole('button', { name: 'Close it' }).click()
        await saved(own)
      }
      await close(page)
      await foot.getByRole('button', { name: 'Reopen' }).waitFor()
      const other = await openBench(served, 'fay')
      await press(other, 's Enter Escape')
      await close(other)
      const compare = other.locator('.bench-foot').getByRole('link', { name: 'compare them' })
      await compare.waitFor()
      expect(await compare.evaluate((link) => link === document.activeElement)).toBe(true)
      expect(await other.locator('.bench-foot').textContent()).toContain('eve closed a pass too')
      expect(await other.locator('.bench-foot').getByRole('button', { name: 'Reopen' }).count()).toBe(0)
      await page.reload()
      await foot.getByRole('link', { name: 'compare them' }).waitFor()
      expect(await foot.getByRole('button', { name: 'Reopen' }).count()).toBe(0)
    })
  },
  { dataset: riverDataset(), coding: true },
)
