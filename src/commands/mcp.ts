/** `demarche mcp`: serves the tools for assistants over standard input and output, until its input closes. */
import { once } from 'node:events'
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { readOnce } from '../questions/read-once.js'
import { ensureLoaded, graphsOf, openLog, packageVersion, queriesOf, versionsOf } from '../serve.js'
import { growSlowly } from './grow-slowly.js'

export function mcpCommand(): Command {
  return new Command('mcp')
    .description('Serve the tools for assistants (Model Context Protocol) over standard input and output.')
    .action(serveUntilInputCloses)
}

/** Standard output belongs to the protocol, so that everything is logged on standard error. */
async function serveUntilInputCloses(): Promise<void> {
  growSlowly()
  // Every command imports this module, and the protocol's packages are more than a hundred files.
  const [{ serveStdio }, { mcpServer }] = await Promise.all([
    import('@modelcontextprotocol/server/stdio'),
    import('../mcp/mcp-server.js'),
  ])
  const config = readConfig()
  const logger = await openLog(config.LOG_LEVEL, process.stderr)
  const graphs = await graphsOf(config, { warn: (message) => logger.warn(message), ready: readOnce })
  try {
    await ensureLoaded(
      graphs,
      versionsOf(config, graphs, (message) => logger.warn(message)),
      config,
      logger,
    )
    await graphs.view(readOnce)
    const queries = queriesOf(config, graphs, logger)
    const closed = Promise.race([
      ...['end', 'close'].map((event) => once(process.stdin, event)),
      ...['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)),
    ])
    const parts = { graphs, queries, logger, version: packageVersion }
    const served = serveStdio(() => mcpServer(parts), { onerror: (error) => logger.debug(error, 'not answered') })
    logger.info(`Demarche ${packageVersion} answers on standard input and output.`)
    await closed
    await served.close()
    await queries.close()
  } finally {
    await graphs.close()
  }
}
