/** An actor as a reader goes through it: where a side moved, what a person said for it, and what was never answered. */
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead } from './browser.js'

const russia = '/actor/russia?asOf=2022-03-29'

describePage('an actor', (served) => {
  it('a side says on how many demands it was heard, and where each stands', async () => {
    const page = await served.open(russia)
    const { items } = await served.api('ledger?sides=russia&asOf=2022-03-29')
    const heard = (items as { reading: string }[]).filter((it) => it.reading !== 'silent').length
    const said = await page.locator('.says [role=status]').textContent()
    expect(said).toContain(`heard on ${heard} demands`)
  })

  it('tells where it moved, each with its day and on whose word', async () => {
    const page = await served.open(russia)
    const { items } = await served.api('trajectory?side=russia&demand=government-removal&asOf=2022-03-29')
    const steps = items as { day: string; reading: string; statements: { id: string }[] }[]
    const changed = steps.filter((step, index) => index > 0 && step.reading !== steps[index - 1]?.reading)
    const moves = page.locator('.moves li', { hasText: 'Removal of the government' })
    expect(await moves.count()).toBe(changed.length)
    const [first] = changed
    if (!first) throw new Error('it did not move')
    expect(await moves.first().textContent()).toContain(first.reading)
    await moves.first().getByRole('link').last().click()
    await page.waitForURL(/\/statement\//)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Russia' }).waitFor()
  })

  it('lists the demands that were raised to it and that it never took a stance on', async () => {
    const page = await served.open(russia)
    const { items } = await served.api('ledger?asOf=2022-03-29')
    const ledger = items as { side: string; demand: string; role: string; reading: string; since: string | null }[]
    const raised = new Set(ledger.filter((it) => it.role === 'raiser' && it.since).map(({ demand }) => demand))
    const silent = ledger.filter(
      (it) => it.side === 'russia' && it.role === 'addressee' && it.reading === 'silent' && raised.has(it.demand),
    )
    expect(silent.length).toBeGreaterThan(0)
    const rows = page.locator('.unanswered li', { hasText: 'no word of its own' })
    expect(await rows.count()).toBe(silent.length)
  })

  it('shows where its people contradict one another', async () => {
    const page = await served.open('/actor/russia')
    const { items } = await served.api('contradictions?side=russia')
    const section = page.locator('.contradictions')
    expect(await section.locator('> ul > li').count()).toBe(items.length)
    expect(items.length).toBeGreaterThan(0)
  })

  it('names who speaks for it, with capacity and authority', async () => {
    const page = await served.open(russia)
    const people = page.locator('dt', { hasText: 'Spoken for by' }).locator('..')
    await people.getByRole('link', { name: 'Sergey Lavrov' }).click()
    await page.waitForURL(/\/actor\/sergey-lavrov/)
    expect(await page.locator('dt', { hasText: 'Speaks for' }).locator('..').textContent()).toMatch(
      /Russia.*authority 2/,
    )
  })

  it('a person has lanes of what he said, for his side', async () => {
    const page = await served.open('/actor/sergey-lavrov')
    const { items } = await served.api('trajectories?speaker=sergey-lavrov')
    expect(await page.locator('.lane-mark').count()).toBe(items.length)
    const label = await page.locator('.lane-mark').first().getAttribute('aria-label')
    expect(label).toContain('Sergey Lavrov for Russia')
    expect(await page.locator('.moves').count()).toBe(0)
  })

  it('an outlet has what it relays', async () => {
    const page = await served.open('/actor/reuters')
    await page.getByRole('heading', { name: /^What it relays of others/ }).waitFor()
    expect(await page.locator('.lanes').count()).toBe(0)
  })

  it('is walked by keyboard alone from its lanes to a statement and back', async () => {
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
