/** The values that a project’s setup provides to its tests. */
import type { Neo4jServer } from './running-neo4j.js'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The engine that the tests of this project run on; nothing in projects that need none. */
    engine?: 'embedded' | 'neo4j'
    /** Folder of an embedded store with the shipped dataset, for tests that only read. */
    shippedStore: string
    /** The server of this project. Nothing where there is none: skip, do not pass. */
    neo4j?: Neo4jServer
    /** Why there is no server: the reason to give for the skip. */
    neo4jMissing: string | null
    /** Why `runCypherShell` cannot work here. */
    cypherShellMissing: string | null
    /** Why tests with Python's libraries cannot run here. */
    pythonMissing: string | null
    /** Why our script for R cannot run here. */
    rMissing: string | null
    /** Why XML cannot be held against its schema here. */
    xmllintMissing: string | null
    /** Why no web server can stand before the page here. */
    proxyMissing: string | null
    /** The browser's executable, for `launchOptions`. */
    chromium: string | null
    /** Folder of the page as built from its sources. */
    builtPage: string
  }
}

/** In CI everything has to run that this machine can run. @throws what is missing */
export function refuseInCi(...missing: (string | null)[]): void {
  const [first] = missing.filter((reason) => reason !== null)
  if (first !== undefined && process.env.CI === 'true') throw new Error(first)
}
