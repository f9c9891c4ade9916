/** The feed of a view: its address has the filters of the view, and nothing that a feed does not take. */
import { describe, expect, it } from 'vitest'
import { feedParams } from '../../../src/feeds/feed-params.js'
import '../../../web/params.js'
import { feedAddress, feedParamsOf } from '../../../web/state/feed-address.js'
import { readState } from '../../../web/state/url-state.js'

const isSide = (id: string) => ['russia', 'ukraine', 'turkey'].includes(id)
const addressOf = (address: string) => {
  const { pathname, search } = new URL(address, 'http://page')
  return feedAddress('atom', feedParamsOf(readState(pathname, search), isSide))
}

describe('the feed of a view', () => {
  it.each([
    ['/', '/feed.atom'],
    ['/demand/neutrality', '/feed.atom?demand=neutrality'],
    ['/demand/neutrality?side=ukraine', '/feed.atom?demand=neutrality&sides=ukraine'],
    ['/issue/security', '/feed.atom?issue=security'],
    ['/actor/ukraine', '/feed.atom?sides=ukraine'],
    ['/actor/vladimir-medinsky', '/feed.atom'],
    [
      '/ledger?sides=russia,ukraine&reading=softened,dropped',
      '/feed.atom?sides=russia,ukraine&reading=softened,dropped',
    ],
    ['/ledger?sides=russia&side=ukraine&demand=crimea', '/feed.atom?sides=ukraine&demand=crimea'],
    ['/board?issue=territory', '/feed.atom?issue=territory'],
    ['/gap?between=russia,ukraine', '/feed.atom?sides=russia,ukraine'],
    [
      '/ledger?source=source-000&hedged=exclude&clock=published',
      '/feed.atom?source=source-000&hedged=exclude&clock=published',
    ],
    ['/ledger?withoutRelays=press,author&asOf=2022-03-29', '/feed.atom?withoutRelays=press,author'],
    ['/statement/s003-03', '/feed.atom'],
  ])('%s is %s', (view, feed) => {
    expect(addressOf(view)).toBe(feed)
    const given = Object.fromEntries(new URL(feed, 'http://page').searchParams)
    expect(feedParams.strict().safeParse(given).error).toBeUndefined()
  })
})
