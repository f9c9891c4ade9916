/** Publishing in a browser: what is in the way, the difference, one button, and the graph that answers with it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { unbroken } from '../../../web/state/unbroken.js'
import { describePage, phone, ready, violations } from '../browser.js'
import { coderAt, harbourDataset, harbourSource, passes } from './harbour.js'

const dataset = await harbourDataset()
let texts = 0

describePage(
  'publishing',
  (served) => {
    /** A new text that ada alone has coded. */
    async function coded(events: readonly object[] = passes.ada): Promise<string> {
      const ada = await coderAt(served.base, 'ada')
      const text = `${harbourSource.text}${'.'.repeat(++texts)}\n`
      const { source } = (await ada.send('POST', '/texts', { ...harbourSource, text })) as { source: string }
      const dots = { act: 'put', kind: 'uncoded', key: '6', after: { paragraph: 6, reason: 'garbled', note: '' } }
      await ada.code(source, dots, ...events)
      return source
    }
    async function publish(source: string, options: object = {}): Promise<Page> {
      const page = await served.blank(options)
      await page.addInitScript(() => localStorage.setItem('demarche-coder', '{"name":"ada","token":""}'))
      await page.goto(`${served.base}/code/${source}/publish`)
      await ready(page)
      return page
    }
    /** Statements, as the foot of the page has them. */
    const counted = async (page: Page) =>
      Number.parseInt((await page.locator('footer.foot p').first().textContent()) ?? '', 10)
    const button = (page: Page) => page.getByRole('button', { name: 'Publish', exact: true })

    it('shows what is in the way, and has no button then', async () => {
      const page = await publish(await coded(passes.ada.slice(0, -1)))
      expect(
        await page.getByRole('region', { name: 'What is in the way' }).getByRole('listitem').count(),
      ).toBeGreaterThan(0)
      expect(await button(page).count()).toBe(0)
    })

    it('shows the lines that are written and the readings that change, writes at one button, and leads to the source', async () => {
      const source = await coded()
      const page = await publish(source)
      const file = `60-statements/${source}.cypher`
      const lines = page.getByRole('region', { name: `Lines of ${file}` })
      expect(await lines.locator('ins .sign').first().textContent()).toBe('+')
      expect(await lines.textContent()).toContain("phrase: 'the union accepts four per cent if the'")
      expect(await page.getByText(/\d+ checks of the whole dataset hold/).count()).toBe(1)
      const changes = page.locator('.changes-of-source li')
      expect(await changes.allTextContents()).toContainEqual(
        unbroken('Port Company on “Shorter nights”: silent becomes rejected, from 13 March 2024'),
      )
      await page.getByText('is no longer blind to it').waitFor()
      expect(existsSync(join(dataset, file))).toBe(false)
      const before = await counted(page)
      await button(page).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Written', exact: true }).waitFor()
      expect(await page.locator('.written li').allTextContents()).toContain(file)
      expect(readFileSync(join(dataset, file), 'utf8')).toContain('four per cent')
      // The page counts what was published without being loaded anew, and knows the new actor by name.
      await expect.poll(() => counted(page)).toBe(before + 3)
      await page.evaluate(() => document.body.classList.add('not-loaded-anew'))
      await page.getByRole('link', { name: 'See the source and its statements' }).click()
      await page.getByRole('heading', { name: harbourSource.title }).waitFor()
      await page.getByText('The company refuses to change the nights.').first().waitFor()
      await page.getByText('Elsa Lind').first().waitFor()
      expect(await page.locator('body.not-loaded-anew').count()).toBe(1)
      const second = await served.blank()
      await second.addInitScript(() => localStorage.setItem('demarche-coder', '{"name":"bo","token":""}'))
      await second.goto(`${served.base}/code`)
      const row = second.getByRole('row').filter({ hasText: source })
      await row.getByRole('link', { name: /^Code it too/ }).waitFor()
      await row.getByRole('link', { name: harbourSource.title, exact: true }).click()
      await second.locator('.bench-text p').first().waitFor()
      const again = await publish(source)
      expect(await again.locator('.publish-act').textContent()).toContain('published already')
      expect(await button(again).isDisabled()).toBe(true)
    })

    describe.each([
      ['a desktop', {}],
      ['a phone', phone],
    ])('on %s', (_, device) => {
      it('is fit to read in light and dark, before and after', async () => {
        const page = await publish(await coded(), { ...device, bypassCSP: true, colorScheme: 'light' })
        expect(await violations(page)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
        await button(page).click()
        await page.getByRole('heading', { name: 'Written', exact: true }).waitFor()
        expect(await violations(page)).toEqual([])
      }, 120_000)
    })
  },
  { dataset, coding: true },
)
