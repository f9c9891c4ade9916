/** Tests the package as users get it: packed, installed in an empty folder, and started. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { environment } from '../commands/demarche.js'
import { dnaDatabase } from '../export/dna-database.js'
import { checkLedger, checkPage, whileServing } from './serving.js'

const run = promisify(execFile)

/** Imports, and serves data, questions and page, from the installed package alone. @throws what did not work */
export async function packedAndInstalled(clone: string): Promise<void> {
  const folder = temporaryFolder('package')
  try {
    const home = join(folder, 'elsewhere')
    await mkdir(home)
    await install(await pack(clone, folder), home)
    const bin = join(home, 'node_modules', '.bin', 'demarche')
    await importsDna(bin, home)
    const env = environment({ PORT: '0', DATA_DIR: join(home, 'data') })
    await whileServing([process.execPath, bin, 'serve'], { env, cwd: home }, async (base) => {
      await checkLedger(base)
      await checkPage(base)
    })
    await answersAssistants(bin, env)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The packed file; it holds nothing that is only built or tested with. */
async function pack(clone: string, folder: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: clone })
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as { filename: string; files: { path: string }[] }[]
  assert(packed && packed.files.length > 100)
  const unwanted = packed.files.map(({ path }) => path).filter((path) => /^(src|test|web|node_modules)\//.test(path))
  assert.deepEqual(unwanted, [])
  return join(folder, packed.filename)
}

async function install(packed: string, home: string): Promise<void> {
  await run('npm', ['init', '-y'], { cwd: home })
  await run('npm', ['install', '--no-audit', '--no-fund', packed], { cwd: home })
}

/** Over standard input and output, as `npx demarche mcp` in a client's configuration. */
async function answersAssistants(bin: string, env: NodeJS.ProcessEnv): Promise<void> {
  const client = new Client({ name: 'package', version: '1' })
  const given = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? '']))
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp'], env: given, stderr: 'ignore' }),
  )
  try {
    const { content } = await client.callTool({
      name: 'check_text',
      arguments: { text: 'Putin recognised Donbas [s000-01].' },
    })
    assert.match(JSON.stringify(content), /0 not supported/)
  } finally {
    await client.close()
  }
}

/** The one part that reads a database of its own kind. */
async function importsDna(bin: string, home: string): Promise<void> {
  const documents = [{ day: '2024-01-02', text: 'The bridge must be opened.' }]
  const statements = [{ person: 'Ann', concept: 'The bridge opens' }]
  await writeFile(join(home, 'coded.dna'), await dnaDatabase(3, { documents, statements }))
  const { stdout } = await run(process.execPath, [bin, 'import', 'coded.dna', '--out', 'own'], { cwd: home })
  assert.match(stdout, /^1 statement, 1 source, 1 demand, actors: person 1\.\n/)
  assert((await readdir(join(home, 'own'))).includes('10-actors.cypher'))
}
