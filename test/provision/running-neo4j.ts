/** A running Neo4j server, however it was started, and how to wait until it answers. */
import neo4j from 'neo4j-driver'

/** Where a server is; user and password only where it asks for them. */
export interface Neo4jServer {
  name: string
  uri: string
  user?: string
  password?: string
}

export interface RunningNeo4j extends Neo4jServer {
  version: string
  stop(): Promise<void>
}

export function driverFor({ uri, user, password }: Omit<Neo4jServer, 'name'>) {
  return neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined)
}

/**
 * Waits until the server answers on Bolt and its default database runs a query.
 * @param within milliseconds
 * @throws what the server last answered, when it did not within the time or `given up` says why it never will
 */
export async function untilItAnswers(server: Omit<Neo4jServer, 'name'>, within: number, gaveUp = () => '') {
  const deadline = Date.now() + within
  const driver = driverFor(server)
  try {
    for (;;) {
      try {
        await driver.verifyConnectivity()
        await driver.executeQuery('RETURN 1 AS one')
        return
      } catch (error) {
        if (gaveUp()) throw new Error(gaveUp())
        if (Date.now() > deadline) throw new Error(`Neo4j at ${server.uri} does not answer: ${error}`)
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }
  } finally {
    await driver.close()
  }
}
