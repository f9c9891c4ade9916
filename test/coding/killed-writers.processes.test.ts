/** What a log said it kept is there, however its process ended: by a kill, or by a disk that was full. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { build } from 'esbuild'
import { beforeAll, expect, it } from 'vitest'
import { openPassLog } from '../../src/coding/pass-log.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { mulberry32 } from '../provision/mulberry32.js'
import { testFolder } from '../provision/test-folder.js'

/** `KILLS=200` is the whole measurement. */
const kills = Number(process.env.KILLS ?? 40)
const folder = testFolder('writers')
const program = join(folder, 'writing.mjs')

beforeAll(() =>
  build({
    entryPoints: [join(packageRoot, 'test', 'coding', 'writing.ts')],
    ...{ bundle: true, platform: 'node', format: 'esm', outfile: program, logLevel: 'error' },
    // It reads the package's name from the folder above, as the product does.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  }),
)

it(`${kills} kills lose no event that was acknowledged`, async () => {
  const file = join(folder, 'coding', 'source-001', 'ada.jsonl')
  const random = mulberry32(16)
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill++) {
    const writer = spawn(process.execPath, [program, file, `r${kill}`], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    writer.stdout.on('data', (text) => (said += text))
    await once(writer.stdout, 'data')
    await setTimeout(random() * 60)
    writer.kill('SIGKILL')
    await once(writer, 'close')
    const ids = said.split('\n').slice(0, -1)
    const { state } = await openPassLog(file).read()
    expect(ids.filter((id) => !state.ids.has(id))).toEqual([])
    acknowledged += ids.length
  }
  const { state, events } = await openPassLog(file).read()
  expect(events.map(({ n }) => n)).toEqual(Array.from({ length: state.n }, (_, at) => at + 1))
  expect(state.n).toBeGreaterThanOrEqual(acknowledged)
  expect(acknowledged).toBeGreaterThan(kills * 5)
}, 300_000)

it('a disk that is full is one sentence, and the file is as it was before', async () => {
  const file = join(folder, 'full', 'ada.jsonl')
  // The shell counts blocks of 512 or 1024 bytes.
  const script = `ulimit -f 40; exec "${process.execPath}" "${program}" "${file}" full`
  const writer = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, fault] = ['', '']
  writer.stdout.on('data', (text) => (said += text))
  writer.stderr.on('data', (text) => (fault += text))
  await once(writer, 'close')
  expect(fault).toContain('ada.jsonl was not written: the disk is full. Nothing kept is lost.')
  const ids = said.split('\n').slice(0, -1)
  expect(ids.length).toBeGreaterThan(5)
  const { events, torn } = await openPassLog(file).read()
  expect(events.map(({ id }) => id)).toEqual(ids)
  expect([torn, readFileSync(file, 'utf8').at(-1)]).toEqual([0, '\n'])
})

it('a folder that is read-only is one sentence', () => {
  const closed = join(folder, 'closed')
  mkdirSync(closed)
  writeFileSync(join(closed, 'ada.jsonl'), '')
  chmodSync(join(closed, 'ada.jsonl'), 0o444)
  // A superuser writes to what is read-only, so the process runs as somebody else, who may pass through the folders above.
  const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {}
  for (let above = folder; nobody.uid && above.includes('demarche-'); above = dirname(above)) chmodSync(above, 0o755)
  const run = () =>
    execFileSync(process.execPath, [program, join(closed, 'ada.jsonl'), 'x'], { ...nobody, stdio: 'pipe' })
  expect(run).toThrow(/ada\.jsonl cannot be written: EACCES.* Nothing kept is lost\./)
})
