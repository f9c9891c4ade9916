/** What only others report is never shown as what a side said: every such statement, in every view that shows it. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { describePage, ready } from './browser.js'

interface Statement {
  id: string
  speaker: string
  side: string
  stances: { demand: string }[]
  relayedBy: { actor: string; relation: string }[]
  citations: { relays: string[] }[]
}

describePage('what only others report', (served) => {
  let reported: Statement[]
  beforeAll(async () => {
    const { items: sources } = await served.api('sources')
    const found = new Map<string, Statement>()
    for (const { id } of sources as { id: string }[]) {
      const { items, next } = await served.api(`trace?source=${id}&limit=200`)
      expect(next).toBeNull()
      for (const it of items as Statement[]) found.set(it.id, it)
    }
    reported = [...found.values()].filter(
      ({ citations, relayedBy }) =>
        citations.every(({ relays }) => relays.length > 0) && relayedBy.every(({ relation }) => relation !== 'own'),
    )
    expect(reported.length).toBeGreaterThan(10)
  })

  /** Each place of a view that shows the statement, by its text and the names of its parts. */
  const shown = async (page: Page, address: string) => {
    await page.goto(served.base + address)
    await ready(page)
    // A table is made when it is opened.
    for (const table of await page.getByText('Show as a table').all()) await table.click()
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.lane-table')].every((it) => it.querySelector('td')),
    )
    return page.evaluate(() => {
      const text = (of: Element | null) => of?.textContent?.replace(/\s+/g, ' ') ?? ''
      const places: { id: string; said: string; what: string }[] = []
      const idOf = (link: Element) => /\/statement\/([^?]+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? ''
      const around = '.statement, .said, .lane-table tr, .packages li, .utterance, .moves li'
      for (const link of document.querySelectorAll('main a[href*="/statement/"]')) {
        if (link.matches('.lane-mark'))
          places.push({ id: idOf(link), said: link.getAttribute('aria-label') ?? '', what: 'mark' })
        else places.push({ id: idOf(link), said: text(link.closest(around) ?? link), what: text(link) })
      }
      return { places, whole: text(document.querySelector('main')) }
    })
  }

  it('is said to be reported in its title and in how it reached us', async () => {
    // One page for all: each of its own would fetch and compile the script anew.
    const page = await served.page()
    for (const { id } of reported) {
      await page.goto(`${served.base}/statement/${id}`)
      await ready(page)
      expect(await page.locator('h1').textContent(), id).toContain(', according to ')
      expect(await page.locator('.telling li').first().textContent(), id).toContain('is reported to have said it')
    }
  }, 120_000)

  describe.each(['/demand/', '/actor/'])('on the pages under %s', (path) => {
    it('stands with the name of its reporter wherever it stands', async () => {
      const ids = new Set(
        reported.flatMap(({ stances, side }) => (path === '/actor/' ? [side] : stances.map((it) => it.demand))),
      )
      expect(ids.size).toBeGreaterThan(1)
      const byId = new Map(reported.map((it) => [it.id, it]))
      const page = await served.page()
      let checked = 0
      for (const id of ids) {
        const { places, whole } = await shown(page, `${path}${id}?asOf=2025-03-31`)
        for (const place of places.filter((it) => byId.has(it.id))) {
          checked++
          expect(`${id}, ${place.id}, ${place.what}: ${place.said}`).toMatch(/according to|told by|Reported by/)
        }
        expect(whole).not.toMatch(/\bsaid it\b/)
      }
      expect(checked).toBeGreaterThan(reported.length)
    }, 120_000)
  })

  it('stands with the name of its reporter among conflicts', async () => {
    const { places } = await shown(await served.page(), '/conflicts?part=sides&asOf=2025-03-31')
    const byId = new Set(reported.map(({ id }) => id))
    const found = places.filter(({ id }) => byId.has(id))
    expect(found.length).toBeGreaterThan(0)
    for (const { id, said } of found) expect(`${id}: ${said}`).toContain('according to')
  })
})
