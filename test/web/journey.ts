/** A reader's way from a cell of the ledger to the place where a statement is written, through the graph, and back. */
import { expect } from 'vitest'
import { unbroken } from '../../web/state/unbroken.js'
import { paintedPixels, type ServedPage } from './browser.js'

const day = '/ledger?asOf=2022-03-29'

export async function journey(served: ServedPage): Promise<void> {
  const page = await served.open(day)
  await page.getByTitle(/^Ukraine on Neutrality: /).click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('heading', { name: 'Ukraine on Neutrality' }).waitFor()
  await panel.getByRole('heading', { name: /^Trajectory/ }).waitFor()
  const resting = panel.locator('.statements').first().locator('.statement').first()
  const position = await served.api('trajectory?side=ukraine&demand=neutrality&asOf=2022-03-29')
  const told = await served.api(`statement/${position.reading.statements[0]}`)
  expect(await resting.locator('.summary').textContent()).toBe(told.summary)
  const [citation] = told.citations
  const written = await resting.locator('.citation').first().textContent()
  expect(written).toContain(`“${citation.phrase}”`)
  expect(written).toContain(
    `${unbroken(`paragraph ${citation.paragraph}`)}, code points ${citation.start}–${citation.end}`,
  )

  await panel.getByRole('link', { name: 'See it in the graph' }).click()
  await page.locator('.canvas canvas').first().waitFor({ state: 'attached' })
  await expect.poll(() => paintedPixels(page, '.canvas canvas')).toBeGreaterThan(500)
  const legend = await page.getByRole('region', { name: 'Legend' }).textContent()
  expect(legend).toMatch(/Statement \d+.*A asserts \d+.*C concedes \d+.*R rejects \d+/)
  expect(await page.getByRole('status').first().textContent()).toMatch(/\d+ nodes and \d+ relationships drawn/)

  const nodes = page.getByRole('table', { name: 'Nodes' })
  await nodes.getByRole('link', { name: 'Russia', exact: true }).press('Enter')
  await page.getByRole('link', { name: 'Centre the graph on it' }).press('Enter')
  await page.getByRole('heading', { name: /^Around Russia/ }).waitFor()
  expect(page.url()).toContain('/graph/russia?')

  await page.goBack()
  await page.getByRole('heading', { name: /^Around Neutrality/ }).waitFor()
  await page.goBack()
  await panel.getByRole('heading', { name: 'Ukraine on Neutrality' }).waitFor()
  await page.goBack()
  await panel.waitFor({ state: 'detached' })
  expect(page.url()).toBe(served.base + day)
}
