/** Starts the Neo4j server of a project, `neo4j-5` or `neo4j-2026`, and stops it when its tests are done. */
import type { TestProject } from 'vitest/node'
import { provideServer, type Release, whyNoCypherShell } from './neo4j-servers.js'
import { refuseInCi } from './provided.js'

export default async function setup(project: TestProject) {
  const cypherShellMissing = whyNoCypherShell()
  const { server, missing } = await provideServer(project.name as Release)
  refuseInCi(missing, cypherShellMissing)
  project.provide('neo4jMissing', missing)
  project.provide('cypherShellMissing', cypherShellMissing)
  if (!server) return
  const { stop, version, ...provided } = server
  project.provide('neo4j', provided)
  return stop
}
