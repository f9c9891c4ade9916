/** Pictures of links over HTTP: one for each view, kept, and a sentence where there is none. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { viewParams } from '../../../web/params.js'
import { lens } from '../../../web/state/lens-params.js'
import { viewNames } from '../../../web/state/view-names.js'
import { cardServer, cardWriter } from './card-server.js'

let server: Awaited<ReturnType<typeof cardServer>>
beforeAll(async () => {
  server = await cardServer()
})
afterAll(() => server.close())

const bytesOf = async (path: string) => Buffer.from(await (await server.get(path)).arrayBuffer())

describe('the picture of a link', () => {
  it('is one for each view and what its address says', async () => {
    const pictures = await Promise.all(
      [
        ...[
          '/card/board.png?asOf=2022-03-29',
          '/card/board.png?asOf=2022-03-11',
          '/card/gap.png',
          '/card/gap.png?from=2021-12-01&to=2025-03-31',
          '/card/home.png',
        ],
        ...[
          '/card/demand.png?id=neutrality',
          '/card/demand.png?id=crimea',
          '/card/ledger.png?side=ukraine&demand=crimea',
        ],
        ...['/card/statement.png?id=s003-03', '/card/actor.png?id=russia'],
      ].map(bytesOf),
    )
    for (const png of pictures) expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(new Set(pictures.map((png) => png.toString('latin1'))).size).toBe(pictures.length)
  })

  it('may be shown by other sites, and is asked for anew after an hour', async () => {
    for (const time of ['first', 'second']) {
      const { headers } = await server.get('/card/board.png')
      expect([time, headers.get('cross-origin-resource-policy')]).toEqual([time, 'cross-origin'])
      expect([time, headers.get('cache-control')]).toEqual([time, 'public, max-age=3600'])
    }
    const etag = (await server.get('/card/board.png')).headers.get('etag') ?? ''
    const again = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
    expect((await server.get('/card/board.png', again)).status).toBe(304)
  })

  it('is drawn once: the second time it is there at once', async () => {
    const path = '/card/demand.png?id=withdrawal&asOf=2022-03-21'
    const first = await bytesOf(path)
    const times: number[] = []
    for (let time = 0; time < 10; time++) {
      const begun = performance.now()
      expect((await bytesOf(path)).equals(first)).toBe(true)
      times.push(performance.now() - begun)
    }
    expect(Math.min(...times)).toBeLessThan(20)
  })

  it.each([
    ['/card/nowhere.png', 404, 'There is no view "nowhere". There are home, board,'],
    ['/card/demand.png?id=nowhere', 404, 'There is no demand “nowhere”.'],
    ['/card/demand.png', 400, 'The view "demand" needs an id.'],
    ['/card/board.png?id=x', 400, 'The view "board" takes no id.'],
    ['/card/board.png?asOf=nope', 400, 'asOf: a day is written YYYY-MM-DD and must exist.'],
    ['/card/board.png?reading=kept', 400, 'The view "board" does not know reading=kept.'],
    ['/card/board.png?utm_source=x', 400, 'has no parameter "utm_source"'],
    ['/card/board.png?asOf=2022-03-29&asOf=2022-03-30', 400, 'asOf is given twice.'],
  ])('%s is %i and a sentence', async (path, status, sentence) => {
    const answer = await server.get(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(((await answer.json()) as { detail: string }).detail).toContain(sentence)
  })

  it('is described by OpenAPI', async () => {
    const { paths } = (await (await server.get('/api/v1/openapi.json')).json()) as { paths: Record<string, object> }
    expect(paths['/card/{view}.png']).toMatchObject({ get: { operationId: 'card', responses: { 501: {} } } })
  })
})

describe('the parameters of a picture', () => {
  it('are those of the addresses of the page', async () => {
    const { paramNames, views } = await cardWriter()
    const known = Object.values(viewParams).flatMap((table) => Object.keys(table))
    expect(new Set(paramNames)).toEqual(new Set([...Object.keys(lens), ...known]))
    expect(views).toEqual(viewNames)
  })

  it('lead back to the address of the view', async () => {
    const { linkOf, pictured } = await cardWriter()
    for (const path of [
      '/',
      '/ledger?reading=kept,dropped&side=eu',
      '/demand/a%2Fb%20%C3%A9?asOf=2022-03-29',
      '/graph/x',
    ]) {
      const link = linkOf(...(path.split(/\?(.*)/s).slice(0, 2) as [string, string]))
      const { path: back, search, unread } = pictured(link?.picture.view ?? '', link?.picture.params ?? {})
      expect(unread).toEqual([])
      expect(linkOf(back, search)?.path).toBe(path)
    }
  })
})
