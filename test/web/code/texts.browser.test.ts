/** The texts of the bench in a browser: who codes is asked once, a text is added, and its row says what comes next. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { addCoder } from '../../../src/coding/coders.js'
import { describePage, phone, ready, violations } from '../browser.js'
import { harbourDataset, harbourText } from './harbour.js'

const dataset = await harbourDataset()

/** Says who codes, as on a first visit. */
async function begin(page: Page, name = 'ada'): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Texts to code' }).waitFor()
}

describePage(
  'the texts of the bench',
  (served) => {
    it('ask once who codes, and leave it to be changed', async () => {
      const page = await served.open('/code')
      await page.getByLabel('Your name').fill('Not a name')
      expect(await page.getByRole('button', { name: 'Go to the texts' }).isDisabled()).toBe(true)
      await begin(page)
      await page.reload()
      await ready(page)
      expect(await page.locator('.coder').textContent()).toContain('You code as ada')
      await page.getByRole('button', { name: 'Change' }).click()
      await page.getByLabel('Your name').waitFor()
    })

    it('stand in the menu of the page', async () => {
      const page = await served.open('/')
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Code' }).click()
      await page.getByLabel('Your name').waitFor()
    })

    it('take in a text that is pasted, by keyboard, and lead on to coding it', async () => {
      const page = await served.open('/code')
      await begin(page)
      await page.getByRole('button', { name: 'Add a text' }).focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('Text', { exact: true }).focus()
      await page.keyboard.insertText(harbourText)
      await page.getByText(/characters in 5 paragraphs/).waitFor()
      expect(await page.getByLabel('Title').inputValue()).toBe('Port talks resume after dispute over nights')
      await page.getByLabel('Publisher').fill('Harbour Gazette')
      await page.getByLabel('Published: first day possible').fill('2024-03-14')
      const slider = page.getByRole('slider', { name: 'Coded up to' })
      await slider.focus()
      await page.keyboard.press('ArrowLeft')
      expect(await page.locator('.usable-text .outside').allTextContents()).toEqual([
        'Both sides meet again on Monday.',
      ])
      await page.locator('.usable-text li').nth(4).click()
      expect(await page.locator('.usable-text .outside').count()).toBe(0)
      await slider.fill('4')
      await page.getByRole('button', { name: 'Add and code it' }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/code\/source-\d+$/)
      const source = page.url().split('/').at(-1) ?? ''
      const record = JSON.parse(readFileSync(join(dataset, 'coding', source, 'source.json'), 'utf8'))
      expect(record).toMatchObject({ publisher: 'Harbour Gazette', publishedLatest: '2024-03-14', keep: true })
      expect(harbourText.slice(0, record.usableTo).endsWith('said on Wednesday.')).toBe(true)
      expect(readFileSync(join(dataset, 'texts', record.file), 'utf8')).toBe(harbourText)
      await page.goto(`${served.base}/code`)
      await page.getByRole('table').waitFor()
      const row = page.getByRole('row', { name: /^Port talks resume/ })
      expect(await row.getByRole('cell').allTextContents()).toEqual([
        'new',
        'none',
        'none',
        expect.stringContaining('Code it'),
      ])
      for (const name of ['Port talks resume after dispute over nights', /^Code it/])
        expect(await row.getByRole('link', { name, exact: true }).getAttribute('href')).toBe(`/code/${source}`)
    })

    it('keep a byte order mark and the line ends of a file, and say that the mark counts', async () => {
      const page = await served.open('/code')
      await begin(page)
      await page.getByRole('button', { name: 'Add a text' }).click()
      const text = '\uFEFFA short note\r\nThe union asks for a vote.\r\n'
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
      expect(await page.locator('.taken').textContent()).toContain('byte order mark is kept and counts as one')
      await page.getByLabel('Publisher').fill('Gazette')
      await page.getByLabel('Published: first day possible').fill('2024-03-15')
      await page.getByRole('button', { name: 'Add and code it' }).click()
      await page.waitForURL(/\/code\/source-\d+$/)
      const source = page.url().split('/').at(-1) ?? ''
      expect(readFileSync(join(dataset, 'texts', `${source}.txt`), 'utf8')).toBe(text)
    })

    it('refuse a text that is not UTF-8, and say why the server refuses one', async () => {
      const page = await served.open('/code')
      await begin(page)
      await page.getByRole('button', { name: 'Add a text' }).click()
      const latin = Buffer.from([0x63, 0x61, 0x66, 0xe9])
      await page.locator('input[type=file]').setInputFiles({ name: 'latin.txt', mimeType: 'text/plain', buffer: latin })
      await page.getByText('latin.txt is not UTF-8.').waitFor()
      await page.getByLabel('Text', { exact: true }).fill('Something')
      await page.getByLabel('Publisher').fill('Gazette')
      await page.getByLabel('Published: first day possible').fill('2024-03-15')
      await page.getByLabel('No', { exact: true }).check()
      expect(await page.locator('.keep .hint').textContent()).toContain('gets its hash alone')
      await page.getByRole('button', { name: 'Add and code it' }).click()
      expect(await page.getByRole('alert').textContent()).toContain('SOURCES_DIR')
      served.forgive('400')
    })

    it.each([
      ['a desktop', {}],
      ['a phone', phone],
    ])('are fit to read on %s, with the form open, in light and dark', async (_, device) => {
      const page = await served.open('/code', { ...device, bypassCSP: true, colorScheme: 'light' })
      expect(await violations(page)).toEqual([])
      await begin(page)
      await page.getByRole('button', { name: 'Add a text' }).click()
      await page.getByLabel('Text', { exact: true }).fill(harbourText)
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    })
  },
  { dataset, coding: true },
)

const guarded = await harbourDataset()
const token = await addCoder(guarded, 'ada')

describePage(
  'the bench of a server that others can reach',
  (served) => {
    it('asks for the token of a coder, and refuses another one', async () => {
      const page = await served.open('/code')
      await page.getByLabel('Your name').fill('ada')
      await page.getByLabel('Your token').fill('guessed')
      await page.keyboard.press('Enter')
      expect(await page.getByRole('alert').textContent()).toContain('This is not the token of this coder.')
      served.forgive('401')
      await page.getByLabel('Your token').fill(token)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Texts to code' }).waitFor()
    })
  },
  { dataset: guarded, coding: 'with tokens' },
)

describePage('a server that does not code', (served) => {
  it('has no Code in its menu, and says on /code how to switch it on', async () => {
    const page = await served.open('/code')
    expect(await page.locator('main').textContent()).toContain('CODING=true npm start')
    expect(await page.getByRole('navigation', { name: 'Views' }).textContent()).not.toContain('Code')
  })
})
