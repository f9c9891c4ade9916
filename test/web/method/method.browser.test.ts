/** Sources and method in a browser. */
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead } from '../browser.js'

describePage('sources and method', (served) => {
  it('shows the sources, the months with and without statements, the rule of a cell, and the documents', async () => {
    const page = await served.open('/method')
    const { items } = await served.api('sources')
    expect(await page.getByRole('region', { name: 'Sources' }).locator('tbody tr').count()).toBe(items.length)
    expect(await page.locator('.silent').first().textContent()).toMatch(/none known for \d+ months?/)
    await page.getByLabel('Side', { exact: true }).selectOption('russia')
    await page.getByLabel('Demand', { exact: true }).selectOption('denazification')
    const { reading } = await served.api('trajectory?side=russia&demand=denazification&asOf=2025-03-31')
    await page.locator('.method-rule .why').waitFor()
    expect(await page.locator('.method-rule').textContent()).toContain(reading.reading)
    await page.getByText('Krippendorff').first().waitFor()
    await page.getByText('The rules that turn a text into records').click()
    await page.getByRole('heading', { name: /Readings: where a side stands/ }).waitFor()
  })

  it('gives every section an address, and shows the versions of the codebook as a table', async () => {
    const page = await served.open('/method')
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('link', { name: 'Versions of the codebook' })
      .click()
    await page.waitForURL(/section=versions/)
    const head = page.getByRole('heading', { name: 'Versions of the codebook Link' })
    const top = () => head.evaluate((it) => it.getBoundingClientRect().top)
    await expect.poll(top).toBeLessThan(200)
    const again = await served.open('/method?section=versions')
    const table = again.locator('.method-document', { hasText: 'what it changed' }).locator('table')
    expect(await table.first().locator('tbody tr').count()).toBe(4)
    expect(await table.last().locator('tbody tr').count()).toBe(3)
    expect(await table.first().isVisible()).toBe(true)
    await expect
      .poll(() => again.locator('#versions').evaluate((it) => it.getBoundingClientRect().top))
      .toBeLessThan(200)
  })

  itIsFitToRead(served, { method: '/method?side=russia&demand=crimea' })
})
