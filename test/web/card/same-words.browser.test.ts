/** What a shared link says is what its page says: the same title and the same sentence. */
import { expect, it } from 'vitest'
import type { Ask } from '../../../src/cards/card.js'
import { cardWriter } from '../../http/cards/card-server.js'
import { describePage } from '../browser.js'

/** Titles of one demand or one cell name what is open in the view, whose page keeps its own title. */
const addresses = [
  ...['/', '/board?asOf=2022-03-29', '/board?sides=all&from=2022-03-11&asOf=2022-03-29', '/gap?to=2022-03-29'],
  ...['/ledger?asOf=2022-03-29', '/ledger?asOf=2022-03-29&sides=russia&reading=softened,dropped', '/brief'],
  ...['/ledger?asOf=2022-03-15&clock=published&withoutRelays=press', '/trace?speaker=sergey-lavrov&demand=ceasefire'],
  ...['/issue/territory', '/demand/neutrality?asOf=2022-03-29', '/actor/russia', '/actor/sergey-lavrov'],
  ...[
    '/statement/s003-03',
    '/event/round-russia-ukraine-2022-03-29',
    '/draft/fifteen-point-draft',
    '/source/source-003',
  ],
  ...['/graph', '/graph/neutrality', '/network', '/network?demand=foreign-troops', '/conflicts?part=thin', '/method'],
  ...['/console'],
]
/** Whose sentence takes long to find, or depends on the width of the screen: their cards say what the view is for. */
const saidOtherwise = /^\/(brief|trace|event|graph|network$|conflicts|method|console)/

describePage('a card', (served) => {
  it.each(addresses)('of %s has the words of the page', async (address) => {
    const page = await served.open(address)
    const [path = '', search = ''] = address.split(/\?(.*)/s)
    const ask: Ask = (question, { id, ...params }) => {
      const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== '')
      const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
      return served.api(`${question}${id === undefined ? '' : `/${encodeURIComponent(String(id))}`}?${query}`)
    }
    const card = await (await cardWriter()).writeCard(ask, path, search, served.base)
    if ('missing' in card) throw new Error(card.missing)
    await expect.poll(() => page.title()).toBe(`${card.title} · Demarche`)
    if (saidOtherwise.test(address)) return
    const sentence = page.locator('.says p[role=status]').first()
    await expect.poll(async () => (await sentence.textContent())?.trim() ?? '').not.toBe('')
    // The card may add whose word it is, or how sure.
    const plain = (text: string | null) => text?.replace(/\s+/g, ' ').trim() ?? ''
    expect(plain(card.said)).toContain(plain(await sentence.textContent()))
  })
})
