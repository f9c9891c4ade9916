/** The page says truthfully whether it is still waiting: screen readers and tests rely on it. */
import { expect, it } from 'vitest'
import { describePage } from './browser.js'

const query = new URLSearchParams({
  q: "MATCH (a:Actor {id: 'russia'})-[m:MADE]->(s:Statement) RETURN a, m, s LIMIT 3",
})
const views = {
  home: '/',
  search: '/?q=zelensky',
  ledger: '/ledger?asOf=2022-03-29&side=russia&demand=crimea',
  comparison: '/ledger?from=2022-03-11&asOf=2022-03-29',
  demand: '/demand/neutrality',
  actor: '/actor/russia',
  statement: '/statement/s003-03',
  event: '/node/call-macron-putin-2022-02-24',
  graph: '/graph/neutrality?depth=2&steps=x.russia.RAISED_BY.in.11',
  network: '/network',
  conflicts: '/conflicts',
  method: '/method?side=russia&demand=crimea',
  query: `/console?${query}`,
}

describePage('the page', (served) => {
  it.each(Object.entries(views))(
    'is busy in %s until all that it shows is there, and asks nothing after that',
    async (_, path) => {
      const page = await served.page()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(served.base + path)
      await page.locator('main[aria-busy="false"]').waitFor()
      const before = asked.length
      expect(await page.getByText(/^Loading .* …$/).count()).toBe(0)
      await page.waitForTimeout(400)
      expect(asked.slice(before)).toEqual([])
    },
  )

  it('is busy while an answer is under way, and no longer when it failed', async () => {
    const page = await served.open('/ledger?asOf=2022-03-29')
    const answers: (() => void)[] = []
    await page.route('**/api/v1/trajectory?*', async (route) => {
      await new Promise<void>((resolve) => answers.push(resolve))
      await route.abort()
    })
    await page.getByTitle(/^Russia on Neutrality: /).click()
    await page.locator('main[aria-busy="true"]').waitFor()
    await expect.poll(() => answers.length).toBe(1)
    answers[0]?.()
    await page.getByRole('alert').waitFor()
    await page.locator('main[aria-busy="false"]').waitFor()
    served.forgive('ERR_FAILED')
  })
})
