/** The brief in a browser: the same numbers as the questions behind it, on one or two printed pages. */
import type { Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { boardWords } from '../../../src/codebook/board-words.js'
import { describePage, itIsFitToRead } from '../browser.js'

const day = 'asOf=2022-03-29'
const address = `/brief?${day}&sides=russia,ukraine`
const lens = `${day}&sides=russia,ukraine`

describePage('the brief', (served) => {
  it('lists every raised demand of the two sides under its state', async () => {
    const page = await served.open(address)
    const board: { items: { demand: string; state: string }[] } = await served.api(`board?${lens}`)
    const raised = board.items.filter(({ state }) => state !== 'not-yet-raised')
    expect(raised.length).toBeGreaterThan(20)
    expect(await page.locator('.brief-table dd:not(.quiet)').count()).toBe(raised.length)
    const agreed = page.locator('.brief-table > div', { hasText: boardWords.agreed.sentence })
    expect(await agreed.locator('dd:not(.quiet)').count()).toBe(raised.filter(({ state }) => state === 'agreed').length)
    expect(await page.getByRole('heading', { name: 'Where they stand' }).textContent()).toContain(
      `${raised.length} demands`,
    )
  })

  it('says what moved in the last 30 days, or since the day in its address, and on whose word', async () => {
    const page = await served.open(address)
    const { items } = await served.api(`moves?${lens}&from=2022-02-27&witness=include`)
    expect(items.length).toBeGreaterThan(3)
    expect(await page.locator('.brief-moves li').count()).toBe(items.length)
    const dropped = page.locator('.brief-moves li', { hasText: 'Removal of the government' })
    expect(await dropped.textContent()).toMatch(/gave it up.*told by David R\. Cameron, the source’s author/)
    await page.goto(`${served.base}${address}&from=2022-03-16`)
    const { items: fewer } = await served.api(`moves?${lens}&from=2022-03-16&witness=include`)
    expect(fewer.length).toBeLessThan(items.length)
    await expect.poll(() => page.locator('.brief-moves li').count()).toBe(fewer.length)
  })

  it('says why a step back is none', async () => {
    const page = await served.open(address)
    const back = page.locator('.brief-moves li', { hasText: 'Neutrality' }).first()
    expect(await back.textContent()).toMatch(/No move: the step before it was told by Vladimir Medinsky alone/)
  })

  it('goes back to the last move where nothing moved in 30 days', async () => {
    const page = await served.open('/brief?asOf=2023-06-30&sides=russia,ukraine')
    expect(await page.locator('.brief-moves li').count()).toBeGreaterThan(3)
    await page.getByText('Nothing moved in the 30 days before').waitFor()
    await page.getByRole('heading', { name: 'What moved, 1 March 2022 to 30 June 2023' }).waitFor()
  })

  it('asks for the last days where there are more moves and offers than it reads', async () => {
    const page = await served.page()
    const asked: string[] = []
    const goesOn = async (route: Route) => {
      const url = new URL(route.request().url())
      const from = url.searchParams.get('from')
      if (!url.searchParams.has('cursor')) asked.push(`${url.pathname.split('/').at(-1)} ${from}`)
      const answer = await (await route.fetch()).json()
      if (from === '2022-03-27') return route.fulfill({ json: answer })
      const items = Array.from({ length: 2_000 }, () => answer.items[0])
      return route.fulfill({ json: { ...answer, items, next: 'more' } })
    }
    await page.route('**/api/v1/moves?*', goesOn)
    await page.route('**/api/v1/packages?*', goesOn)
    await page.goto(`${served.base}${address}`)
    await page.getByText('Earlier moves are left out.').waitFor()
    await page.getByText('Older ones are left out.').waitFor()
    const { items } = await served.api(`moves?${lens}&from=2022-03-27&witness=include`)
    expect(await page.locator('.brief-moves li').count()).toBe(Math.min(14, items.length))
    expect(asked.toSorted()).toEqual([
      'moves 2022-02-27',
      'moves 2022-03-27',
      'packages 2022-02-27',
      'packages 2022-03-27',
      'packages null',
    ])
  })

  it('calls an offer disputed that somebody denies', async () => {
    const page = await served.open('/brief?sides=russia,ukraine')
    const kozak = page.locator('li', { hasText: 'Dmitry Kozak' }).filter({ hasText: 'in exchange for' })
    expect(await kozak.first().textContent()).toContain('disputed')
  })

  it('names each reading that is not robust as thin evidence', async () => {
    const page = await served.open(address)
    const { items } = await served.api(`ledger?${lens}`)
    const thin = items.filter((it: { robust: boolean; reading: string }) => !it.robust && it.reading !== 'silent')
    expect(thin.length).toBeGreaterThan(0)
    expect(await page.locator('.brief-thin li').count()).toBe(thin.length)
  })

  it('prints on two pages, without controls', async () => {
    const page = await served.open(address)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.brief-sides').isVisible()).toBe(false)
    expect(await page.locator('.lens').first().isVisible()).toBe(false)
  })

  it('is between the two sides that a reader chooses', async () => {
    const page = await served.open(address)
    await page.getByLabel('Second side').selectOption('nato')
    await expect.poll(() => new URL(page.url()).searchParams.get('sides')).toBe('russia,nato')
    await page.getByRole('heading', { name: 'Russia and NATO: a brief as of 29 March 2022' }).waitFor()
  })

  it('is one link away from every view', async () => {
    const page = await served.open(`/ledger?${day}`)
    await page.locator('summary', { hasText: 'Share' }).click()
    await page.getByRole('link', { name: 'A brief of this day' }).click()
    await page.getByRole('heading', { name: 'a brief as of 29 March 2022' }).waitFor()
  })

  itIsFitToRead(served, { 'the brief': address, 'the brief of a day before the record': '/brief?asOf=2021-01-01' })
})
