/** A graph on a Neo4j server, cluster or Aura instance, through neo4j-driver. The driver's quirks stay in this file. */
import { setTimeout } from 'node:timers/promises'
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Result,
  type Record as ServerRecord,
  type Session,
  type Transaction,
} from 'neo4j-driver'
import { unavailable } from '../../errors.js'
import {
  type Budget,
  type GraphStore,
  type Param,
  type Params,
  type Row,
  StatementError,
  type Value,
  type Write,
} from '../graph-store.js'
import { sentAs } from '../sent-as.js'

export interface Neo4jSettings {
  /** bolt:// for one server, neo4j:// or neo4j+s:// for a cluster or Aura. */
  uri: string
  user?: string | undefined
  password?: string | undefined
  database?: string | undefined
  /** Milliseconds after which the server ends a read without a budget. */
  timeoutMs?: number | undefined
}

/**
 * A server that is down is reported within two seconds: a connection must come about in the first of these times, and a read that
 * failed for want of one is tried again only in the second, which is enough for connections that a restart has cut.
 */
const reachedWithinMs = 1_500
const triedForMs = 400
/** A server that keeps its connections and says nothing is given up this long after the time that a read may take. */
const silentForMs = 5_000

/** Open one driver per process, and close it on exit. */
export function connectNeo4j(settings: Neo4jSettings): Driver {
  const auth = settings.user ? neo4j.auth.basic(settings.user, settings.password ?? '') : undefined
  return neo4j.driver(settings.uri, auth, { userAgent: 'demarche', connectionTimeout: reachedWithinMs })
}

/** What a session is opened with: without a name, the user's home database. */
export const databaseOf = ({ database }: Pick<Neo4jSettings, 'database'>) => (database ? { database } : {})

/** The contract on a server: reads may go to any member of a cluster, and each write is one transaction. */
export function neo4jStore(driver: Driver, settings: Neo4jSettings): GraphStore {
  const inSession = async (read: (session: Session) => Result): Promise<Row[]> => {
    const session = driver.session({
      ...databaseOf(settings),
      defaultAccessMode: neo4j.session.READ,
      // A read sees what the reads before it saw, also on another member of a cluster.
      bookmarkManager: driver.executeQueryBookmarkManager,
    })
    try {
      return rowsOf(await read(session))
    } finally {
      await session.close()
    }
  }
  return {
    async read(query, params = {}, budget: Budget = {}) {
      const timeout = budget.timeoutMs ?? settings.timeoutMs
      const config = timeout ? { timeout } : {}
      const waits = budget.waitsMs ?? (timeout && timeout + silentForMs)
      const values = toServer(params)
      const begun = performance.now()
      for (;;) {
        try {
          // One round trip, where a transaction of the driver takes two.
          const rows = inSession((session) => session.run(query, values, config))
          return await (waits ? within(rows, waits) : rows)
        } catch (error) {
          if (!neo4j.isRetryableError(error as Error)) throw error
          if (performance.now() - begun > triedForMs)
            throw unavailable('The Neo4j server cannot be read at the moment. Try again.')
        }
        await setTimeout(100)
      }
    },
    async write(statements) {
      const session = driver.session(databaseOf(settings))
      try {
        await session.executeWrite((transaction) => runAll(transaction, statements))
      } finally {
        await session.close()
      }
    },
    async close() {
      await driver.close()
    },
  }
}

/** @throws Problem 503 when it takes longer; its connection is free again once the server answers, or is gone. */
async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const late = new AbortController()
  const limit = setTimeout(ms, undefined, { signal: late.signal }).then(() => {
    throw unavailable('The Neo4j server does not answer at the moment. Try again.')
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    late.abort()
    limit.catch(() => {})
    work.catch(() => {})
  }
}

/** Runs statements one by one in an open transaction. */
export async function runAll(
  transaction: Transaction | ManagedTransaction,
  statements: readonly Write[],
): Promise<void> {
  for (const [index, statement] of statements.entries()) {
    const { text, params } = sentAs(statement)
    try {
      await transaction.run(text, params && toServer(params))
    } catch (error) {
      // The driver needs its own error to decide whether to retry.
      if (neo4j.isRetryableError(error as Error)) throw error
      throw new StatementError(index, error)
    }
  }
}

/** Reads rows in an open transaction. */
export async function readWithin(
  transaction: Transaction | ManagedTransaction,
  query: string,
  params: Params = {},
): Promise<Row[]> {
  return rowsOf(await transaction.run(query, toServer(params)))
}

const rowsOf = ({ records }: { records: ServerRecord[] }) => records.map((record) => rowFromServer(record.toObject()))

/** Converts integers and days to the server's types: a plain JavaScript number would arrive as a float. */
export function toServer(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toServerValue(value)]))
}

function toServerValue(value: Param): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toServerValue)
  if (typeof value !== 'object' || value === null) return value
  if (typeof value.$date === 'string') {
    const [year, month, day] = value.$date.split('-').map(Number)
    return new neo4j.types.Date(year ?? 0, month ?? 0, day ?? 0)
  }
  return toServer(value as Params)
}

function fromServer(value: unknown): Value {
  if (typeof value !== 'object') return (value ?? null) as Value
  if (value === null) return null
  if (Array.isArray(value)) return value.map(fromServer)
  if (Object.getPrototypeOf(value) === Object.prototype) return rowFromServer(value as Record<string, unknown>)
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toBigInt()
  if (neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value)) return value.toString()
  if (neo4j.isTime(value) || neo4j.isLocalTime(value) || neo4j.isDuration(value)) return value.toString()
  return rowFromServer(value as Record<string, unknown>)
}

const rowFromServer = (values: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fromServer(value)]))
