/** A reader's way through the page, in a browser: from the ledger of a day to the place where a statement stands written. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchOptions } from '../provision/chromium.js'
import { startPage } from './running-page.js'

const executable = inject('chromium')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const day = '/ledger?asOf=2022-03-29'
const deadline = 10_000

describe.skipIf(!executable)('the page', () => {
  let server: Awaited<ReturnType<typeof startPage>>
  let browser: Browser
  let context: BrowserContext
  /** Whatever the browser complained about, such as a style the content security policy forbids. */
  let complaints: string[] = []

  beforeAll(async () => {
    server = await startPage()
    browser = await chromium.launch(launchOptions(executable ?? ''))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(async () => {
    await context.close()
    const heard = complaints
    complaints = []
    expect(heard).toEqual([])
  })

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    context.setDefaultTimeout(deadline)
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(server.base + path)
    await page.locator('.view, .note.problem').first().waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    return page
  }
  const phone = { viewport: { width: 390, height: 844 } }
  const api = async (path: string) => (await fetch(`${server.base}/api/v1/${path}`)).json()
  const readings = (page: Page) => page.locator('.ledger td .reading .word').allTextContents()

  it('says itself, and shows the readings of the API with Russia and Ukraine first', async () => {
    const page = await open(day)
    expect(await page.locator('h1').textContent()).toBe(
      'Where each side stood on 29 March 2022, by the day it was said',
    )
    const heads = await page.locator('.ledger thead th').allTextContents()
    expect(heads.slice(0, 3)).toEqual(['Demand', 'Russia', 'Ukraine'])
    const { items } = await api('ledger?asOf=2022-03-29')
    const heard = items.filter((item: { reading: string }) => item.reading !== 'silent').length
    const shown = (await readings(page)).filter((word) => word !== 'silent')
    expect(shown).toHaveLength(heard)
  })

  it('filters by readings to those and no others', async () => {
    const page = await open(day)
    await page.getByText('Readings all').click()
    await page.getByRole('checkbox', { name: /^softened/ }).check()
    await page.getByRole('checkbox', { name: /^dropped/ }).check()
    await page.waitForURL(/reading=softened,dropped/)
    const { items } = await api('ledger?asOf=2022-03-29&reading=softened,dropped')
    const wanted = items.map((item: { reading: string }) => item.reading).sort()
    expect(wanted.length).toBeGreaterThan(0)
    expect((await readings(page)).sort()).toEqual(wanted)
    expect(await page.locator('.ledger tbody tr:not(.issue)').count()).toBe(
      new Set(items.map((item: { demand: string }) => item.demand)).size,
    )
  })

  it('opens a cell, reads on what it rests, sees the graph around it, and goes back', async () => {
    const page = await open(day)
    await page.getByTitle(/^Ukraine on Neutrality: /).click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('heading', { name: 'Ukraine on Neutrality' }).waitFor()
    await panel.getByRole('heading', { name: /^Trajectory/ }).waitFor()
    const resting = panel.locator('.statements').first().locator('.statement').first()
    const position = await api('trajectory?side=ukraine&demand=neutrality&asOf=2022-03-29')
    const told = await api(`statement/${position.reading.statements[0]}`)
    expect(await resting.locator('.summary').textContent()).toBe(told.summary)
    const [citation] = told.citations
    const written = await resting.locator('.citation').first().textContent()
    expect(written).toContain(`“${citation.phrase}”`)
    expect(written).toContain(`paragraph ${citation.paragraph}, code points ${citation.start}–${citation.end}`)

    await panel.getByRole('link', { name: 'The graph around it' }).click()
    await page.locator('.canvas canvas').first().waitFor({ state: 'attached' })
    await expect.poll(() => paintedPixels(page)).toBeGreaterThan(500)
    const legend = await page.getByRole('region', { name: 'Legend' }).textContent()
    expect(legend).toMatch(/Statement \d+.*A asserts \d+.*C concedes \d+.*R rejects \d+/)
    expect(await page.getByRole('status').first().textContent()).toMatch(/\d+ nodes, \d+ of \d+ relationships drawn/)

    const nodes = page.getByRole('table', { name: 'Nodes' })
    await nodes.getByRole('link', { name: 'Russia', exact: true }).press('Enter')
    await page.getByRole('heading', { name: /^Around Russia/ }).waitFor()
    expect(page.url()).toContain('/graph/russia?')

    await page.goBack()
    await page.getByRole('heading', { name: /^Around Neutrality/ }).waitFor()
    await page.goBack()
    await panel.getByRole('heading', { name: 'Ukraine on Neutrality' }).waitFor()
    await page.goBack()
    await panel.waitFor({ state: 'detached' })
    expect(page.url()).toBe(server.base + day)
  })

  it('leaves one step to go back to however far the slider is dragged', async () => {
    const page = await open('/ledger?asOf=2022-03-29&clock=said')
    const slider = page.getByRole('slider')
    const box = await slider.boundingBox()
    if (!box) throw new Error('no slider')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * 0.9, y)
    await page.mouse.down()
    for (const part of [0.8, 0.6, 0.4, 0.2]) await page.mouse.move(box.x + box.width * part, y)
    await page.mouse.up()
    expect(page.url()).not.toContain('2022-03-29')
    await page.goBack()
    await page.waitForURL(/asOf=2022-03-29/)
    expect(await page.getByLabel('As of').inputValue()).toBe('2022-03-29')
  })

  it('changes the clock', async () => {
    const page = await open(day)
    await page.getByRole('radio', { name: 'published' }).check({ force: true })
    await page.getByRole('heading', { level: 1, name: /by the day a reader could know/ }).waitFor()
    const { items } = await api('ledger?asOf=2022-03-29&clock=published')
    const heard = items.filter((item: { reading: string }) => item.reading !== 'silent').length
    await expect.poll(async () => (await readings(page)).filter((word) => word !== 'silent').length).toBe(heard)
  })

  it('shows what is wrong with an address, and how to go on', async () => {
    const page = await open('/ledger?asOf=2022-02-31')
    const alert = page.getByRole('alert')
    expect(await alert.textContent()).toContain('must exist')
    await alert.getByRole('link', { name: 'Start over' }).click()
    await page.waitForURL(`${server.base}/`)
    complaints = complaints.filter((text) => !text.includes('status of 400'))
  })

  it('tries again after a failure', async () => {
    const page = await open(day)
    await page.route('**/api/v1/trajectory*', (route) => route.abort())
    await page.getByTitle(/^Russia on Neutrality: /).click()
    await page.getByRole('alert').waitFor()
    await page.unroute('**/api/v1/trajectory*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: /^Trajectory/ }).waitFor()
    complaints = complaints.filter((text) => !text.includes('ERR_FAILED'))
  })

  const paths = {
    home: '/',
    ledger: day,
    'a filtered ledger': `${day}&reading=softened,dropped`,
    'a cell': `${day}&side=ukraine&demand=neutrality`,
    'a graph': '/graph/neutrality?asOf=2022-03-29',
    'a graph of two steps': '/graph/s003-02?asOf=2022-03-29&depth=2',
    'a demand': '/demand/neutrality?asOf=2022-03-29',
    'an actor': '/actor/russia?asOf=2022-03-29',
    'a statement': '/statement/s003-02',
    'a source': '/node/source-003',
  }
  describe.each(Object.entries(paths))('%s', (_, path) => {
    it('fits a phone without scrolling sideways', async () => {
      const page = await open(path, phone)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    })

    it.each(['light', 'dark'] as const)(
      'has nothing that axe reports, in %s',
      async (colorScheme) => {
        for (const viewport of [{ width: 1280, height: 900 }, phone.viewport]) {
          const page = await open(path, { colorScheme, bypassCSP: true, viewport })
          await page.evaluate(axe)
          const violations = await page.evaluate(async () => {
            const run = (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run()
            return (await run).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
          })
          expect(violations).toEqual([])
          if (viewport !== phone.viewport) await context.close()
        }
      },
      90_000,
    )
  })
})

interface Violation {
  id: string
  nodes: { html: string }[]
}

/** How much the drawing's layers hold that is not empty. */
function paintedPixels(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('.canvas canvas')].reduce((sum, canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      let painted = 0
      for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 0) painted++
      return sum + painted
    }, 0),
  )
}
