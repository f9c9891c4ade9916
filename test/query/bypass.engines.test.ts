/** Attempts, on every engine, at what no query may do: write, read files or the environment, call procedures, administer. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problemShape } from '../../src/http/problems.js'
import { testFolder } from '../provision/test-folder.js'
import { smallDataset } from '../store/fixture.js'
import { costly, costlyExpressions, disguises, innocent } from './bypass-disguises.js'
import { bypasses } from './bypass-table.js'
import { describeOnConsoles, type Served, serve } from './served.js'
import { readers } from './watching.js'

const secret = `secret-${process.pid}-${Date.now()}`
process.env.DEMARCHE_TEST_SECRET = secret
const file = join(testFolder('secret'), 'secret.csv')
writeFileSync(file, `${secret}\n`)

describeOnConsoles('no query', (engine) => {
  let served: Served
  const contents = async () =>
    JSON.stringify(
      await served.graphs.view((graph) =>
        graph.read(
          'MATCH (n) WHERE NOT n:DemarcheGeneration RETURN labels(n) AS labels, properties(n) AS all, COUNT { (n)--() } AS edges ORDER BY n.id',
        ),
      ),
    )
  let before = ''
  beforeAll(async () => {
    served = await serve(engine, smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }]))
    before = await contents()
  })
  afterAll(() => served.close())

  it.each([...bypasses, ...disguises].map((row) => [row.name, row] as const))(
    '%s',
    async (_, { query, rule, harmless, parameters }) => {
      const { status, body } = await served.query(query, { parameters })
      const text = JSON.stringify(body)
      expect(text).not.toMatch(/root:|PATH=/)
      expect(text).not.toContain(secret)
      if (harmless && status === 200) return
      expect([status, body.detail]).toEqual([422, expect.any(String)])
      problemShape.parse(body)
      if (rule) expect(body).toMatchObject({ title: 'Query refused', rule, gqlStatus: '42000' })
    },
  )

  it.each([file, `file://${file}`, 'file:///proc/self/environ', '/proc/self/environ'])('reads %s', async (path) => {
    for (const query of [
      `LOAD CSV FROM '${path}' AS row RETURN row`,
      `RETURN [x IN [1] | COLLECT { LOAD CSV FROM '${path}' AS row RETURN row }] AS l`,
    ]) {
      const { status, body } = await served.query(query)
      expect(status).toBe(422)
      expect(JSON.stringify(body)).not.toContain(secret)
    }
  })

  it.each([...costly, ...(engine.embedded ? costlyExpressions : [])])(
    'takes more than it may: %s',
    async (_, query) => {
      const { status, body } = await served.query(query, { timeoutMs: 1_000 })
      expect([413, 504]).toContain(status)
      expect(body.limit).toEqual(expect.any(Object))
      expect((await served.query('RETURN 1 AS one')).body.rows).toEqual([{ one: 1 }])
    },
  )

  it.each(innocent)('is refused for words that only look like an attack: %s', async (query) => {
    const { status, body } = await served.query(query)
    expect([status, body.detail]).toEqual([200, undefined])
  })

  it('has changed anything after all these', async () => {
    expect(await contents()).toBe(before)
    const { status, body } = await served.query('MATCH (a:Actor) RETURN a.id AS id ORDER BY id')
    expect([status, body.rows]).toEqual([200, [{ id: 'blue' }, { id: 'red' }]])
  })

  // On Neo4j a query runs in the server, whose environment is none of ours.
  if (!engine.embedded) return
  const title = 'finds an environment: a reader process has none'
  if (process.platform !== 'linux') it.skip(`${title} (only Linux shows it, in /proc)`, () => {})
  else
    it(title, async () => {
      await served.query('RETURN 1 AS one')
      const reader = await served.queries.runner.run(
        { text: 'RETURN 1 AS one', parameters: {}, budget: { timeoutMs: 20_000, maxRows: 1, maxBytes: 1000 } },
        new AbortController().signal,
      )
      expect(reader.rows).toEqual(['{"one":1}'])
      expect(readers().length).toBeGreaterThan(0)
      for (const pid of readers()) {
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean)
        expect(
          environment
            .map((line) => line.split('=')[0])
            .filter((name) => !/^(PWD|OLDPWD|SHLVL|_|NODE_CHANNEL.*)$/.test(name ?? '')),
        ).toEqual([])
      }
    })
})
