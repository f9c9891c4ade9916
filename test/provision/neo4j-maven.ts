/** Runs Neo4j Community from Maven Central on an installed JDK, where there is no Docker engine. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { findJdk, type Jdk } from './jdk.js'
import { canHaveJars, jarsOf } from './maven-jars.js'
import { executable } from './on-path.js'
import { type RunningNeo4j, untilItAnswers } from './running-neo4j.js'

/** The long-term release, which every test machine can run, and the current one, by the oldest JDK each accepts. */
const oldestJdk = { '5.26.30': 17, '2026.08.1': 21 }
export type Neo4jVersion = keyof typeof oldestJdk

const launcher = fileURLToPath(new URL('launch-neo4j.java', import.meta.url))
const opened = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)

/** Why the release cannot run here, and what to install; null where it can. */
export function whyNotHere(version: Neo4jVersion): string | null {
  const needed = oldestJdk[version]
  if (findJdk(needed) && canHaveJars(version)) return null
  return `No Neo4j ${version} to test on: start a Docker engine, or install a JDK ${needed} or later and Maven, or set NEO4J_TEST_URI`
}

/** Fetches the release if it is not here yet: about 130 MB, then kept. */
export async function fetchNeo4j(version: Neo4jVersion): Promise<{ lib: string; jdk: Jdk }> {
  const jdk = findJdk(oldestJdk[version])
  if (!jdk) throw new Error(`Neo4j ${version} needs a JDK ${oldestJdk[version]} or later`)
  return {
    lib: await jarsOf(version, [`org.neo4j:neo4j:${version}`, `org.neo4j.app:neo4j-server:${version}`], jdk),
    jdk,
  }
}

/** The quick compiler alone: two servers starting side by side on two cores are up in 12 s rather than 18. */
const quickStart = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']

/**
 * Starts an empty server without a password on a free loopback port, with a home of its own that `stop` removes.
 * @param jvm options of the virtual machine; a benchmark gives none, to measure Neo4j as it is meant to run
 */
export async function startNeo4j(version: Neo4jVersion, jvm = quickStart): Promise<RunningNeo4j> {
  const { lib, jdk } = await fetchNeo4j(version)
  const port = await freePort()
  const home = await makeHome(port)
  // What Java puts aside goes with the home; for jps and its kin it would write beside it.
  const aside = [`-Djava.io.tmpdir=${home}`, '-XX:-UsePerfData']
  const server = spawn(
    join(jdk.home, 'bin', executable('java')),
    [
      '-Xmx1g',
      ...aside,
      ...jvm,
      ...opened,
      '-cp',
      `${lib}/*`,
      launcher,
      `--home-dir=${home}`,
      `--config-dir=${home}/conf`,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  let printed = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (printed += text))
  const stop = async () => {
    await end(server)
    await rm(home, { recursive: true, force: true, maxRetries: 3 })
  }
  const uri = `bolt://127.0.0.1:${port}`
  const gaveUp = () => (hasEnded(server) ? `Neo4j ${version} did not start: ${printed.slice(-2000)}` : '')
  try {
    await untilItAnswers({ uri }, 120_000, gaveUp)
  } catch (error) {
    await stop()
    throw error
  }
  return { name: `Neo4j ${version}`, version, uri, stop }
}

async function makeHome(port: number): Promise<string> {
  const home = temporaryFolder('neo4j')
  for (const folder of ['conf', 'data', 'logs', 'plugins', 'import']) await mkdir(join(home, folder))
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.security.auth_enabled': false,
    'server.memory.heap.max_size': '1g',
    'server.memory.pagecache.size': '256m',
    'dbms.usage_report.enabled': false,
    // Unset, LOAD CSV reads any file of the machine.
    'server.directories.import': 'import',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  await writeFile(join(home, 'conf', 'neo4j.conf'), lines.join(''))
  return home
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port on the loopback address')
  return address.port
}

const hasEnded = (server: ChildProcess) => server.exitCode !== null || server.signalCode !== null

/** Halts through the launcher's leash: an orderly shutdown takes 10 s to close a database that is thrown away. */
async function end(server: ChildProcess) {
  if (hasEnded(server)) return
  const ended = once(server, 'exit')
  server.stdin?.end()
  const impatience = setTimeout(() => server.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(impatience)
}
