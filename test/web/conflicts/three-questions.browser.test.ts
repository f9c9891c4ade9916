/** Three questions as a newcomer asks them: what was never answered or refused, what came back, and who sides with whom. */
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead } from '../browser.js'

describePage('three questions of a newcomer', (served) => {
  it('what one side never answered, or refused to discuss: from home, with each time that somebody gave no answer', async () => {
    const page = await served.open('/')
    await page.getByRole('link', { name: /never answer, or refuse to discuss, by 29 March 2022/ }).click()
    await page.getByRole('heading', { level: 1, name: 'What one side never answered, or refused to discuss' }).waitFor()
    await page.getByText('On no demand does a side stand at a refusal to discuss it by 29 March 2022').waitFor()
    const { items } = await served.api('trace?status=unanswered&asOf=2022-03-29')
    expect(items.length).toBeGreaterThan(0)
    const given = page.locator('.no-answer-given .utterance')
    await expect.poll(() => given.count()).toBe(items.length)
    const lavrov = given.filter({ hasText: 'Sergey Lavrov' })
    expect(await lavrov.textContent()).toContain('gives no answer on Ceasefire, Humanitarian access')
    expect(await lavrov.textContent()).toContain('did not plan to discuss a ceasefire')
    await lavrov.getByRole('link', { name: /did not plan to discuss a ceasefire/ }).click()
    await page.waitForURL(/\/statement\/s000-30/)
  })

  it('which earlier demands came back in 2025: from home, each beside what it was, and those left', async () => {
    const page = await served.open('/')
    await page.getByRole('link', { name: 'Which earlier demands came back in 2025, unchanged or harder?' }).click()
    await page.waitForURL(/since=2025/)
    await page.getByRole('heading', { level: 2, name: /^Unchanged/ }).waitFor()
    const harder = page.locator('.returned > section', { hasText: 'Harder than before' }).first()
    const demilitarization = harder.locator('.comeback', { hasText: 'Demilitarization' })
    expect(await demilitarization.textContent()).toContain('“asks for less” then and “still demands it” now')
    expect(await harder.locator('.comeback', { hasText: 'takes the place of' }).first().textContent()).toContain(
      'Donbas',
    )
    expect(await page.locator('.left-demands li').count()).toBeGreaterThan(2)
    await page.getByRole('link', { name: 'at any time' }).click()
    await page.waitForURL((url) => !url.search.includes('since'))
    await page.getByLabel('or from the day').fill('2024-01-01')
    await page.waitForURL(/since=2024-01-01/)
  })

  it('who sides with whom on one demand: the sentence equals the ledger, there and on the page of the demand', async () => {
    const page = await served.open('/network')
    const chooser = page.locator('.network-controls select', {
      has: page.locator('option[value="demand foreign-troops"]'),
    })
    await chooser.selectOption('demand foreign-troops')
    await page.waitForURL(/demand=foreign-troops/)
    await page.getByRole('heading', { level: 1, name: /Who sides with whom on “Foreign troops/ }).waitFor()
    const { items } = await served.api('ledger?demand=foreign-troops&asOf=2025-03-31')
    const said = page.locator('.says [role="status"]')
    await expect.poll(() => said.textContent()).toMatch(/France and (the )?United Kingdom want it, Russia refuses it/)
    expect(await said.textContent()).toContain('no word from Ukraine')
    expect(await page.locator('.alignment > ul > li').count()).toBe(items.length)
    const demand = await served.open('/demand/foreign-troops')
    expect(await demand.locator('.says [role="status"]').textContent()).toMatch(
      /France and (the )?United Kingdom want it, Russia refuses it/,
    )
    await demand.getByRole('link', { name: 'See who sides with whom' }).click()
    await demand.waitForURL(/network.*demand=foreign-troops/)
  })

  itIsFitToRead(served, {
    'what came back in 2025': '/conflicts?part=returned&since=2025',
    'who sides with whom on a ceasefire': '/network?demand=thirty-day-ceasefire&concessions=in',
  })
})
