/** A process that is killed while it writes files together leaves all of them as they were, or all of them written. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { finishWriting } from '../../src/cypher/write-together.js'
import { testFolder } from '../provision/test-folder.js'

const kills = Number(process.env.KILLS ?? 12)
const program = join(packageRoot, 'test', 'provision', 'write-together-loop.ts')

it(`nothing is half written after ${kills} kills at random moments, and nothing acknowledged is lost`, async () => {
  const folder = testFolder('killed-writing')
  const numberIn = (path: string) => Number(readFileSync(join(folder, path), 'utf8').split(' ', 1)[0])
  const seen = new Set<number>()
  let unfinished = 0
  for (let kill = 0; kill < kills; kill++) {
    const writer = spawn(process.execPath, ['--import', 'tsx', program, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // The cache would be left in the temporary folder.
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    })
    let said = ''
    writer.stdout.on('data', (text) => {
      said += text
    })
    await once(writer.stdout, 'data')
    await setTimeout(Math.random() * 60)
    writer.kill('SIGKILL')
    await once(writer, 'close')
    if (readdirSync(folder).some((name) => existsSync(join(folder, name, 'decided.json')))) unfinished++
    finishWriting(folder)
    const numbers = readdirSync(join(folder, '60-statements')).map((name) => numberIn(join('60-statements', name)))
    expect(numbers).toHaveLength(8)
    expect(new Set(numbers).size).toBe(1)
    const acknowledged = Number(said.trim().split('\n').at(-1))
    expect(numbers[0]).toBeGreaterThanOrEqual(acknowledged)
    expect(numbers[0]).toBeLessThanOrEqual(acknowledged + 1)
    seen.add(numbers[0] as number)
  }
  expect(seen.size).toBeGreaterThan(1)
  if (process.env.KILLS) process.stdout.write(`${unfinished} of ${kills} kills left files to be moved.\n`)
}, 600_000)
