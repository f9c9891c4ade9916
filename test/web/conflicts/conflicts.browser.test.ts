/** Conflicts in a browser: sources that disagree, and demands without an answer. */
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

  it('leads to each of its parts, and stays where it is', async () => {
    const page = await served.open('/conflicts?asOf=2025-03-31')
    for (const id of ['sides', 'unanswered', 'sources']) {
      await page.locator(`nav a[href="#${id}"]`).click()
      await expect
        .poll(() => page.locator(`#${id}`).evaluate((it) => Math.abs(it.getBoundingClientRect().top)))
        .toBeLessThan(300)
      expect(page.url()).toBe(`${served.base}/conflicts?asOf=2025-03-31#${id}`)
      expect(await page.locator('h1').textContent()).toBe('Conflicts in the record')
    }
  })

  it('lists what was raised by the day and never answered', async () => {
    const page = await served.open('/conflicts?asOf=2022-03-29')
    const rows = page.locator('#unanswered tbody tr')
    await rows.first().waitFor()
    const { items } = await served.api('unanswered?asOf=2022-03-29&limit=1000')
    expect(items.length).toBeGreaterThan(5)
    const shown = await Promise.all(
      (await rows.all()).map((row) =>
        row.evaluate((it) => {
          const idOf = (link: Element | undefined) => link?.getAttribute('href')?.split('/')[2]?.split('?')[0]
          const links = [...it.querySelectorAll('a')]
          return `${idOf(links[0])} ${idOf(links[1])} ${it.textContent?.includes('no direct answer') ? 'indirectly' : 'not'}`
        }),
      ),
    )
    const owed = (items as { demand: string; side: string; state: string }[]).map(
      ({ demand, side, state }) => `${demand} ${side} ${state === 'answered-indirectly' ? 'indirectly' : 'not'}`,
    )
    expect(shown).toEqual(owed)
  })

  itIsFitToRead(served, {
    conflicts: '/conflicts',
  })
})
