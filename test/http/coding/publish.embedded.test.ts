/** Publishing over HTTP, from the pasted text to the published graph, and the same by the command. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDataset } from '../../../src/cypher/dataset.js'
import { loadDataset } from '../../../src/load/load-dataset.js'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../../src/store/graph-store.js'
import { code, filesOf, logsIn, riverTalks, statements } from '../../coding/publish/gazette-dataset.js'
import { demarche } from '../../commands/demarche.js'
import { testFolder } from '../../provision/test-folder.js'
import { type CodingServer, codingServer } from './coding-server.js'

let dataset: string
let store: string
let graphs: Graphs
let server: CodingServer
beforeEach(async () => {
  dataset = riverTalks()
  store = testFolder('store')
  // As in a server: the generation before is served until the new one is ready.
  graphs = embeddedGraphs(store, { ready: () => setTimeout(300) })
  await loadDataset(graphs, readDataset(dataset))
  server = await codingServer(graphs, { dataset })
})
afterEach(async () => {
  server.close()
  await graphs.close()
})

const path = '/coding/source-001/publish'

describe('publishing over HTTP', () => {
  it('shows what it would do, then does it, and the graph answers with it', async () => {
    await code(dataset, 'ada')
    const ada = server.as('ada')
    const before = filesOf(dataset)
    const dry = await ada.send('POST', `${path}?dryRun=true`, {})
    expect([dry.status, dry.body.blocked, dry.body.written]).toEqual([200, [], undefined])
    expect(dry.body.diff).toContain('+++ 60-statements/source-001.cypher')
    expect(filesOf(dataset)).toEqual(before)
    const done = await ada.send('POST', path, {})
    expect([done.status, done.body.written.length, done.body.notLoaded]).toEqual([200, 5, null])
    const statement = await ada.get('/statement/s001-01')
    expect(statement.body).toMatchObject({ id: 's001-01', coder: 'ada, a single coding' })
    const { items } = (await ada.get('/coding')).body
    expect(items.find((it: { source: string }) => it.source === 'source-001').state).toBe('published')
  })

  it('is refused with every reason, and says nothing of a pass that the reader may not see', async () => {
    await code(dataset, 'ada', [
      { act: 'put', kind: 'statement', key: 'k1', after: { ...statements.refusal, summary: undefined } },
    ])
    const refused = await server.as('ada').send('POST', path, {})
    expect(refused.status).toBe(409)
    expect(refused.body.blocked).toEqual([expect.stringContaining('Statement k1, summary')])
    const bob = await server.as('bob').send('POST', `${path}?dryRun=true`, {})
    expect([bob.status, bob.body.files, bob.text.includes('ferry')]).toEqual([200, [], false])
    expect((await server.as('bob').send('POST', path, {})).status).toBe(409)
  })

  it('needs the token of the session, as all that writes', async () => {
    expect((await server.as('ada').send('POST', path, {}, { 'x-coding-token': 'x' })).status).toBe(403)
  })
})

describe('demarche publish', () => {
  const run = (...args: string[]) => demarche(['publish', ...args], { DATASET: dataset, DATA_DIR: store })

  it('shows the diff and the changes with --dry-run, and publishes without', async () => {
    await code(dataset, 'ada')
    const dry = await run('source-001', '--dry-run')
    expect([dry.code, dry.err]).toEqual([0, ''])
    expect(dry.out).toContain("+  {id: 's001-01'")
    expect(dry.out).toContain(
      '2 statements, coded by ada, a single coding; 2 paragraphs with a reason; 21 checks held.',
    )
    expect(dry.out).toContain('2022-06-01: blue on bridge, silent -> rejected')
    const done = await run('source-001')
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('Wrote 60-statements/source-001.cypher\n')])
    expect(readFileSync(join(dataset, '60-statements', 'source-001.cypher'), 'utf8')).toContain("'s001-02'")
  })

  it('says why a source cannot be published, and exits 2', async () => {
    expect(await run('source-001')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Nobody has coded source-001 yet.'),
    })
    await logsIn(dataset)
      .pass('source-001', 'ada')
      .append(
        [
          { act: 'put', kind: 'uncoded', key: '1', after: { paragraph: 1, reason: 'title' }, id: 'x', by: 'hand' },
        ] as never,
        0,
      )
    expect((await run('source-001')).err).toContain('The pass of ada is open')
    expect((await run('source-009')).err).toContain('source-009')
  })
})
