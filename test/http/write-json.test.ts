/** JSON in pieces says what JSON in one piece says, and lets others in between. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeJson } from '../../src/http/write-json.js'

const cells = (count: number) =>
  Array.from({ length: count }, (_, value) => ({ row: 'ä "b"', column: '\u2028', value }))

describe('an answer as JSON', () => {
  it.each<[string, object]>([
    ['is empty', {}],
    ['has an empty list', { items: [], next: null }],
    ['has a field without a value', { items: [1, undefined, 2], left: undefined, data: { version: '1' } }],
    ['has no fields with a value', { left: undefined, items: cells(100).map(() => ({ left: undefined })) }],
    ['has a long list', { items: cells(1000), next: 'more' }],
    ['has lists in a list', { matrices: [{ cells: cells(65) }, { cells: [] }, { cells: cells(200) }], data: { a: 1 } }],
    ['has a long list deep inside', { a: { b: { c: cells(300) } }, none: null }],
  ])('is the same when it %s', async (_, answer) => {
    expect(String(await writeJson(answer))).toBe(JSON.stringify(answer))
  })

  it('is the same for any answer', async () => {
    let long = 0
    const small = fc.jsonValue({ maxDepth: 2 })
    const items = fc.tuple(small, fc.integer({ min: 0, max: 200 })).map(([one, count]) => Array(count).fill(one))
    const value = fc.dictionary(fc.string(), fc.oneof(small, items, fc.array(fc.record({ items }), { maxLength: 4 })))
    await fc.assert(
      fc.asyncProperty(value, async (answer) => {
        const text = JSON.stringify(answer)
        if (text.length > 1000) long++
        expect(String(await writeJson(answer as object))).toBe(text)
      }),
      { numRuns: 100 },
    )
    expect(long).toBeGreaterThan(5)
  })

  it('lets other work in between', async () => {
    const answer = { matrices: [{ cells: cells(500_000) }] }
    let turns = 0
    let writing = true
    const tick = () => {
      turns++
      if (writing) setImmediate(tick)
    }
    setImmediate(tick)
    const { length } = await writeJson(answer)
    writing = false
    expect(length).toBeGreaterThan(20_000_000)
    expect(turns).toBeGreaterThan(5)
  })
})
