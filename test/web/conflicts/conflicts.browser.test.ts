/** Conflicts in a browser: sources that disagree, sides that contradict themselves, demands without an answer. */
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead } from '../browser.js'

describePage('conflicts', (served) => {
  it('shows each conflict of sources with every claim and its place', async () => {
    const page = await served.open('/conflicts')
    const { items } = await served.api('conflicts?limit=500')
    const shown = page.locator('#sources .conflict')
    expect(await shown.locator('h3').allTextContents()).toEqual(items.map(({ about }: { about: string }) => about))
    expect(await shown.locator('.claim').allTextContents()).toEqual(
      items.flatMap(({ claims }: { claims: { value: string }[] }) => claims.map(({ value }) => value)),
    )
  })

  it('finds more contradictions of a side when more days are allowed, by keyboard', async () => {
    const page = await served.open('/conflicts')
    const pairs = page.locator('#sides .conflict')
    const few = (await served.api('contradictions?asOf=2025-03-31')).items.length
    const many = (await served.api('contradictions?asOf=2025-03-31&days=90')).items.length
    await expect.poll(() => pairs.count()).toBe(few)
    expect(many).toBeGreaterThan(few)
    await page.getByLabel(/At most/).focus()
    for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowDown')
    await page.waitForURL(/within=90/)
    await expect.poll(() => pairs.count()).toBe(many)
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await expect.poll(() => pairs.count()).toBe(few)
  })

  it('lists what was raised by the day and never answered', async () => {
    const page = await served.open('/conflicts?asOf=2022-03-29')
    const rows = page.locator('#unanswered tbody tr')
    await rows.first().waitFor()
    const days = (await page.locator('#unanswered td.number').allTextContents()).map(Number)
    expect(days).toEqual([...days].sort((a, b) => b - a))
    const { items } = await served.api('ledger?asOf=2022-03-29&limit=1000')
    for (const row of (await rows.all()).slice(0, 5)) {
      const [demand, side] = await row
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2]?.split('?')[0]))
      const cell = items.find((item: { side: string; demand: string }) => item.side === side && item.demand === demand)
      expect(cell?.reading ?? 'silent').toBe('silent')
    }
  })

  itIsFitToRead(served, {
    conflicts: '/conflicts',
  })
})
