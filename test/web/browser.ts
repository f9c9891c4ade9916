/** What the tests in a browser share: the served page, opening it, what the browser complained of, axe, and the width of a phone. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchOptions } from '../provision/chromium.js'
import { type KeptPages, keptPages, type PageOptions } from './kept-pages.js'
import { type ServedOptions, startPage } from './running-page.js'

export const desktop = { viewport: { width: 1280, height: 900 } }
export const phone = { viewport: { width: 390, height: 844 } }

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const deadline = 30_000

export interface ServedPage {
  readonly base: string
  /** Where the server itself listens: the same as `base` unless it stands behind another. */
  readonly own: string
  /** A page at an address, once a view or a problem stands in it; where nothing is coded, one that a test before has left. */
  open(path: string, options?: PageOptions): Promise<Page>
  /** A page as `open` has it, before it goes anywhere. */
  page(options?: PageOptions): Promise<Page>
  /** A page of its own that has been nowhere yet, for what cannot be taken back or is measured from its first visit. */
  blank(options?: PageOptions): Promise<Page>
  /** The answer of the API to `path`, which follows `/api/v1/`. */
  // biome-ignore lint/suspicious/noExplicitAny: what is told differs by question, and the tests check it.
  api(path: string): Promise<any>
  /** Takes out the complaints that a test provoked; the others fail it. */
  forgive(text: string): void
}

/** A suite on the built page, served with the shipped dataset unless said otherwise; a test fails where the browser complained. */
export function describePage(name: string, suite: (page: ServedPage) => void, options: ServedOptions = {}): void {
  const executable = inject('chromium')
  const missing = options.behind ? inject('proxyMissing') : null
  describe.skipIf(!executable || missing)(name, () => {
    let server: Awaited<ReturnType<typeof startPage>>
    let browser: Browser
    const contexts: BrowserContext[] = []
    let kept: KeptPages
    /** Whatever the browser complained about, such as a style the content security policy forbids. */
    let complaints: string[] = []

    beforeAll(async () => {
      server = await startPage(options)
      browser = await chromium.launch(launchOptions(executable ?? ''))
      kept = keptPages(opened, () => `${server.base}/healthz`)
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
    })
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close()
      await kept.giveBack()
      const heard = complaints
      complaints = []
      expect(heard).toEqual([])
    })

    const opened = async (given: PageOptions) => {
      const context = await browser.newContext({
        ...desktop,
        ignoreHTTPSErrors: options.behind !== undefined,
        ...given,
      })
      context.setDefaultTimeout(deadline)
      const page = await context.newPage()
      page.on('console', (message) => {
        // What a test does itself, by reading the pixels of a drawing, is no fault of the page.
        const own = message.text().includes('willReadFrequently')
        // Asked for beside an answer without an icon, and of the host, which is another's where the page stands below a path.
        const others = options.behind && message.location().url.endsWith('/favicon.ico')
        if (!own && !others && ['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      return page
    }
    const blank = async (given: PageOptions = {}) => {
      const page = await opened(given)
      contexts.push(page.context())
      return page
    }
    // What the bench keeps in its database and has under way outlasts a visit to another address.
    const page = (given?: PageOptions) => (options.coding ? blank(given) : kept.take({ ...desktop, ...given }))
    suite({
      get base() {
        return server.base
      },
      get own() {
        return server.own
      },
      blank,
      page,
      async open(path, options) {
        const at = await page(options)
        await at.goto(server.base + path)
        await ready(at)
        return at
      },
      api: async (path) => (await fetch(`${server.own}/api/v1/${path}`)).json(),
      forgive(text) {
        complaints = complaints.filter((complaint) => !complaint.includes(text))
      },
    })
  })
}

/** Waits until a view or a problem stands there, and the page says that it waits for nothing more. */
export async function ready(page: Page): Promise<void> {
  await page.locator('main[aria-busy="false"] :is(.view, .note.problem)').first().waitFor({ state: 'attached' })
}

/** Tests of every path, on a desktop and on a phone, that axe reports nothing and that nothing scrolls sideways. */
export function itIsFitToRead(served: ServedPage, paths: Record<string, string>): void {
  describe.each(Object.entries(paths))('%s', (_, path) => {
    it.each([
      ['desktop', desktop],
      ['phone', phone],
    ])(
      'is fit to read on a %s, in light and dark, and never scrolls sideways',
      async (_, { viewport }) => {
        const page = await served.open(path, { colorScheme: 'light', bypassCSP: true, viewport })
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
        expect(await violations(page)).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        // Of all that axe looks at, what is seen of colours alone can differ.
        expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
      },
      60_000,
    )
  })
}

/** What axe reports on the page as it stands, by all rules or those given; it must have been opened with `bypassCSP`. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
    const found = await axe.run(rules ? { runOnly: rules } : {})
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  }, rules)
}

interface Violation {
  id: string
  nodes: { html: string }[]
}

/** How much the layers of the drawing at `selector` hold that is not empty, in pixels. */
export function paintedPixels(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLCanvasElement>(wanted)].reduce((sum, canvas) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        let painted = 0
        for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 0) painted++
        return sum + painted
      }, 0),
    selector,
  )
}
