/** An actor as a reader goes through it: where a side moved, what a person said for it, and what it has not answered. */
import { expect, it } from 'vitest'
import { longDay } from '../../../web/time/days.js'
import { describePage, itIsFitToRead } from '../browser.js'

const russia = '/actor/russia?asOf=2022-03-29'

describePage('an actor', (served) => {
  it('says on how many demands a side had spoken', async () => {
    const page = await served.open(russia)
    const { items } = await served.api('ledger?sides=russia&asOf=2022-03-29')
    const heard = (items as { reading: string }[]).filter((it) => it.reading !== 'silent').length
    const said = await page.locator('.says [role=status]').textContent()
    expect(said).toContain(`spoken on ${heard} demands`)
  })

  it('shows where a side moved, with day and speaker', async () => {
    const page = await served.open(russia)
    const { items } = await served.api('trajectory?side=russia&demand=government-removal&asOf=2022-03-29')
    const steps = items as { day: string; reading: string; statements: { id: string }[] }[]
    const changed = steps.filter((step, index) => index > 0 && step.reading !== steps[index - 1]?.reading)
    const moves = page.locator('.moves li', { hasText: 'Removal of the government' })
    expect(await moves.count()).toBe(changed.length)
    const [first] = changed
    if (!first) throw new Error('it did not move')
    expect(await moves.first().textContent()).toContain(first.reading)
    expect(await moves.first().textContent()).toContain('told by David R. Cameron, the source’s author')
    await moves.first().getByRole('link').last().click()
    await page.waitForURL(/\/statement\//)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Russia' }).waitFor()
  })

  it('of a long record shows the moves since the first stance that is drawn, and says so', async () => {
    const page = await served.page()
    const { items: stances } = await served.api('trajectories?side=russia&asOf=2022-03-29&limit=2000')
    const days = (stances as { latest: string }[]).map(({ latest }) => latest)
    const [first = ''] = days.filter((day) => day >= '2022-03-10').sort()
    await page.route('**/api/v1/trajectories?*', async (route) => {
      const answer = await (await route.fetch()).json()
      const items = answer.items.filter(({ latest }: { latest: string }) => latest >= first)
      return route.fulfill({ json: { ...answer, items, left: 4_000 } })
    })
    await page.goto(`${served.base}${russia}`)
    const { items } = await served.api(`moves?sides=russia&asOf=2022-03-29&from=${first}`)
    expect(items.length).toBeGreaterThan(2)
    const since = longDay(first)
    await page.getByRole('heading', { name: `Where it moved since ${since} ${items.length}` }).waitFor()
    const said = page.locator('.says [role=status]')
    const text = (await said.textContent())?.replaceAll('\u00a0', ' ')
    expect(text).toContain(`Since ${since} it moved ${items.length} times`)
  })

  it('lists the demands addressed to a side on which it is silent', async () => {
    const page = await served.open(russia)
    const { items } = await served.api('unanswered?asOf=2022-03-29&sides=russia')
    const silent = (items as { state: string }[]).filter(({ state }) => state === 'unanswered')
    expect(silent.length).toBeGreaterThan(0)
    const rows = page.locator('.unanswered li', { hasText: 'no answer on record' })
    expect(await rows.count()).toBe(silent.length)
    const ukraine = await served.open('/actor/ukraine?asOf=2022-03-29')
    const listed = await ukraine.locator('.unanswered li').allTextContents()
    expect(listed).toHaveLength(4)
    expect(listed.find((it) => it.startsWith('Denazification'))).toContain('Russia had raised it by 24 Feb 2022')
    expect(listed.find((it) => it.startsWith('Crimea'))).toContain(
      'no direct answer, but one on Crimea talks, Territorial',
    )
  })

  it('shows where people of a side contradict each other', async () => {
    const page = await served.open('/actor/russia')
    const { items } = await served.api('contradictions?side=russia')
    const cards = page.locator('.contradictions > .contradiction')
    const shown = await cards.locator('h3').allTextContents()
    const { items: demands } = await served.api('demands')
    const nameOf = (id: string) => (demands as { id: string; name: string }[]).find((it) => it.id === id)?.name
    expect(shown).toEqual((items as { demand: string }[]).map(({ demand }) => nameOf(demand)))
    expect(items.length).toBeGreaterThan(0)
  })

  it('names the people who represent a side, with capacity and authority', async () => {
    const page = await served.open(russia)
    const people = page.locator('dt', { hasText: 'Represented by' }).locator('..')
    await people.getByRole('link', { name: 'Sergey Lavrov' }).click()
    await page.waitForURL(/\/actor\/sergey-lavrov/)
    expect(await page.locator('dt', { hasText: 'Speaks for' }).locator('..').textContent()).toMatch(
      /Russia.*authority 2/,
    )
  })

  it('shows lanes of what a person said for their side', async () => {
    const page = await served.open('/actor/sergey-lavrov')
    const { items } = await served.api('trajectories?speaker=sergey-lavrov')
    expect(await page.locator('.lane-mark').count()).toBe(items.length)
    const label = await page.locator('.lane-mark').first().getAttribute('aria-label')
    expect(label).toContain('Sergey Lavrov for Russia')
    expect(await page.locator('.moves').count()).toBe(0)
  })

  it('lists what an outlet relays', async () => {
    const page = await served.open('/actor/reuters')
    await page.getByRole('heading', { name: /^What others said, by the word of Reuters/ }).waitFor()
    expect(await page.locator('.lanes').count()).toBe(0)
  })

  it('lists beside its moves the step back that is none, and says why', async () => {
    const page = await served.open('/actor/ukraine?asOf=2022-03-29')
    const given = 'sides=ukraine&asOf=2022-03-29'
    const [{ items: moves }, { items: changes }] = [
      await served.api(`moves?${given}`),
      await served.api(`moves?${given}&witness=include`),
    ]
    expect(changes.length).toBe(moves.length + 1)
    expect(await page.locator('.moves li').count()).toBe(changes.length)
    expect(await page.getByRole('heading', { name: 'Where it moved' }).textContent()).toContain(`${moves.length}`)
    const none = page.locator('.moves .no-move')
    expect(await none.textContent()).toMatch(/29 Mar 2022.*Neutrality.*No move: .* told by Vladimir Medinsky alone/)
    await page.goto(`${served.base}/demand/neutrality`)
    await page.getByText(/29 Mar 2022, Ukraine: No move/).waitFor()
  })

  it('leads by keyboard alone from a lane to a statement and back', async () => {
    const page = await served.open(russia)
    await page.locator('.lane-head a').first().focus()
    for (let press = 0; press < 4 && !(await page.locator('.lane-mark:focus').count()); press++)
      await page.keyboard.press('Tab')
    expect(await page.locator('.lane-tip').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/statement\//)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Russia' }).waitFor()
  })

  itIsFitToRead(served, {
    'a side': '/actor/ukraine',
    'a person': '/actor/volodymyr-zelenskyy?asOf=2022-03-20&clock=published',
    'an outlet': '/actor/reuters',
    'an actor that is not there': '/actor/nobody',
  })
})
