/** The ledger in a browser: its readings, filters, day, clock and cells, as the API answers them. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { unbroken } from '../../../web/state/unbroken.js'
import { describePage, itIsFitToRead, phone, ready } from '../browser.js'

const day = '/ledger?asOf=2022-03-29'

describePage('the ledger', (served) => {
  /** The cells that differ between two days, and those that moved between them and came back. */
  const movedCells = async (from: string, to: string): Promise<Set<string>> => {
    const changed = await served.api(`changes?from=${from}&to=${to}&limit=500`)
    const moves = await served.api(`moves?asOf=${to}&limit=1000`)
    const between = moves.items.filter(({ day }: { day: string }) => day > from)
    expect(between.length).toBeGreaterThan(3)
    return new Set([...changed.items, ...between].map(({ side, demand }) => `${side} ${demand}`))
  }
  const readings = (page: Page) => page.locator('.ledger td .reading .word').allTextContents()

  it('sums itself up, and shows the readings of the API with Russia and Ukraine first', async () => {
    const page = await served.open(day)
    expect(await page.locator('h1').textContent()).toBe(unbroken('Where each side stood on 29 March 2022'))
    const heads = await page.locator('.ledger thead th').allTextContents()
    expect(heads.slice(0, 3)).toEqual(['Demand', 'Russia', 'Ukraine'])
    const { items } = await served.api('ledger?asOf=2022-03-29')
    const heard = items.filter((item: { reading: string }) => item.reading !== 'silent').length
    const shown = (await readings(page)).filter((word) => word !== 'silent')
    expect(shown).toHaveLength(heard)
  })

  it('filters by readings to those and no others', async () => {
    const page = await served.open(day)
    await page.getByText('Readings all').click()
    await page.getByRole('checkbox', { name: /^softened/ }).check()
    await page.getByRole('checkbox', { name: /^dropped/ }).check()
    await page.waitForURL(/reading=softened,dropped/)
    const { items } = await served.api('ledger?asOf=2022-03-29&reading=softened,dropped')
    const wanted = items.map((item: { reading: string }) => item.reading).sort()
    expect(wanted.length).toBeGreaterThan(0)
    expect((await readings(page)).sort()).toEqual(wanted)
    expect(await page.locator('.ledger tbody tr:not(.issue)').count()).toBe(
      new Set(items.map((item: { demand: string }) => item.demand)).size,
    )
  })

  it('leaves one step to go back to however far the slider is dragged', async () => {
    const page = await served.open('/ledger?asOf=2022-03-29&clock=said')
    const slider = page.getByRole('slider')
    const box = await slider.boundingBox()
    if (!box) throw new Error('no slider')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * 0.9, y)
    await page.mouse.down()
    for (const part of [0.8, 0.6, 0.4, 0.2]) await page.mouse.move(box.x + box.width * part, y)
    await page.mouse.up()
    expect(page.url()).not.toContain('2022-03-29')
    await page.goBack()
    await page.waitForURL(/asOf=2022-03-29/)
    expect(await page.getByLabel('As of').inputValue()).toBe('2022-03-29')
  })

  it('shows one answer after the other while the slider is dragged, and at last that of its day', async () => {
    const page = await served.open('/ledger?asOf=2025-03-31')
    const asked: string[] = []
    await page.route('**/api/v1/ledger?*', async (route) => {
      asked.push(route.request().url())
      await route.continue()
    })
    const answered = new Set<string>()
    page.on('requestfinished', (request) => void answered.add(request.url()))
    const slider = page.getByRole('slider')
    for (let step = 0; step < 20; step++) await slider.press('ArrowLeft')
    expect(asked.filter((address) => answered.has(address)).length).toBeGreaterThan(2)
    await ready(page)
    const last = new URL(page.url()).searchParams.get('asOf')
    expect(new URL(asked.at(-1) ?? '').searchParams.get('asOf')).toBe(last)
    const { items } = await served.api(`ledger?asOf=${last}`)
    const heard = items.filter((item: { reading: string }) => item.reading !== 'silent').length
    expect((await readings(page)).filter((word) => word !== 'silent')).toHaveLength(heard)
  })

  it('changes the clock', async () => {
    const page = await served.open(day)
    await page.getByRole('radio', { name: 'published' }).check({ force: true })
    await page.getByRole('heading', { level: 1, name: /as a reader could know/ }).waitFor()
    const { items } = await served.api('ledger?asOf=2022-03-29&clock=published')
    const heard = items.filter((item: { reading: string }) => item.reading !== 'silent').length
    await expect.poll(async () => (await readings(page)).filter((word) => word !== 'silent').length).toBe(heard)
  })

  it('tries again after a failure', async () => {
    const page = await served.open(day)
    await page.route('**/api/v1/trajectory*', (route) => route.abort())
    await page.getByTitle(/^Russia on Neutrality: /).click()
    await page.getByRole('alert').waitFor()
    await page.unroute('**/api/v1/trajectory*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: /^Trajectory/ }).waitFor()
    served.forgive('ERR_FAILED')
  })

  it('compares two days: what changed, from what, and what came first', async () => {
    const page = await served.open(day)
    await page.getByRole('link', { name: 'Compare with an earlier day' }).press('Enter')
    await page.waitForURL(/from=2022-03-15/)
    await page.getByLabel('Compared with').fill('2022-03-10')
    await page.waitForURL(/from=2022-03-10/)
    const { items } = await served.api('changes?from=2022-03-10&to=2022-03-29&limit=500')
    expect(items.length).toBeGreaterThan(5)
    const moved = await movedCells('2022-03-10', '2022-03-29')
    await expect.poll(() => page.locator('.ledger td.moved').count()).toBe(moved.size)
    expect(await page.getByTitle(/^Ukraine on Neutrality/).textContent()).toContain('accepted')
    const [first] = items.filter((item: { before: { reading: string } }) => item.before.reading !== 'silent')
    const said = await page.locator('.says [role="status"]').textContent()
    expect(said).toContain(`(${first.before.reading} to ${first.after.reading})`)
    const cell = page.getByTitle(/^Russia on Removal of the government: gave it up/)
    expect(await cell.textContent()).toContain('changed from kept')

    const all = await page.locator('.ledger td .reading').count()
    await page.getByRole('checkbox', { name: 'Only changes' }).press('Space')
    await page.waitForURL(/moved=only/)
    await expect.poll(() => page.locator('.ledger td .reading').count()).toBe(moved.size)
    await page.goBack()
    await expect.poll(() => page.locator('.ledger td .reading').count()).toBe(all)
    await page.getByRole('link', { name: 'Stop comparing' }).click()
    await page.locator('.ledger td.moved').first().waitFor({ state: 'detached' })
    expect(page.url()).toBe(served.base + day)
  })

  it('compares on a phone, and says what is wrong with a later day', async () => {
    const page = await served.open(`${day}&from=2022-03-10&moved=only`, phone)
    const moved = await movedCells('2022-03-10', '2022-03-29')
    await expect.poll(() => page.locator('.ledger-list .reading.moved').count()).toBe(moved.size)
    expect(await page.locator('.ledger-list .reading').count()).toBe(moved.size)
    await page.goto(`${served.base}${day}&from=2022-04-01`)
    expect(await page.getByRole('alert').textContent()).toContain('1 April 2022 is not before 29 March 2022')
    await page.locator('.ledger-list .reading').first().waitFor()
  })

  it.each([
    '/ledger?asOf=2022-03-29',
    '/ledger?asOf=2022-03-29&from=2022-03-11',
    '/actor/russia',
    '/board',
    '/demand/neutrality',
  ])('makes no page longer than what it shows: %s', async (path) => {
    const page = await served.open(path)
    await page.keyboard.press('End')
    const beyond = () => {
      const [all, foot] = ['.under-header', 'footer'].map((it) => document.querySelector(it))
      const view = all?.querySelector('main .view')?.getBoundingClientRect()
      if (!all || !foot || !view) return null
      // The window is filled; after what fills it, or is longer, comes the footer alone.
      const end = view.bottom - all.getBoundingClientRect().top + all.scrollTop
      const filled = all.querySelector('.working') ? all.clientHeight : all.clientHeight - foot.clientHeight
      const beyond = all.scrollHeight - foot.getBoundingClientRect().height - Math.max(filled, end)
      return [document.documentElement.scrollHeight - innerHeight, Math.max(0, Math.floor(beyond))]
    }
    // A view may still be laying out its drawing.
    await expect.poll(() => page.evaluate(beyond)).toEqual([0, 0])
  })

  it('names the occasions of its day, and steps to other days with statements', async () => {
    const page = await served.open(day)
    await page.getByRole('link', { name: 'Istanbul round, Dolmabahce Palace' }).waitFor()
    await page.getByRole('link', { name: 'Earlier: 28 March 2022' }).press('Enter')
    await page.waitForURL(/asOf=2022-03-28/)
    await expect
      .poll(() => page.locator('.occasions').textContent())
      .toBe('No statement is known to be of this day; 1 may be')
  })

  it('paints its first rows without asking for statements', async ({ annotate }) => {
    const page = await served.blank()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(served.base + day)
    await page.locator('.ledger td .reading').first().waitFor()
    const milliseconds = await page.evaluate(() => performance.now())
    expect(asked.filter((path) => path.startsWith('/api/v1/trace'))).toEqual([])
    await annotate(`first rows ${Math.round(milliseconds)} ms after the navigation began`)
  })

  itIsFitToRead(served, {
    'the ledger of a day': day,
    'a filtered ledger': `${day}&reading=softened,dropped`,
    'two days compared': `${day}&from=2022-03-10`,
    'a cell': `${day}&side=ukraine&demand=neutrality`,
  })
})
