/** Findings in a browser: what disagrees, what is not answered, came back, depends on conditions, rests on little or was known. */
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead } from '../browser.js'

interface Reading {
  side: string
  demand: string
  reading: string
}

describePage('conflicts', (served) => {
  it('shows each conflict of sources with every claim and its place', async () => {
    const page = await served.open('/conflicts')
    const { items } = await served.api('conflicts?limit=500')
    const shown = page.locator('#sources .conflict')
    const titles = await shown.locator('h3').allTextContents()
    expect(titles.map((it) => it.replace(/^One source against itself: /, ''))).toEqual(
      items.map(({ about }: { about: string }) => about),
    )
    expect(await shown.first().textContent()).not.toContain('code')
    expect(await shown.locator('.claim').allTextContents()).toEqual(
      items.flatMap(({ claims }: { claims: { value: string }[] }) => claims.map(({ value }) => value)),
    )
  })

  it('leads to each finding by a tab, and from the address of an older link', async () => {
    const page = await served.open('/conflicts?asOf=2025-03-31')
    const tabs = page.getByRole('navigation', { name: 'Findings' }).getByRole('link')
    expect(await tabs.count()).toBe(7)
    for (let at = 0; at < 7; at++) {
      await tabs.nth(at).press('Enter')
      await expect.poll(() => tabs.nth(at).getAttribute('aria-current')).toBe('page')
      await expect.poll(() => page.locator('.findings section').count()).toBeGreaterThan(0)
    }
    await page.goto(`${served.base}/conflicts?asOf=2025-03-31#unanswered`)
    await page.waitForURL(/part=unanswered/)
    await page.goto(`${served.base}/conflicts?side=russia`)
    await page.getByRole('heading', { level: 1, name: 'Who contradicts whom on the same side' }).waitFor()
  })

  it('shows what came back, as it stood before and after, with the words of both', async () => {
    const page = await served.open('/conflicts?part=returned')
    const { items } = await served.api('returned')
    expect(items.length).toBeGreaterThan(3)
    const cards = page.locator('.comeback')
    expect(await cards.count()).toBe(items.length)
    const removal = cards.filter({ hasText: 'Removal of the government' })
    expect(await removal.locator('.word').allTextContents()).toEqual(['dropped', 'reinstated'])
    expect(await removal.textContent()).toContain('Not its own word, paraphrased: told by David R. Cameron')
    expect(await removal.locator('q').count()).toBe(2)
  })

  it('gathers the conditions on a ceasefire over all its kinds, by side and year', async () => {
    const page = await served.open('/conflicts')
    await page.getByRole('link', { name: 'Conditions' }).click()
    await page.getByText('on Ceasefire, Local or timed ceasefire or 30-day ceasefire').waitFor()
    const all = await Promise.all(
      ['ceasefire', 'ceasefire-local', 'thirty-day-ceasefire'].map((demand) =>
        served.api(`trajectories?demand=${demand}`),
      ),
    )
    const conditions = all
      .flatMap(({ items }) => items)
      .filter(({ exchange, extent }) => exchange.length > 0 || extent === 'conditional')
    expect(conditions.length).toBeGreaterThan(3)
    expect(await page.locator('.condition-sides .condition').count()).toBe(conditions.length)
    const russia = page.locator('.condition-sides > section', { hasText: 'Russia' }).first()
    expect(await russia.locator('.period h4').allTextContents()).toEqual(['2022', '2024', '2025'])
    const ukraine = page
      .locator('.condition-sides > section', { hasText: 'Ukraine' })
      .locator('.period', { hasText: '2025' })
      .last()
    expect(await ukraine.locator('details').getAttribute('open')).not.toBeNull()
    expect(await ukraine.textContent()).toContain('concedes 30-day ceasefire, full')
    await page.getByLabel('Conditions on').selectOption({ label: 'Security guarantees for Ukraine' })
    await page.waitForURL(/demand=security-guarantees/)
  })

  it('says so where nothing was tied to a demand yet, and offers the demands', async () => {
    const page = await served.open('/conflicts?part=conditions&asOf=2021-12-31&source=source-003')
    await page.getByText('By this day no stance was tied to another demand.').waitFor()
    expect(await page.locator('.conditions h2').count()).toBe(0)
    expect(await page.getByLabel('Conditions on').locator('option:checked').textContent()).toBe('choose a demand')
  })

  it('shows day by day what was offered and asked with a demand on which nobody set a condition', async () => {
    const page = await served.open('/conflicts?part=conditions&demand=security-guarantees')
    const { items } = await served.api('trace?demand=security-guarantees&limit=200')
    type Said = { stances: { stance: string; exchange: unknown[] }[] }
    const has = (it: Said, stance: string) => it.stances.some((other) => other.stance === stance)
    const both = items.filter((it: Said) => has(it, 'CONCEDES') && has(it, 'ASSERTS'))
    expect(both.length).toBeGreaterThan(5)
    await page.getByRole('heading', { name: /^Offers and conditions, day by day/ }).waitFor()
    const offered = page.locator('.bargain')
    expect(await offered.count()).toBe(both.length)
    expect(await page.locator('.found').textContent()).toContain(
      `${both.length} statements offer one thing and ask another`,
    )
    expect(await page.locator('.found').textContent()).not.toContain('Nobody')
    const of = async (...texts: string[]) => {
      const some = texts.reduce((found, hasText) => found.filter({ hasText }), offered)
      return (await some.first().textContent()) ?? ''
    }
    expect(await of('14 Mar 2022', 'Ukrainian delegation')).toMatch(
      /offers NATO renunciation \(signalled\), No foreign bases \(signalled\); asks for Security guarantees/,
    )
    expect(await of('15 Mar 2022', 'Volodymyr Zelenskyy')).toContain(
      'the possibility of Ukraine obtaining security guarantees',
    )
    const istanbul = await of('29 Mar 2022', 'Mykhailo Podoliak')
    expect(istanbul).toContain('Neutrality (conditional, in exchange for Security guarantees for Ukraine)')
    expect(istanbul).toContain('The trade-off would be security guarantees for Kyiv')
    expect(istanbul).toContain('paraphrased, told by Al Jazeera')
    expect(await page.locator('.condition-sides .condition').count()).toBe(0)
  })

  it('filters readings by what is thin in their evidence', async () => {
    const page = await served.open('/conflicts?part=thin&asOf=2022-03-29')
    const { items } = await served.api('ledger?asOf=2022-03-29')
    const fragile = items.filter((it: { robust: boolean; reading: string }) => !it.robust && it.reading !== 'silent')
    const own = items.filter((it: { word: string | null }) => it.word !== null && it.word !== 'own')
    expect(fragile.length).toBeGreaterThan(3)
    await page.getByRole('checkbox', { name: /^fragile/ }).press('Space')
    await page.waitForURL(/thin=fragile/)
    await expect.poll(() => page.locator('.thin-readings .conflict').count()).toBe(fragile.length)
    await page.getByRole('checkbox', { name: /^on others/ }).press('Space')
    await page.getByRole('checkbox', { name: /^fragile/ }).press('Space')
    await expect.poll(() => page.locator('.thin-readings .conflict').count()).toBe(own.length)
  })

  it('shows readings with any of the marks that are set', async () => {
    const page = await served.open('/conflicts?part=thin&asOf=2022-03-29')
    const countOf = async (mark: RegExp) =>
      Number((await page.locator('.thin .switch', { hasText: mark }).textContent())?.match(/\d+/)?.[0])
    const [fragile, anonymous] = [await countOf(/^fragile/), await countOf(/^anonymous/)]
    expect([fragile > 3, anonymous]).toEqual([true, 2])
    await page.getByRole('checkbox', { name: /^fragile/ }).press('Space')
    await page.getByRole('checkbox', { name: /^anonymous/ }).press('Space')
    await page.waitForURL(/thin=fragile,anonymous|thin=fragile%2Canonymous/)
    await expect.poll(() => page.locator('.thin-readings .conflict').count()).toBe(fragile + anonymous)
  })

  it('marks what unnamed sources alone tell, whosever side they are on', async () => {
    const page = await served.open('/conflicts?part=thin&asOf=2022-03-29&thin=anonymous')
    const titles = await page.locator('.thin-readings h2').allTextContents()
    expect(titles.map((it) => it.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/France .*Negotiations/),
      expect.stringMatching(/Germany .*Negotiations/),
    ])
    const cards = await page.locator('.thin-readings .conflict').allTextContents()
    for (const card of cards) expect(card).toMatch(/Source in the German government \(unnamed\).*anonymous/)
  })

  it('puts what was said by a day beside what these texts had printed by then', async () => {
    const page = await served.open('/conflicts?part=known&asOf=2022-03-15')
    const [said, known] = await Promise.all(
      ['said', 'published'].map((clock) => served.api(`ledger?asOf=2022-03-15&clock=${clock}`)),
    )
    const wordOf = new Map<string, string>(known.items.map((it: Reading) => [`${it.side} ${it.demand}`, it.reading]))
    const heard = said.items.filter((it: Reading) => it.reading !== 'silent')
    const differing = heard.filter((it: Reading) => wordOf.get(`${it.side} ${it.demand}`) !== it.reading)
    expect(differing.length).toBeGreaterThan(10)
    const printed = heard.filter((it: Reading) => (wordOf.get(`${it.side} ${it.demand}`) ?? 'silent') !== 'silent')
    expect(await page.locator('.known-table tbody tr').count()).toBe(differing.length)
    expect(await page.locator('.found').textContent()).toContain(
      `these texts told of ${printed.length} of the ${heard.length} readings that stood by then: ${heard.length - differing.length} alike`,
    )
    expect(printed.length).toBeGreaterThan(10)
    const cards = page.locator('.known-readings .conflict')
    expect(await cards.count()).toBe(printed.length)
    expect(await cards.filter({ has: page.locator('q') }).count()).toBe(printed.length)
    expect(await page.locator('.known-then h2').allTextContents()).toEqual([
      `What was known ${printed.length}`,
      `What was not yet known ${differing.length}`,
    ])
    const first = page.locator('.known-table tbody tr').first()
    expect(await first.textContent()).toContain('Ukraine on NATO renunciation')
    expect(await first.textContent()).toContain('out on 21 Mar 2022')
    expect(await first.locator('.word').allTextContents()).toEqual(['accepted', 'leaning'])
  })

  it('lists what was raised by the day and never answered', async () => {
    const page = await served.open('/conflicts?part=unanswered&asOf=2022-03-29')
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
    const isIndirect = (it: string) => it.endsWith('indirectly')
    expect(owed.some(isIndirect)).toBe(true)
    expect(shown).toEqual([...owed.filter((it) => !isIndirect(it)), ...owed.filter(isIndirect)])
  })

  itIsFitToRead(served, {
    conflicts: '/conflicts',
    'what came back': '/conflicts?part=returned',
    conditions: '/conflicts?part=conditions',
    'thin evidence': '/conflicts?part=thin&asOf=2022-03-29',
    'both clocks': '/conflicts?part=known&asOf=2022-03-15',
    'what was not answered': '/conflicts?part=unanswered&asOf=2022-03-29',
  })
})
