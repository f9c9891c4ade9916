/** A demand as a reader goes through it: who moved and when, what depends on what, by mouse and by keyboard. */
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead } from '../browser.js'

const neutrality = '/demand/neutrality?asOf=2022-03-29'

describePage('a demand', (served) => {
  it('says what it proposes and where the sides stand, and links who raised it and whom it addresses', async () => {
    const page = await served.open(neutrality)
    expect(await page.locator('h1').textContent()).toBe('Neutrality')
    const said = await page.locator('.says [role=status]').textContent()
    expect(said).toContain('Ukraine adopts neutral or non-aligned status')
    expect(said).toContain('Russia wants it, Ukraine partly accepts it')
    const facts = page.locator('.leaf > .facts')
    expect(await facts.getByText('Raised by').locator('..').getByRole('link').textContent()).toBe('Russia')
    expect(await facts.getByText('In drafts').locator('..').textContent()).toContain('Istanbul')
  })

  it('draws a lane for each side with a mark for each stance, and tells the same as a table', async () => {
    const page = await served.open('/demand/neutrality')
    const { items } = await served.api('trajectories?demand=neutrality')
    const sides = new Set(items.map((it: { side: string }) => it.side))
    expect(await page.locator('.lane-list .lane').count()).toBe(sides.size)
    expect(await page.locator('.lane-list .lane-mark').count()).toBe(items.length)
    const rows = page.locator('.lane-table tbody tr')
    expect(await rows.count()).toBe(0)
    await page.getByText('Show as a table').click()
    await expect.poll(() => rows.count()).toBe(items.length)
    expect(await page.getByRole('table', { name: /^Every stance/ }).isVisible()).toBe(true)
    expect(await page.locator('.lane-silence').count()).toBeGreaterThan(0)
  })

  it('tells a mark on hover and opens its statement on a click', async () => {
    const page = await served.open(neutrality)
    const mark = page.getByRole('link', {
      name: /^29 Mar 2022: Mykhailo Podoliak for Ukraine, according to Al Jazeera, concedes Neutrality, conditional/,
    })
    await mark.hover()
    const tip = page.locator('.lane-tip')
    expect(await tip.textContent()).toContain('Podoliak set out a Ukrainian offer of neutrality')
    await mark.click()
    await page.waitForURL(/\/statement\/s003-02/)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Neutrality' }).waitFor()
    expect(page.url()).toBe(served.base + neutrality)
  })

  it('is walked by keyboard alone, mark by mark in the order of days', async () => {
    const page = await served.open(neutrality)
    const { items } = await served.api('trajectories?demand=neutrality&side=russia')
    const marks = page.locator('.lane-list .lane').first().locator('.lane-mark')
    await marks.first().focus()
    for (const [index, { latest, statement }] of (items as { latest: string; statement: string }[]).entries()) {
      const focused = page.locator('.lane-mark:focus')
      expect(await focused.getAttribute('href')).toContain(`/statement/${statement}`)
      expect(await focused.getAttribute('aria-label')).toContain(String(Number(latest.slice(8))))
      if (index < items.length - 1) await page.keyboard.press('Tab')
    }
    await page.locator('.lane-tip').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.lane-tip').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/statement\//)
  })

  it('fades what comes after the day, and steps to the days on which it was heard', async () => {
    const page = await served.open('/demand/neutrality?asOf=2022-03-14')
    const faded = () => page.locator('.lane-mark.later').count()
    const { items } = await served.api('trajectories?demand=neutrality')
    const { items: told } = await served.api('trajectories?demand=neutrality&asOf=2022-03-14')
    expect(await faded()).toBe(items.length - told.length)
    await page.getByRole('link', { name: /^Later: / }).click()
    await page.waitForURL((url) => url.searchParams.get('asOf') !== '2022-03-14')
    await expect.poll(faded).toBeLessThan(items.length - told.length)
    await page.goBack()
    await page.waitForURL(/asOf=2022-03-14/)
    await page.getByLabel('As of').fill('2022-03-01')
    await page.waitForURL(/asOf=2022-03-01/)
    await page.getByRole('radio', { name: 'published' }).check({ force: true })
    await page.waitForURL(/clock=published/)
    await page.getByText('Nobody had spoken on it by 1 March 2022.').last().waitFor()
  })

  it('keeps what is not trusted out of the count, says so, and lets it in again', async () => {
    const page = await served.open('/demand/denazification?hedged=exclude&withoutRelays=press')
    const { items } = await served.api('trajectories?demand=denazification&hedged=exclude&withoutRelays=press')
    const all = (await served.api('trajectories?demand=denazification')).items.length
    expect(items.length).toBeLessThan(all)
    expect(await page.locator('.lane-mark').count()).toBe(items.length)
    await page.getByRole('link', { name: 'Count everything' }).click()
    await expect.poll(() => page.locator('.lane-mark').count()).toBe(all)
  })

  it('tells what it depends on, and what depends on it', async () => {
    const page = await served.open('/demand/security-guarantees?asOf=2022-03-29')
    const packages = page.locator('.packages', { hasText: 'What depends on it' })
    expect(await packages.textContent()).toMatch(
      /Podoliak for Ukraine, according to Al Jazeera, concedes Neutrality in exchange for/,
    )
    await packages.getByRole('link', { name: 'Neutrality' }).click()
    await page.waitForURL(/\/demand\/neutrality\?asOf=2022-03-29/)
    const given = page.locator('.packages', { hasText: 'What it depends on' })
    expect(await given.textContent()).toMatch(/in exchange for Security guarantees/)
  })

  it('gives the same as JSON and CSV', async () => {
    const page = await served.open(neutrality)
    await page.locator('.popup > summary').click()
    const csv = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')
    const text = await (await fetch(served.base + csv)).text()
    const { items } = await served.api('trajectories?demand=neutrality&asOf=2022-03-29')
    expect(text.trim().split('\r\n').length).toBe(items.length + 1)
  })

  it('tries again after a failure without losing the view', async () => {
    const page = await served.open('/')
    await page.route('**/api/v1/trajectories*', (route) => route.abort())
    await page.goto(`${served.base}${neutrality}`)
    await page.getByRole('alert').waitFor()
    await page.unroute('**/api/v1/trajectories*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.lane-mark').first().waitFor()
    served.forgive('ERR_FAILED')
  })

  itIsFitToRead(served, {
    'a demand with many sides': '/demand/ceasefire',
    'a demand on a day of less trust': '/demand/security-guarantees?asOf=2022-03-20&clock=published&hedged=exclude',
    'a demand nobody had been heard on': '/demand/frozen-assets?asOf=2022-01-01',
    'a demand that is not there': '/demand/no-such-demand',
  })
})
