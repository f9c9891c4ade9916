/** Pages that a test leaves clean to the next one: a page of its own each would fetch and compile the script anew. */
import type { BrowserContextOptions, Page, ViewportSize } from 'playwright-core'

/** What a test may listen to on a page that it hands back. */
const heardByTests = ['request', 'response', 'dialog', 'download', 'popup'] as const

/** A page has a size here: what is drawn depends on it. */
export type PageOptions = Omit<BrowserContextOptions, 'viewport'> & { viewport?: ViewportSize }
type Sized = PageOptions & { viewport: ViewportSize }

export interface KeptPages {
  take(options: Sized): Promise<Page>
  /** Cleans what was taken since, so that nothing but a cache tells that a page has been anywhere. */
  giveBack(): Promise<void>
}

/**
 * Init scripts, permissions and cookies of a context are not taken back: what needs them opens a page of its own.
 *
 * @param open opens a page in a context of its own
 * @param still address of something without a script, on the server of the pages
 */
export function keptPages(open: (options: Sized) => Promise<Page>, still: () => string): KeptPages {
  const free = new Map<string, Page[]>()
  let taken: { kind: string; page: Page }[] = []

  return {
    async take(options) {
      const { viewport, colorScheme = 'light', ...rest } = options
      const kind = JSON.stringify(rest)
      const page = free.get(kind)?.pop() ?? (await open(options))
      taken.push({ kind, page })
      await page.setViewportSize(viewport)
      await page.emulateMedia({ media: null, colorScheme })
      return page
    },
    async giveBack() {
      const back = taken.filter(({ page }) => !page.isClosed())
      taken = []
      for (const { kind, page } of back) {
        await clean(page, still())
        free.set(kind, [...(free.get(kind) ?? []), page])
      }
    },
  }
}

async function clean(page: Page, still: string): Promise<void> {
  for (const event of heardByTests) page.removeAllListeners(event)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  for (const other of page.context().pages()) if (other !== page) await other.close()
  // Where nothing is drawn: over the next view, the pointer would open what opens by hovering.
  await page.mouse.move(0, 0)
  // Of the same server, since an address of another takes a process of its own.
  await page.goto(still)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
}
