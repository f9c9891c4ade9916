/** The ids of published statements: each keeps its own. */
import { expect, test } from 'vitest'
import type { CompleteStatement } from '../../../src/coding/coded-statement.js'
import { publishedIds } from '../../../src/coding/publish/published-ids.js'

const coded = (key: string, start: number, speaker = 'red') =>
  ({ key, speaker, latest: '2022-03-01', citations: [{ start }] }) as unknown as CompleteStatement
const standing = (id: string, start: number, by = 'red') =>
  ({ id, by, latest: '2022-03-01', citedIn: [{ source: 'source-005', start }] }) as never

const ids = (statements: CompleteStatement[], before = {}, there: never[] = []) =>
  Object.fromEntries(publishedIds('source-005', statements, { ids: before, statements: there }))

test('statements are numbered in the order of the text, after the number of their source', () => {
  expect(ids([coded('b', 1), coded('a', 9)])).toEqual({ b: 's005-01', a: 's005-02' })
  expect(Object.fromEntries(publishedIds('morning-post', [coded('a', 1)], { ids: {}, statements: [] }))).toEqual({
    a: 'morning-post-01',
  })
})

test('a key that was published keeps its id, also of one that is gone: no other gets it', () => {
  const before = { a: 's005-01', gone: 's005-02' }
  expect(ids([coded('new', 1), coded('a', 9)], before)).toEqual({ new: 's005-03', a: 's005-01' })
})

test('the id of a statement that stands in the script is taken by the same speaker, day and place alone', () => {
  const there = [standing('s005-01', 7), standing('s005-07', 9)]
  expect(ids([coded('other', 7, 'blue'), coded('same', 9)], {}, there)).toEqual({ other: 's005-02', same: 's005-07' })
})
