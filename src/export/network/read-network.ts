/** Reads the one network that a file contains. */
import { z } from 'zod'
import type { DataVersion } from '../../codebook/schemas.js'
import { badRequest } from '../../errors.js'
import type { DiscourseNetworks } from '../../networks/discourse-networks.js'
import type { Matrix } from '../../networks/matrix.js'
import { mostSlices } from '../../networks/slice.js'
import { datasetsItself } from '../../questions/dataset.js'
import type { NetworkParams } from '../../questions/support/network-params.js'
import { networkParams } from '../../questions/support/network-params.js'
import { bom } from '../../questions/support/params.js'
import { readNetworks } from '../../questions/support/read-networks.js'
import type { Graph } from '../../store/graph-store.js'
import { sourceLine } from '../source-line.js'

/** A file contains a whole network, and its cells without their statements. */
const fileParams = networkParams.omit({ row: true, column: true, zeros: true, evidence: true }).extend({
  window: z.coerce
    .number()
    .pipe(z.int().min(1).max(mostSlices))
    .optional()
    .describe('with timeWindow: which of the windows, from 1'),
})
export const matrixParams = fileParams.extend({ bom })
/** Nodes have both id and name. */
export const graphParams = fileParams.omit({ labels: true })

export interface ReadNetwork {
  graph: Graph
  /** Null where no statement counts. */
  matrix: Matrix | null
  params: NetworkParams
  data: DataVersion
  /** The parameters that are set, `name=value`. */
  settings: string
  bom: boolean
}

/** @throws Problem 400 where there are several networks and none is chosen; as `readNetworks` */
export function readNetwork(graph: Graph, data: DataVersion, given: Record<string, unknown>): Promise<ReadNetwork> {
  const { bom = false, window, ...asked } = given as { bom?: boolean; window?: number }
  const params = { labels: 'id', evidence: 'exclude', ...asked } as NetworkParams
  const settings = Object.entries({ ...asked, window })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
  return readNetworks(graph, params, (networks) => ({
    ...{ graph, params, data, settings, bom },
    matrix: chosen(networks, window),
  }))
}

function chosen({ count, at }: DiscourseNetworks, window: number | undefined): Matrix | null {
  if (count > 1 && window === undefined)
    throw badRequest(
      `These are ${count} networks, one for each window, and a file contains one. Choose it: window=1 to window=${count}.`,
    )
  if (window !== undefined && window > Math.max(1, count))
    throw badRequest(`There is no window ${window}: the last is ${Math.max(1, count)}.`)
  return at((window ?? 1) - 1) ?? null
}

/** One line that says where a file comes from. */
export async function provenanceOf({ graph, data, settings }: ReadNetwork): Promise<string> {
  return sourceLine(await datasetsItself(graph), data.version, settings, 'discourse network')
}
