/** A server that answers no ad-hoc queries. */
import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemShape } from '../../src/http/problems.js'
import { smallDataset } from '../store/fixture.js'
import { ownStore, type Served, serve } from './served.js'

const dataset = smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }])

describe('a server without ad-hoc queries', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve({ store: ownStore() }, dataset, { allowAdHoc: false })
  })
  afterAll(() => served.close())

  it.each(['/api/v1/query?q=RETURN%201%20AS%20x', '/api/v1/query.csv?q=RETURN%201%20AS%20x'])(
    'refuses GET %s',
    async (path) => {
      const response = await served.ask(path)
      const body = problemShape.parse(await response.json())
      expect([response.status, body.title]).toEqual([403, 'Ad-hoc queries are off'])
      expect(body.detail).toContain('/api/v1/library')
    },
  )

  it('does not confirm an answer of the time when it answered them', async () => {
    const path = '/api/v1/query?q=RETURN%201%20AS%20x'
    const store = ownStore()
    const on = await serve({ store }, dataset)
    const etag = (await on.ask(path)).headers.get('etag') ?? expect.fail()
    const status = (base: string) =>
      new Promise((resolve) => {
        get(base + path, { headers: { accept: '*/*', 'if-none-match': etag } }, (response) =>
          resolve(response.resume().statusCode),
        )
      })
    expect(await status(on.base)).toBe(304)
    const off = await serve({ store }, null, { allowAdHoc: false })
    expect(await status(off.base)).toBe(403)
    await off.close()
    await on.close()
  })

  it('refuses POST, also to explain', async () => {
    for (const explain of [true, false]) expect((await served.query('RETURN 1 AS x', { explain })).status).toBe(403)
  })

  it('answers saved queries and questions as ever', async () => {
    const response = await served.ask('/api/v1/library/demand-over-time?p.demand=bridge')
    expect(response.status).toBe(200)
    expect((await response.json()).rows).toMatchObject([{ statement: 's1', stance: 'ASSERTS', side: 'red' }])
    expect((await served.ask('/api/v1/ledger')).status).toBe(200)
    expect((await served.ask('/api/v1/library/demand-over-time?q=RETURN%201%20AS%20x')).status).toBe(400)
  })
})
