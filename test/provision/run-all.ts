// Runs every test there is on a bare machine: installs what is missing, runs the suite, then the built product on the
// newest Node, then `npm start`. The last line counts them all.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.js'
import { installMissing } from './debian.js'
import { findJdk } from './jdk.js'
import { fetchAhead } from './neo4j-servers.js'
import { newestNode } from './newest-node.js'
import { findOnPath } from './on-path.js'
import { findPython, providePython } from './python.js'
import { type Report, type Skip, skipsOf } from './skips.js'
import { smoke } from './smoke.js'
import { timedStart } from './start.js'

interface Count {
  passed: number
  failed: number
  skipped: Skip[]
}

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const none: Count = { passed: 0, failed: 0, skipped: [] }
const onePassed: Count = { passed: 1, failed: 0, skipped: [] }
const oneFailed: Count = { passed: 0, failed: 1, skipped: [] }
const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
})

/** By the tool that is missing, so that a browser or JDK from elsewhere will do. */
function missingPackages(): string[] {
  return [
    ...(findChromium() ? [] : ['chromium', 'fonts-dejavu-core']),
    ...(findJdk(17) ? [] : ['default-jdk-headless']),
    ...(findOnPath('mvn') ? [] : ['maven']),
    ...(findPython() ? [] : ['python3', 'python3-venv']),
    ...(findOnPath('xmllint') ? [] : ['libxml2-utils']),
  ]
}

async function provision(): Promise<Count> {
  const advice = installMissing(missingPackages())
  if (advice) console.warn(`Some tests need more than is here. ${advice}`)
  await fetchAhead()
  providePython()
  return none
}

async function suite(): Promise<Count> {
  const report = root('.cache/test-report.json')
  await rm(report, { force: true })
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = spawn(process.execPath, [root('node_modules/vitest/vitest.mjs'), 'run', ...reporters], {
    cwd: root('.'),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(vitest, 'exit')
  // No report: it broke before the first test.
  const json = await readFile(report, 'utf8').catch(() => '{}')
  const result: Report = JSON.parse(json)
  const { numPassedTests = 0, numFailedTests = 0 } = result
  const count = { passed: numPassedTests, failed: numFailedTests, skipped: skipsOf(result) }
  // A file that does not load and an error outside a test fail the run without a failed test.
  return code !== 0 && count.failed === 0 ? add(count, oneFailed) : count
}

async function smokeTest(): Promise<Count> {
  await smoke(await newestNode(), root('dist/cli.js'))
  console.log('✓ the built product loads and serves on the newest Node')
  return onePassed
}

async function startTest(): Promise<Count> {
  const { ledger, page } = await timedStart(root('.'))
  console.log(
    `✓ npm start answers with a ledger after ${ledger.toFixed(1)} s, with the page after ${page.toFixed(1)} s`,
  )
  return onePassed
}

async function attempt(what: string, step: () => Promise<Count>): Promise<Count> {
  try {
    return await step()
  } catch (error) {
    console.error(`✗ ${what}:`, error)
    return oneFailed
  }
}

const ready = await attempt('provisioning', provision)
const tested = await attempt('the test suite', suite)
const smoked = await attempt('the built product on the newest Node', smokeTest)
const started = await attempt('npm start', startTest)
const { passed, failed, skipped } = [ready, tested, smoked, started].reduce(add)
for (const { title } of skipped) console.log(`↓ skipped: ${title}`)
// At the desk a browser may be missing; in CI everything runs that can be installed.
const gaps = process.env.CI === 'true' && skipped.some(({ allowed }) => !allowed)
process.exitCode = failed === 0 && tested.passed > 0 && !gaps ? 0 : 1
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
