/** One statement in a browser: who said it, what it amounts to, how it reached us, and its place in a copy of the text. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nestedQuotes } from '../../../web/state/phrases.js'
import { unbroken } from '../../../web/state/unbroken.js'
import { testFolder } from '../../provision/test-folder.js'
import { datasetFolder } from '../../store/fixture.js'
import { describePage, itIsFitToRead } from '../browser.js'

describePage('a statement', (served) => {
  it('is told whole: speaker, stances with their extent, the way it came, and the place, said plainly', async () => {
    const page = await served.open('/statement/s003-03')
    const told = await served.api('statement/s003-03')
    expect(await page.getByRole('status').first().textContent()).toBe(told.summary)
    const text = (await page.locator('main').textContent()) ?? ''
    for (const { extent } of told.stances) expect(text).toContain(extent)
    expect(text).toContain('Financial Times reports it: the press')
    expect(text).toContain('The text belongs to its publisher and is not part of Demarche.')
    const [{ phrase, paragraph, start, end }] = told.citations
    expect(text).toContain(nestedQuotes(phrase))
    expect(text).toContain(`${unbroken(`paragraph ${paragraph}`)}, code points ${start} to ${end}`)
  })

  it('leads by keyboard to the reading it makes, and back', async () => {
    const page = await served.open('/statement/s003-03')
    await page.getByRole('link', { name: 'Where Russia stood on Denazification on 29 Mar 2022' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByRole('heading', { name: 'Russia on Denazification' }).waitFor()
    expect(page.url()).toContain('/ledger?asOf=2022-03-29')
    await page.goBack()
    await page.getByRole('heading', { name: 'Where it is written' }).waitFor()
  })

  it('can be cited, with its address and the version of the data', async () => {
    const page = await served.open('/statement/s003-03')
    await page.getByText('Share').click()
    const { data } = await served.api('stats')
    const citation = page.getByLabel('Citation', { exact: true })
    // The day of a version is asked for when Share is opened.
    await expect.poll(() => citation.inputValue()).toContain(`Data version ${data.version}, published `)
    const cited = await citation.inputValue()
    expect(cited).toContain(` ${served.base}/statement/s003-03 (accessed `)
    await page.keyboard.press('Escape')
    expect(await citation.isVisible()).toBe(false)
  })

  it('says that there is none of that name', async () => {
    const page = await served.open('/statement/nobody')
    expect(await page.getByRole('alert').first().textContent()).toContain('There is no statement "nobody"')
    served.forgive('status of 404')
  })

  itIsFitToRead(served, { 'a statement': '/statement/s003-03', 'a denied statement': '/statement/s001-08' })
})

const text = 'Red and 🌉: Red will open the bridge in May, it said.\nBlue kept silent.\n'
const sourcesDir = testFolder('texts')
writeFileSync(join(sourcesDir, 'gazette.txt'), text)
mkdirSync(join(sourcesDir, 'more'))
const sha256 = createHash('sha256').update(text).digest('hex')

describePage(
  'a statement with a copy of its text',
  (served) => {
    it('shows the paragraph with the cited words marked', async () => {
      const page = await served.open('/statement/s1')
      await page.locator('.paragraph mark').waitFor()
      expect(await page.locator('.paragraph').textContent()).toBe(text.split('\n')[0])
      expect(await page.locator('.paragraph mark').textContent()).toBe(' Red will open the bridge in M')
    })
    itIsFitToRead(served, { 'its passage': '/statement/s1' })
  },
  {
    sourcesDir,
    dataset: datasetFolder([{ id: 's1', by: 'red', day: '2022-05-01', stance: 'ASSERTS' }], '', { sha256 }),
  },
)
