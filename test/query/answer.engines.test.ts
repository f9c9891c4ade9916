/** What an answer says of the graph, and the answer to a URL that can be kept. */
import { get } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { queryAnswer } from '../../src/query/query-result.js'
import { smallDataset } from '../store/fixture.js'
import { describeOnConsoles, type Served, serve } from './served.js'

describeOnConsoles('an answer', (engine) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(engine, smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }]))
  })
  afterAll(() => served.close())

  it('shows nodes, relationships and paths by ids that stay, and each once in the graph', async () => {
    const { body } = await served.query(
      "MATCH p = (a:Actor {id: 'red'})-[m:MADE]->(s:Statement) RETURN a, m, p, [s] AS list, a AS again",
    )
    const { columns, rows, graph } = queryAnswer.parse(body)
    expect(columns.map(({ type }) => type)).toEqual(['NODE', 'RELATIONSHIP', 'PATH', 'LIST<NODE>', 'NODE'])
    expect(graph?.nodes.map(({ id }) => id).sort()).toEqual(['red', 's1'])
    expect(graph?.edges).toMatchObject([{ id: 'red|MADE|s1', type: 'MADE', from: 'red', to: 's1' }])
    expect(graph?.nodes.find(({ id }) => id === 's1')).toMatchObject({
      label: 'Statement',
      labels: ['Statement'],
      properties: { latest: '2022-03-01', mode: 'direct' },
    })
    expect(rows[0]).toMatchObject({
      a: { $node: { id: 'red' } },
      p: { $path: { nodes: [{ id: 'red' }, { id: 's1' }] } },
    })
  })

  it('is the same by GET, which a client may keep until the data change', async () => {
    const url = `/api/v1/query?q=${encodeURIComponent('RETURN $x AS x, $day AS day')}&p.x=7&p.day={"$date":"2022-03-29"}`
    const first = await served.ask(url)
    expect((await first.json()).rows).toEqual([{ x: 7, day: '2022-03-29' }])
    // fetch would add Cache-Control: no-cache of its own, which asks for a whole answer.
    const tag = first.headers.get('etag') ?? ''
    const again = await new Promise((resolve) =>
      get(served.base + url, { headers: { accept: '*/*', 'if-none-match': tag } }, ({ statusCode }) =>
        resolve(statusCode),
      ),
    )
    expect(again).toBe(304)
    expect((await served.ask(url, undefined, { accept: 'text/csv' })).headers.get('content-type')).toMatch(/^text\/csv/)
    expect((await served.ask(url, undefined, { accept: 'image/png' })).status).toBe(406)
  })
})
