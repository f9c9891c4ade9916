/** What the tests of the bench in a browser share: opening it as a coder, and the pass as the server has it. */
import type { Page } from 'playwright-core'
import type { PassAnswer } from '../../../web/code/bench/pass/take-in.js'
import type { ServedPage } from '../browser.js'
import type { PageOptions } from '../kept-pages.js'

/** A browser in which this coder has said who codes; what it keeps is kept apart for each path of a host. */
export function codedBy(base: string, coder: string): PageOptions {
  const { origin, pathname } = new URL(base)
  const name = `${pathname === '/' ? '' : `${pathname} `}demarche-coder`
  const localStorage = [{ name, value: JSON.stringify({ name: coder, token: '' }) }]
  return { storageState: { cookies: [], origins: [{ origin, localStorage }] } }
}

export async function openBench(served: ServedPage, coder: string, options: PageOptions = {}): Promise<Page> {
  const page = await served.open('/code/river', { ...codedBy(served.base, coder), ...options })
  await page.locator('.bench-text p').first().waitFor()
  return page
}

/** The pass of a coder on the server. */
export async function passOf(base: string, coder: string): Promise<PassAnswer> {
  const answer = await fetch(`${base}/api/v1/coding/river/passes/${coder}`, { headers: { 'X-Coder': coder } })
  return (await answer.json()) as PassAnswer
}

/**
 * Presses keys one after the other, as they are named in the table of keys; a text in quotation marks is typed.
 * @returns how many keys
 */
export async function press(page: Page, keys: string): Promise<number> {
  let pressed = 0
  for (const [, typed, key] of keys.matchAll(/"([^"]*)"|(\S+)/g)) {
    pressed += typed?.length ?? 1
    if (typed !== undefined) await page.keyboard.type(typed)
    else await page.keyboard.press((key ?? '').replace('Ctrl', 'Control'))
  }
  return pressed
}

export const saved = (page: Page) => page.locator('.bench-foot').getByText('all saved').waitFor()
