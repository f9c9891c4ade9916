/** The scripts of docs/notebooks, in Python and in R, as a researcher runs them against a server. */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { pythonTool } from '../provision/python.js'
import { testFolder } from '../provision/test-folder.js'
import { type Served, serve } from '../query/served.js'
import { type Listening, listening } from './listening.js'

let served: Served
/** The same graph below a path, as behind a proxy. */
let below: Listening
beforeAll(async () => {
  served = await serve({ store: { dataDir: inject('shippedStore') } }, null)
  below = await listening({ graphs: served.graphs, basePath: '/demarche' })
})
afterAll(async () => {
  below.close()
  await served.close()
})

const languages = [
  { name: 'Python', script: 'positions.py', program: () => pythonTool('python'), missing: inject('pythonMissing') },
  { name: 'R', script: 'positions.R', program: () => 'Rscript', missing: inject('rMissing') },
]
type Language = (typeof languages)[number]

const textOf = ({ script }: Language) => readFileSync(join(packageRoot, 'docs/notebooks', script), 'utf8')

/** Runs a script as it stands, or as somebody changed it. The C locale is that of a bare machine. */
async function run(language: Language, server: string, text = textOf(language)) {
  const folder = testFolder('notebook')
  const file = join(folder, language.script)
  writeFileSync(file, text)
  const env = { ...process.env, LC_ALL: 'C' }
  const ran = await promisify(execFile)(language.program(), [file, server, join(folder, 'tables')], { env }).catch(
    (error: { stderr: string }) => ({ stdout: '', stderr: error.stderr }),
  )
  const bytes = (name: string) => readFileSync(join(folder, 'tables', name))
  const table = (name: string) => parse(bytes(name), { bom: true, columns: true }) as Record<string, string>[]
  return { ...ran, bytes, table }
}

const itemsOf = async <T>(path: string) => {
  const { items, next } = (await (await served.ask(path)).json()) as { items: T[]; next: string | null }
  return { items, next }
}

describe.each(languages)('the script in $name', (language) => {
  const { missing } = language
  const itRuns = (title: string, body: () => Promise<void>) =>
    missing ? it.skip(`${title} (${missing})`, () => {}) : it(title, body, 60_000)

  itRuns('finds who moved as the server does, over several pages', async () => {
    const { table, stdout, stderr } = await run(language, served.base)
    expect(stderr).toBe('')
    expect((await itemsOf('/api/v1/ledger?asOf=2022-03-29&limit=50')).next).not.toBeNull()
    type Change = { side: string; demand: string; before: { reading: string }; after: { reading: string } }
    const { items } = await itemsOf<Change>('/api/v1/changes?from=2022-03-11&to=2022-03-29&limit=500')
    const lines = items.map(({ side, demand, before, after }) => [side, demand, before.reading, after.reading])
    const moved = table('moved.csv').map((it) => [it.side, it.demand, it.readingBefore, it.readingAfter])
    expect(lines.length).toBeGreaterThan(10)
    expect(moved.sort()).toEqual(lines.sort())
    expect(stdout).toContain('ukraine on neutrality')
    expect(stdout).toMatch(/2022-03-16 +accepted +adversary/)
  })

  itRuns('lists every place with its source below a path, in letters that Excel opens rightly', async () => {
    const { table, bytes } = await run(language, `${below.base}/demarche/`)
    type Position = { places: { phrase: string; statement: string; source: string }[] }
    const { items } = await itemsOf<Position>('/api/v1/ledger?asOf=2022-03-29&limit=500')
    const phrases = items.flatMap(({ places }) => places.map((it) => [it.statement, it.source, it.phrase]))
    const places = table('places.csv')
    expect(phrases.length).toBeGreaterThan(70)
    expect(places.map((it) => [it.statement, it.source, it.phrase]).sort()).toEqual(phrases.sort())
    expect(places.filter((it) => !it.title || !it.publishedLatest || !it.dataVersion)).toEqual([])
    expect(places.some(({ phrase }) => phrase?.includes('“'))).toBe(true)
    expect([...bytes('places.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  itRuns('ends with the sentence of the server where it asks for what there is not', async () => {
    const misspelt = textOf(language).replace('"neutrality"', '"neutralty"')
    const { stderr } = await run(language, served.base, misspelt)
    expect(stderr).toContain('404 Not found: There is no demand "neutralty". Did you mean "neutrality"?')
  })

  itRuns('says so where the path is wrong', async () => {
    const { stderr } = await run(language, below.base)
    expect(stderr).toContain('404 Not found: There is nothing at /api/v1/dataset. This server answers below /demarche/')
  })

  itRuns('says that nothing answers where there is no server', async () => {
    const { stderr } = await run(language, 'http://127.0.0.1:9')
    expect(stderr).toContain('Nothing answers at http://127.0.0.1:9: ')
  })
})
