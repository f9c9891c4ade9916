/** Loads a dataset: runs every script into a new generation and every check on it, and only then publishes it. */
import type { DataVersion } from '../codebook/schemas.js'
import type { Dataset } from '../cypher/dataset.js'
import { LoadError } from '../errors.js'
import type { Graphs, Staging } from '../store/graph-store.js'
import { countGraph } from './count-graph.js'
import { type LoadMeter, type LoadProgress, loadMeter } from './load-progress.js'
import { readScripts, textOf } from './read-scripts.js'
import { runChecks } from './run-checks.js'
import { writeScript } from './write-script.js'

export interface LoadSummary {
  data: DataVersion
  labels: Record<string, number>
  types: Record<string, number>
  seconds: number
}

/**
 * Builds and publishes a new generation from `dataset`. A script that is refused or fails, a check that finds something,
 * a full disk or an abort leaves the generation before it in place. `beforePublishing` keeps what readers will want at once.
 *
 * @throws LoadError that says file, line and what to do.
 */
export async function loadDataset(
  graphs: Graphs,
  dataset: Dataset,
  progress: LoadProgress = {},
  signal?: AbortSignal,
  beforePublishing: (staging: Staging) => Promise<void> = async () => {},
): Promise<LoadSummary> {
  const started = performance.now()
  const stage = () => graphs.stage(dataset.schema.statements, bytesOf(dataset))
  return build(stage, dataset, progress, signal, async (staging, meter) => {
    const counts = await countGraph(staging)
    refuseEmpty(counts.labels, dataset)
    signal?.throwIfAborted()
    meter.done('keeping', 0)
    await beforePublishing(staging)
    signal?.throwIfAborted()
    meter.done('publishing', 0)
    const data = await staging.publish(dataset.version)
    return { data, ...counts, seconds: (performance.now() - started) / 1000 }
  })
}

/**
 * Builds a generation from `dataset` and lets it go: whether it can be loaded, without the memory that a file takes.
 * `read` takes from it what is wanted of it.
 *
 * @throws LoadError that says file, line and what to do.
 */
export function tryDataset<T = void>(
  graphs: Graphs,
  dataset: Dataset,
  progress: LoadProgress = {},
  read?: (staging: Staging) => Promise<T>,
): Promise<T> {
  // In this process: another one would need memory beside what an import has read.
  const stage = () => graphs.stage(dataset.schema.statements)
  return build(stage, dataset, progress, undefined, async (staging) => {
    const found = (await read?.(staging)) as T
    await staging.abandon()
    return found
  })
}

/** Hands a generation that passed every check to `finish`; abandons it after any error. */
async function build<T>(
  stage: () => Promise<Staging>,
  dataset: Dataset,
  progress: LoadProgress,
  signal: AbortSignal | undefined,
  finish: (staging: Staging, meter: LoadMeter) => Promise<T>,
): Promise<T> {
  const meter = loadMeter(progress)
  await judgeScripts(dataset, progress, meter, signal)
  const letters = bytesOf(dataset)
  const staging = await stage()
  try {
    let written = 0
    for (const script of dataset.data) {
      signal?.throwIfAborted()
      const begun = performance.now()
      const wrote = (more: number) => {
        written += more
        meter.done('writing', written / letters)
      }
      const statements = await writeScript(staging, script, wrote, signal)
      progress.script?.(script.name, statements, performance.now() - begun)
    }
    await runChecks(staging, dataset, { progress, meter, signal })
    return await finish(staging, meter)
  } catch (error) {
    await staging.abandon().catch(() => {
      // The first error is the one to report; a store that cannot even be closed is swept by the next load.
    })
    throw error
  }
}

/** What is known of the scripts then, among it a million ids, is let go: only a check that finds something needs them again. */
async function judgeScripts(
  dataset: Dataset,
  progress: LoadProgress,
  meter: LoadMeter,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { faults, declared, rows } = await readScripts(dataset, meter, signal)
  // A server may contain foreign nodes with the same labels, so an empty dataset does not always show in its graph.
  refuseEmpty({ declared: declared.length, rows }, dataset)
  for (const fault of faults) progress.warning?.(textOf(fault))
}

const bytesOf = ({ data }: Dataset) => data.reduce((sum, { bytes }) => sum + bytes, 0)

/** Without this a folder of comments would take away what is published. */
function refuseEmpty(graph: Record<string, number>, { data: [first] }: Dataset): void {
  if (Object.values(graph).some((count) => count > 0)) return
  throw new LoadError(first?.name ?? 'data', null, 'the scripts state no record, and an empty graph is not published.')
}
