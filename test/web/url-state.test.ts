/** The URL is the state: what is written can be read back, and whatever stands in an address is a view. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readings, relations } from '../../web/state/codebook-words.js'
import { hrefOf, plainView, readState, type ViewState } from '../../web/state/url-state.js'

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,15}$/)
const free = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && !text.includes('\ud800'))
const some = <T>(words: readonly T[]) => fc.subarray([...words])
const selected: fc.Arbitrary<ViewState['selected']> = fc.oneof(
  fc.record({ side: id, demand: id }),
  fc.record({ node: free }),
)
const common = {
  view: fc.constant('ledger' as const),
  asOf: fc.option(free, { nil: null }),
  clock: fc.constantFrom('said' as const, 'published' as const),
  source: fc.option(id),
  withoutRelays: some(relations),
  hedged: fc.constantFrom('include' as const, 'exclude' as const),
  sides: fc.uniqueArray(id, { maxLength: 4 }),
  issue: fc.option(id),
  reading: some(readings),
  folded: fc.uniqueArray(id, { maxLength: 4 }),
  unread: fc.constant<string[]>([]),
}
/** Pane and depth belong to what is selected. */
const views: fc.Arbitrary<ViewState> = fc.oneof(
  fc.record({
    ...common,
    selected,
    pane: fc.constantFrom('statements' as const, 'graph' as const),
    depth: fc.constantFrom(1 as const, 2 as const),
  }),
  fc.record({
    ...common,
    selected: fc.constant(null),
    pane: fc.constant('statements' as const),
    depth: fc.constant(1 as const),
  }),
)
const searchOf = (href: string) => new URL(href, 'http://page').search

describe('the state in the URL', () => {
  it('reads back every view it writes', () => {
    fc.assert(
      fc.property(views, (state) => {
        expect(readState(searchOf(hrefOf(state)))).toEqual(state)
      }),
    )
  })

  it('makes a view of any address', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(hrefOf(readState(search))).toMatch(/^\/(\?|$)/)
      }),
    )
  })

  it('leaves out what is as usual', () => {
    expect(hrefOf(plainView)).toBe('/')
    expect(hrefOf({ ...plainView, asOf: '2022-03-29', reading: ['softened', 'dropped'] })).toBe(
      '/?asOf=2022-03-29&reading=softened,dropped',
    )
  })

  it.each([
    ['?side=russia&demand=crimea', { side: 'russia', demand: 'crimea' }],
    ['?demand=crimea', { node: 'crimea' }],
    ['?node=s000-01', { node: 's000-01' }],
    ['', null],
  ])('selects by %s', (search, expected) => {
    expect(readState(search).selected).toEqual(expected)
  })

  it.each([
    ['?reading=softned,dropped', ['reading=softned']],
    ['?clock=heard', ['clock=heard']],
    ['?colour=red&asOf=2022-03-29', ['colour=red']],
    ['?__proto__=1', ['__proto__=1']],
  ])('names what it does not know in %s', (search, unread) => {
    expect(readState(search).unread).toEqual(unread)
  })

  it('leaves a wrong day to the API, which says what is wrong with it', () => {
    expect(readState('?asOf=2022-02-31').asOf).toBe('2022-02-31')
  })
})
