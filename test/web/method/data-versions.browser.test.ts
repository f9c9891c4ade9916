/** What each published version of the data changed, on the page, and how it is cited and followed. */
import { expect, it } from 'vitest'
import { datasetFolder, type Told } from '../../store/fixture.js'
import { describePage, itIsFitToRead } from '../browser.js'

const asserted: Told = { id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }
const refused: Told = { id: 's2', by: 'blue', day: '2022-03-02', stance: 'REJECTS' }
const granted: Told = { id: 's2', by: 'blue', day: '2022-03-02', stance: 'CONCEDES' }
const later: Told = { id: 's3', by: 'blue', day: '2022-03-09', stance: 'REJECTS' }

describePage(
  'versions of the data',
  (served) => {
    it('are told with what each changed, in plain words', async () => {
      const page = await served.open('/method?section=data')
      const list = page.locator('.data-versions > li')
      await list.first().waitFor()
      const [newest = '', oldest = ''] = await list.allTextContents()
      expect(newest).toContain(
        '(this one)3 statements from 1 source. 1 reading added, 1 reading changed, 1 statement added.',
      )
      expect(newest).toContain('Blue, Bridge, 9 March 2022: “now refuses it” is new')
      expect(newest).toContain('Blue, Bridge, 2 March 2022: “refuses it” became “accepts it”')
      expect(newest).toContain('Statements added: s3.')
      expect(oldest).toContain('2 statements from 1 source. There is none before it to compare with.')
      await page.getByRole('link', { name: 'Blue, Bridge' }).last().click()
      await page.waitForURL(/\/ledger\?asOf=2022-03-02/)
    })

    it('are cited with their day and with the address that says what they changed', async () => {
      const page = await served.open('/ledger')
      const { data } = await served.api('stats')
      await page.locator('summary', { hasText: 'Share' }).click()
      const citation = page.getByLabel('Citation', { exact: true })
      await expect
        .poll(() => citation.inputValue())
        .toMatch(
          new RegExp(
            `Data version ${data.version}, published \\d+ \\w+ \\d{4} \\(${served.base}/method\\?section=data\\)\\. http`,
          ),
        )
      await page.goto(`${served.base}/ledger`)
      await page.locator('footer').getByRole('link', { name: data.version }).click()
      await page.waitForURL(/\/method\?section=data/)
    })

    it.each([
      ['/', '/feed.atom', 'Moves of every side, and corrections'],
      ['/demand/bridge', '/feed.atom?demand=bridge', 'Moves of every side on Bridge, and corrections'],
      ['/actor/blue', '/feed.atom?sides=blue', 'Moves of Blue, and corrections'],
      ['/issue/river', '/feed.atom?issue=river', 'Moves of every side on River, and corrections'],
      [
        '/ledger?sides=blue&reading=hardened',
        '/feed.atom?sides=blue&reading=hardened',
        'Moves of Blue to “now refuses it”',
      ],
    ])('of what %s shows are followed by %s', async (view, feed, words) => {
      const page = await served.open(view)
      await page.locator('summary', { hasText: 'Share' }).click()
      const follow = page.locator('fieldset', { hasText: 'Follow' })
      expect(await follow.textContent()).toContain(words)
      const address = (await follow.getByRole('link', { name: 'Atom' }).getAttribute('href')) ?? ''
      expect(address).toBe(feed)
      const xml = await (await fetch(served.base + address)).text()
      // One correction, and one move.
      expect(xml.match(/<title>.*Blue, Bridge: accepts it → now refuses it/g)).toHaveLength(1)
    })

    it('are found by a feed reader that is given the page', async () => {
      const html = await (await fetch(served.base)).text()
      const found = [...html.matchAll(/<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"/g)].map(
        ([, type, href]) => ({ type, href }),
      )
      expect(found.map(({ type }) => type)).toEqual(['application/atom+xml', 'application/feed+json'])
      for (const { type, href } of found)
        expect((await fetch(new URL(href ?? '', served.base))).headers.get('content-type')).toContain(type)
    })

    itIsFitToRead(served, { 'with changes': '/method?section=data' })
  },
  { before: datasetFolder([asserted, refused]), dataset: datasetFolder([asserted, granted, later]) },
)
