/** Watches reader processes and running transactions, for tests of what is stopped and when. */
import { connectNeo4j } from '../../src/store/neo4j/neo4j-store.js'
import type { StoreSettings } from '../../src/store/open-store.js'
import { runningBelow, saidOf } from '../provision/processes-below.js'

export const canWatch = process.platform === 'linux'

/** Process ids of the readers that this process started, by itself or through a small one, and that are alive. */
export const readers = (): number[] => runningBelow('self', 'query/reader/reader.')

/** Whether a process runs only when nobody else wants to. */
export const givesWay = (pid: number) =>
  saidOf(pid, 'stat')
    .replace(/^.*\) /, '')
    .split(' ')[38] === '5'

/** How many ad-hoc transactions run on a server. */
export async function runningOn({
  neo4jUri: uri = '',
  neo4jUser: user,
  neo4jPassword: password,
}: StoreSettings): Promise<number> {
  const driver = connectNeo4j({ uri, user, password })
  try {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'endless' AND NOT currentQuery STARTS WITH 'SHOW' RETURN 1 AS one",
    )
    return records.length
  } finally {
    await driver.close()
  }
}

/** Runs for hours in little memory: on the embedded engine in one expression, on a server row by row. */
export const endlessOn = (embedded: boolean) =>
  embedded
    ? `/* endless */ RETURN reduce(s = 0, x IN range(1, 3000) | s + reduce(t = 0, y IN range(1, 3000) |
  t + reduce(u = 0, z IN range(1, 3000) | u + 1))) AS n`
    : `/* endless */ UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y UNWIND range(1, 100000) AS z
  RETURN count(*) AS n`
