/** Who said what, in a browser: filters with counts, sides as columns or marks, one page after the other, and where it leads. */
import { expect, it } from 'vitest'
import { unbroken } from '../../../web/state/unbroken.js'
import { describePage, itIsFitToRead, phone, ready } from '../browser.js'

describePage('the statements', (served) => {
  it('of one person on one demand have a title that is the question, and what he would not discuss', async () => {
    const page = await served.open('/trace?speaker=sergey-lavrov&demand=ceasefire')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'What Sergey Lavrov said about “Ceasefire”',
    )
    const said = page.locator('.said')
    const { items } = await served.api('trace?speaker=sergey-lavrov&demand=ceasefire')
    expect(await said.count()).toBe(items.length)
    expect(await page.locator('.trace').textContent()).toContain('gives no answer on Ceasefire')
    // What others say he said is not told as his own word.
    expect(await said.first().locator('.not-own').textContent()).toBe(', according to Dmytro Kuleba')
    expect(await said.first().locator('.place').last().textContent()).toMatch(/; paraphrased/)
    // Every phrase on the demand, none of those on other demands.
    const told = items.flatMap(({ citations }: { citations: { tells: string[]; phrase: string }[] }) =>
      citations.filter(({ tells }) => tells.includes('ceasefire')),
    )
    expect(told.length).toBeGreaterThan(items.length)
    expect(await said.locator('.place q').count()).toBe(told.length)
    expect(await page.locator('.trace').textContent()).toContain('did not plan to discuss a ceasefire')
    expect(await page.locator('.trace').textContent()).not.toContain('gave no commitments on humanitarian corridors')
    await said.first().locator('.place a').first().click()
    await page.waitForURL(/\/statement\//)
  })

  it('are filtered by what each filter would leave', async () => {
    const page = await served.open('/trace?demand=ceasefire')
    const before = await page.locator('.said').count()
    await page.locator('.menu', { hasText: 'Side' }).first().locator('summary').click()
    const ukraine = page.getByRole('group', { name: 'Side' }).locator('label', { hasText: 'Ukraine' })
    const counted = Number(await ukraine.locator('.count').textContent())
    expect(counted).toBeGreaterThan(0)
    expect(counted).toBeLessThan(before)
    await ukraine.click()
    await page.waitForURL(/side=ukraine/)
    await page.getByRole('heading', { level: 1, name: 'What Ukraine said about “Ceasefire”' }).waitFor()
    await ready(page)
    await expect.poll(() => page.locator('.said').count()).toBe(counted)
    await page.getByRole('link', { name: 'Clear filters' }).click()
    await page.getByRole('heading', { level: 1, name: 'Who said what', exact: true }).waitFor()
  })

  it('are found by words, by days and by a month', async () => {
    const page = await served.open('/trace')
    await page.getByRole('searchbox', { name: 'Words in these statements' }).fill('corridors')
    await page.keyboard.press('Enter')
    await page.waitForURL(/text=corridors/)
    const { all } = await served.api('facets?text=corridors')
    await expect.poll(() => page.locator('.trace .count').first().textContent()).toBe(String(all))
    await page.getByRole('link', { name: 'Clear filters' }).click()
    await page
      .getByRole('navigation', { name: 'Months' })
      .getByRole('link', { name: /^Feb 2022/ })
      .click()
    await page.waitForURL(/from=2022-02-01&to=2022-02-28/)
    const february = await served.api('facets?from=2022-02-01&to=2022-02-28')
    await expect.poll(() => page.locator('.trace .count').first().textContent()).toBe(String(february.all))
  })

  it('name their sides, one below another, where columns of sides would stand empty on most days', async () => {
    const page = await served.open('/trace')
    expect(await page.locator('.trace-heads').count()).toBe(0)
    expect(await page.locator('.said .side-tag').count()).toBe(40)
  })

  it('stand under their two sides on a desk, each once', async () => {
    const page = await served.open('/source/source-003')
    const { items } = await served.api('trace?source=source-003')
    expect(await page.locator('.trace-heads .side-tag').allTextContents()).toEqual(['Russia', 'Ukraine'])
    expect(await page.locator('.said').count()).toBe(items.length)
    const first = page
      .locator('.trace-day')
      .filter({ has: page.locator('.said') })
      .first()
    const under = await first.locator('.said').first().boundingBox()
    const head = await page.locator('.trace-heads > span').nth(1).boundingBox()
    expect(Math.round(under?.x ?? 0)).toBe(Math.round(head?.x ?? 1))
  })

  it('go on page by page, and focus goes on where the button was', async () => {
    const page = await served.open('/trace')
    expect(await page.locator('.said').count()).toBe(40)
    await page.getByRole('button', { name: 'Show more statements' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.said').count()).toBe(80)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('trace-page')
    await page.getByRole('button', { name: 'Show more statements' }).click()
    await expect.poll(() => page.locator('.said').count()).toBe(99)
    expect(await page.getByRole('button', { name: 'Show more statements' }).count()).toBe(0)
    const ids = await page
      .locator('.said .place a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(new Set(ids).size).toBe(99)
  })

  it('are marked by side on a phone, and come before the filters', async () => {
    const page = await served.open('/trace?issue=territory', phone)
    expect(await page.locator('.trace-heads').count()).toBe(0)
    expect(await page.locator('.said').first().locator('.side-tag').textContent()).toBe('Russia')
    await page.getByText('Filters are set').click()
    await page.locator('.menu.active', { hasText: 'Territory' }).waitFor()
  })

  it('are shared as CSV and JSON of what is on the screen', async () => {
    const page = await served.open('/trace?speaker=sergey-lavrov&demand=ceasefire')
    await page.getByText('Share', { exact: true }).click()
    const csv = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')
    expect(csv).toContain('/api/v1/trace.csv?')
    const text = await (await fetch(served.base + csv)).text()
    expect(text.split('\r\n')[0]).toContain('citations')
    expect(text).toContain('sergey-lavrov')
  })

  it('of an issue follow its state and its demands, the right way round', async () => {
    const page = await served.open('/issue/alignment?asOf=2022-03-29')
    const demands = page.locator('.issue-demands')
    const { items } = await served.api('board?asOf=2022-03-29&issue=alignment')
    expect(await demands.locator('tbody tr').count()).toBe(items.length)
    const row = demands.getByRole('row', { name: /EU membership/ })
    expect(await row.textContent()).toContain('Ukraine joins the European Union')
    expect(await page.locator('.says [role=status]').textContent()).toMatch(
      new RegExp(unbroken(`^Of its ${items.length} demands by 29 March 2022: `)),
    )
    const { all } = await served.api('facets?asOf=2022-03-29&issue=alignment')
    expect(await page.locator('.trace .count').first().textContent()).toBe(String(all))
  })

  it('of an event, a draft and a source stand on pages of their own, also at their old addresses', async () => {
    const page = await served.open('/node/round-russia-ukraine-2022-03-29')
    await page.waitForURL(/\/event\/round-russia-ukraine-2022-03-29/)
    await page.getByText('On 29 March 2022 in Istanbul. 2 statements were made here').waitFor()
    expect(await page.locator('.said').count()).toBe(2)
    await page.goto(`${served.base}/node/istanbul-communique`)
    await page.waitForURL(/\/draft\/istanbul-communique/)
    expect(await page.locator('.draft-covers li').count()).toBe(3)
    await page.getByRole('link', { name: /Series of meetings/ }).click()
    await page.waitForURL(/\/event\/rounds-russia-ukraine-2022-03/)
    await page
      .getByRole('link', { name: /Istanbul Communiqué/ })
      .first()
      .waitFor()
    await page.goto(`${served.base}/node/source-004`)
    await page.waitForURL(/\/source\/source-004/)
    const [source] = (await served.api('sources')).items.filter(({ id }: { id: string }) => id === 'source-004')
    expect(await page.locator('.trace .count').first().textContent()).toBe(String(source.statements))
    await page.getByRole('link', { name: `The ${source.alone} that it alone tells` }).click()
    await expect.poll(() => page.locator('.trace .count').first().textContent()).toBe(String(source.alone))
    await page.goto(`${served.base}/node/crimea`)
    await page.waitForURL(/\/demand\/crimea/)
  })

  it('of a person are narrowed to one demand', async () => {
    const page = await served.open('/actor/sergey-lavrov')
    await page.getByRole('combobox', { name: 'Demand' }).selectOption('ceasefire')
    await page.waitForURL(/demand=ceasefire/)
    const { all } = await served.api('facets?speaker=sergey-lavrov&demand=ceasefire&asOf=2025-03-31')
    await expect.poll(() => page.locator('.trace .count').first().textContent()).toBe(String(all))
    expect(await page.locator('.lane-list .lane').count()).toBe(1)
  })

  it.each(['/trace?speaker=nobody', '/event/nothing', '/draft/nothing', '/source/nothing', '/issue/nothing'])(
    'that do not exist are said to be missing at %s',
    async (path) => {
      const page = await served.open(path)
      await page
        .getByText(/There is no (actor|event|draft|source|issue) “?"?no/)
        .first()
        .waitFor()
      served.forgive('404')
    },
  )

  itIsFitToRead(served, {
    'everything that was said': '/trace',
    'one person on one demand': '/trace?speaker=sergey-lavrov&demand=ceasefire',
    'an issue': '/issue/territory?asOf=2022-03-29',
    'an event': '/event/round-russia-ukraine-2022-03-29',
    'a draft': '/draft/istanbul-communique',
    'a source': '/source/source-000',
  })
})
