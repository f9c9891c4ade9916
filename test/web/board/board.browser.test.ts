/** The board in a browser: its demands, finding, filters, comparison and panel, as the API answers them. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { unbroken } from '../../../web/state/unbroken.js'
import { describePage, itIsFitToRead, phone } from '../browser.js'

const day = '/board?asOf=2022-03-29'
const asked = 'board?asOf=2022-03-29&sides=russia,ukraine'

interface Told {
  demand: string
  state: string
  readings: { side: string; word: string; places: { phrase: string }[] }[]
}

describePage('the board', (served) => {
  const entries = (page: Page, state: string) => page.locator(`.state-${state} .board-entry > a`)
  const finding = (page: Page) => page.locator('.says [role="status"]').textContent()

  async function counts(query: string): Promise<Map<string, number>> {
    const { items } = (await served.api(query)) as { items: Told[] }
    expect(items.length).toBeGreaterThan(5)
    const found = new Map<string, number>()
    for (const { state } of items) found.set(state, (found.get(state) ?? 0) + 1)
    return found
  }

  it('shows every demand in the column of its state, with the numbers of the API', async () => {
    const page = await served.open(day)
    for (const [state, count] of await counts(asked))
      expect([state, await entries(page, state).count()]).toEqual([state, count])
    const heads = await page.locator('.board-table thead th').allTextContents()
    expect(heads.map((text) => text.replace(/ \d.*/, ''))).toEqual([
      'Issue',
      'Agreed',
      'Near',
      'Refused',
      'Answered indirectly',
      'Unanswered',
      'Given up',
      'Not yet raised',
    ])
  })

  it('says what both had accepted by a day, and on whose word', async () => {
    const page = await served.open(`${day}&sides=russia,ukraine`)
    expect(await page.locator('h1').textContent()).toBe(
      unbroken('What Russia and Ukraine had agreed, and what not, by 29 March 2022'),
    )
    expect(await finding(page)).toBe(
      'Agreed: 4 demands, NATO renunciation (accepted by Volodymyr Zelenskyy for Ukraine), Local or timed ceasefire (accepted by Russian Ministry of Defence for Russia), Humanitarian access (accepted by Russian Ministry of Defence for Russia) and Negotiations (wanted by Vladimir Putin for Russia and Volodymyr Zelenskyy for Ukraine).',
    )
    const near = await page.locator('.state-near .board-entry', { hasText: 'Demilitarization' }).textContent()
    expect(near).toContain('Russia: told by Financial Times (press), 1–28 Mar 2022, hedged')
    expect(near).toContain('fragile')
  })

  it('takes a journalist on a phone from home to what both accepted, with picture and citation, in four actions', async ({
    annotate,
  }) => {
    const page = await served.blank(phone)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(served.base)
    let actions = 0
    const tap = async (locator: Locator) => {
      actions++
      await locator.click()
    }
    await tap(page.getByRole('link', { name: /^What had Russia and Ukraine agreed by 29 March 2022/ }))
    await page.getByRole('heading', { level: 1, name: /had agreed/ }).waitFor()
    expect(await finding(page)).toMatch(/^Agreed: 4 demands, NATO renunciation \(accepted by Volodymyr Zelenskyy/)
    await tap(page.getByText('Share', { exact: true }))
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      tap(page.getByRole('button', { name: 'Picture as PNG' })),
    ])
    expect((await readFile(await picture.path())).subarray(1, 4).toString()).toBe('PNG')
    await tap(page.getByRole('button', { name: 'Copy citation' }))
    await page.getByText('Citation copied').waitFor()
    const citation = await page.evaluate(() => navigator.clipboard.readText())
    expect(citation).toContain('What Russia and Ukraine had agreed, and what not, by 29 March 2022')
    expect(citation).toContain('/board?asOf=2022-03-29')
    expect(actions).toBeLessThanOrEqual(4)
    await annotate(`${actions} actions`)
  })

  it('opens a demand with where each party stands, whose word that is, and the phrases', async () => {
    const page = await served.open(day)
    await entries(page, 'near').filter({ hasText: 'Neutrality' }).press('Enter')
    await page.waitForURL(/demand=neutrality/)
    const panel = page.locator('.work-panel')
    await panel.getByRole('heading', { level: 2, name: 'Neutrality' }).waitFor()
    const { items } = (await served.api(asked)) as { items: Told[] }
    const phrases = items.find(({ demand }) => demand === 'neutrality')?.readings.flatMap(({ places }) => places) ?? []
    expect(phrases.length).toBeGreaterThan(1)
    expect(await panel.locator('q').allTextContents()).toEqual(phrases.map(({ phrase }) => phrase))
    expect(await panel.textContent()).toContain('Ukraine partly accepts it')
    expect(await panel.textContent()).toContain('Not its own word, paraphrased: told by Al Jazeera, the press')
    await panel.getByRole('link', { name: 'Everything Ukraine said on Neutrality' }).click()
    await page.getByRole('heading', { level: 2, name: 'Ukraine on Neutrality' }).waitFor()
    await page.goBack()
    await page.getByRole('link', { name: 'Close' }).click()
    await panel.waitFor({ state: 'detached' })
  })

  it('shows what a side said instead of an answer', async () => {
    const page = await served.open(`${day}&demand=crimea`)
    await page.getByRole('heading', { name: 'Ukraine answered through Territorial integrity' }).waitFor()
    expect(await page.locator('.board-through').first().locator('q').count()).toBeGreaterThan(0)
  })

  it('filters by state, issue and sides, and looks at every side', async () => {
    const page = await served.open(`${day}&state=agreed,near`)
    const wanted = await counts(asked)
    expect(await page.locator('.board-entry').count()).toBe((wanted.get('agreed') ?? 0) + (wanted.get('near') ?? 0))
    await page.getByText('Sides Russia, Ukraine').click()
    await page.getByRole('checkbox', { name: 'all sides' }).check()
    await page.waitForURL(/sides=all/)
    await page.getByRole('heading', { level: 1, name: 'What was agreed, and what not, by 29 March 2022' }).waitFor()
    const everyone = await counts('board?asOf=2022-03-29')
    await expect.poll(() => entries(page, 'agreed').count()).toBe(everyone.get('agreed'))
    await page.getByText('States near, agreed').press('Enter')
    await page.getByRole('checkbox', { name: /^Agreed/ }).press('Space')
    await page.waitForURL(/state=near&|state=near$/)
    await expect.poll(() => entries(page, 'agreed').count()).toBe(0)
  })

  it('says what changed since another day, in words', async () => {
    const page = await served.open(`${day}&from=2022-03-10`)
    await page.getByText('closer: was unanswered').first().waitFor()
    const [then, now] = await Promise.all(
      ['2022-03-10', '2022-03-29'].map((asOf) => served.api(`board?asOf=${asOf}&sides=russia,ukraine`)),
    )
    const was = new Map<string, string>(then.items.map((it: Told) => [it.demand, it.state]))
    const changed = now.items.filter((it: Told) => was.get(it.demand) !== it.state)
    expect(changed.length).toBeGreaterThan(5)
    expect(await page.locator('.board-entry.moved').count()).toBe(changed.length)
    expect(await finding(page)).toContain(unbroken('Between 10 March 2022 and 29 March 2022, 6 demands came closer'))
    await page.getByRole('checkbox', { name: 'Only changes' }).press('Space')
    await expect.poll(() => page.locator('.board-entry').count()).toBe(changed.length)
  })

  it('is a list by state on a phone, with jumps to each state', async () => {
    const page = await served.open(day, phone)
    const wanted = await counts(asked)
    expect(await page.locator('.board-list .board-entry').count()).toBe(
      [...wanted.values()].reduce((sum, it) => sum + it, 0),
    )
    await page.getByRole('link', { name: `Unanswered ${wanted.get('unanswered')}` }).click()
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500)
    await page.getByText('Day, sides and filters').click()
    await page.getByRole('radio', { name: 'published' }).check({ force: true })
    await page.getByRole('heading', { level: 1, name: /as a reader could know/ }).waitFor()
  })

  itIsFitToRead(served, {
    'the board of a day': day,
    'the board of every side': `${day}&sides=all`,
    'two days compared': `${day}&from=2022-03-10`,
    'an open demand': `${day}&demand=crimea`,
  })
})
