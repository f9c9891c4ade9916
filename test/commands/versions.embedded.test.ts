/** The command that lists the published versions, as loads in processes of their own noted them. */
import { expect, it } from 'vitest'
import { testFolder } from '../provision/test-folder.js'
import { datasetFolder, type Told } from '../store/fixture.js'
import { demarche } from './demarche.js'

const asserted: Told = { id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }
const refused: Told = { id: 's2', by: 'blue', day: '2022-03-02', stance: 'REJECTS' }

it('lists what two loads published, and what the second changed', async () => {
  const DATA_DIR = testFolder('data')
  const run = (...args: string[]) => demarche(args, { DATA_DIR })
  for (const told of [[asserted], [asserted, refused]])
    expect(await demarche(['load'], { DATA_DIR, DATASET: datasetFolder(told) })).toMatchObject({ code: 0 })
  const { out } = await run('versions')
  const [head, newest, oldest] = out.trimEnd().split('\n')
  expect(head).toMatch(/^version +published +statements +sources +readings/)
  expect(newest).toMatch(/ 2 +1 +1 added, 0 changed, 0 removed$/)
  expect(oldest).toMatch(/ 1 +1 +no version before to compare with$/)
  const version = newest?.split(' ')[0] ?? ''
  expect((await run('versions', version)).out).toContain(
    '2022-03-02: blue on bridge, nothing -> rejected\nStatements added: s2\n',
  )
  const { out: json } = await run('versions', version, '--json')
  expect(JSON.parse(json)).toMatchObject([{ version, number: 2, changed: { counts: { added: 1 } } }])
  expect(await run('versions', 'nonsense')).toMatchObject({
    code: 2,
    err: 'demarche: Version nonsense is not kept. Run: demarche versions\n',
  })
})
