// Gives the tests what they cannot bring along: Neo4j servers, cypher-shell and a browser.
import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium.js'
import { provideServers, stopAll, whyNoCypherShell } from './neo4j-servers.js'
import { findOnPath } from './on-path.js'
import { whyNoPython } from './python.js'
import type { Neo4jServer } from './running-neo4j.js'

declare module 'vitest' {
  export interface ProvidedContext {
    /** One or more servers, without a password where none is named. Empty where there are none: skip, do not pass. */
    neo4j: Neo4jServer[]
    /** Why `neo4j` is empty: the reason to give for the skip. */
    neo4jMissing: string | null
    /** Why `runCypherShell` cannot work here. */
    cypherShellMissing: string | null
    /** Why tests with Python's libraries cannot run here. */
    pythonMissing: string | null
    /** Why XML cannot be held against its schema here. */
    xmllintMissing: string | null
    /** The browser's executable, for `launchOptions`. */
    chromium: string | null
  }
}

export default async function setup(project: TestProject) {
  const chromium = findChromium() ?? null
  const off = process.env.NEO4J === 'off'
  const cypherShellMissing = off ? 'NEO4J=off' : whyNoCypherShell()
  const pythonMissing = whyNoPython()
  const xmllintMissing = findOnPath('xmllint') ? null : 'needs xmllint (Debian: apt-get install libxml2-utils)'
  if (process.env.CI === 'true') {
    if (off) throw new Error('NEO4J=off is for quick local runs: with CI=true every test has to run')
    if (!chromium) throw new Error('No Chromium to test with: install one or set CHROMIUM_PATH')
    for (const missing of [cypherShellMissing, pythonMissing, xmllintMissing]) if (missing) throw new Error(missing)
  }
  const { servers, missing } = await provideServers()
  if (missing && process.env.CI === 'true') throw new Error(missing)
  if (missing) console.warn(`${missing}. The tests that need it are skipped.`)

  project.provide(
    'neo4j',
    servers.map(({ stop, version, ...server }) => server),
  )
  project.provide('neo4jMissing', missing)
  project.provide('cypherShellMissing', cypherShellMissing)
  project.provide('pythonMissing', pythonMissing)
  project.provide('xmllintMissing', xmllintMissing)
  project.provide('chromium', chromium)
  return () => stopAll(servers)
}
