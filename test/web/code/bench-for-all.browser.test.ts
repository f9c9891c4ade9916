/** The bench for readers of every kind: with a screen reader, by touch on a phone, in light and dark. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, desktop, phone, violations } from '../browser.js'
import { openBench, passOf, press, saved } from './coding-page.js'
import { riverDataset } from './river.js'

describePage(
  'the bench for all',
  (served) => {
    it.each([
      ['desktop', desktop],
      ['phone', phone],
    ])(
      'is fit to read on a %s, in light and dark, whatever is open on it, and never scrolls sideways',
      async (name, { viewport }) => {
        const page = await openBench(served, `ada-${name}`, { colorScheme: 'light', bypassCSP: true, viewport })
        const stages = ['', 's Enter', '1', '1', 'a', 'x', 'Escape ?', 'v', 'Escape N u']
        for (const keys of stages) {
          await press(page, keys)
          await page.waitForTimeout(200)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect([keys, overflow]).toEqual([keys, Math.min(0, overflow)])
          expect([keys, await violations(page)]).toEqual([keys, []])
          await page.emulateMedia({ colorScheme: 'dark' })
          expect([keys, await violations(page, ['color-contrast'])]).toEqual([keys, []])
          await page.emulateMedia({ colorScheme: 'light' })
        }
        await press(page, 'Escape F1')
        expect(await violations(page)).toEqual([])
      },
      90_000,
    )

    it('leads by Tab from the text to the statement, through its fields in the order of coding, to the list and the foot', async () => {
      const page = await openBench(served, 'bea')
      await press(page, 's Enter')
      const speaker = page.locator('[data-field="speaker"]')
      await speaker.waitFor()
      await page.locator('.bench-text').focus()
      const fields: string[] = []
      for (let step = 0; step < 40; step++) {
        await press(page, 'Tab')
        const field = await page.evaluate(() => {
          const active = document.activeElement
          const named = active?.closest<HTMLElement>('[data-field]')?.dataset.field
          return named ?? (active?.closest('.bench-list') ? 'list' : active?.closest('.bench-foot') ? 'foot' : '')
        })
        if (field !== '' && field !== fields.at(-1)) fields.push(field)
        if (field === 'foot') break
      }
      expect(fields).toEqual([
        'speaker',
        'demand',
        'days',
        'mode',
        'certainty',
        'summary',
        'phrase.0',
        'relay',
        'list',
        'foot',
      ])
    })

    it('has every statement in a list too, with its passage, and says what is selected', async () => {
      const page = await openBench(served, 'cy')
      await press(page, 'N s')
      const words = 'Red wants the bridge 🌉 opened at once, Rita Roth said on Monday.'
      await page
        .getByRole('status')
        .filter({ hasText: `Selected: ${words}` })
        .waitFor({ state: 'attached' })
      await press(page, 'Enter Escape Escape Escape')
      const item = page.getByRole('region', { name: 'All statements' }).getByRole('listitem')
      expect(await item.textContent()).toContain(words)
      await item.getByRole('button').click()
      await page.getByRole('heading', { name: 'Statement 1' }).waitFor()
    })

    it('codes by touch alone on a phone', async () => {
      const page = await openBench(served, 'dan', { ...phone, hasTouch: true, isMobile: true })
      const paragraph = page.locator('.bench-text p').nth(1)
      const bar = page.getByRole('toolbar', { name: 'Selection' })
      // A tap puts the caret, as a finger does.
      await paragraph.locator('.words').tap({ position: { x: 60, y: 12 } })
      await bar.getByRole('button', { name: 'Sentence' }).tap()
      await bar.getByRole('button', { name: 'New statement' }).tap()
      await page.getByRole('option', { name: 'Rita Roth' }).tap()
      await page.getByRole('option', { name: 'Bridge' }).tap()
      await page.getByRole('radio', { name: 'asserts' }).tap()
      await page.getByRole('button', { name: 'Done' }).tap()
      await saved(page)
      const { items } = await passOf(served.base, 'dan')
      expect(items.statements[0]).toMatchObject({
        speaker: 'rita-roth',
        stances: [{ demand: 'bridge', stance: 'ASSERTS' }],
        citations: [{ paragraph: 2 }],
      })
    })

    it('does without keys what they do: takes a phrase, helps with the field in focus, asks no more of a paragraph one has left', async () => {
      const page = await openBench(served, 'hal')
      const bar = page.getByRole('toolbar', { name: 'Selection' })
      const help = page.locator('.bench-foot').getByRole('button', { name: 'Help' })
      const panel = page.getByRole('region', { name: 'Codebook' })
      await press(page, 'N s Enter')
      await page.locator('[data-field="days"]').click()
      await help.click()
      await panel.getByRole('heading', { name: 'When it was said' }).waitFor()
      await help.click()
      await panel.waitFor({ state: 'detached' })
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.field)).toBe('days')
      await drag(page, 'opened', 'once')
      await page.mouse.up()
      await bar.getByRole('button', { name: 'Phrase' }).click()
      await page.getByText('The phrase is now “opened at once”.').waitFor()
      expect(await page.locator('[data-field="phrase.0"]').inputValue()).toBe('opened at once')
      await page.locator('.bench-text p').nth(3).locator('.words').click()
      await bar.getByRole('button', { name: 'Nothing coded' }).click()
      const why = page.getByRole('toolbar', { name: 'Why nothing is coded in paragraph 4' })
      await why.waitFor()
      await page.locator('.bench-text p').nth(2).locator('.words').click()
      await why.waitFor({ state: 'detached' })
    })

    it('opens what overlaps by one click after the other, and selects by mouse', async () => {
      const page = await openBench(served, 'eve')
      const words = page.locator('.bench-text p').nth(1).locator('.words')
      await words.click({ position: { x: 40, y: 10 }, clickCount: 2 })
      await page.getByRole('button', { name: 'New statement' }).click()
      await page.locator('[data-field="speaker"]').waitFor()
      await saved(page)
      const [place] = (await passOf(served.base, 'eve')).items.statements[0]?.citations ?? []
      expect(place?.phrase).toBe('wants')
      await press(page, 'Escape s Enter')
      const marks = words.locator('mark')
      await marks.nth(1).click()
      const open = page.locator('.bench-list .open')
      const first = await open.textContent()
      await marks.nth(1).click()
      expect(await open.textContent()).not.toBe(first)
    })

    it('begins a selection where the pointer goes down, also within what is selected', async () => {
      const page = await openBench(served, 'fay')
      await press(page, 'N s')
      await page.getByText(/^Selected: Red wants the bridge .* on Monday/).waitFor({ state: 'attached' })
      await drag(page, 'opened', 'once')
      await page.getByText(/^Selected: \S*ned at on\S*$/).waitFor({ state: 'attached' })
      await page.mouse.up()
    })

    it('makes whole words of what the pointer selects, for the place, the phrase and what is copied', async () => {
      const page = await openBench(served, 'gil')
      const selected = (words: string) => page.getByText(`Selected: ${words}`, { exact: true })
      await drag(page, 'opened', 'once')
      await selected('opened at once').waitFor({ state: 'attached' })
      await page.mouse.up()
      expect(await page.evaluate(() => String(getSelection()))).toBe('opened at once')
      // Backwards, the word in which the drag began belongs to it too.
      await drag(page, 'Roth', 'wants')
      await page.mouse.up()
      await selected('wants the bridge 🌉 opened at once, Rita Roth').waitFor({ state: 'attached' })
      await press(page, 'Enter')
      await saved(page)
      const [place] = (await passOf(served.base, 'gil')).items.statements[0]?.citations ?? []
      expect(place?.phrase).toBe('wants the bridge 🌉 opened at once, Rita Roth')
      await press(page, 'Escape')
      await drag(page, 'opened', 'once')
      await page.mouse.up()
      await press(page, 'q')
      await expect.poll(() => page.locator('[data-field="phrase.0"]').inputValue()).toBe('opened at once')
    })
  },
  { dataset: riverDataset(), coding: true },
)

/** Presses the mouse in the midst of one word and moves it, held down, into the midst of another. */
async function drag(page: Page, from: string, to: string) {
  const [begin, end] = [await middleOf(page, from), await middleOf(page, to)]
  await page.mouse.move(begin.x, begin.y)
  await page.mouse.down()
  await page.mouse.move((begin.x + end.x) / 2, end.y, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
}

/** Where the middle letter of a word of the second paragraph stands. */
const middleOf = (page: Page, word: string) =>
  page.evaluate((word) => {
    const words = document.querySelector('.bench-text p[data-number="2"] .words')
    const texts = document.createTreeWalker(words as Node, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = (node.textContent ?? '').indexOf(word)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at + Math.floor(word.length / 2))
      range.setEnd(node, at + Math.floor(word.length / 2) + 1)
      const { left, top, height } = range.getBoundingClientRect()
      return { x: left + 1, y: top + height / 2 }
    }
    throw new Error(`The paragraph does not have: ${word}`)
  }, word)
