/** The command `demarche load`: says each script as it goes, and what was published. */
import { pino } from 'pino'
import { readConfig } from '../config.js'
import { readDataset } from '../cypher/dataset.js'
import { LoadError, messageOf, UsageError } from '../errors.js'
import { loadDataset } from '../load/load-dataset.js'
import { graphsOf } from '../serve.js'

/** Loads what `DATASET` names. Interrupted, it sets exit code 130 and publishes nothing. */
export async function load(): Promise<void> {
  const config = readConfig()
  const stopping = new AbortController()
  const stop = () =>
    stopping.abort(new LoadError('load', null, 'interrupted; the graph that was loaded before goes on serving.'))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const say = (text: string) => process.stdout.write(`${text}\n`)
  const logger = pino({ level: config.LOG_LEVEL }, pino.destination(2))
  const graphs = await graphsOf(config, (message) => logger.warn(message))
  try {
    const progress = {
      script: (name: string, count: number, ms: number) => say(`${name}: ${count} statements, ${ms.toFixed(0)} ms`),
      checks: (count: number, ms: number) => say(`${count} checks hold, ${ms.toFixed(0)} ms`),
    }
    const { data, labels, types, seconds } = await loadDataset(
      graphs,
      readDataset(config.DATASET),
      progress,
      stopping.signal,
    )
    for (const counts of [labels, types]) {
      say(
        Object.entries(counts)
          .map(([name, count]) => `${name} ${count}`)
          .join(', '),
      )
    }
    say(`Published version ${data.version}, generation ${data.generation}, in ${seconds.toFixed(2)} s.`)
  } catch (error) {
    if (stopping.signal.aborted) process.exitCode = 130
    if (error instanceof LoadError || error instanceof UsageError) throw error
    throw new LoadError(
      'load',
      null,
      `failed, the graph that was loaded before goes on serving: ${messageOf(error)}`,
      error,
    )
  } finally {
    await graphs.close()
  }
}
