/** The gap of two sides in a browser: its sentence, its curve and its strips have the numbers that the API answers. */
import { expect, it } from 'vitest'
import { unbroken } from '../../../web/state/unbroken.js'
import { describePage, desktop, itIsFitToRead, phone } from '../browser.js'

const percent = (share: number) => `${Math.round(share * 100)}%`

describePage('the gap of two sides', (served) => {
  it('answers whether they converged between two days, with the numbers of the API and its evidence', async () => {
    const page = await served.open('/gap?from=2022-03-14&to=2022-03-29', desktop)
    const { items } = await served.api('gaps')
    // biome-ignore lint/suspicious/noExplicitAny: an answer of the API.
    const on = (item: any, day: string) => item.steps.findLast((step: any) => step.day <= day)?.gap ?? null
    const both = items
      .map((item: unknown) => [on(item, '2022-03-14'), on(item, '2022-03-29')])
      .filter((pair: unknown[]) => pair.every((gap) => gap !== null))
    expect(both.length).toBeGreaterThan(5)
    const mean = (at: number) => both.reduce((sum: number, pair: number[]) => sum + (pair[at] ?? 0), 0) / both.length
    await expect
      .poll(() => page.getByRole('status').first().textContent())
      .toBe(
        unbroken(
          `Between 14 and 29 March 2022 Russia and Ukraine came closer: on the ${both.length} demands that were answered on both days, the gap fell from ${percent(mean(0))} to ${percent(mean(1))} of what was asked. Not in it: Crimea, Crimea talks, Donbas and Territorial integrity, answered only indirectly; Denazification, Withdrawal and Civilian protection, unanswered; No offensive weapons and Minsk implementation, without a clear word of both.`,
        ),
      )
    expect(await page.locator('.gap-sure p').first().textContent()).toMatch(/^Fairly sure: .* from 50% to 39%/)
    const back = page.locator('.gap-evidence section', { hasText: 'Moved in between, and back' })
    expect(await back.textContent()).toMatch(/Neutrality.*29 Mar 2022: Ukraine.*No step back: only Vladimir Medinsky/)
    await page.locator('.gap-evidence').getByRole('link', { name: '15 Mar 2022: Ukraine' }).click()
    await page.waitForURL(/\/statement\//)
  })

  it('draws the mean of each day, and says it to the keyboard and in a table', async () => {
    const page = await served.open('/gap', desktop)
    const { items } = await served.api('gap?between=russia,ukraine')
    const curve = page.getByRole('slider', { name: 'The mean gap by day' })
    await curve.focus()
    await page.keyboard.press('Home')
    const told = async () => (await curve.getAttribute('aria-valuetext')) ?? ''
    for (const { gap, demands, unanswered } of items.slice(1, 12)) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(told).toContain(`${unanswered} unanswered`)
      expect(await told()).toContain(
        gap === null ? 'no demand has an answer' : `${percent(gap)} apart on ${demands} demand`,
      )
    }
    await page.locator('.gap').getByText('Show as a table').first().click()
    const rows = page.locator('.gap .strip-table').first().locator('tbody tr')
    expect(await rows.count()).toBe(items.length)
    expect(await page.locator('.gap-by-issue li .gap-line').count()).toBeGreaterThan(5)
  })

  it('keeps sides, issue and days in the address', async () => {
    const page = await served.open('/gap', desktop)
    await page.getByLabel('The other side').selectOption('nato')
    await page.waitForURL(/between=russia,nato/)
    await page.getByRole('heading', { level: 1, name: 'How far apart Russia and NATO were' }).waitFor()
    await page.getByLabel('to', { exact: true }).fill('2022-02-20')
    await page.waitForURL(/to=2022-02-20/)
    await page.goBack()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'How far apart Russia and Ukraine were' }).waitFor()
  })

  it('leaves nothing beside the screen of a phone', async () => {
    const page = await served.open('/gap', phone)
    await page.locator('.strip').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  itIsFitToRead(served, {
    'all demands': '/gap',
    'one issue': '/gap?issue=territory',
    'no demand between two': '/gap?between=turkey,nato',
  })
})
