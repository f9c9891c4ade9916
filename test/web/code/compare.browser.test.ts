/** Two coders compared in a browser: closed until both are done, then decided by keys alone, each decision with its rule. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describePage, phone, ready, violations } from '../browser.js'
import { coderAt, harbourDataset, harbourSource, passes } from './harbour.js'

const dataset = await harbourDataset()
let texts = 0

describePage(
  'comparing two passes',
  (served) => {
    /** A new text with passes of ada and bo; bo's is left open, if it is said. */
    async function coded(isOpen = false): Promise<string> {
      const [ada, bo] = await Promise.all([coderAt(served.base, 'ada'), coderAt(served.base, 'bo')])
      const text = `${harbourSource.text}${'.'.repeat(++texts)}\n`
      const { source } = (await ada.send('POST', '/texts', { ...harbourSource, text })) as { source: string }
      await ada.code(source, ...passes.ada)
      await bo.code(source, ...(isOpen ? passes.bo.slice(0, -1) : passes.bo))
      return source
    }
    async function compare(source: string, options: object = {}): Promise<Page> {
      const page = await served.blank(options)
      await page.addInitScript(() => localStorage.setItem('demarche-coder', '{"name":"ada","token":""}'))
      await page.goto(`${served.base}/code/${source}/compare`)
      await ready(page)
      return page
    }
    const title = (page: Page) => page.locator('.difference h2').textContent()
    const said = (page: Page) => page.locator('.saying [role=status]').textContent()
    const decisions = async (source: string) => {
      const ada = await coderAt(served.base, 'ada')
      const { differences } = (await ada.get(`/${source}/compare`)) as {
        differences: {
          decision: { take: string; rule: string; final?: { speaker: string; citations: object[] }[] } | null
        }[]
      }
      return differences.map(({ decision }) => decision)
    }

    it('is closed while a pass is open, and says whose', async () => {
      const page = await compare(await coded(true))
      await page.getByText('The pass of bo is still open. Two closed passes can be compared.').waitFor()
      expect(await page.locator('.compare-panes').count()).toBe(0)
    })

    it('shows both codings beside the passage, and marks what differs', async () => {
      const page = await compare(await coded())
      expect(await said(page)).toBe('3 differences between ada and bo; 3 still to decide.')
      expect(await title(page)).toBe('Anna Berg: Higher pay')
      const differing = page.locator('.compared tr.differs')
      expect(await differing.allTextContents()).toEqual([
        expect.stringMatching(/Higher pay.*CONCEDES, conditional.*CONCEDES, partial/),
      ])
      expect(await page.locator('.passage-compared mark.a.b:not(figcaption *)').textContent()).toBe(
        'the union accepts four per cent if the nights get shorter',
      )
      expect(await page.locator('.passage-compared .neighbour').count()).toBe(2)
      expect(await page.locator('.codebook-says li').allTextContents()).toContainEqual(
        expect.stringContaining('extent: full'),
      )
      expect(await page.locator('.agreement-bar').textContent()).toMatch(/Stances: F1 \d\.\d\d/)
    })

    it('decides everything by keys, and leads on to publishing', async () => {
      const source = await coded()
      const page = await compare(source)
      await page.keyboard.press('j')
      expect(await title(page)).toBe('Anna Berg: No strikes')
      await page.keyboard.press('k')
      await page.keyboard.press('a')
      const rule = page.getByRole('combobox', { name: /By which rule/ })
      await rule.waitFor()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
      await page.keyboard.press('1')
      await expect.poll(() => title(page)).toBe('Anna Berg: No strikes')
      await page.keyboard.press('0')
      await rule.waitFor()
      await page.keyboard.type('a pause is no answer')
      await page.keyboard.press('Enter')
      await expect.poll(() => title(page)).toBe('Elsa Lind or Port Company: Shorter nights')
      await page.keyboard.press('a')
      await rule.waitFor()
      await page.keyboard.type('state and a person both')
      expect(await page.getByRole('option').first().textContent()).toContain('section 8')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByText('Nothing is left to decide.').waitFor()
      expect(await decisions(source)).toMatchObject([
        { take: 'a', rule: expect.stringMatching(/^section 3/) },
        { take: 'nothing', rule: 'a pause is no answer' },
        { take: 'a', rule: expect.stringMatching(/^section 8, “?a state and a person both named/) },
      ])
      expect(await page.getByRole('main').getByRole('link', { name: 'Publish' }).last().getAttribute('href')).toBe(
        `/code/${source}/publish`,
      )
      await page.keyboard.press('Control+z')
      await expect.poll(() => said(page)).toContain('1 still to decide')
      await page.keyboard.press('Control+Shift+z')
      await expect.poll(() => said(page)).toContain('all are decided')
    })

    it('searches all rules of the codebook, before and while one decides, and decides by what is found', async () => {
      const source = await coded()
      const page = await compare(source)
      const says = page.getByRole('region', { name: 'What the codebook says' })
      await page.keyboard.press('/')
      await page.keyboard.type('reiterated')
      await says.getByText(/^\d+ rules? found/).waitFor()
      expect(await says.getByRole('listitem').first().textContent()).toMatch(/^section 8, .*reiterated/)
      expect(await says.getByRole('button').count()).toBe(0)
      // Letters are words there, not decisions; Escape goes back to what differs.
      await page.keyboard.press('Escape')
      await says.getByText(/^extent: full/).waitFor()
      await page.keyboard.press('a')
      await page.getByRole('combobox', { name: /By which rule/ }).waitFor()
      await says.getByRole('searchbox').fill('state and a person both')
      await says.getByRole('button', { name: /state and a person both/ }).click()
      await expect.poll(() => title(page)).toBe('Anna Berg: No strikes')
      expect((await decisions(source))[0]).toMatchObject({
        ...{ take: 'a', rule: expect.stringMatching(/^section 8, “?a state and a person both named/) },
      })
    })

    it('decides nothing without a rule, and nothing after Escape', async () => {
      const source = await coded()
      const page = await compare(source)
      await page.keyboard.press('b')
      await page.getByRole('combobox', { name: /By which rule/ }).press('Enter')
      expect(await decisions(source)).toEqual([null, null, null])
      await page.keyboard.press('Escape')
      expect(await page.getByRole('combobox', { name: /By which rule/ }).count()).toBe(0)
      await page.keyboard.press('z')
      await page.getByText('Both are kept.').waitFor()
    })

    it('takes a statement by hand, with the places of both', async () => {
      const source = await coded()
      const page = await compare(source)
      for (const key of ['j', 'j', 'h']) await page.keyboard.press(key)
      const form = page.getByRole('form', { name: 'By hand' })
      await form.getByLabel('Speaker').selectOption('port-company')
      await form.getByLabel('Mode').selectOption('document')
      await form.getByLabel('Summary').focus()
      await page.keyboard.press('Control+Enter')
      await page.keyboard.type('section 2')
      await page.keyboard.press('Enter')
      await expect
        .poll(async () => (await decisions(source))[2])
        .toMatchObject({
          ...{ take: 'hand', rule: 'section 2' },
          final: [
            {
              speaker: 'port-company',
              mode: 'document',
              stances: [{ demand: 'shorter-nights' }],
              citations: [{ paragraph: 4 }],
            },
          ],
        })
    })

    it('takes a place of the text that neither coding has, by its words and by selecting it', async () => {
      const source = await coded()
      const page = await compare(source)
      for (const key of ['j', 'j', 'h']) await page.keyboard.press(key)
      const form = page.getByRole('form', { name: 'By hand' })
      await form.getByLabel(/^Another place/).fill('not strike before')
      await page.keyboard.press('Enter')
      await form.getByText(/We will not strike.*by hand/).waitFor()
      await page.locator('.passage-compared p[data-number="5"]').click({ clickCount: 3 })
      await form.getByRole('button', { name: /^Take what is selected/ }).click()
      await form.getByLabel('Summary').focus()
      await page.keyboard.press('Control+Enter')
      await page.keyboard.type('section 2')
      await page.keyboard.press('Enter')
      await expect
        .poll(async () => (await decisions(source))[2]?.final?.[0]?.citations)
        .toMatchObject([
          { paragraph: 3, phrase: 'not strike before' },
          { paragraph: 4 },
          { paragraph: 5, phrase: 'Both sides meet again on Monday.' },
        ])
    })

    it('shows the agreement in full behind one key, with what was confused', async () => {
      const page = await compare(await coded())
      await page.keyboard.press('g')
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      expect(await dialog.getByRole('row', { name: /^extent/ }).allTextContents()).toContainEqual(
        expect.stringMatching(/^extentconditionalpartial1/),
      )
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    })

    it('says so where somebody else has decided meanwhile', async () => {
      const source = await coded()
      const [page, other] = [await compare(source), await compare(source)]
      for (const one of [page, other]) {
        await one.keyboard.press('a')
        await one.getByRole('combobox', { name: /By which rule/ }).waitFor()
        await one.keyboard.press('1')
        if (one === page) await expect.poll(() => said(page)).toContain('2 still to decide')
      }
      expect(await other.getByRole('alert').textContent()).toContain('Somebody else has decided meanwhile')
      await expect.poll(() => said(other)).toContain('2 still to decide')
      served.forgive('409')
    })

    describe.each([
      ['a desktop', {}],
      ['a phone', phone],
    ])('on %s', (_, device) => {
      it('is fit to read in light and dark, the form by hand and the agreement too', async () => {
        const page = await compare(await coded(), { ...device, bypassCSP: true, colorScheme: 'light' })
        expect(await violations(page)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
        await page.keyboard.press('a')
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await page.keyboard.press('h')
        await page.getByRole('form', { name: 'By hand' }).waitFor()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await page.keyboard.press('g')
        expect(await violations(page)).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
        await page.keyboard.press('Escape')
        expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
      }, 120_000)
    })
  },
  { dataset, coding: true },
)
