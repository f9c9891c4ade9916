/** The Cypher script makes the same graph again, as a dataset and in cypher-shell. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { lintScript } from '../../src/cypher/lint/lint-script.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import type { Graph } from '../../src/store/graph-store.js'
import { graphText, inFolder, withDataset } from '../import/loaded.js'
import { runCypherShell } from '../provision/cypher-shell.js'
import { describeOnEngines } from '../store/engines.js'
import { everything } from './everything.js'
import { exportOf, exportOfRecords, textOf } from './exported.js'

/** A dataset that is this one script. */
async function asDataset<T>(script: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-script-'))
  try {
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'demarche.cypher'), script)
    return await work(join(folder, 'data'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

it('keeps to the dialect that both engines answer alike', async () => {
  expect(lintScript(await textOf('cypher', exportOfRecords(everything)))).toEqual([])
})

describeOnEngines('the Cypher script', (engine) => {
  const scriptAndGraph = async (graph: Graph) =>
    [await textOf('cypher', await exportOf(graph)), await graphText(graph)] as const

  it('of the shipped dataset loads as a dataset, with every check, to an identical graph', async () => {
    const [script, before] = await withDataset(engine, undefined, scriptAndGraph)
    const after = await asDataset(script, (folder) => withDataset(engine, folder, graphText))
    expect(after).toEqual(before)
    expect(before.length).toBeGreaterThan(900)
  })

  it('of records that are hard to write is the same script again', async () => {
    const [script] = await inFolder(everything, (folder) => withDataset(engine, folder, scriptAndGraph))
    const [again] = await asDataset(script, (folder) => withDataset(engine, folder, scriptAndGraph))
    expect(again).toBe(script)
  })

  it.each([
    { asOf: '2022-03-15', clock: 'published' },
    { asOf: '2022-03-15' },
    { source: 'source-003' },
    { sides: 'ukraine,turkey', issue: 'alignment' },
    { demand: 'ceasefire', hedged: 'exclude', withoutRelays: 'press,author' },
  ])('of what %j leaves holds every check', async (given) => {
    const script = await withDataset(engine, undefined, async (graph) =>
      textOf('cypher', await exportOf(graph, given as Record<string, string>)),
    )
    const left = await asDataset(script, (folder) => withDataset(engine, folder, graphText))
    expect(left.length).toBeGreaterThan(20)
  })
})

for (const server of inject('neo4j')) {
  it(`the Cypher script runs in cypher-shell, on ${server.name}`, async ({ skip }) => {
    const missing = inject('cypherShellMissing')
    if (missing) skip(missing)
    const schema = readFileSync(join(packageRoot, 'cypher', 'schema.cypher'), 'utf8')
    const script = await textOf('cypher', exportOfRecords(everything))
    const count = 'MATCH (n:Statement)-[r]-(m) RETURN count(r) AS count;\nMATCH (n) DETACH DELETE n;\n'
    const ran = await runCypherShell(server.uri, `MATCH (n) DETACH DELETE n;\n${schema}\n${script}\n${count}`, server)
    expect(ran).toMatchObject({ stderr: '', code: 0 })
    expect(ran.stdout).toMatch(/count\n10\n/)
  })
}
