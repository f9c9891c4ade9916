/** The program installed in folders whose names are not plain Latin words. */
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { startDemarche } from '../commands/demarche.js'
import { testFolder } from '../provision/test-folder.js'

const folder = testFolder('folder')

/** A copy of the built program with a page of one line; the libraries are linked, not copied. */
function installIn(home: string): string {
  mkdirSync(join(home, 'dist', 'web', 'assets'), { recursive: true })
  for (const part of ['dist', 'cypher', 'package.json']) {
    cpSync(join(packageRoot, part), join(home, part), { recursive: true, filter: (from) => !from.endsWith('/web') })
  }
  symlinkSync(join(packageRoot, 'node_modules'), join(home, 'node_modules'))
  writeFileSync(join(home, 'dist', 'web', 'index.html'), '<title>Ledger</title>')
  writeFileSync(join(home, 'dist', 'web', 'assets', 'index-1.js'), 'export {}')
  return join(home, 'dist', 'cli.js')
}

it.each([
  ['a dot-folder, as npx has it', ['.npm', '_npx', '0123456789abcdef', 'node_modules', 'demarche']],
  ['a folder with spaces', ['Program Files', 'the talks', 'demarche']],
  ['a folder in other scripts, with signs that URLs escape', ['Переговоры', '交渉', '100% #1?', 'demarche']],
])('serves every view, assets, questions and queries from %s', { timeout: 180_000 }, async (_, path) => {
  const cli = installIn(join(folder, ...path))
  const serving = startDemarche(['serve'], { DATA_DIR: inject('shippedStore'), PORT: '0' }, cli)
  try {
    let log = ''
    while (!log.includes('is at http')) log += (await once(serving.stdout, 'data'))[0]
    const base = /http:\/\/[\d.]+:\d+/.exec(log)?.[0] ?? ''
    const query = `q=${encodeURIComponent('MATCH (d:Demand) RETURN count(d.id) AS n')}`
    const paths = ['/', '/ledger', '/demand/crimea', '/graph/crimea', '/assets/index-1.js', '/api/v1/stats']
    const answers = await Promise.all(
      [...paths, `/api/v1/query?${query}`].map(async (it) => [it, (await fetch(base + it)).status]),
    )
    expect(answers.filter(([, status]) => status !== 200)).toEqual([])
    expect(await (await fetch(`${base}/demand/crimea`)).text()).toBe('<title>Ledger</title>')
  } finally {
    serving.kill('SIGTERM')
    await once(serving, 'exit')
  }
})

it('says that the page is missing where it was not built', { timeout: 180_000 }, async () => {
  const home = join(folder, 'without a page')
  const cli = installIn(home)
  rmSync(join(home, 'dist', 'web'), { recursive: true })
  const serving = startDemarche(['serve'], { DATA_DIR: inject('shippedStore'), PORT: '0' }, cli)
  let log = ''
  while (!log.includes('is at http')) log += (await once(serving.stdout, 'data'))[0]
  serving.kill('SIGTERM')
  await once(serving, 'exit')
  expect(log).toContain('The page has not been built, so only the API is served. Run: npm run build')
})
