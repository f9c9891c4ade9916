/** The heap of a process that has been told to grow slowly, beside one that has not. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'

/** Keeps 60 MB, makes garbage that lives for a while, and prints the largest heap in bytes. */
const wasteful = `
const kept = Array.from({ length: 600_000 }, (_, n) => ({ n, list: [n] }))
let [last, before, most] = [[], [], 0]
for (let round = 0; round < 200; round++) {
  before = last
  last = Array.from({ length: 60_000 }, (_, n) => ({ n, list: [n], text: 'x' + n }))
  most = Math.max(most, process.memoryUsage().heapTotal)
}
console.log(kept.length > before.length ? most : 0)`

async function largestHeap(before: string): Promise<number> {
  const module = join(packageRoot, 'src/commands/grow-slowly.ts')
  const script = `import { growSlowly } from ${JSON.stringify(module)}\n${before}\n${wasteful}`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
    cwd: packageRoot,
    // The loader would leave its cache in the temporary folder.
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
  })
  expect(stderr).toBe('')
  return Number(stdout)
}

it('a heap that grows slowly stays at two thirds of one that does not, or below', async () => {
  const [usual, slow] = await Promise.all([largestHeap(''), largestHeap('growSlowly()')])
  expect(slow).toBeGreaterThan(60e6)
  expect(slow).toBeLessThan((usual * 2) / 3)
})
