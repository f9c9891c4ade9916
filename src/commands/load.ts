/** `demarche load`: loads the dataset, reports each script, and says what was published. */
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { readDataset } from '../cypher/dataset.js'
import { LoadError, messageOf, UsageError } from '../errors.js'
import { graphsOf, openLog, versionsOf } from '../serve.js'
import { loadVersion } from '../versions/load-version.js'
import { growSlowly } from './grow-slowly.js'
import { loadReport } from './load-report.js'

export function loadCommand(): Command {
  return new Command('load')
    .description('Load the dataset: run the scripts, check the result, publish it in one step.')
    .action(load)
}

/** Loads `DATASET`. When it is interrupted, the exit code is 130 and nothing is published. */
async function load(): Promise<void> {
  growSlowly()
  const config = readConfig()
  const stopping = new AbortController()
  const stop = () =>
    stopping.abort(new LoadError('load', null, 'interrupted; the graph loaded before is still in use.'))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const logger = await openLog(config.LOG_LEVEL, process.stderr)
  const graphs = await graphsOf(config, { warn: (message) => logger.warn(message) })
  const { progress, say, end } = loadReport(process.stdout, process.stderr, (text) => logger.debug(text))
  try {
    const dataset = readDataset(config.DATASET)
    const versions = versionsOf(config, graphs, (message) => logger.warn(message))
    const { data, labels, types, seconds } = await loadVersion(graphs, dataset, versions, progress, stopping.signal)
    for (const counts of [labels, types]) {
      const listed = Object.entries(counts).map(([name, number]) => `${name} ${number}`)
      say(listed.join(', '))
    }
    say(`Published version ${data.version}, generation ${data.generation}, in ${seconds.toFixed(2)} s.`)
  } catch (error) {
    if (stopping.signal.aborted) process.exitCode = 130
    if (error instanceof LoadError || error instanceof UsageError) throw error
    const message = `failed; the graph loaded before is still in use: ${messageOf(error)}`
    throw new LoadError('load', null, message, error)
  } finally {
    end()
    await graphs.close()
  }
}
