/** Where the focus is on the bench: on what has just been opened, and back on what opened it once that is closed. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, ready } from '../browser.js'
import { codedBy, press } from './coding-page.js'
import { coderAt, harbourDataset, harbourSource } from './harbour.js'

const dataset = await harbourDataset()

/** The field, or else the words, of what has the focus. */
const inFocus = (page: Page) =>
  page.evaluate(() => {
    const focus = document.activeElement as HTMLElement | null
    if (focus === document.body) return 'nothing'
    return focus?.dataset.field ?? (focus as HTMLInputElement | null)?.labels?.[0]?.textContent ?? focus?.textContent
  })

describePage(
  'the focus on the bench',
  (served) => {
    const add = async (more = '') => {
      const ada = await coderAt(served.base, 'ada')
      const text = `${harbourSource.text}${more}`
      return (await ada.send('POST', '/texts', { ...harbourSource, text })) as { source: string }
    }

    it('goes to the title of each view that a link opens, and to the text of the bench', async () => {
      await add()
      const page = await served.open('/code')
      await expect.poll(() => inFocus(page)).toContain('Your name')
      await page.keyboard.type('ada')
      await page.keyboard.press('Enter')
      await expect.poll(() => inFocus(page)).toBe('Texts to code')
      await page.getByRole('link', { name: harbourSource.title, exact: true }).click()
      await expect.poll(() => page.locator('.bench-text:focus').count()).toBe(1)
      await page.getByRole('link', { name: 'Compare', exact: true }).click()
      await expect.poll(() => inFocus(page)).toBe(`Compare: ${harbourSource.title}`)
      await page.getByRole('link', { name: 'Publish', exact: true }).press('Enter')
      await expect.poll(() => inFocus(page)).toBe(`Publish: ${harbourSource.title}`)
      await page.goBack()
      await expect.poll(() => inFocus(page)).toBe(`Compare: ${harbourSource.title}`)
      await page.getByRole('link', { name: 'All texts' }).press('Enter')
      await expect.poll(() => inFocus(page)).toBe('Texts to code')
      await page.getByRole('button', { name: 'Add a text' }).press('Enter')
      await expect.poll(() => inFocus(page)).toBe('Add a text')
      await page.getByRole('button', { name: 'Cancel' }).click()
      await expect.poll(() => page.getByRole('button', { name: 'Add a text' }).evaluate(isFocused)).toBe(true)
      // A page that was just loaded leaves it to the browser.
      await page.reload()
      await ready(page)
      expect(await inFocus(page)).toBe('nothing')
    })

    it('goes to the form for an actor, and back to the field that asked for it', async () => {
      const { source } = await add('.\n')
      const page = await served.open(`/code/${source}`, codedBy(served.base, 'bo'))
      await page.locator('.bench-text p').first().waitFor()
      await press(page, 'N s Enter')
      const form = page.getByRole('form', { name: 'New actor' })
      const begin = async (field: string) => {
        await page.locator(`[data-field="${field}"]`).focus()
        await page.keyboard.type('Elsa Lind')
        await page.getByRole('button', { name: 'Add “Elsa Lind”' }).press('Enter')
        await form.waitFor()
        await expect.poll(() => inFocus(page)).toBe('Name')
      }
      for (const field of ['relay', 'speaker']) {
        await begin(field)
        await page.keyboard.press('Escape')
        await form.waitFor({ state: 'detached' })
        expect(await inFocus(page)).toBe(field)
      }
      await begin('speaker')
      await page.keyboard.press('Control+Enter')
      // Who speaks is known then: it goes on to the next field.
      await expect.poll(() => inFocus(page)).toBe('demand')
      await press(page, 'Escape w F1')
      await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
      await expect.poll(() => inFocus(page)).toBe('summary')
    })
  },
  { dataset, coding: true },
)

const isFocused = (element: Element) => element === document.activeElement
