/** Gap strips in a browser: their numbers are the API's, and steps open by pointer, touch and keys. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, desktop, phone } from '../browser.js'

describePage('gap strips', (served) => {
  const strips = (page: Page) => page.locator('.strip')
  const named = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })

  it.each([
    ['a desk', desktop],
    ['a phone', phone],
  ])('are all demands between the two sides, by issue, on %s', async (_, size) => {
    const page = await served.open('/', size)
    await strips(page).first().waitFor()
    const { items } = await served.api('gaps')
    expect(await strips(page).locator('.strip-title').allTextContents()).toHaveLength(items.length)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.viewport.width)
    await page.getByText('Show as a table').first().click()
    const cells = await page.locator('.strip-table td[data-label="Gap"]').allTextContents()
    // biome-ignore lint/suspicious/noExplicitAny: an answer of the API.
    const gaps = items.flatMap((item: any) => item.steps.map((step: any) => step.gap))
    expect(cells).toEqual(gaps.map((gap: number | null) => (gap === null ? '–' : `${Math.round(gap * 100)}%`)))
  })

  it('go from step to step by arrow keys, each with its sentences, which link to the statement and the cell', async () => {
    const page = await served.open('/?asOf=2022-03-29', desktop)
    const neutrality = named(page, 'Neutrality')
    const item = (await served.api('gaps?demand=neutrality')).items[0]
    await neutrality.focus()
    await page.keyboard.press('Home')
    for (const step of item.steps) {
      expect(await neutrality.getAttribute('aria-valuetext')).toContain(
        step.state === 'agreed' ? 'Agreed' : step.state === 'near' ? 'Near' : 'Unanswered',
      )
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('Home')
    for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowRight')
    const card = page.locator('.strip-card')
    await card.getByText('16 Mar 2022').waitFor()
    expect(await card.textContent()).toContain('told by Vladimir Medinsky, the adversary')
    await card.locator('q').first().waitFor()
    const { statements } = item.steps[5]
    expect(await card.locator('.strip-card-said a').first().getAttribute('href')).toContain(
      `/statement/${statements[0]}`,
    )
    expect(await card.locator('.strip-card-sides a').last().getAttribute('href')).toMatch(
      /\/ledger\?.*asOf=2022-03-16.*side=ukraine.*demand=neutrality/,
    )
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
  })

  it('open by hover and by touch, and close behind', async () => {
    const page = await served.open('/?asOf=2022-03-29', desktop)
    await named(page, 'Neutrality').evaluate((it) => it.scrollIntoView({ block: 'center' }))
    await named(page, 'Neutrality').hover({ position: { x: 60, y: 30 } })
    await page.locator('.strip-card').waitFor()
    await page.mouse.move(5, 5)
    await page.locator('.strip-card').waitFor({ state: 'detached' })
    const small = await served.open('/?asOf=2022-03-29', { ...phone, hasTouch: true })
    await named(small, 'Neutrality').tap({ position: { x: 100, y: 30 } })
    await small.locator('.strip-card q').first().waitFor()
    const box = await small.locator('.strip-card').boundingBox()
    expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 999) <= 390]).toEqual([true, true])
  })
})
