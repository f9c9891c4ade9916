/** The log warns at start about a Neo4j server that is unsafe to expose. */
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { openQueries } from '../../src/query/query-service.js'
import { until } from '../provision/until.js'
import { describeOnNeo4j } from '../store/engines.js'
import { usualBudget, usualLimits } from './served.js'

describeOnNeo4j('the log at the start', (server) => {
  const store = {
    dataDir: '',
    neo4jUri: server.uri,
    neo4jUser: server.user,
    neo4jPassword: server.password,
  }

  it('warns of what this server leaves open', async () => {
    const said: string[] = []
    const logger = pino({ level: 'warn' }, { write: (line: string) => said.push(JSON.parse(line).msg) })
    const limits = { budget: usualBudget, limits: usualLimits }
    const queries = openQueries({
      store,
      allowAdHoc: true,
      ...limits,
      logger,
      current: async () => null,
    })
    await until(() => said.length > 0, 10_000)
    await queries.close()
    const text = said.join('\n')
    // The servers of these tests run without a password, with file URLs and without a time limit.
    for (const name of ['allow_csv_import_from_file_urls', 'db.transaction.timeout']) expect(text).toContain(name)
    expect(text).not.toContain('cannot be read')
  })

  it('says nothing where ad-hoc queries are off', async () => {
    const said: string[] = []
    const logger = pino({ level: 'warn' }, { write: (line: string) => said.push(line) })
    const limits = { budget: usualBudget, limits: usualLimits }
    const queries = openQueries({ store, allowAdHoc: false, ...limits, logger, current: async () => null })
    await new Promise((resolve) => setTimeout(resolve, 500))
    await queries.close()
    expect(said).toEqual([])
  })
})
