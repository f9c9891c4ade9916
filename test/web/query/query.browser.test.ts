/** The query page in a browser: type, complete, run, cancel, export, reload, share; by mouse and by keyboard alone. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead, paintedPixels, violations } from '../browser.js'

const endless = `RETURN reduce(s = 0, x IN range(1, 3000) | s + reduce(t = 0, y IN range(1, 3000) |
  t + reduce(u = 0, z IN range(1, 3000) | u + 1))) AS n`
const actors = 'MATCH (a:Actor) RETURN a.id AS id, a.name AS name ORDER BY id LIMIT 3'
const consoleOf = (q: string) => `/console?${new URLSearchParams({ q })}`

const editor = (page: Page) => page.getByRole('textbox', { name: 'Cypher query' })
const rows = (page: Page) => page.locator('.query-rows tbody tr')
const answered = (page: Page) => page.locator('.query-results').waitFor()

async function write(page: Page, text: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

describePage(
  'the query page',
  (served) => {
    it('runs what a reader types, puts it into the address, and shows the same after a reload', async () => {
      const page = await served.open('/console')
      await write(page, actors)
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await answered(page)
      const { items } = await served.api('actors')
      const expected = items.slice(0, 3).map(({ id, name }: { id: string; name: string }) => `${id} ${name}${name}`)
      expect(await rows(page).allTextContents()).toEqual(expected)
      expect(await page.getByRole('status').nth(1).textContent()).toMatch(/^3 rows in \d+ ms, from data version /)
      expect(new URL(page.url()).searchParams.get('q')).toBe(actors)
      await page.reload()
      await answered(page)
      expect(await rows(page).allTextContents()).toEqual(expected)
    })

    it('works by keyboard alone: complete, run, sort, and go on', async () => {
      const page = await served.open('/console')
      await editor(page).focus()
      await page.keyboard.press('Control+a')
      await page.keyboard.type('MATCH (a:Act')
      await page.getByRole('option', { name: /^Actor/ }).waitFor()
      // The list takes keys only after a moment, so that Enter is never caught by surprise.
      await page.waitForTimeout(150)
      await page.keyboard.press('Enter')
      await page.keyboard.press('End')
      await page.keyboard.type(' RETURN a.kind AS kind, count(a) AS n')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Enter')
      await answered(page)
      await expect.poll(() => editor(page).textContent()).toContain('MATCH (a:Actor)')
      await page.getByRole('button', { name: 'n', exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('columnheader', { name: /^n / }).and(page.locator('[aria-sort="ascending"]')).waitFor()
      const counts = (await page.locator('.query-rows td.number').allTextContents()).map(Number)
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
      expect(counts.length).toBeGreaterThan(1)
    })

    it('asks for the parameters of the text, and sends them', async () => {
      const page = await served.open('/console')
      await write(page, 'MATCH (a:Actor {id: $side}) RETURN a.name AS name')
      await page.getByLabel('$side').fill('russia')
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await answered(page)
      expect(await rows(page).allTextContents()).toEqual(['Russia'])
      expect(new URL(page.url()).searchParams.get('p.side')).toBe('russia')
    })

    it('cancels a running query, keeps its text, and shows the time allowed', async () => {
      const page = await served.open('/console')
      await write(page, endless)
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await page.getByRole('progressbar').waitFor()
      expect(await page.locator('.query-elapsed').textContent()).toMatch(/of 8 s$/)
      await page.getByRole('button', { name: 'Cancel' }).click()
      expect(await page.getByRole('alert').textContent()).toContain('The query was stopped')
      await expect.poll(() => editor(page).textContent()).toContain('reduce(u = 0')
      await write(page, actors)
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await answered(page)
      expect(await rows(page).count()).toBe(3)
    })

    it('marks an error at its place, and a warning with its rewrite', async () => {
      const page = await served.open(consoleOf('MATCH (a:Actor)\nRETURN a.id AS id ORDR BY id'))
      expect(await page.getByRole('alert').textContent()).toMatch(/Syntax error\. Line 2, column \d+/)
      await page.locator('.cm-lint-marker-error').waitFor()
      served.forgive('status of 422')
      await write(page, 'MATCH (a:Actor) RETURN a.nam AS name')
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await page.locator('.cm-lint-marker-warning').waitFor()
      expect(await page.locator('.query-warnings').textContent()).toContain('Did you mean "name"?')
    })

    it('draws the nodes and relationships of an answer, and describes the selected one', async () => {
      const q = "MATCH (a:Actor {id: 'russia'})-[m:MADE]->(s:Statement) RETURN a, m, s LIMIT 5"
      const page = await served.open(consoleOf(q))
      await expect.poll(() => paintedPixels(page, '.canvas canvas')).toBeGreaterThan(500)
      expect(await page.locator('.query-graph').textContent()).toContain('6 nodes and 5 relationships.')
      await page.getByRole('application').focus()
      await page.keyboard.press('Space')
      await page.locator('.query-graph .facts').getByRole('link').first().waitFor()
      await page.getByRole('link', { name: 'Table' }).click()
      await expect.poll(() => rows(page).count()).toBe(5)
      expect(page.url()).toContain('tab=table')
    })

    it('exports every row in the format asked for', async () => {
      const page = await served.open(consoleOf(actors))
      await answered(page)
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV', exact: true }).click(),
      ])
      expect(file.suggestedFilename()).toBe('query.csv')
      const lines = readFileSync(await file.path(), 'utf8')
        .trim()
        .split('\r\n')
      expect(lines).toHaveLength(4)
      expect(lines[0]).toBe('id,name')
    })

    it('explains a query without running it, and goes back to its rows', async () => {
      const page = await served.open(consoleOf(actors))
      await answered(page)
      await page.getByRole('link', { name: 'Plan' }).click()
      await page.locator('.query-plan li').first().waitFor()
      expect(await page.getByRole('status').nth(1).textContent()).toContain('was not run')
      await page.goBack()
      await expect.poll(() => rows(page).count()).toBe(3)
    })

    it('runs a saved query with its defaults, and takes another value', async () => {
      const page = await served.open('/console')
      await page
        .getByRole('link', { name: 'Which conditions does each side attach to a demand, year by year?' })
        .click()
      await answered(page)
      expect(await page.locator('h1').textContent()).toBe(
        'Which conditions does each side attach to a demand, year by year?',
      )
      expect(await rows(page).count()).toBeGreaterThan(0)
      await page.getByLabel(/^\$demand/).fill('no-such-demand')
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await expect.poll(() => rows(page).count()).toBe(0)
      expect(page.url()).toContain('/console/conditions-attached?p.demand=no-such-demand')
      await page.goBack()
      await expect.poll(() => rows(page).count()).toBeGreaterThan(0)
    })

    it('keeps typed text through a reload, and run queries in the history', async () => {
      const page = await served.open(consoleOf(actors))
      await answered(page)
      await write(page, 'RETURN 1 AS unfinished')
      await page.reload()
      await answered(page)
      await expect.poll(() => editor(page).textContent()).toContain('RETURN 1 AS unfinished')
      await page.getByRole('button', { name: 'History' }).click()
      await page.getByRole('button', { name: /^MATCH \(a:Actor\) RETURN a.id/ }).click()
      await expect.poll(() => editor(page).textContent()).toContain('MATCH (a:Actor)')
      await page.getByRole('button', { name: 'Clear the history' }).click()
      expect(await page.locator('.query-aside').textContent()).toContain('Nothing yet')
    })

    it('runs the statement at the cursor, leaves the text alone, and links to the same', async () => {
      const page = await served.open('/console')
      await write(page, '// One\nRETURN 1 AS one;\n// Two\nRETURN 2 AS two; // the end')
      await page.keyboard.press('Control+Enter')
      await page.getByRole('columnheader', { name: /two/ }).waitFor()
      const shown = ['// One', 'RETURN 1 AS one;', '// Two', 'RETURN 2 AS two; // the end'].join('')
      expect(await page.locator('.cm-content').textContent()).toBe(shown)
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Control+Enter')
      await page.getByRole('columnheader', { name: /one/ }).waitFor()
      expect(await page.locator('.cm-content').textContent()).toBe(shown)
      const other = await served.open(page.url().replace(/^https?:\/\/[^/]+/, ''))
      await other.getByRole('columnheader', { name: /one/ }).waitFor()
      expect(await other.locator('.cm-content').textContent()).toBe(shown)
    })

    it('shares what is on the screen, or says that it is too long for a link', async () => {
      const page = await served.open(consoleOf(actors))
      await answered(page)
      await write(page, 'RETURN 1 AS edited')
      await page.getByText('The address has the query as it was last run.').waitFor()
      await page.locator('summary', { hasText: 'Share' }).click()
      expect(await page.getByLabel('Citation', { exact: true }).inputValue()).toContain('q=RETURN+1+AS+edited')
      await page.keyboard.press('Escape')
      await write(page, `RETURN 1 AS long // ${'и'.repeat(2000)}`)
      await page.getByText('neither the address nor Share has it').waitFor()
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await page.getByRole('columnheader', { name: /long/ }).waitFor()
      expect(new URL(page.url()).searchParams.get('q')).toBeNull()
      await page.locator('summary', { hasText: 'Share' }).click()
      expect(await page.getByRole('button', { name: 'Copy link' }).isDisabled()).toBe(true)
    })

    it('starts a query from the schema', async () => {
      const page = await served.open('/console')
      await page.getByRole('button', { name: 'Schema' }).click()
      await page.getByRole('button', { name: 'ASSERTS', exact: true }).click()
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await answered(page)
      expect(await rows(page).count()).toBe(25)
    })

    it('passes axe with an answer, an error and warnings', async () => {
      for (const q of [actors, 'RETURN', 'MATCH (a:Actor) RETURN a.nam AS name']) {
        const page = await served.open(consoleOf(q), { bypassCSP: true })
        expect(await violations(page)).toEqual([])
      }
      served.forgive('status of 422')
    }, 120_000)

    itIsFitToRead(served, {
      console: '/console',
      'a saved query': '/console/conditions-attached',
    })
  },
  { timeoutMs: 8_000 },
)
