// Decides which Neo4j servers the tests run on: one that is given, else containers, else Maven Central and a JDK.
import { canRunCypherShell, fetchCypherShell } from './cypher-shell.js'
import { dockerAnswers, imageVersions, startNeo4jContainer } from './neo4j-docker.js'
import { fetchNeo4j, runnableVersions, startNeo4j } from './neo4j-maven.js'
import { type Neo4jServer, type RunningNeo4j, untilItAnswers } from './running-neo4j.js'

export interface Provision {
  servers: RunningNeo4j[]
  /** Why there is none, and what to do about it. */
  missing: string | null
}

const howToGetOne =
  'No Neo4j to test on: start a Docker engine, or install a JDK 17 or later and Maven, or set NEO4J_TEST_URI'

export const whyNoCypherShell = () =>
  canRunCypherShell() ? null : 'No cypher-shell to test with: install a JDK 17 or later and Maven'

/** @throws when a server that should run here does not */
export async function provideServers(): Promise<Provision> {
  const { NEO4J, NEO4J_TEST_URI } = process.env
  if (NEO4J === 'off') return { servers: [], missing: 'NEO4J=off' }
  if (NEO4J_TEST_URI) return { servers: [await given(NEO4J_TEST_URI)], missing: null }
  if (await dockerAnswers()) return { servers: await startAll(imageVersions.map(startNeo4jContainer)), missing: null }
  const versions = runnableVersions()
  if (versions.length === 0) return { servers: [], missing: howToGetOne }
  return { servers: await startAll(versions.map((version) => startNeo4j(version))), missing: null }
}

/** Fetches ahead what `provideServers` and the tests would fetch, so that no test waits for a download. */
export async function fetchAhead() {
  if (canRunCypherShell()) await fetchCypherShell()
  if (process.env.NEO4J_TEST_URI || (await dockerAnswers())) return
  for (const version of runnableVersions()) await fetchNeo4j(version)
}

/** Whoever gives a server gives its whole content: the tests empty it. */
async function given(uri: string): Promise<RunningNeo4j> {
  const { NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env
  const server: Neo4jServer = { name: `Neo4j at ${uri}`, uri, ...(user && { user }), ...(password && { password }) }
  await untilItAnswers(server, 30_000)
  return { ...server, version: 'given', stop: async () => {} }
}

/** All or none: where one fails, those that did start are stopped. */
async function startAll(starting: Promise<RunningNeo4j>[]): Promise<RunningNeo4j[]> {
  const settled = await Promise.allSettled(starting)
  const running = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = settled.find((one) => one.status === 'rejected')
  if (failed) {
    await stopAll(running)
    throw failed.reason
  }
  return running
}

export const stopAll = (servers: RunningNeo4j[]) => Promise.all(servers.map((server) => server.stop()))
