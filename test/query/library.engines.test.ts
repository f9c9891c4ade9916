/** The query library: every saved query runs by itself on every engine, and answers what was checked by hand. */

import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { byText } from '../../src/codebook/by-text.js'
import { readLibrary, savedQuery } from '../../src/query/library.js'
import { queryAnswer } from '../../src/query/query-result.js'
import { describeOnEngines } from '../store/engines.js'
import { type Served, serveShipped } from './served.js'

const library = readLibrary()
const saved = library.filter(({ kind }) => kind === 'saved')
const named = (list: typeof library) => list.map((query) => [query.name, query] as const)

/** What the queries behind the questions need, which have no default for what a question must be given. */
const needed: Record<string, string> = {
  links: 'p.ids=neutrality,alignment',
  neighborhood: 'p.ids=neutrality,crimea',
  'neighborhood-nodes': 'p.ids=neutrality,crimea',
  'neighborhood-sizes': 'p.ids=neutrality,crimea',
}
/** Positions are read by runs of days; without days, there are none. */
const given = (name: string) =>
  needed[name] ?? (name.startsWith('positions-') ? 'p.from=2021-12-01&p.to=2025-12-31' : '')
const dayless = ['positions-days', 'positions-sources']

describeOnEngines('the query library', (engine) => {
  let served: Served
  beforeAll(async () => {
    served = await serveShipped(engine)
  })
  afterAll(() => served.close())
  const run = async (path: string) => {
    const response = await served.ask(`/api/v1/library/${path}`)
    return { status: response.status, body: await response.json() }
  }

  it.each(named(saved))('%s is answered as ever, without a warning', async (name) => {
    const { status, body } = await run(name)
    expect([status, body.detail]).toEqual([200, undefined])
    const { columns, rows, truncated, warnings } = queryAnswer.parse(body)
    expect([truncated, warnings]).toEqual([false, []])
    expect(rows.length).toBeGreaterThan(0)
    const returns = savedQuery(library, name).returns.map((column) => column.name)
    expect(columns.map((column) => column.name)).toEqual(returns)
    await expect(`${JSON.stringify(sorted(rows), null, 1)}\n`).toMatchFileSnapshot(`../golden/library/${name}.json`)
  })

  it.each(named(library.filter(({ kind }) => kind === 'question')))(
    '%s, the query behind a question, runs as well',
    async (name) => {
      if (needed[name] !== undefined) {
        const { status, body } = await run(name)
        expect([status, body.detail]).toEqual([400, expect.stringContaining(`${name} needs `)])
      }
      const { status, body } = await run(`${name}?${dayless.includes(name) ? '' : given(name)}`)
      expect([status, body.detail]).toEqual([200, undefined])
      const answer = queryAnswer.parse(body)
      expect([answer.truncated, answer.warnings]).toEqual([false, []])
      expect(answer.rows.length).toBeGreaterThan(0)
    },
  )

  it('takes parameters by their types, and names what is wrong with one', async () => {
    const lavrov = await run('known-by?p.day=2022-03-12&p.side=russia')
    expect(queryAnswer.parse(lavrov.body).rows.map(({ side }) => side)).toContain('russia')
    expect(
      queryAnswer
        .parse(lavrov.body)
        .rows.every(({ side, publishedLatest }) => side === 'russia' && String(publishedLatest) <= '2022-03-12'),
    ).toBe(true)
    const two = await run('stances-between?p.sides=france,germany&p.from=2021-12-01&p.to=2025-12-31')
    expect(new Set(queryAnswer.parse(two.body).rows.map(({ side }) => side))).toEqual(new Set(['france', 'germany']))
    const wrong = [
      ['known-by?p.day=2022-02-30', 400, 'day must be a day that exists'],
      ['known-by?p.sied=russia', 400, 'known-by has no parameter "sied"'],
      ['known-bye', 404, 'Did you mean "known-by"?'],
      ['known-by.pdf', 404, 'Did you mean "known-by"?'],
    ] as const
    for (const [path, status, detail] of wrong) {
      const it = await run(path)
      expect([it.status, it.body.detail]).toEqual([status, expect.stringContaining(detail)])
    }
  })

  it('is listed with all that a person needs to choose and call, and comes as CSV', async () => {
    const list = z.object({ items: z.array(z.looseObject({ name: z.string(), title: z.string(), text: z.string() })) })
    const { items } = list.parse(await (await served.ask('/api/v1/library')).json())
    expect(items.map(({ name }) => name)).toEqual(library.map(({ name }) => name))
    expect(items.find(({ name }) => name === 'known-by')).toMatchObject({
      kind: 'saved',
      params: [
        { name: 'day', type: 'date', default: '2022-03-15' },
        { name: 'side', default: null },
      ],
    })
    const csv = await served.ask('/api/v1/library/who-aligns.csv')
    expect([csv.headers.get('content-type'), (await csv.text()).split('\r\n')[0]]).toEqual([
      'text/csv; charset=utf-8',
      'stance,extent,sides,lastHeard,statements',
    ])
  })
})

/** Two engines keep the keys of a map in different orders. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => byText(a, b))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
