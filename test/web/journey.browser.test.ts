/** A reader's way through the page, in a browser: from the ledger of a day to the place where a statement is written. */
import { expect, it } from 'vitest'
import { describePage, itIsFitToRead } from './browser.js'
import { journey } from './journey.js'

describePage('the page', (served) => {
  it('leads from a cell to the statements it rests on, to the graph, and back', () => journey(served))

  it('shows what is wrong with an address, and how to go on', async () => {
    const page = await served.open('/ledger?asOf=2022-02-31')
    const alert = page.getByRole('alert')
    expect(await alert.textContent()).toContain('must exist')
    await alert.getByRole('link', { name: 'Start over' }).click()
    await page.waitForURL(`${served.base}/`)
    served.forgive('status of 400')
  })

  itIsFitToRead(served, {
    'a graph': '/graph/neutrality?asOf=2022-03-29',
    'a graph of two steps': '/graph/s003-02?asOf=2022-03-29&depth=2',
    'a demand': '/demand/neutrality?asOf=2022-03-29',
    'an actor': '/actor/russia?asOf=2022-03-29',
    'a statement': '/statement/s003-02',
    'a source': '/node/source-003',
  })
})
