/** Chooses the Neo4j server of a project: the one in NEO4J_TEST_URI, else a container, else a download from Maven Central. */
import { canRunCypherShell, fetchCypherShell } from './cypher-shell.js'
import { dockerAnswers, startNeo4jContainer } from './neo4j-docker.js'
import { fetchNeo4j, startNeo4j, whyNotHere } from './neo4j-maven.js'
import { driverFor, type Neo4jServer, type RunningNeo4j, untilItAnswers } from './running-neo4j.js'

/** The long-term release and the current one, by the names of their projects. */
export const releases = {
  'neo4j-5': { image: '5.26', version: '5.26.30' },
  'neo4j-2026': { image: '2026', version: '2026.08.1' },
} as const
export type Release = keyof typeof releases

export interface Provision {
  server: RunningNeo4j | null
  /** Why there is none, and what to do about it. */
  missing: string | null
}

export const whyNoCypherShell = () =>
  canRunCypherShell() ? null : 'No cypher-shell to test with: install a JDK 17 or later and Maven'

/** @throws when a server that should run here does not */
export async function provideServer(release: Release): Promise<Provision> {
  const given = await givenServer(release)
  if (given) return { server: given, missing: null }
  const { image, version } = releases[release]
  if (await dockerAnswers()) return { server: await startNeo4jContainer(image), missing: null }
  const missing = whyNotHere(version)
  return missing ? { server: null, missing } : { server: await startNeo4j(version), missing: null }
}

/** Why a release cannot run here, whatever is downloaded; null where it can. */
export async function whyNoServer(release: Release): Promise<string | null> {
  if ((await givenServer(release)) || (await dockerAnswers())) return null
  return whyNotHere(releases[release].version)
}

/** Fetches ahead what `provideServer` and the tests would fetch, so that no test waits for a download. */
export async function fetchAhead(wanted: Release[]): Promise<void> {
  if (wanted.length === 0) return
  if (canRunCypherShell()) await fetchCypherShell()
  if (await dockerAnswers()) return
  for (const { version } of wanted.map((release) => releases[release]))
    if (!whyNotHere(version)) await fetchNeo4j(version)
}

/**
 * The server of NEO4J_TEST_URI, for the project of its release. Whoever gives a server gives its whole content: the
 * tests empty it.
 */
async function givenServer(release: Release): Promise<RunningNeo4j | null> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env
  if (!uri) return null
  const server: Neo4jServer = { name: `Neo4j at ${uri}`, uri, ...(user && { user }), ...(password && { password }) }
  await untilItAnswers(server, 30_000)
  const driver = driverFor(server)
  const { agent = '' } = await driver.getServerInfo().finally(() => driver.close())
  const isFive = /\/[45]\./.test(agent)
  if (isFive !== (release === 'neo4j-5')) return null
  return { ...server, version: agent, stop: async () => {} }
}
