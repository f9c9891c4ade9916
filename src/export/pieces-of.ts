/** Makes the content of a file: of the graph in a format, or of one of its networks. */
import type { DataVersion } from '../codebook/schemas.js'
import type { Graph } from '../store/graph-store.js'
import type { ExportParams } from './export-params.js'
import { formatNamed, type Pieces } from './formats.js'
import { networkFormats, networkJob } from './network/network-formats.js'
import { readNetwork } from './network/read-network.js'
import { readExport } from './read-export.js'

/** What is to be made, as it crosses to another process. */
export interface FileJob {
  /** The name of a format of the graph, or what `networkJob` calls one of a network. */
  format: string
  /** Read by the format's own schema. */
  params: Record<string, unknown>
}

/** @throws Problem of the parameters */
export async function piecesOf({ format, params }: FileJob, graph: Graph, data: DataVersion): Promise<Pieces> {
  const network = networkFormats.find((it) => networkJob(it) === format)
  if (network) return network.write(await readNetwork(graph, data, params))
  const chosen = formatNamed(format)
  if (!chosen) throw new Error(`There is no format ${format}.`)
  return chosen.write(await readExport(graph, data, params as ExportParams))
}
