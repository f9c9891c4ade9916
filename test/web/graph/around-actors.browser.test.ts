/** The graph around a side, a person and a stance: what they said is drawn, and opens with phrase and place. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { unbroken } from '../../../web/state/unbroken.js'
import { describePage, itIsFitToRead } from '../browser.js'

describePage('the graph around actors', (served) => {
  const { open, api } = served
  const status = (page: Page) => page.locator('.says [role="status"]')
  const nodes = (page: Page) => page.getByRole('table', { name: /^Nodes/ }).locator('tbody tr')
  const drawn = (page: Page) =>
    page.locator('.graph[aria-busy="false"] .canvas canvas').first().waitFor({ state: 'attached' })

  it('draws around a side who speaks for it and what they last said, and says who is left out', async () => {
    const page = await open('/graph/russia?asOf=2025-03-31')
    await drawn(page)
    const names = (await nodes(page).locator('a').allTextContents()).join()
    for (const name of ['Vladimir Putin', 'Sergey Lavrov', 'Vladimir Medinsky']) expect(names).toContain(name)
    const { others, nodes: around } = await api('neighborhood/russia?asOf=2025-03-31&limit=60')
    expect(around.length).toBe(60)
    expect(others.count).toBeGreaterThan(0)
    const ids = await nodes(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id))
    // Some came in since people spoke on them; the heading names the others.
    const missing = others.ids.filter((id: string) => !ids.includes(id))
    const said = await status(page).textContent()
    if (missing.length === 0) expect(said).not.toContain('around it')
    // Those without a name of their own are counted.
    else expect(said).toMatch(new RegExp(`(the other|Not drawn:) ${missing.length}\\b`))
    const { items } = await api('stances?sides=russia&asOf=2025-03-31&most=40')
    const lavrov = items.filter(({ speaker }: { speaker: string }) => speaker === 'sergey-lavrov')
    const lines = page.getByRole('table', { name: /^Relationships/ }).locator('tr[data-id^="sergey-lavrov@russia>"]')
    expect(await lines.count()).toBe(lavrov.length)
    await lines.first().getByRole('link').click()
    await page.getByRole('region', { name: 'Details' }).locator('.statement .citation').first().waitFor()
  })

  it('draws around a person the statements and the demands that they are on', async () => {
    const page = await open('/graph/volodymyr-zelenskyy?asOf=2022-03-29')
    await drawn(page)
    const { demands } = await api('stances?speaker=volodymyr-zelenskyy&asOf=2022-03-29&most=40')
    expect(demands.length).toBeGreaterThan(5)
    const ids = await nodes(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id))
    expect(ids).toEqual(expect.arrayContaining(demands.map(({ demand }: { demand: string }) => demand)))
  })

  it('opens a stance with its statement: summary, phrase and place', async () => {
    const page = await open('/graph/neutrality?asOf=2022-03-29&at=s003-02|CONCEDES|neutrality')
    await drawn(page)
    const { summary, citations } = await api('statement/s003-02')
    const details = page.getByRole('region', { name: 'Details' })
    await details.locator('.citation').first().waitFor()
    const text = await details.textContent()
    for (const part of [summary, citations[0].phrase, unbroken(`paragraph ${citations[0].paragraph}`)])
      expect(text).toContain(part)
  })

  itIsFitToRead(served, {
    'the graph around a side': '/graph/russia?asOf=2022-03-29',
    'the graph around a person': '/graph/volodymyr-zelenskyy?asOf=2022-03-29&at=volodymyr-zelenskyy',
  })
})
