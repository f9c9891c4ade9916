/** Views on paper: no controls, nothing cut at the right, no page without content. */
import { expect, it } from 'vitest'
import { describePage } from '../browser.js'
import { printedLetters } from './printed-letters.js'

const day = 'asOf=2022-03-29'
const views = {
  '/': 3,
  [`/board?${day}`]: 3,
  [`/gap?${day}`]: 3,
  [`/ledger?${day}`]: 2,
  [`/ledger?from=2022-03-11&${day}`]: 2,
  '/trace?demand=neutrality': 3,
  '/trace?demand=ceasefire': 4,
  [`/issue/territory?${day}`]: 4,
  [`/demand/neutrality?${day}`]: 4,
  [`/actor/russia?${day}`]: 9,
  '/statement/s003-03': 1,
  [`/graph?${day}`]: 4,
  [`/graph/neutrality?${day}`]: 3,
  '/network': 1,
  '/network?ask=topics&among=people': 1,
  '/conflicts': 2,
  '/conflicts?part=sides': 2,
  '/conflicts?part=unanswered': 2,
  '/conflicts?part=returned': 2,
  '/conflicts?part=conditions': 3,
  '/conflicts?part=thin': 2,
  '/conflicts?part=known&asOf=2022-03-15': 7,
  [`/brief?${day}`]: 2,
  '/event/round-russia-ukraine-2022-03-29': 1,
  '/source/source-003': 2,
  '/draft/istanbul-communique': 2,
  '/console/conditions-attached': 2,
  '/method': 4,
}

/** Letters: a last page of a line or two is paper for nothing. */
const fewest = 120

/** A4 without its margins, in CSS pixels. */
const sheet = { width: 696, height: 1032 }

describePage('on paper', (served) => {
  it.each(Object.entries(views))('%s takes at most %i pages and has no controls', async (address, most) => {
    const page = await served.open(address)
    const letters = printedLetters(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    expect(letters.length).toBeGreaterThan(0)
    expect(letters.length).toBeLessThanOrEqual(most)
    expect(Math.min(...letters)).toBeGreaterThan(fewest)
    await page.emulateMedia({ media: 'print' })
    const controls = page.locator('button:not(th button), select, textarea, input:not([type="checkbox"]), summary')
    expect(
      await controls.evaluateAll((all) => all.filter((it) => it.checkVisibility()).map((it) => it.outerHTML)),
    ).toEqual([])
  })

  it.each(['/', `/trace?demand=neutrality`, `/demand/neutrality?${day}`, '/statement/s003-03', `/brief?${day}`])(
    '%s is not cut at the right',
    async (address) => {
      const page = await served.open(address, { viewport: sheet })
      await page.emulateMedia({ media: 'print' })
      const beyond = await page
        .locator('main *')
        .evaluateAll(
          (all, width) =>
            all
              .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > width + 1)
              .map((it) => it.className || it.tagName),
          sheet.width,
        )
      expect(beyond).toEqual([])
    },
  )

  it('has every row of the tables beside a drawing, and nothing on the page that only a screen has', async () => {
    const page = await served.open(`/graph?${day}`)
    const { items } = await served.api('stances?asOf=2022-03-29&sides=russia,ukraine&nodes=record&most=40')
    await page.emulateMedia({ media: 'print' })
    const rows = page.locator('.graph-tables tbody tr')
    expect(await rows.count()).toBe(items.length)
    const [last, beside] = await Promise.all([rows.last().boundingBox(), page.locator('.graph-beside').boundingBox()])
    expect(last && beside && last.y + last.height <= beside.y + beside.height + 1).toBe(true)
    expect(await page.locator('.graph-beside').evaluate((it) => getComputedStyle(it).overflowY)).toBe('visible')
    expect(
      await page
        .locator('.tabs, .clock, [data-not-pictured]')
        .evaluateAll((all) => all.filter((it) => it.checkVisibility()).length),
    ).toBe(0)
  })

  it('says which version of the data it shows, and names no link that paper cannot follow', async () => {
    const page = await served.open('/conflicts?part=sides', { viewport: sheet })
    await page.emulateMedia({ media: 'print' })
    const { data } = await served.api('stats')
    const version = page.locator('.foot').getByText(data.version)
    expect(await version.isVisible()).toBe(true)
    expect(await page.getByText('API description').isVisible()).toBe(false)
  })

  it('lets no small curve of the gap be wider than its place, and names the columns of a result', async () => {
    const page = await served.open(`/gap?${day}`, { viewport: sheet })
    await page.emulateMedia({ media: 'print' })
    const curves = await page
      .locator('.gap-by-issue svg')
      .evaluateAll((all) => all.map((it) => [getComputedStyle(it).maxWidth, it.hasAttribute('viewBox')]))
    expect(curves.length).toBeGreaterThan(3)
    for (const curve of curves) expect(curve).toEqual(['100%', true])
    const result = await served.open('/console/conditions-attached')
    await result.locator('th button').first().waitFor()
    await result.emulateMedia({ media: 'print' })
    expect(await result.locator('th button').first().isVisible()).toBe(true)
  })

  it('begins a list of statements under its title, and keeps no drawing at the height of the screen', async () => {
    const page = await served.open('/trace?demand=ceasefire', { viewport: sheet })
    await page.emulateMedia({ media: 'print' })
    const kept = await page
      .locator('.trace-day > :is(h2, h3, h4), .trace-day')
      .evaluateAll((all) => all.map((it) => getComputedStyle(it).breakAfter))
    expect(kept.length).toBeGreaterThan(10)
    expect(new Set(kept)).toEqual(new Set(['auto']))
    const network = await served.open('/network?ask=topics')
    const drawn = await network.locator('.canvas').evaluate((it) => it.clientHeight)
    await network.emulateMedia({ media: 'print' })
    expect(await network.locator('.canvas').evaluate((it) => it.clientHeight)).toBeLessThan(drawn)
  })
})
