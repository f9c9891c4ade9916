/** Every value is exact in each format and reads back unchanged. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Column, queryAnswer } from '../../src/query/query-result.js'
import { smallDataset } from '../store/fixture.js'
import { describeOnConsoles, type Served, serve } from './served.js'

type Exact = [name: string, expression: string, type: string, json: unknown, csv: string]

/** JSON has no integer beyond 2^53, no infinity and no date: those are text, and the column's type tells. */
const exact: Exact[] = [
  ['the largest integer', '9223372036854775807', 'INTEGER', '9223372036854775807', '9223372036854775807'],
  ['the least integer', '-9223372036854775807 - 1', 'INTEGER', '-9223372036854775808', '-9223372036854775808'],
  ['the first integer that JSON rounds', '9007199254740993', 'INTEGER', '9007199254740993', '9007199254740993'],
  ['the last that it does not', '9007199254740991', 'INTEGER', 9007199254740991, '9007199254740991'],
  ['a float', '0.1 + 0.2', 'FLOAT', 0.30000000000000004, '0.30000000000000004'],
  ['the least float', '5e-324', 'FLOAT', 5e-324, '5e-324'],
  ['a whole float', '3.0', 'FLOAT', 3, '3'],
  ['infinity', '1e308 * 10', 'FLOAT', 'Infinity', 'Infinity'],
  ['minus infinity', '-1e308 * 10', 'FLOAT', '-Infinity', '-Infinity'],
  ['no number', '0.0 / 0.0', 'FLOAT', 'NaN', 'NaN'],
  ['a day', "date('2022-03-29')", 'DATE', '2022-03-29', '2022-03-29'],
  ['the first day', "date('0001-01-01')", 'DATE', '0001-01-01', '0001-01-01'],
  [
    'an instant',
    "datetime('2022-03-29T10:00:00.123456+02:00')",
    'ZONED DATETIME',
    '2022-03-29T10:00:00.123456+02:00',
    '2022-03-29T10:00:00.123456+02:00',
  ],
  ['an hour', "datetime('2022-03-29T10:00:00Z')", 'ZONED DATETIME', '2022-03-29T10:00:00Z', '2022-03-29T10:00:00Z'],
  [
    'a local date-time',
    "localdatetime('2022-03-29T10:00:00.5')",
    'LOCAL DATETIME',
    '2022-03-29T10:00:00.5',
    '2022-03-29T10:00:00.5',
  ],
  ['a time', "time('10:00:00.25+01:00')", 'ZONED TIME', '10:00:00.25+01:00', '10:00:00.25+01:00'],
  ['a local time', "localtime('10:00:01')", 'LOCAL TIME', '10:00:01', '10:00:01'],
  ['a duration', "duration('P14M3DT3661.5S')", 'DURATION', 'P1Y2M3DT1H1M1.5S', 'P1Y2M3DT1H1M1.5S'],
  ['no duration', "duration('PT0S')", 'DURATION', 'PT0S', 'PT0S'],
  ['truth', 'true', 'BOOLEAN', true, 'true'],
  ['text', "'red'", 'STRING', 'red', 'red'],
  [
    'text of every plane',
    "'\u00fc \u0416 \u6f22 \u{1f600} e\u0301 \u200d \ufeff'",
    'STRING',
    '\u00fc \u0416 \u6f22 \u{1f600} e\u0301 \u200d \ufeff',
    '\u00fc \u0416 \u6f22 \u{1f600} e\u0301 \u200d \ufeff',
  ],
  ['text with quotes, commas and lines', `'a"b, \\'c\\'\\r\\nd\\te'`, 'STRING', `a"b, 'c'\r\nd\te`, `a"b, 'c'\r\nd\te`],
  ['text that is a number', "'007'", 'STRING', '007', '007'],
  ['empty text', "''", 'STRING', '', ''],
  ['a list', '[1, 2, null]', 'LIST<INTEGER>', [1, 2, null], '[1,2,null]'],
  [
    'lists in maps in lists',
    "[{a: [1, {b: 'x,\"y'}], c: null}]",
    'LIST<MAP>',
    [{ a: [1, { b: 'x,"y' }], c: null }],
    '[{"a":[1,{"b":"x,\\"y"}],"c":null}]',
  ],
  ['long integers in a list', '[9007199254740993]', 'LIST<INTEGER>', ['9007199254740993'], '["9007199254740993"]'],
  ['days in a map', "{day: date('2022-03-29')}", 'MAP', { day: '2022-03-29' }, '{"day":"2022-03-29"}'],
  ['an empty list', '[]', 'LIST<NULL>', [], '[]'],
  ['an empty map', '{}', 'MAP', {}, '{}'],
  ['no value', 'null', 'NULL', null, ''],
]
const named = exact.map(([, expression, type, json, csv], index) => ({
  name: `c${index}`,
  expression,
  type,
  json,
  csv,
}))
const query = `RETURN ${named.map(({ name, expression }) => `${expression} AS ${name}`).join(', ')}`

/** Text that a spreadsheet would run, and text that looks as if it had been disarmed already. */
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", "''=1"]
const plain = ["it's", '1=1', "'quoted'", ' =1']

describeOnConsoles('an answer', (engine) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(engine, smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }]), {
      budget: { timeoutMs: 10_000, maxRows: 50_000, maxBytes: 50_000_000 },
    })
  })
  afterAll(() => served.close())
  const as = async (ending: string, text: string, more: Record<string, unknown> = {}, search = '') => {
    const response = await served.ask(`/api/v1/query.${ending}${search}`, { query: text, ...more })
    expect(response.status).toBe(200)
    // Not .text(): that would take a byte order mark off.
    return { response, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()) }
  }
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('is exact as JSON, value by value', async () => {
    const { columns, rows } = queryAnswer.parse(JSON.parse((await as('json', query)).text))
    expect(columns.map(({ type }, index) => [exact[index]?.[0], type])).toEqual(
      exact.map(([name, , type]) => [name, type]),
    )
    expect(rows).toEqual([Object.fromEntries(named.map(({ name, json }) => [name, json]))])
  })

  it('is the same as NDJSON', async () => {
    const [head, row, last, ...more] = lines((await as('ndjson', query)).text)
    expect(head.columns.map(({ type }: Column) => type)).toEqual(named.map(({ type }) => type))
    expect(row).toEqual({ row: Object.fromEntries(named.map(({ name, json }) => [name, json])) })
    expect(last.summary).toMatchObject({ total: 1, truncated: false, data: { generation: expect.any(String) } })
    expect(more).toEqual([])
  })

  it('is the same as CSV, where null is nothing and an empty text is quoted', async () => {
    const { text } = await as('csv', query)
    const [head, row, ...more] = parse(text, { bom: true }) as string[][]
    expect(head).toEqual(named.map(({ name }) => name))
    expect(row).toEqual(named.map(({ csv }) => csv))
    expect(more).toEqual([])
    const [told] = parse(text, { from: 2, cast: (value, { quoting }) => (value === '' && !quoting ? null : value) })
    expect(told?.[named.findIndex(({ json }) => json === '')]).toBe('')
    expect(told?.[named.findIndex(({ json }) => json === null)]).toBeNull()
  })

  it('gives parameters back as they were sent, in every format', async () => {
    const text = 'RETURN $int AS int, $day AS day, $text AS text, $list AS list, $map AS map, $none AS none'
    const sent = { text: 'ü"\n😀', list: [1, [2.5, null]], map: { a: { b: [true] } }, none: null }
    const parameters = { ...sent, int: { $int: '-9223372036854775808' }, day: { $date: '2022-03-29' } }
    const expected = { ...sent, int: '-9223372036854775808', day: '2022-03-29' }
    expect(JSON.parse((await as('json', text, { parameters })).text).rows).toEqual([expected])
    expect(lines((await as('ndjson', text, { parameters })).text)[1]).toEqual({ row: expected })
    const [row] = parse((await as('csv', text, { parameters })).text, { columns: true }) as Record<string, string>[]
    expect(row).toEqual({
      int: '-9223372036854775808',
      day: '2022-03-29',
      text: sent.text,
      list: JSON.stringify(sent.list),
      map: JSON.stringify(sent.map),
      none: '',
    })
  })

  it('disarms formulas in CSV, in a way that can be undone, and only there', async () => {
    const text = 'UNWIND $all AS x RETURN x, [x] AS l'
    const all = [...formulas, ...plain]
    const rows = parse((await as('csv', text, { parameters: { all } })).text, { columns: true }) as {
      x: string
      l: string
    }[]
    expect(rows.filter(({ x }) => /^[=+\-@\t\r＝]/.test(x))).toEqual([])
    const undone = rows.map(({ x }) => (/^'+[=+\-@\t\r＝]/.test(x) ? x.slice(1) : x))
    expect(undone).toEqual(all)
    expect(rows.map(({ l }) => JSON.parse(l))).toEqual(all.map((x) => [x]))
    expect(
      JSON.parse((await as('json', text, { parameters: { all } })).text).rows.map(({ x }: { x: string }) => x),
    ).toEqual(all)
    const named = parse((await as('csv', 'RETURN 1 AS `=cmd()`, -1 AS n')).text) as string[][]
    expect(named).toEqual([
      ["'=cmd()", 'n'],
      ['1', '-1'],
    ])
  })

  it('begins CSV with a byte order mark when asked, and ends lines as RFC 4180 says', async () => {
    const text = "RETURN 'ü' AS x"
    expect((await as('csv', text)).text).toBe('x\r\nü\r\n')
    expect((await as('csv', text, {}, '?bom=true')).text).toBe('\ufeffx\r\nü\r\n')
  })

  it.each(['json', 'ndjson', 'csv'])('says in %s when it is cut', async (ending) => {
    const told = async (maxRows: number) => {
      const { response, text } = await as(ending, 'UNWIND range(1, 5) AS x RETURN x', { maxRows })
      const body =
        ending === 'json'
          ? JSON.parse(text).truncated
          : ending === 'ndjson'
            ? lines(text).at(-1).summary.truncated
            : null
      const rows =
        ending === 'json'
          ? JSON.parse(text).rows.length
          : text.trimEnd().split(/\r?\n/).length - (ending === 'csv' ? 1 : 2)
      return { rows, header: response.headers.get('x-truncated'), total: response.headers.get('x-total-count'), body }
    }
    const inBody = (truncated: boolean) => (ending === 'csv' ? null : truncated)
    expect(await told(3)).toEqual({ rows: 3, header: 'true', total: engine.embedded ? '5' : null, body: inBody(true) })
    expect(await told(5)).toEqual({ rows: 5, header: 'false', total: '5', body: inBody(false) })
  })

  it.each(['json', 'ndjson', 'csv'])('of many rows comes in pieces as %s, whole', async (ending) => {
    const response = await served.ask(`/api/v1/query.${ending}`, {
      query: "UNWIND range(1, 20000) AS x RETURN x, 'ü😀' + toString(x) AS text",
    })
    const decoder = new TextDecoder()
    let text = ''
    for await (const piece of response.body ?? []) {
      text += decoder.decode(piece, { stream: true })
    }
    // Nobody knew its length when it began; how many pieces arrive is the network's affair.
    expect(response.headers.get('content-length')).toBeNull()
    const rows: { x: unknown; text: string }[] =
      ending === 'json'
        ? JSON.parse(text).rows
        : ending === 'ndjson'
          ? lines(text)
              .slice(1, -1)
              .map(({ row }) => row)
          : (parse(text, { columns: true }) as { x: string; text: string }[])
    expect(rows).toHaveLength(20_000)
    expect(rows.every((row, index) => Number(row.x) === index + 1 && row.text === `ü😀${index + 1}`)).toBe(true)
  })
})
