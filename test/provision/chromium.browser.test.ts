/** The browser found on this machine opens a page. */
import { chromium } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { launchOptions } from './chromium.js'

const executable = inject('chromium')

it('Chromium opens a page', async ({ skip }) => {
  if (!executable) return skip('No Chromium: install one or set CHROMIUM_PATH')
  const running = await chromium.launch(launchOptions(executable))
  try {
    const page = await running.newPage()
    await page.goto('data:text/html,<title>Ledger</title><p>Who demanded what')
    expect(await page.title()).toBe('Ledger')
  } finally {
    await running.close()
  }
})
