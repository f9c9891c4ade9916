/** The curl examples in the README and the documents get the answers that the text promises. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesIn, readText } from '../house/source-files.js'
import { type Served, serveShipped } from '../query/served.js'
import { describeOnEngines } from '../store/engines.js'

const documents = ['README.md', ...filesIn('docs', /\.md$/)]
const calls = documents.flatMap((document) =>
  [...readText(document).matchAll(/^curl '?localhost:3000(\/[^'\s]*)'?(?: --json '([^']*)')?/gm)].map(
    (match) => [document, match[1] ?? '', match[2]] as const,
  ),
)

describeOnEngines('the examples of the documents', (engine) => {
  let served: Served
  beforeAll(async () => {
    served = await serveShipped(engine)
  })
  afterAll(() => served.close())

  it('are there', () => {
    expect(calls.length).toBeGreaterThan(2)
  })

  it.each(calls)('in %s answer %s', async (_, path, body) => {
    const response = await served.ask(path, body && JSON.parse(body))
    expect([response.status, (await response.text()).length > 100]).toEqual([200, true])
  })
})
