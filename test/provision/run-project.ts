/** Runs one Vitest project in its own process and prefixes each line of output with the project's name. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { type Count, oneFailed, sum } from './count.js'
import { type Report, skipsOf } from './skips.js'

/** @param modules folder in which the projects of a run share the modules that one of them has compiled */
export async function runProject(root: string, name: string, modules: string): Promise<Count> {
  const begun = performance.now()
  const report = join(root, `.cache/test-report-${name}.json`)
  await rm(report, { force: true })
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`]
  const shared = ['--experimental.fsModuleCache', `--experimental.fsModuleCachePath=${modules}`]
  const command = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', name, ...reporters, ...shared]
  const vitest = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [vitest.stdout, vitest.stderr]) retell(stream, name)
  const [code] = await once(vitest, 'close')
  // No report: it broke before the first test.
  const json = await readFile(report, 'utf8').catch(() => '{}')
  const result: Report = JSON.parse(json)
  const { numPassedTests = 0, numFailedTests = 0 } = result
  const count = { passed: numPassedTests, failed: numFailedTests, skipped: skipsOf(result) }
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  console.log(
    `${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped.length} skipped in ${seconds} s`,
  )
  // A file that does not load and an error outside a test fail the run without a failed test.
  return code !== 0 && count.failed === 0 ? sum([count, oneFailed]) : count
}

function retell(stream: Readable, name: string): void {
  createInterface(stream).on('line', (line) => console.log(`${name} | ${line}`))
}
