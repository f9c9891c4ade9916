/** Loading into the embedded store when things go wrong: bad scripts, a damaged file, a full disk, an interruption. */
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readdirSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { LoadError, UsageError } from '../../src/errors.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { DamagedStoreError, embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graph } from '../../src/store/graph-store.js'
import { loadVersion } from '../../src/versions/load-version.js'
import { openVersions, versionsFolder } from '../../src/versions/versions.js'
import { cli, environment, startDemarche } from '../commands/demarche.js'
import { testFolder } from '../provision/test-folder.js'
import { datasetFolder, smallDataset, type Told } from '../store/fixture.js'

const run = promisify(execFile)
const told: Told = { id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }
const countStatements = async (graph: Graph) =>
  Number((await graph.read('MATCH (s:Statement) RETURN count(s.id) AS n'))[0]?.n)

let folder: string
beforeEach(() => {
  folder = testFolder('load')
})

describe('a dataset that cannot be loaded', () => {
  it('is refused by name when it has no script', () => {
    expect(() => readDataset(folder)).toThrow(UsageError)
    expect(() => readDataset(join(folder, 'nowhere'))).toThrow(/no \.cypher script in .*Set DATASET/)
  })

  it('is refused with file and line when its last statement does not end', async () => {
    const graphs = embeddedGraphs(folder)
    const broken = smallDataset([told], "\nMERGE (a:Actor {id: 'green'})\n")
    const loading = loadDataset(graphs, broken)
    await expect(loading).rejects.toThrow(LoadError)
    await expect(loading).rejects.toThrow(/60-told\.cypher:14: this statement does not end\. Put a ;/)
    expect(readdirSync(folder)).toEqual([])
    await graphs.close()
  })

  it('is refused when a script is changed while it is being loaded', async () => {
    const graphs = embeddedGraphs(folder)
    const data = datasetFolder([told])
    const dataset = readDataset(data)
    const change = () => appendFileSync(join(data, '60-told.cypher'), '// One more line.\n')
    const loading = loadDataset(graphs, dataset, { script: change })
    await expect(loading).rejects.toThrow(/60-told\.cypher: this script was changed while it was being loaded\./)
    expect(await graphs.current()).toBeNull()
    expect(readdirSync(folder)).toEqual([])
    await graphs.close()
  })

  it('is refused when a script is not UTF-8, whose letters would be lost', () => {
    const data = datasetFolder([told])
    writeFileSync(join(data, '70-latin.cypher'), Buffer.from("MERGE (a:Actor {id: 'erdo\xf0an'});\n", 'latin1'))
    expect(() => readDataset(data)).toThrow(/70-latin\.cypher: this script is not UTF-8\. Save it as UTF-8\./)
  })

  it('is loaded with what it is warned of on standard error', async () => {
    const more =
      "\nMATCH (a:Actor {id: 'red'}) MATCH (b:Actor {id: 'blue'})\nCREATE (a)-[:MEMBER_OF {from: date('2022-01-01')}]->(b);\n"
    const env = environment({ DATA_DIR: folder, DATASET: datasetFolder([told], more) })
    const { stderr, stdout } = await run(process.execPath, [cli, 'load'], { env })
    expect(stderr).toMatch(
      /^warning: data\/60-told\.cypher:\d+: CREATE makes the relationship once more .* Write MERGE\.$/m,
    )
    expect(stdout).toContain('Published version')
  })

  it('is loaded with the time of each check in the log, where that says everything', async () => {
    const env = environment({ DATA_DIR: folder, DATASET: datasetFolder([told]), LOG_LEVEL: 'debug' })
    const { stderr } = await run(process.execPath, [cli, 'load'], { env })
    const checks = readDataset().checks.map(({ file }) => file)
    expect(checks.length).toBeGreaterThan(20)
    for (const file of checks) expect(stderr).toMatch(new RegExp(`"msg":"${file} holds, \\d+ ms"`))
  })

  it('is refused when it uses an id that nobody declared', async () => {
    const graphs = embeddedGraphs(folder)
    const typo = smallDataset(
      [told],
      "\nMERGE (s:Statement {id: 's1'})\nMERGE (d:Demand {id: 'brigde'})\nMERGE (s)-[r:REJECTS]->(d)\nSET r = {extent: 'full'};\n",
    )
    await expect(loadDataset(graphs, typo)).rejects.toThrow(
      /60-told\.cypher:\d+: .*brigde: this demand is not declared/,
    )
    expect(await graphs.current()).toBeNull()
    expect(readdirSync(folder)).toEqual([])
    await graphs.close()
  })
})

describe('a store that is damaged', () => {
  const damaged: [string, (file: string) => void][] = [
    ['cut short', (file) => truncateSync(file, 5_000)],
    ['overwritten', (file) => writeFileSync(file, 'not a graph')],
    ['gone', (file) => rmSync(file)],
  ]
  it.each(damaged)('is noticed when its file is %s, and a load rebuilds it', async (_, damage) => {
    await loadDataset(embeddedGraphs(folder), smallDataset([told]))
    damage(join(folder, readdirSync(folder).find((name) => name.endsWith('.grafeo')) ?? ''))
    const graphs = embeddedGraphs(folder)
    await expect(graphs.view(countStatements)).rejects.toThrow(DamagedStoreError)
    await loadDataset(graphs, smallDataset([told]))
    expect(await graphs.view(countStatements)).toBe(1)
    await graphs.close()
  })

  it('is noticed when its pointer cannot be read', async () => {
    writeFileSync(join(folder, 'current'), '{"version":')
    await expect(embeddedGraphs(folder).current()).rejects.toThrow(DamagedStoreError)
  })

  it('goes on serving the old generation when the new one cannot be opened, and says so', async () => {
    const warnings: string[] = []
    await loadDataset(embeddedGraphs(folder), smallDataset([told]))
    const graphs = embeddedGraphs(folder, { warn: (message) => warnings.push(message) })
    expect(await graphs.view(countStatements)).toBe(1)
    writeFileSync(join(folder, 'current'), JSON.stringify({ version: 'v', generation: 'g', file: 'missing.grafeo' }))
    expect(await graphs.view(countStatements)).toBe(1)
    expect(warnings).toHaveLength(1)
    await graphs.close()
  })

  it('is rebuilt by the server, which says so in its log', async () => {
    writeFileSync(join(folder, 'current'), 'garbage')
    const server = startDemarche(['serve'], { DATA_DIR: folder, PORT: '0' })
    let log = ''
    server.stdout.on('data', (text) => {
      const up = log.includes('is at http')
      log += text
      if (!up && log.includes('is at http')) server.kill('SIGTERM')
    })
    const [code] = await once(server, 'close')
    expect(log).toMatch(/Rebuilding from the scripts: the store in .* cannot be opened/)
    expect(log).toContain('Loaded in')
    expect(code).toBe(0)
  })
})

describe('a sweep', () => {
  it('removes what killed loads left and keeps the generation before', async () => {
    const graphs = embeddedGraphs(folder)
    await loadDataset(graphs, smallDataset([told]))
    const before = readdirSync(folder).filter((name) => name.endsWith('.grafeo'))
    const host = /-(\w+)\.grafeo$/.exec(before[0] ?? '')?.[1]
    // No process has this number: Linux gives none above 4194304.
    writeFileSync(join(folder, `20220101000000000-99999999-${host}.grafeo`), 'half')
    writeFileSync(join(folder, `20220101000000000-99999999-elsewhere.grafeo`), 'of another machine')
    writeFileSync(join(folder, 'notes.txt'), 'not ours')
    await loadDataset(graphs, smallDataset([told]))
    const after = readdirSync(folder)
    expect(after).not.toContain(`20220101000000000-99999999-${host}.grafeo`)
    expect(after).toEqual(expect.arrayContaining(['current', 'notes.txt', ...before]))
    await graphs.close()
  })
})

describe('a load that is stopped', () => {
  // Large enough that a signal finds it at work.
  const many = (stance: Told['stance'], count: number): Told[] =>
    Array.from({ length: count }, (_, index) => ({ id: `s${index}`, by: 'red', day: '2022-03-01', stance }))
  let datasets: string[]
  beforeAll(() => {
    datasets = [datasetFolder(many('ASSERTS', 400)), datasetFolder(many('REJECTS', 1_500))]
  })
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves nothing behind and exits 130', async (signal) => {
    const loading = startDemarche(['load'], { DATA_DIR: folder, DATASET: datasets[1] ?? '' })
    let said = ''
    loading.stderr.on('data', (text) => (said += text))
    loading.stdout.once('data', () => loading.kill(signal))
    const [code] = await once(loading, 'close')
    expect(said).toContain('interrupted; the graph loaded before is still in use')
    expect(code).toBe(130)
    expect(readdirSync(folder)).toEqual([])
  })

  it('by a full disk leaves the generation before in place and nothing of its own', { timeout: 120_000 }, async () => {
    const mounted = mountSmallDisk(folder)
    try {
      const first = embeddedGraphs(folder)
      await loadVersion(first, readDataset(datasets[0]), openVersions(first, { folder: versionsFolder(folder) }))
      await first.close()
      const before = readdirSync(folder, { recursive: true }).sort()
      if (mounted) fillUpTo(folder, 100_000)
      // Where none can be mounted a limit on file size stands in: the engine's write fails in the same place.
      const limit = mounted ? '' : "trap '' XFSZ; ulimit -f 300; "
      const loading = run('bash', ['-c', `${limit}exec "$0" "$@"`, process.execPath, cli, 'load'], {
        env: environment({ DATA_DIR: folder, DATASET: datasets[1] ?? '' }),
      })
      const stderr = mounted
        ? expect.stringMatching(/^demarche: load: failed; .* no space left on device/i)
        : expect.any(String)
      await expect(loading).rejects.toMatchObject({ code: 1, stderr })
      expect(
        readdirSync(folder, { recursive: true })
          .filter((name) => name !== filler)
          .sort(),
      ).toEqual(before)
      const graphs = embeddedGraphs(folder)
      expect(await graphs.view(countStatements)).toBe(400)
      await graphs.close()
    } finally {
      if (mounted) execFileSync('umount', ['--lazy', folder])
    }
  })
})

const filler = 'filler'

/** A disk of 8 MB over `folder`, where this process may mount one. */
function mountSmallDisk(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'none', folder]).status === 0
}

/** Leaves `bytes` free. */
function fillUpTo(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, filler), Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
}
