/** Loads a dataset as the next version of the data: what it changed is known from the moment it is published. */
import type { Dataset } from '../cypher/dataset.js'
import { messageOf } from '../errors.js'
import { type LoadSummary, loadDataset } from '../load/load-dataset.js'
import type { LoadProgress } from '../load/load-progress.js'
import { keepAhead } from '../questions/read-once.js'
import type { Graphs, Staging } from '../store/graph-store.js'
import { type Contents, contentsOf } from './make-version.js'
import type { Versions } from './versions.js'

/** A version that cannot be noted is no reason to refuse a load: whoever asks for it first notes it. */
export async function loadVersion(
  graphs: Graphs,
  dataset: Dataset,
  versions: Versions,
  progress: LoadProgress = {},
  signal?: AbortSignal,
): Promise<LoadSummary> {
  let contents: Contents | null = null
  const warn = (error: unknown) => progress.warning?.(`A version cannot be noted: ${messageOf(error)}`)
  await versions.settle().catch(warn)
  const ahead = async (staging: Staging) => {
    await keepAhead(staging)
    // Without kept positions they would be read from the graph twice.
    contents = staging.cache ? await contentsOf(staging).catch(() => null) : null
  }
  const summary = await loadDataset(graphs, dataset, progress, signal, ahead)
  await (contents ? versions.note(summary.data, contents) : versions.settle()).catch(warn)
  return summary
}
