/**
 * Runs every test on a bare machine, or those of the projects that are named: installs what is missing, runs the
 * projects of Vitest side by side, then the built product as its users start it. The last line counts them all.
 */
import { readdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { findChromium } from './chromium.js'
import { type Count, oneFailed, passed, sum } from './count.js'
import { installMissing } from './debian.js'
import { whyNoProxy } from './hosting/proxy.js'
import { findJdk } from './jdk.js'
import { fetchAhead, type Release, releases, whyNoServer } from './neo4j-servers.js'
import { newestNode } from './newest-node.js'
import { npmStart } from './npm-start.js'
import { findOnPath } from './on-path.js'
import { packedAndInstalled } from './package.js'
import { productServes } from './product-serves.js'
import { findPython, providePython } from './python.js'
import { rPackages, whyNoR } from './r.js'
import { runProject } from './run-project.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The projects of Vitest: first the three whose files run one after another, so that those that keep all processors
 * busy on their own fill what these leave. `product` is no project: it starts what was built.
 */
const all = ['neo4j-5', 'browser', 'neo4j-2026', 'processes', 'embedded', 'unit', 'product']
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}. There are ${all.join(', ')}.`)
const wanted = asked.length > 0 ? all.filter((name) => asked.includes(name)) : all
const wants = (...names: string[]) => names.some((name) => wanted.includes(name))

/** By the tool that is missing, so that a browser or JDK from elsewhere will do. */
function missingPackages(): string[] {
  const onNeo4j = wants(...Object.keys(releases))
  const onEmbedded = wants('embedded', 'processes')
  return [
    ...(!wants('browser') || findChromium() ? [] : ['chromium-headless-shell', 'fonts-dejavu-core']),
    ...(!wants('browser') || !whyNoProxy() ? [] : ['nginx', 'caddy', 'openssl']),
    ...(!onNeo4j || findJdk(17) ? [] : ['default-jdk-headless']),
    ...(!onNeo4j || findOnPath('mvn') ? [] : ['maven']),
    ...(!onEmbedded || findPython() ? [] : ['python3', 'python3-venv']),
    ...(!onEmbedded || findOnPath('xmllint') ? [] : ['libxml2-utils']),
    ...(!onEmbedded || !whyNoR() ? [] : rPackages),
  ]
}

async function provision(): Promise<Count> {
  const advice = installMissing(missingPackages())
  if (advice) console.warn(`Some tests need more than is here. ${advice}`)
  await fetchAhead(wanted.filter((name): name is Release => name in releases))
  if (wants('embedded', 'processes')) providePython()
  return passed(0)
}

/** As many projects at a time as there are processors for; each Neo4j has a project, and so a process, of its own. */
async function suite(): Promise<Count> {
  const waiting = wanted.filter((name) => name !== 'product')
  const counts: Count[] = []
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) counts.push(await projectOrSkip(next))
  }
  const lanes = availableParallelism() < 4 ? 2 : waiting.length
  await Promise.all(Array.from({ length: lanes }, lane))
  return sum(counts)
}

async function projectOrSkip(name: string): Promise<Count> {
  const cannot = name in releases ? await whyNoServer(name as Release) : null
  if (!cannot) return runProject(root, name, modules)
  return { ...passed(0), skipped: [{ title: `all tests of ${name} (${cannot})`, allowed: true }] }
}

/** A test of this program's own: one more that passed, or failed. */
async function check(what: string, step: () => Promise<string>): Promise<void> {
  const count = await attempt(what, async () => {
    console.log(`✓ ${await step()}`)
    return passed(1)
  })
  counts.push(count)
}

async function attempt(what: string, step: () => Promise<Count>): Promise<Count> {
  const begun = performance.now()
  try {
    return await step()
  } catch (error) {
    console.error(`✗ ${what}:`, error)
    return oneFailed
  } finally {
    console.log(`${what} took ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  }
}

// Every process that is started here has its temporary folder in this one.
const home = temporaryFolder('run')
process.env.TMPDIR = home
// Of this run alone: what was compiled before might be of sources that have moved.
const modules = join(home, 'modules')

const counts = [await attempt('provisioning', provision), await attempt('the test suite', suite)]
if (wants('product')) {
  await check('the package', async () => {
    await packedAndInstalled(root)
    return 'the package, packed and installed elsewhere, imports and serves'
  })
  await check('the built product on the newest Node', async () => {
    await productServes(await newestNode(), `${root}dist/cli.js`)
    return 'the built product loads and serves on the newest Node'
  })
  await check('npm start', async () => {
    const seconds = await npmStart(root)
    return `npm start says where the page is after ${seconds.toFixed(1)} s, and there it is`
  })
}
await rm(modules, { recursive: true, force: true })
await check('what is left behind', async () => {
  const left = await readdir(home)
  if (left.length > 0) throw new Error(`In the temporary folder are left: ${left.join(', ')}.`)
  return 'nothing is left in the temporary folder'
})
const total = sum(counts)
for (const { title } of total.skipped) console.log(`↓ skipped: ${title}`)
// At the desk a browser may be missing; in CI everything runs that can be installed.
const gaps = process.env.CI === 'true' && total.skipped.some(({ allowed }) => !allowed)
process.exitCode = total.failed === 0 && total.passed > 0 && !gaps ? 0 : 1
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`)
