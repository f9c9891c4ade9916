/** The page's client of the API, against answers given by hand. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addressOf, ask } from '../../../web/state/ask.js'
import { AskError } from '../../../web/state/ask-error.js'

const answerWith = (...bodies: [number, unknown][]) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const [status, body] = bodies[asked.length - 1] ?? [500, null]
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  })
  return asked
}
const data = (generation: string) => ({ version: 'v', generation })
afterEach(() => vi.unstubAllGlobals())

describe('asking the API', () => {
  it('puts an id in the path and leaves out what is not given', () => {
    expect(addressOf('statement', { id: 's 1/2' })).toBe('/api/v1/statement/s%201%2F2')
    expect(addressOf('ledger', { asOf: '2022-03-29', source: undefined, reading: 'softened,dropped' })).toBe(
      '/api/v1/ledger?asOf=2022-03-29&reading=softened,dropped',
    )
  })

  it('follows a list to its end', async () => {
    const asked = answerWith(
      [200, { items: [1, 2], next: 'c1', data: data('g') }],
      [200, { items: [3], next: null, data: data('g') }],
    )
    expect(await ask('trace', { limit: 2 })).toEqual({ items: [1, 2, 3], next: null, data: data('g') })
    expect(asked).toEqual(['/api/v1/trace?limit=2', '/api/v1/trace?limit=2&cursor=c1'])
  })

  it('reads a list again when the data change midway', async () => {
    answerWith(
      [200, { items: [1], next: 'c1', data: data('old') }],
      [200, { items: [9], next: null, data: data('new') }],
      [200, { items: [8, 9], next: null, data: data('new') }],
    )
    expect((await ask('trace', {})).items).toEqual([8, 9])
  })

  it('passes on what a problem says', async () => {
    answerWith([404, { title: 'Not found', detail: 'There is no side "rusia". Did you mean "russia"?' }])
    await expect(ask('ledger', { sides: 'rusia' })).rejects.toMatchObject({
      title: 'Not found',
      message: 'There is no side "rusia". Did you mean "russia"?',
    })
  })

  it('says so when the answer is no answer', async () => {
    answerWith([502, '<html>Bad gateway</html>'])
    await expect(ask('stats', {})).rejects.toThrow(AskError)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    await expect(ask('stats', {})).rejects.toMatchObject({ title: 'No answer' })
  })
})
