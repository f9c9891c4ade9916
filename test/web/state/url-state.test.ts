/** The URL is the state: what is written can be read back, and any address gives a view. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingNames, relations } from '../../../src/codebook/words.js'
import { viewParams } from '../../../web/params.js'
import { lens } from '../../../web/state/lens-params.js'
import type { Param } from '../../../web/state/params.js'
import { cellOf, hrefOf, plainView, readState, sameLens, type ViewState } from '../../../web/state/url-state.js'
import { tasksOfView, viewNames, viewsOfAny, viewsOfOne } from '../../../web/state/view-names.js'

const free = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '' && !/^\.+$/.test(text) && !/[\ud800-\udfff]/.test(text))

/** A value for a parameter: of those its text can be read as, found by writing words that it may know. */
function someValue(param: Param<unknown>): fc.Arbitrary<unknown> {
  const words = [
    'said',
    'published',
    'include',
    'exclude',
    '1',
    '2',
    '30',
    'table',
    ...readingNames,
    ...relations,
    'russia',
    'crimea',
  ]
  return fc.subarray(words).map((some) => {
    const text = some.join(',')
    return text === '' ? param.usual : param.read(text, () => {})
  })
}

const views: fc.Arbitrary<ViewState> = fc
  .constantFrom(...viewNames)
  .chain((view) =>
    fc.tuple(
      fc.constant(view),
      viewsOfOne.includes(view) ? free : viewsOfAny.includes(view) ? fc.option(free) : fc.constant(null),
      fc.record(
        Object.fromEntries(
          Object.entries({ ...lens, ...viewParams[view] }).map(([name, param]) => [
            name,
            someValue(param as Param<unknown>),
          ]),
        ),
      ),
    ),
  )
  .chain(([view, id, values]) =>
    fc
      .tuple(
        view === 'console' ? fc.dictionary(fc.stringMatching(/^[a-z]\w{0,5}$/), free) : fc.constant({}),
        fc.constantFrom(null, ...(id === null ? [] : (tasksOfView[view] ?? []))),
      )
      .map(([given, task]) => ({ ...plainView, ...values, given: { ...given }, view, id, task }) as ViewState),
  )

const read = (href: string) => {
  const { pathname, search } = new URL(href, 'http://page')
  return readState(pathname, search)
}

describe('the state in the URL', () => {
  it('reads back every view it writes', () => {
    fc.assert(
      fc.property(views, (state) => {
        expect(read(hrefOf(state))).toEqual(state)
      }),
    )
  })

  it('gives a view for any address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, search) => {
        expect(hrefOf(readState(`/${path}`, search))).toMatch(/^\/[a-z]*(\/[^/?]+){0,2}(\?|$)/)
      }),
    )
  })

  it('leaves out usual values, and what belongs to another view', () => {
    expect(hrefOf(plainView)).toBe('/')
    const ledger: ViewState = { ...plainView, view: 'ledger', asOf: '2022-03-29', reading: ['softened', 'dropped'] }
    expect(hrefOf(ledger)).toBe('/ledger?asOf=2022-03-29&reading=softened,dropped')
    expect(hrefOf({ ...ledger, view: 'demand', id: 'crimea' })).toBe('/demand/crimea?asOf=2022-03-29')
  })

  it('carries day, clock and trust from view to view, and nothing else', () => {
    const ledger = read('/ledger?asOf=2022-03-29&clock=published&hedged=exclude&sides=russia&side=russia&demand=crimea')
    expect(hrefOf(sameLens(ledger, 'graph', 'crimea'))).toBe(
      '/graph/crimea?asOf=2022-03-29&clock=published&hedged=exclude',
    )
  })

  it.each([
    ['/ledger?side=russia&demand=crimea', { side: 'russia', demand: 'crimea' }],
    ['/ledger?demand=crimea', null],
    ['/ledger', null],
  ])('opens a cell by %s', (address, expected) => {
    expect(cellOf(read(address))).toEqual(expected)
  })

  it.each([
    ['/ledger?reading=softned,dropped', ['reading=softned']],
    ['/ledger?clock=heard', ['clock=heard']],
    ['/?colour=red&asOf=2022-03-29', ['colour=red']],
    ['/?__proto__=1', ['__proto__=1']],
    ['/demand/crimea?sides=russia', ['sides=russia']],
    ['/lodger', ['/lodger']],
    ['/demand', ['/demand']],
    ['/ledger/crimea', ['/ledger/crimea']],
    ['/demand/crimea/compare', ['/demand/crimea/compare']],
    ['/code/source-005/edit', ['/code/source-005/edit']],
    ['/code/source-005/compare/x', ['/code/source-005/compare/x']],
  ])('names what it does not know in %s', (address, unread) => {
    expect(read(address).unread).toEqual(unread)
  })

  it('reads an old name of a parameter, and writes its present one', () => {
    const state = read('/network?agreement=subtract')
    expect(state.unread).toEqual([])
    expect(hrefOf(state)).toBe('/network?qualifierAggregation=subtract')
  })

  it('gives a name that several views use the same usual value in each', () => {
    const usual = new Map<string, unknown>()
    for (const [name, param] of Object.values(viewParams).flatMap((table) => Object.entries(table))) {
      if (usual.has(name)) expect([name, param.usual]).toEqual([name, usual.get(name)])
      usual.set(name, param.usual)
    }
    expect(usual.size).toBeGreaterThan(25)
  })

  it('leaves a wrong day to the API, which says what is wrong with it', () => {
    expect(read('/ledger?asOf=2022-02-31').asOf).toBe('2022-02-31')
  })
})
