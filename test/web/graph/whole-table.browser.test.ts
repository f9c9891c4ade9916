/** The whole table in a browser: its numbers are those of the question, a line opens its statements, and it plays. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { nestedQuotes } from '../../../web/state/phrases.js'
import { unbroken } from '../../../web/state/unbroken.js'
import { describePage, desktop, itIsFitToRead, paintedPixels, phone } from '../browser.js'

const start = '/graph?asOf=2022-03-29'

describePage('the whole table', (served) => {
  const { open, api } = served
  const rows = (page: Page) => page.getByRole('table', { name: /^Last stances/ }).locator('tbody tr')
  const asked = (more = '') => api(`stances?asOf=2022-03-29&sides=russia,ukraine&nodes=record&most=40${more}`)
  const drawn = (page: Page) =>
    page.locator('.graph[aria-busy="false"] .canvas canvas').first().waitFor({ state: 'attached' })

  it('draws what the question answers, says how much that is, and lists every last stance', async () => {
    const page = await open(start)
    await drawn(page)
    const { items, speakers } = await asked()
    expect(items.length).toBeGreaterThan(50)
    expect(await rows(page).count()).toBe(items.length)
    const told = items.filter(({ word }: { word: string }) => word !== 'own').length
    const heard = speakers.filter(({ statements }: { statements: number }) => statements > 0).length
    const said = await page.locator('.says [role="status"]').textContent()
    expect(said).toContain(`${items.length} last stances of ${heard} speakers`)
    expect(said).toContain(`${told} of them on the word of others alone`)
    await expect.poll(() => paintedPixels(page, '.canvas canvas')).toBeGreaterThan(2000)
  })

  it('has its legend in sight on a desktop', async () => {
    const page = await open(start)
    const box = await page.getByRole('region', { name: 'Legend' }).boundingBox()
    expect(box && box.y + box.height).toBeLessThan(desktop.viewport.height)
    expect(await page.getByRole('region', { name: 'Legend' }).textContent()).toContain('told by others alone')
  })

  it('opens a line with its statements: summary, phrase and place', async () => {
    const page = await open(`${start}&at=sergey-lavrov@russia%3Eceasefire`)
    const details = page.getByRole('region', { name: 'Details' })
    await details.locator('.statement').first().waitFor()
    const { items } = await api('trace?speaker=sergey-lavrov&side=russia&demand=ceasefire&asOf=2022-03-29')
    expect(items.length).toBeGreaterThan(0)
    expect(await details.locator('.statement').count()).toBe(items.length)
    const text = await details.textContent()
    for (const { summary, citations } of items) {
      expect(text).toContain(summary)
      for (const { phrase, paragraph } of citations) {
        expect(text).toContain(nestedQuotes(phrase))
        expect(text).toContain(unbroken(`paragraph ${paragraph}`))
      }
    }
  })

  it('leaves out demands by issue and adds further sides', async () => {
    const page = await open(`${start}&issue=alignment&sides=russia,ukraine,nato`)
    await drawn(page)
    const { items } = await api('stances?asOf=2022-03-29&sides=russia,ukraine,nato&issue=alignment')
    await expect.poll(() => rows(page).count()).toBe(items.length)
    expect(items.some(({ side }: { side: string }) => side === 'nato')).toBe(true)
    await page.locator('.table-side select').first().selectOption('nato')
    await expect.poll(() => new URL(page.url()).searchParams.get('sides')).toBe('nato,ukraine')
  })

  it('says whom it leaves out, by which rule', async () => {
    const page = await open(`${start}&top=5`)
    await drawn(page)
    const { left } = await api('stances?asOf=2022-03-29&sides=russia,ukraine&nodes=record&most=5')
    const said = await page.locator('.says [role="status"]').textContent()
    expect(said).toContain(`5 of ${5 + left.speakers.count} speakers, by number of statements; the other`)
    await page.getByRole('link', { name: 'Draw more' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('top')).toBe('10')
  })

  it('plays from day to day, and goes a step at a time for who wants no motion', async () => {
    const page = await open('/graph?asOf=2022-02-28')
    const day = () => new URL(page.url()).searchParams.get('asOf') ?? ''
    await drawn(page)
    await page.getByRole('button', { name: 'Play' }).click()
    await expect.poll(day, { timeout: 20_000 }).not.toBe('2022-02-28')
    await page.getByRole('button', { name: 'Pause' }).click()
    const still = await open('/graph?asOf=2022-02-28', { reducedMotion: 'reduce' })
    await drawn(still)
    expect(await still.getByRole('button', { name: 'Play' }).count()).toBe(0)
    const { items } = await api('days')
    const next = items.map(({ day }: { day: string }) => day).find((it: string) => it > '2022-02-28')
    await still.getByRole('button', { name: 'Next day' }).click()
    await expect.poll(() => new URL(still.url()).searchParams.get('asOf')).toBe(next)
  })

  it('works by keyboard: down a column, across a line, to the details', async () => {
    const page = await open(start)
    await drawn(page)
    const here = page.locator('.drawing [role="status"]')
    await page.getByRole('application').focus()
    await expect.poll(() => here.textContent()).toMatch(/^Russia/)
    const first = await here.textContent()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => here.textContent()).not.toBe(first)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => here.textContent()).toMatch(/: .*(asserts|concedes|rejects)/)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('graph-details')
    expect(new URL(page.url()).searchParams.get('at')).toBeTruthy()
  })

  it('lists the first of its stances below the drawing of a phone, and all of them when asked', async () => {
    const page = await open(start, phone)
    await drawn(page)
    const { items } = await asked()
    expect(await rows(page).count()).toBe(40)
    await page.getByRole('button', { name: `Show all ${items.length}` }).click()
    await expect.poll(() => rows(page).count()).toBe(items.length)
  })

  it('has a legend to open on a phone, and nothing wider than it', async () => {
    const page = await open(start, phone)
    await drawn(page)
    await page.getByText('How to read the lines').click()
    await page.getByRole('region', { name: 'Legend' }).waitFor()
  })

  itIsFitToRead(served, {
    'the whole table': start,
    'a line of it': `${start}&at=sergey-lavrov@russia%3Eceasefire`,
    'a speaker of it, with a further side': `${start}&sides=russia,ukraine,nato&at=vladimir-putin@russia`,
  })
})
