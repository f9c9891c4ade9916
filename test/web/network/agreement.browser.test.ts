/** Networks asked for in words: numbers equal the question's, concessions are explained, ties open, windows play. */
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead, paintedPixels, phone } from '../browser.js'

const asked =
  'network?networkType=onemode&variable1=organization&duplicates=acrossrange&stances=ASSERTS,REJECTS&asOf=2025-03-31'

describePage('who agrees with whom', (served) => {
  it('shows for each pair on how many demands they agree and disagree, as the question has it', async () => {
    const page = await served.open('/network?shape=matrix&common=1')
    const rows = page.locator('table.ties tbody tr')
    const same = (await served.api(`${asked}&qualifierAggregation=congruence`)).matrices[0].cells
    const apart = (await served.api(`${asked}&qualifierAggregation=conflict`)).matrices[0].cells
    const key = ({ row, column }: { row: string; column: string }) => `${row} ${column}`
    const values = (cells: { row: string; column: string; value: number }[]) =>
      new Map(cells.map((cell) => [key(cell), cell.value]))
    const [alike, opposed] = [values(same), values(apart)]
    const pairs = new Set([...alike.keys(), ...opposed.keys()])
    expect(pairs.size).toBeGreaterThan(10)
    expect(await rows.count()).toBe(pairs.size)
    for (const row of await rows.all()) {
      const href = await row.locator('a').getAttribute('href')
      const asks = new URL(href ?? '', served.base).searchParams
      const id = `${asks.get('row')} ${asks.get('column')}`
      const cells = await row.locator('td').allTextContents()
      expect(cells.slice(0, 2).map(Number)).toEqual([alike.get(id) ?? 0, opposed.get(id) ?? 0])
    }
  })

  it('does not show adversaries who bargain as the strongest tie without a word', async () => {
    const page = await served.open('/network')
    await expect.poll(() => paintedPixels(page, '.canvas canvas')).toBeGreaterThan(500)
    await page.getByText('Concessions are left out').waitFor()
    const table = await served.open('/network?shape=matrix')
    const names = await table.locator('table.ties tbody th').allTextContents()
    expect(names.findIndex((name) => name.includes('Russia and Ukraine'))).toBeGreaterThan(names.length / 2)
    await table.getByLabel('count concessions as being for it').check()
    await table.getByText('adversaries who bargain look like allies').waitFor()
  })

  it('opens a pair with the statements on which they agree, and those on which they do not', async () => {
    const page = await served.open('/network?row=russia&column=ukraine')
    const sections = page.getByRole('region', { name: /^Where they/ })
    await sections.first().locator('.statement').first().waitFor()
    expect(await sections.count()).toBe(2)
    const { matrices } = await served.api(`${asked}&qualifierAggregation=conflict&row=russia&column=ukraine`)
    await expect
      .poll(() => sections.last().textContent())
      .toContain(`${matrices[0].cells[0].statements.length} statements`)
  })

  it('plays over windows that have ties, and says how many have none', async () => {
    const page = await served.open('/network?over=quarters&window=1')
    await page.getByText(/windows without a tie are skipped/).waitFor()
    const before = page.url()
    await page.getByRole('button', { name: 'Play' }).click()
    await expect.poll(() => page.url(), { timeout: 20_000 }).not.toBe(before)
  })

  it.each(['/network', '/network?ask=topics', '/network?expert=true'])('is asked as of any day: %s', async (path) => {
    const page = await served.open(path)
    const before = await page.locator('.says [role="status"]').textContent()
    await page.getByRole('slider', { name: 'Day of the record' }).waitFor()
    await page.getByLabel('As of').fill('2022-03-10')
    await page.waitForURL(/asOf=2022-03-10/)
    await expect.poll(() => page.locator('.says [role="status"]').textContent()).not.toBe(before)
    await page.getByLabel('published').check()
    await page.waitForURL(/clock=published/)
  })

  it('has windows up to its day, and keeps the one that is shown as long as there is one', async () => {
    const page = await served.open('/network?over=quarters&window=2')
    const shown = async () => (await page.locator('.network-windows').textContent())?.match(/of (\d+): (.* to [^.]*)/)
    const [, before, days] = (await shown()) ?? []
    await page.getByLabel('As of').fill('2022-03-29')
    await page.waitForURL(/window=2.*asOf=2022-03-29|asOf=2022-03-29.*window=2/)
    await expect.poll(async () => Number((await shown())?.[1])).toBeLessThan(Number(before))
    expect((await shown())?.[2]).toBe(days)
    await page.getByLabel('As of').fill('2021-12-20')
    await page.waitForURL(/asOf=2021-12-20/)
    await expect.poll(() => page.locator('.network-windows').count()).toBe(0)
  })

  it('leads to all arguments of rDNA and back', async () => {
    const page = await served.open('/network')
    await page.getByRole('link', { name: /^Expert/ }).click()
    await page.getByLabel('Normalise by').selectOption('cosine')
    await page.waitForURL(/normalization=cosine/)
    await page.getByRole('link', { name: 'Back to questions in words' }).click()
    await page.getByLabel('count concessions').waitFor()
    expect(page.url()).toBe(`${served.base}/network`)
  })

  it('draws both kinds of node of who is for and against what, on a phone too', async () => {
    const page = await served.open('/network?ask=topics', phone)
    await expect.poll(() => paintedPixels(page, '.canvas canvas')).toBeGreaterThan(500)
    const { matrices } = await served.api(
      'network?stances=ASSERTS,REJECTS&asOf=2025-03-31&qualifierAggregation=subtract',
    )
    const { rows, columns, cells } = matrices[0]
    expect(await page.locator('.says [role="status"]').textContent()).toBe(
      `${cells.length} ties of ${rows.length} sides and ${columns.length} demands.`,
    )
  })

  itIsFitToRead(served, {
    'who agrees with whom': '/network',
    'its table with an open pair': '/network?shape=matrix&row=russia&column=ukraine',
    'windows of people': '/network?among=people&over=years',
    'who is for and against what': '/network?ask=topics',
  })
})
