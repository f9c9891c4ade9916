/** The calls of curl in the README get the answers it promises. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { ownStore, type Served, serve } from '../query/served.js'

const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8')
const calls = [...readme.matchAll(/^curl '?localhost:3000(\/[^'\s]*)'?(?: --json '([^']*)')?/gm)].map(
  (match) => [match[1] ?? '', match[2]] as const,
)

describe('the examples of the README', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve({ store: ownStore() }, readDataset())
  })
  afterAll(() => served.close())

  it('are there', () => {
    expect(calls.length).toBeGreaterThan(1)
  })
  it.each(calls)('answer %s', async (path, body) => {
    const response = await served.ask(path, body && JSON.parse(body))
    expect([response.status, (await response.text()).length > 100]).toEqual([200, true])
  })
})
