/** Every engine keeps the contract of a graph store. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { askTable } from '../../src/store/ask-table.js'
import { type GraphStore, StatementError } from '../../src/store/graph-store.js'
import type { TextColumn } from '../../src/store/table.js'
import { describeOnEngines } from './engines.js'

describeOnEngines('a graph store', (engine) => {
  let store: GraphStore
  beforeEach(async () => {
    store = await engine.openStore()
  })
  afterEach(() => engine.dispose())

  it('answers with plain values: numbers, strings, lists, maps, nulls and ISO days', async () => {
    const [row] = await store.read(
      "RETURN 1 AS int, 1.5 AS float, 'é☃' AS text, true AS yes, null AS nothing, [1, 'a'] AS list, {k: [2]} AS map, date('2022-03-29') AS day",
    )
    expect(row).toEqual({
      int: 1,
      float: 1.5,
      text: 'é☃',
      yes: true,
      nothing: null,
      list: [1, 'a'],
      map: { k: [2] },
      day: '2022-03-29',
    })
  })

  it('sends numbers as integers, days typed, and lists and maps whole', async () => {
    const [row] = await store.read(
      'WITH $n AS n, $day AS day, $list AS list, $map AS map RETURN n / 2 AS half, day > date("2022-03-28") AS later, list, map',
      { n: 7, day: { $date: '2022-03-29' }, list: ['a', 'b'], map: { k: 1 } },
    )
    expect(row).toEqual({ half: 3, later: true, list: ['a', 'b'], map: { k: 1 } })
  })

  it('answers the same by column as by row, whatever is null, empty or of mixed kinds', async () => {
    const of = (list: string) => answerByColumn(store, `UNWIND ${list} AS value RETURN value`)
    expect(textsOf((await of("['é☃', null, '', 'b']")).texts('value'))).toEqual(['é☃', null, '', 'b'])
    expect(textsOf((await of('[null, null]')).texts('value'))).toEqual([null, null])
    expect(textsOf((await of("[1, 'a', null]")).texts('value'))).toEqual(['1', 'a', null])
    expect(Array.from((await of('[7, null, 2]')).numbers('value'))).toEqual([7, 0, 2])
    const { from, items } = (await of("[['a', 'b'], [], null, ['é']]")).lists('value')
    expect(Array.from(from)).toEqual([0, 2, 2, 2, 3])
    expect(textsOf(items)).toEqual(['a', 'b', 'é'])
    const none = await of('[]')
    expect([none.length, textsOf(none.texts('value')), none.lists('value').from.length]).toEqual([0, [], 1])
  })

  it('compares stored days with a typed day', async () => {
    await store.write([
      {
        text: "CREATE (:Statement {id: 's1', latest: date('2022-03-11')}), (:Statement {id: 's2', latest: date('2022-03-12')})",
      },
    ])
    const rows = await store.read('MATCH (s:Statement) WHERE s.latest <= $day RETURN s.id AS id', {
      day: { $date: '2022-03-11' },
    })
    expect(rows).toEqual([{ id: 's1' }])
  })

  it('writes all statements or none, and says which one failed', async () => {
    const failing = store.write([
      { text: "CREATE (:Statement {id: 's1'})" },
      { text: "CREATE (:Statement {id: 's2'}" },
      { text: "CREATE (:Statement {id: 's3'})" },
    ])
    await expect(failing).rejects.toBeInstanceOf(StatementError)
    await expect(failing).rejects.toMatchObject({ index: 1 })
    expect(await store.read('MATCH (s:Statement) RETURN count(s.id) AS n')).toEqual([{ n: 0 }])
  })

  it('writes with values', async () => {
    const rows = [{ id: 's1', cited: [{ start: 3 }] }, { id: 's2' }]
    await store.write([
      { text: 'UNWIND $rows AS row CREATE (:Statement {id: row.id, start: head(row.cited).start})', params: { rows } },
    ])
    expect(await store.read('MATCH (s:Statement) RETURN s.id AS id, s.start / 2 AS half ORDER BY id')).toEqual([
      { id: 's1', half: 1 },
      { id: 's2', half: null },
    ])
  })

  it('rejects a query that cannot be read, and goes on working', async () => {
    await expect(store.read('MATCH (n RETURN n')).rejects.toThrow()
    expect(await store.read('RETURN 1 AS one')).toEqual([{ one: 1 }])
  })

  it('keeps an id that a constraint makes unique', async () => {
    await store.write([{ text: 'CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE' }])
    await store.write([{ text: "CREATE (:Actor {id: 'red'})" }])
    await expect(store.write([{ text: "CREATE (:Actor {id: 'red'})" }])).rejects.toBeInstanceOf(StatementError)
    expect(await store.read('MATCH (a:Actor) RETURN count(a.id) AS n')).toEqual([{ n: 1 }])
  })

  it('can be closed twice', async () => {
    await store.close()
    await store.close()
  })
})

const answerByColumn = (store: GraphStore, text: string) =>
  askTable(store, { file: '', question: '', params: [], returns: [], text }, {})

function textsOf({ bytes, from, isNull }: TextColumn): (string | null)[] {
  const text = (row: number) => Buffer.from(bytes.subarray(from[row], from[row + 1])).toString('utf8')
  return Array.from({ length: from.length - 1 }, (_, row) => (isNull(row) ? null : text(row)))
}
