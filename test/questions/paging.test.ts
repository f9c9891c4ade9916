/** Pages of a list, one after the other: everything once, in order, also when something is added in between. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPage, decodeCursor, sortedPage, takePage } from '../../src/questions/support/paging.js'

interface Item {
  day: string
  id: string
}
const keyOf = ({ day, id }: Item) => [day, id]
const items = fc.uniqueArray(
  fc.record({ day: fc.constantFrom('2022-03-01', '2022-03-02', '2022-03-10'), id: fc.string({ maxLength: 3 }) }),
  { selector: (item) => JSON.stringify(keyOf(item)), maxLength: 20 },
)
const limit = fc.integer({ min: 1, max: 7 })

function* pages(all: readonly Item[], size: number): Generator<Item[]> {
  let cursor: string | undefined
  do {
    const page = sortedPage(all, keyOf, { limit: size, cursor })
    yield page.items
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}

describe('pages', () => {
  it('have every item once, in the order of the keys, and none more than its limit', () => {
    fc.assert(
      fc.property(items, limit, (all, size) => {
        const taken = [...pages(all, size)]
        const whole = sortedPage(all, keyOf, { limit: 1000 }).items
        expect(taken.flat()).toEqual(whole)
        expect(whole).toHaveLength(all.length)
        const keys = whole.map(({ day, id }) => `${day} ${id}`)
        expect(keys).toEqual([...keys].sort())
        expect(taken.every((page) => page.length <= size)).toBe(true)
      }),
    )
  })

  it('go on after the last item seen, whatever has been added before it', () => {
    const first = sortedPage(
      [
        { day: '2', id: 'b' },
        { day: '3', id: 'c' },
      ],
      keyOf,
      { limit: 1 },
    )
    const cursor = first.next ?? expect.fail('there is another page')
    const grown = [
      { day: '1', id: 'a' },
      { day: '2', id: 'b' },
      { day: '3', id: 'c' },
    ]
    expect(takePage(grown, keyOf, { limit: 5, cursor })).toEqual({ items: [{ day: '3', id: 'c' }], next: null })
  })

  it('leave the list that they are cut from as it is', () => {
    const all = Object.freeze([
      { day: '2', id: 'b' },
      { day: '1', id: 'a' },
    ])
    expect(sortedPage(all, keyOf, { limit: 1 }).items).toEqual([{ day: '1', id: 'a' }])
  })

  it('of rows that a query cut end when there is no row beyond the limit', () => {
    const rows = [
      { day: '1', id: 'a' },
      { day: '2', id: 'b' },
    ]
    expect(cutPage(rows, keyOf, 2).next).toBe(null)
    const { items: taken, next } = cutPage(rows, keyOf, 1)
    expect([taken, decodeCursor(next ?? undefined)]).toEqual([[rows[0]], ['1', 'a']])
  })

  it.each(['x', 'W10x', Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[1]').toString('base64url')])(
    'refuse %j as a cursor',
    (cursor) => {
      expect(() => decodeCursor(cursor)).toThrow('cursor is not one that an answer gave')
    },
  )
})
