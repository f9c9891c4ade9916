/** Runs Neo4j Community in a container, if a Docker engine is available. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type RunningNeo4j, untilItAnswers } from './running-neo4j.js'

/** The client alone does not do: many machines have it without an engine behind it. */
export async function dockerAnswers(): Promise<boolean> {
  const asked = promisify(execFile)('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 })
  return asked.then(
    ({ stdout }) => stdout.trim() !== '',
    () => false,
  )
}

/** Starts an empty server without a password. */
export async function startNeo4jContainer(version: string): Promise<RunningNeo4j> {
  // Loaded only where it is used: it brings a whole Docker client.
  const { GenericContainer, Wait } = await import('testcontainers')
  const container = await new GenericContainer(`neo4j:${version}-community`)
    .withEnvironment({ NEO4J_AUTH: 'none', NEO4J_dbms_usage__report_enabled: 'false' })
    .withExposedPorts(7687)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .withStartupTimeout(180_000)
    .start()
  const stop = async () => {
    await container.stop()
  }
  const uri = `bolt://${container.getHost()}:${container.getMappedPort(7687)}`
  await untilItAnswers({ uri }, 60_000).catch(async (error) => {
    await stop()
    throw error
  })
  return { name: `Neo4j ${version}`, version, uri, stop }
}
