/** Networks in a browser: drawn, as a matrix, over windows of time, each tie with its statements. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tryLoad } from '../../../src/commands/import.js'
import { importFile } from '../../../src/import/import-file.js'
import { testFolder } from '../../provision/test-folder.js'
import { describePage, itIsFitToRead, paintedPixels, phone } from '../browser.js'

describePage('the networks', (served) => {
  it('draws shared stances for experts, and opens the statements of a tie from the matrix', async () => {
    const page = await served.open('/network?expert=true')
    await expect.poll(() => paintedPixels(page, '.canvas canvas')).toBeGreaterThan(500)
    await page.getByText('Who concedes a demand shares it with those who make it').waitFor()
    await page.getByRole('link', { name: 'Matrix' }).click()
    const { matrices } = await served.api(
      'network?networkType=onemode&variable1=organization&variable2=concept&qualifierAggregation=congruence&asOf=2025-03-31',
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
    const page = await served.open('/network?expert=true')
    await page.getByLabel('Time windows').selectOption('months')
    await page.waitForURL(/timeWindow=months/)
    const slider = page.getByRole('slider', { name: 'Window' })
    await slider.focus()
    await slider.press('Home')
    await page.waitForURL(/window=\d/)
    const said = await page.locator('.network-windows').textContent()
    expect(said).toMatch(/1 of \d+.*windows without a tie are skipped/)
    await page.goBack()
    await page.waitForURL(/\/network\?expert=true$/)
  })

  it('says that there are no ties, and keeps the controls', async () => {
    const page = await served.open('/network?issue=relations&sides=estonia', phone)
    await page.locator('.note').first().waitFor()
    expect(await page.getByLabel('Issue').locator('option:checked').textContent()).toBe(
      'Sanctions and relations: all demands',
    )
  })

  it('leaves out who has too few statements, and says so in the address', async () => {
    const page = await served.open('/network?variable1=person&shape=matrix')
    const people = () => page.locator('.matrix tbody th').allTextContents()
    const all = await people()
    await page.getByLabel('People with at least').fill('4')
    await page.getByLabel('People with at least').blur()
    await page.waitForURL(/minStatements1=4/)
    await expect.poll(people).not.toEqual(all)
    const { matrices } = await served.api('network?networkType=onemode&variable1=person&minStatements1=4')
    expect((await people()).length).toBe(matrices[0].rows.length)
    expect(matrices[0].rows.length).toBeGreaterThan(1)
  })

  it('offers the window that is shown as matrix, GraphML and GEXF', async () => {
    const page = await served.open('/network?timeWindow=months&windowSize=3&window=2')
    await page.locator('summary', { hasText: 'Share' }).click()
    await page.getByText('For programs').click()
    for (const [name, begins] of [
      ['matrix as CSV', 'organization,'],
      ['GraphML', '<?xml'],
      ['GEXF', '<?xml'],
    ] as const) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href')
      expect(href).toContain('window=2')
      const response = await fetch(served.base + href)
      expect([response.status, (await response.text()).startsWith(begins)]).toEqual([200, true])
    }
  })

  itIsFitToRead(served, {
    'a drawn network': '/network?expert=true',
    'a matrix of two kinds': '/network?networkType=twomode&shape=matrix',
    'a tie with its statements': '/network?networkType=twomode&shape=matrix&row=russia&column=neutrality',
  })
})

/** Everybody speaks on the bridge, and the later ones often: the first of the alphabet are those with the weakest ties. */
async function crowd(): Promise<string> {
  const folder = testFolder('crowd')
  const people = Array.from({ length: 170 }, (_, index) => `P${String(index).padStart(3, '0')}`)
  const lines = people.flatMap((person, index) =>
    Array.from({ length: 1 + Math.floor(index / 40) }, (_, day) => `${person},Town,Bridge,ASSERTS,2022-03-0${day + 1}`),
  )
  writeFileSync(join(folder, 'crowd.csv'), ['speaker,side,demand,stance,day', ...lines].join('\n'))
  await importFile(join(folder, 'crowd.csv'), { out: join(folder, 'data') }, tryLoad)
  return join(folder, 'data')
}

describePage(
  'the network of a crowd',
  (served) => {
    it('draws the strongest ties, and says who is left out', async () => {
      const page = await served.open('/network?variable1=person')
      const drawing = page.getByRole('application')
      expect(await drawing.getAttribute('aria-label')).toMatch(/ nodes and 80 ties/)
      await page.getByText('Drawn: 80 of 14,365 ties, the strongest first, among at most 40 people.').waitFor()
      await page.locator('summary', { hasText: 'Not drawn' }).click()
      const left = await page.locator('.left-out p').textContent()
      expect([left?.includes('P000'), left?.includes('P169')]).toEqual([true, false])
      expect(await paintedPixels(page, '.canvas canvas')).toBeGreaterThan(500)
    })

    it('draws both kinds of node', async () => {
      const page = await served.open('/network?networkType=twomode&variable1=person')
      expect(await page.getByRole('application').getAttribute('aria-label')).toMatch(/^Drawing of 48 nodes and 47 ties/)
      await page.locator('summary', { hasText: 'Not drawn: 123 people, with weaker ties or none' }).waitFor()
    })

    it('draws fewer ties on a phone, and as many as a reader asks for on both', async () => {
      const page = await served.open('/network?variable1=person', phone)
      const drawing = page.getByRole('application')
      expect(await drawing.getAttribute('aria-label')).toMatch(/ and 48 ties/)
      await page.getByLabel('Draw at most').fill('200')
      await page.getByLabel('Draw at most').press('Enter')
      await page.waitForURL(/ties=200/)
      await page.getByText('Drawn: 200 of 14,365 ties').waitFor()
      const desk = await served.open('/network?variable1=person&ties=200')
      expect(await desk.getByRole('application').getAttribute('aria-label')).toMatch(/ and 200 ties/)
    })

    itIsFitToRead(served, { 'a network of which a part is drawn': '/network?networkType=twomode&variable1=person' })
  },
  { dataset: await crowd() },
)
