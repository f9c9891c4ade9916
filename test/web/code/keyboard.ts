/** A coder's hands on a page: every key is counted, and what is typed as text is counted apart. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Keyboard {
  /** Keys pressed so far, without what was typed as text. */
  keys: number
  /** Letters typed as text: summaries, and the fields of the form for a new text. */
  letters: number
  /** Presses keys one after the other, as they are named in the table of keys. */
  press(...keys: string[]): Promise<void>
  type(text: string): Promise<void>
  /** Presses Tab, or Shift+Tab, until the focus is on what is called so. */
  tabTo(name: string, key?: 'Tab' | 'Shift+Tab'): Promise<void>
  /** Chooses in the field in focus: by its digit, narrowing the list by letters of the name until it is in it. */
  choose(field: string, name: string): Promise<void>
}

/** More stops than any page has. */
const mostStops = 80

export function keyboardOf(page: Page): Keyboard {
  const press = async (key: string) => {
    hands.keys++
    await page.keyboard.press(key.replace('Ctrl', 'Control'))
  }
  const hands: Keyboard = {
    keys: 0,
    letters: 0,
    async press(...keys) {
      for (const key of keys) await press(key)
    },
    async type(text) {
      hands.letters += [...text].length
      await page.keyboard.type(text)
    },
    async tabTo(name, key = 'Tab') {
      for (let stop = 0; stop < mostStops; stop++) {
        await press(key)
        if ((await page.evaluate(nameInFocus))?.startsWith(name)) return
      }
      expect.fail(`${key} does not reach ${name}`)
    },
    async choose(field, name) {
      await page.locator(`[data-field="${field}"]:focus`).waitFor()
      const options = page.locator(`.choice-field:has([data-field="${field}"]:focus)`).getByRole('option')
      for (const letter of ['', ...name]) {
        if (letter !== '') await press(letter)
        await options.first().waitFor()
        const named = await options.locator('.name').allTextContents()
        // An event is listed with its day.
        const at = named.findIndex((shown) => shown === name || shown.startsWith(`${name},`))
        const digit = at < 0 ? null : String(at + 1)
        if (digit) return press(digit)
      }
      expect.fail(`${name} is not in the list of ${field}`)
    },
  }
  return hands
}

/** The label of a field, else the words of a link or button. */
function nameInFocus(): string | undefined {
  const focus = document.activeElement
  const label = focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement ? focus.labels?.[0] : focus
  return label?.textContent?.trim()
}
