/** Networks in a browser: drawn, as a matrix, over windows of time, each tie with its statements. */
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead, paintedPixels, phone } from '../browser.js'

describePage('the networks', (served) => {
  it('draws shared stances, lists the camps, and opens the statements of a tie from the matrix', async () => {
    const page = await served.open('/network')
    await expect.poll(() => paintedPixels(page, '.canvas canvas')).toBeGreaterThan(500)
    await page.getByRole('heading', { name: 'Camps' }).waitFor()
    await page.getByRole('link', { name: 'Matrix' }).click()
    const { matrices } = await served.api(
      'network?networkType=onemode&variable1=organization&variable2=concept&qualifierAggregation=congruence&asOf=2025-02-27',
    )
    const [strongest] = [...matrices[0].cells].sort((a: { value: number }, b: { value: number }) => b.value - a.value)
    const names = await served.api('actors')
    const nameOf = (id: string) => names.items.find((actor: { id: string }) => actor.id === id).name
    await page
      .getByRole('link', { name: `${nameOf(strongest.row)}, ${nameOf(strongest.column)}: ${strongest.value}` })
      .click()
    const selected = page.getByRole('region', { name: 'Selected cell' })
    await selected.locator('.statement').first().waitFor()
    expect(await selected.textContent()).toContain(`${strongest.statements.length} statements`)
    await page.goBack()
    await selected.waitFor({ state: 'detached' })
  })

  it('moves through time windows, and adds one step to go back to', async () => {
    const page = await served.open('/network')
    await page.getByLabel('Time windows').selectOption('months')
    await page.waitForURL(/timeWindow=months/)
    const slider = page.getByRole('slider')
    await slider.focus()
    await slider.press('Home')
    await page.waitForURL(/window=1/)
    expect(await page.locator('.network-windows').textContent()).toMatch(/1 of \d+/)
    await page.goBack()
    await page.waitForURL(/\/network$/)
  })

  it('says that there are no ties, and keeps the controls', async () => {
    const page = await served.open('/network?issue=relations&sides=estonia', phone)
    await page.locator('.note').first().waitFor()
    expect(await page.getByLabel('Issue').inputValue()).toBe('relations')
  })

  itIsFitToRead(served, {
    'a drawn network': '/network',
    'a matrix of two kinds': '/network?networkType=twomode&shape=matrix',
    'a tie with its statements': '/network?networkType=twomode&shape=matrix&row=russia&column=neutrality',
  })
})
