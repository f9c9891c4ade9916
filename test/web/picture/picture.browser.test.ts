/** Pictures of views: what is on the screen, with its caption, in a file that needs nothing else. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, phone } from '../browser.js'

async function saved(page: Page, button: string): Promise<Buffer> {
  const menu = page.locator('details.popup', { hasText: 'Copy link' })
  if (!(await menu.evaluate((it) => it.hasAttribute('open')))) await menu.locator(':scope > summary').click()
  const [file] = await Promise.all([page.waitForEvent('download'), menu.getByRole('button', { name: button }).click()])
  return readFile(await file.path())
}

/** The texts of a picture, and what in it refers to something outside it. */
const contentOf = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml')
    const all = [...document.querySelectorAll('*')]
    return {
      broken: document.querySelector('parsererror')?.textContent ?? null,
      texts: [...document.querySelectorAll('text')].map((it) => it.textContent ?? ''),
      kinds: [...new Set(all.map(({ localName }) => localName))],
      outside: all.flatMap((it) =>
        [...it.attributes].filter(({ name, value }) => name === 'class' || /var\(|url\((?!#)/.test(value)),
      ).length,
    }
  }, svg)

const pictures = [
  { address: '/demand/neutrality?asOf=2022-03-29', words: ['Neutrality', 'Ukraine', 'leaning', 'only signalled'] },
  {
    address: '/ledger?asOf=2022-03-29',
    words: ['Where each side stood on 29 March 2022', 'Removal of the', 'dropped'],
  },
  { address: '/graph?asOf=2022-03-29', words: ['Vladimir Putin', 'Security guarantees', 'asserts'] },
  {
    address: '/graph/neutrality?asOf=2022-03-29',
    words: ['Neutrality', 'Podoliak, 29 Mar 2022', 'addressed to', 'Turkey'],
  },
  { address: '/network?asOf=2022-03-29', words: ['Ukraine', 'mostly disagree'] },
  { address: '/network?ask=topics&asOf=2022-03-29', words: ['Ceasefire', 'The thicker'] },
  { address: '/board?asOf=2022-03-29&sides=russia,ukraine', words: ['Agreed', 'NATO renunciation', 'told by'] },
  { address: '/actor/russia?asOf=2022-03-29', words: ['Russia', 'kept', 'Denazification'] },
]

describePage('a picture of a view', (served) => {
  it.each(pictures)('of $address has title, content, legend and origin in it', async ({ address, words }) => {
    const page = await served.open(address)
    const svg = (await saved(page, 'Picture as SVG')).toString()
    const { broken, texts, kinds, outside } = await contentOf(page, svg)
    expect(broken).toBeNull()
    expect(kinds).not.toContain('foreignObject')
    expect(kinds).not.toContain('image')
    expect(outside).toBe(0)
    for (const word of words) expect(texts.join('\n')).toContain(word)
    expect(texts.join(' ')).toMatch(
      /As of 29 March 2022, by the day it was said\. Source: Demarche, .*, data version [0-9a-f]{12}\./,
    )
    expect(texts.join(' ')).toContain(address)
  })

  it('has the legend of a drawing that a phone folds, and folds it again', async () => {
    const page = await served.open('/graph?asOf=2022-03-29', phone)
    const { texts, kinds } = await contentOf(page, (await saved(page, 'Picture as SVG')).toString())
    expect(texts.join(' ')).toContain('told by others alone')
    expect(texts.join(' ')).not.toContain('Select a speaker')
    expect(kinds).not.toContain('image')
    expect(await page.locator('details[open] .table-legend').count()).toBe(0)
  })

  it.each([
    '/board?asOf=2022-03-29',
    '/ledger?asOf=2022-03-29',
    '/gap?from=2022-03-14&to=2022-03-29',
    '/graph?asOf=2022-03-29',
    '/network?ask=topics',
    '/',
  ])('of %s is laid out on a phone as on a desk, and the phone goes on as it was', async (address) => {
    const page = await served.open(address, phone)
    const before = await page.locator('.saying ~ *').allTextContents()
    const svg = (await saved(page, 'Picture as SVG')).toString()
    const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg)?.map(Number) ?? []
    expect(width).toBeGreaterThan(700)
    expect((height ?? 0) / (width ?? 1)).toBeLessThan(2.2)
    await page.locator('details.popup[open] > summary', { hasText: 'Share' }).click()
    await expect.poll(() => page.locator('.saying ~ *').allTextContents()).toEqual(before)
    expect(await page.locator('[data-as-on-desk], [data-picturing]').count()).toBe(0)
  })

  it('of the board leaves out what is not yet raised, says so, and quotes each party where one state is chosen', async () => {
    const page = await served.open('/board?asOf=2022-03-29', phone)
    const { texts } = await contentOf(page, (await saved(page, 'Picture as SVG')).toString())
    expect(texts.join(' ')).not.toContain('Frozen assets')
    expect(texts.join(' ')).toContain('7 demands not yet raised by this day: not shown.')
    const agreed = await served.open('/board?asOf=2022-03-29&state=agreed', phone)
    const text = (await contentOf(agreed, (await saved(agreed, 'Picture as SVG')).toString())).texts.join(' ')
    expect(text).toContain('Sergey Lavrov')
    expect(text.match(/“/g)?.length).toBe(text.match(/”/g)?.length)
    expect(text.match(/“/g)?.length).toBeGreaterThan(6)
    expect(text).toContain('“ all other countries, including Russia, with the exception of NATO expansion ”')
  })

  it('is a PNG of twice its size', async () => {
    const page = await served.open('/demand/neutrality?asOf=2022-03-29')
    const svg = (await saved(page, 'Picture as SVG')).toString()
    const png = await saved(page, 'Picture as PNG')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(2 * Number(/<svg[^>]* width="(\d+)"/.exec(svg)?.[1]))
  })

  it('shows the whole of what scrolls, on a phone too', async () => {
    const page = await served.open('/ledger?asOf=2022-03-29', phone)
    const svg = (await saved(page, 'Picture as SVG')).toString()
    const { texts } = await contentOf(page, svg)
    const demands = await page.locator('.ledger-list h4, .ledger-list h3').allTextContents()
    expect(texts.join(' ')).toContain('Further sanctions')
    expect(demands.length).toBeGreaterThan(0)
  })

  it('of a statement is a card with the phrase, whose word it is, where it is printed, and the address', async () => {
    const page = await served.open('/statement/s003-03')
    const svg = (await saved(page, 'Quote card as SVG')).toString()
    const { broken, texts } = await contentOf(page, svg)
    expect(broken).toBeNull()
    const text = texts.join(' ')
    expect(text).toContain('“‘denazified’, and might even be open to Ukraine')
    expect(text).toContain(
      'European Views, 29 Mar 2022 of Russia, according to Financial Times, between 1 and 29 Mar 2022, in the',
    )
    expect(text).toContain('concedes Denazification, signalled')
    expect(text).toContain('hedged')
    expect(text).toContain('/statement/s003-03')
  })

  it('is not offered where a view has none', async () => {
    const page = await served.open('/console')
    await page.locator('summary', { hasText: 'Share' }).click()
    await page.getByRole('button', { name: 'Copy link' }).waitFor()
    expect(await page.getByRole('button', { name: 'Picture as PNG' }).count()).toBe(0)
  })
})
