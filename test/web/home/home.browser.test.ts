/** The home page in a browser: first questions, the search of every view, and a reader's whole way on a phone. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead, phone } from '../browser.js'

describePage('the home page', (served) => {
  const asked = (page: Page) => page.locator('.first-questions a')

  it('takes a reader on a phone to the statements behind a row, and its link, in four actions', async ({
    annotate,
  }) => {
    const page = await served.blank(phone)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    let actions = 0
    const act = async (action: Promise<unknown>) => {
      actions++
      await action
    }
    const began = performance.now()
    await act(page.goto(served.base))
    await act(asked(page).filter({ hasText: 'Where had Russia moved by 29 March 2022' }).click())
    const rows = page.locator('.moves .reading')
    await rows.first().waitFor()
    const shown = await page.locator('.moves li').allTextContents()
    await act(rows.first().click())
    await page.locator('.work-panel .statement .summary').first().waitFor()
    const summary = await page.locator('.work-panel .statement .summary').first().textContent()
    await act(page.getByRole('button', { name: 'Copy link' }).first().click())
    await page.getByText('Link copied').waitFor()
    const milliseconds = performance.now() - began

    expect(actions).toBeLessThanOrEqual(4)
    await annotate(`${actions} actions, ${Math.round(milliseconds)} ms`)
    const { items } = await served.api('moves?asOf=2022-03-29&sides=russia')
    expect(items.length).toBeGreaterThan(0)
    expect(shown).toHaveLength(items.length)
    for (const [at, line] of shown.entries()) expect(line).toContain(items[at].after)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    await page.reload()
    expect(await page.locator('.work-panel .statement .summary').first().textContent()).toBe(summary)
    await page.goBack()
    await page.goBack()
    expect(page.url()).toBe(`${served.base}/`)
  })

  it('has a search hint that fits into its field on a phone', async () => {
    const page = await served.open('/', phone)
    const cut = await page
      .getByRole('searchbox')
      .first()
      .evaluate((field: HTMLInputElement) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(field)
        const context = document.createElement('canvas').getContext('2d')
        if (!context || field.placeholder === '') return Number.POSITIVE_INFINITY
        context.font = font
        const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
        return context.measureText(field.placeholder).width - room
      })
    expect(cut).toBeLessThan(0)
  })

  it('offers thirteen questions, each of which leads to an answer', async () => {
    const page = await served.open('/')
    await expect.poll(() => asked(page).count()).toBe(13)
    for (let at = 0; at < 13; at++) {
      const text = await asked(page).nth(at).textContent()
      await asked(page).nth(at).press('Enter')
      await page.locator('.home').waitFor({ state: 'detached' })
      await page.waitForLoadState('networkidle')
      await expect.poll(() => page.locator('.note').allTextContents(), { message: text ?? '' }).toEqual([])
      await page.goBack()
      await page.locator('.home').waitFor()
    }
  })

  it('opens with what was found, in the numbers of the API, and the answer above the fold of a phone', async () => {
    const page = await served.open('/', phone)
    const finding = page.locator('.finding')
    await finding.waitFor()
    const { items } = await served.api('moves?asOf=2022-03-29&sides=russia,ukraine')
    const between = (await served.api('gaps')).items.map(({ demand }: { demand: string }) => demand)
    const closer = (side: string) =>
      items.filter(
        (it: { side: string; direction: string; demand: string }) =>
          it.side === side && it.direction === 'closer' && between.includes(it.demand),
      )
    const on = (side: string) => new Set(closer(side).map(({ demand }: { demand: string }) => demand)).size
    const share = (side: string, name: string) =>
      `${closer(side).filter(({ word }: { word: string }) => word !== 'own').length} of ${name}’s ${closer(side).length}`
    expect(await finding.textContent()).toBe(
      `By 29 March 2022 Russia had moved on ${on('russia')} demands, Ukraine on ${on('ukraine')}; ${share('russia', 'Russia')} moves and ${share('ukraine', 'Ukraine')} rest on the word of others`,
    )
    const box = await finding.boundingBox()
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(phone.viewport.height)
  })

  it('moves a day through the picture by keys, and plays up to the next silence', async () => {
    const page = await served.open('/')
    const day = page.getByRole('slider', { name: 'Day of the picture' })
    await day.press('Home')
    await page.waitForURL(/asOf=2022-02-21/)
    await expect.poll(() => page.locator('.finding').textContent()).toContain('neither Russia nor Ukraine had moved')
    await day.press('ArrowRight')
    await page.waitForURL(/asOf=2022-02-23/)
    await page.goto(`${served.base}/?asOf=2022-03-28`)
    await page.getByRole('button', { name: 'Play' }).click()
    await page.waitForURL(/asOf=2022-03-31/)
    await page.getByRole('button', { name: 'Play' }).waitFor()
    expect(await page.locator('.day-cursor time').textContent()).toBe('31 March 2022')
  })

  it('jumps to the end of a run where less motion is wanted', async () => {
    const page = await served.open('/?asOf=2022-02-21', { reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Play' }).click()
    await page.waitForURL(/asOf=2022-03-31/, { timeout: 5_000 })
  })

  it('has the board in numbers, each of which leads to its demands', async () => {
    const page = await served.open('/')
    const { items } = await served.api('board?asOf=2022-03-29&sides=russia,ukraine')
    const agreed = items.filter(({ state }: { state: string }) => state === 'agreed').length
    const link = page.locator('.board-number').filter({ hasText: 'Agreed' })
    await expect.poll(() => link.textContent()).toBe(`${agreed} Agreed`)
    await link.click()
    await page.waitForURL(/\/board\?asOf=2022-03-29&state=agreed/)
    await expect.poll(() => page.locator('.board-entry').count()).toBe(agreed)
  })

  it('shows when statements were made and the gaps between, as a table too', async () => {
    const page = await served.open('/')
    const { items } = await served.api('days')
    const timeline = page.locator('.timeline')
    expect(await timeline.locator('rect').count()).toBe(items.length)
    expect(await timeline.locator('.break').count()).toBeGreaterThan(3)
    expect(await timeline.locator('p').first().textContent()).toContain('gaps of more than a month')
    await timeline.getByText('Show as a table').click()
    const row = timeline.getByRole('row', { name: /21 Feb – 31 Mar 2022/ })
    expect(await row.locator('td').first().textContent()).toBe('73')
    expect(await timeline.getByRole('cell', { name: 'no statement known for 153 days' }).count()).toBe(1)
    await row.getByRole('link').click()
    await page.waitForURL(/\/ledger\?asOf=2022-03-31/)
  })

  it('finds names and statements from any view, by keyboard alone, and goes back', async () => {
    const page = await served.open('/graph/neutrality?asOf=2022-03-29')
    await page.keyboard.press('/')
    await page.keyboard.type('zelensk')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/\?asOf=2022-03-29&q=zelensk/)
    const results = page.locator('.search-results')
    await results.getByRole('heading', { name: /^Statements/ }).waitFor()
    const { items } = await served.api('trace?text=zelensk&limit=20')
    expect(await results.locator('section').last().locator('li').count()).toBe(items.length)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Volodymyr Zelenskyy' }).waitFor()
    expect(page.url()).toContain('/actor/volodymyr-zelenskyy?asOf=2022-03-29')
    await page.goBack()
    await results.waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('zelensk')
    await page.goBack()
    await page.waitForURL(/\/graph\/neutrality/)
  })

  it('searches while a reader types, and adds one step to go back to', async () => {
    const page = await served.open('/')
    await page.getByRole('searchbox').pressSequentially('corridor', { delay: 60 })
    await page.getByRole('heading', { name: /^Demands/ }).waitFor()
    await page.waitForURL(/q=corridor$/)
    expect(await page.locator('.search-results section').first().locator('li').first().textContent()).toMatch(
      /corridors/i,
    )
    await page.goBack()
    await page.locator('.home').waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('')
  })

  it('finds a draft, its meetings and what was said there by a place', async () => {
    const page = await served.open('/?q=istanbul')
    const results = page.locator('.search-results')
    await results.getByRole('link', { name: /^Istanbul Communiqué/ }).waitFor()
    const { items } = await served.api('events?text=istanbul')
    expect(items.length).toBeGreaterThan(1)
    const events = results.locator('section', { has: page.getByRole('heading', { name: /^Events/ }) })
    expect(await events.locator('li').count()).toBe(items.length)
    await results.getByRole('link', { name: /^Istanbul round/ }).click()
    await page.waitForURL(/\/event\//)
  })

  it('finds the view that answers a question, and what a person said about a demand', async () => {
    const page = await served.open('/?q=both+accept')
    await page.getByRole('link', { name: 'What do both sides accept, and what is near?' }).click()
    await page.waitForURL(/\/board\?state=agreed,near/)
    await page.goto(`${served.base}/?q=lavrov+ceasefire`)
    await page.getByRole('link', { name: 'What Sergey Lavrov said about “Ceasefire”' }).click()
    await page.waitForURL(/\/trace\?.*speaker=sergey-lavrov/)
  })

  it('puts no person to words that name a demand, and finds by any of the words what none has together', async () => {
    for (const wanted of ['government removal', 'foreign troops']) {
      const page = await served.open(`/?q=${wanted.replace(' ', '+')}`)
      await page.getByRole('heading', { name: /^Demands/ }).waitFor()
      expect(await page.getByRole('link', { name: /^What .* said about/ }).count()).toBe(0)
    }
    const page = await served.open('/?q=Podoliak+Zelensky')
    await page.getByText('Nothing has all of these words. By one of them:').waitFor()
    for (const name of ['Mykhailo Podoliak', 'Volodymyr Zelenskyy'])
      expect(await page.getByRole('link', { name, exact: true }).count()).toBe(1)
  })

  it('goes from result to result with the arrow keys, and back to the field', async () => {
    const page = await served.open('/?q=istanbul')
    await page.locator('.search-results li a').first().waitFor()
    await page.getByRole('searchbox').focus()
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.keyboard.press('ArrowDown')
    const first = await focused()
    await page.keyboard.press('ArrowDown')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
  })

  it('says that nothing was found', async () => {
    const page = await served.open('/?q=xyzzy')
    expect(await page.getByRole('status').first().textContent()).toBe('Nothing found.')
    await page.getByText(/^No actor, demand/).waitFor()
  })

  itIsFitToRead(served, { 'the beginning itself': '/', 'what was found': '/?q=zelensky' })
})
