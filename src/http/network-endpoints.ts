/** The files of one discourse network as endpoints, at the address of the question `network` with their endings. */
import { networkFileName, networkFormats } from '../export/network/network-formats.js'
import { readNetwork } from '../export/network/read-network.js'
import { gather } from '../export/write/gather.js'
import { admission } from '../query/server/admission.js'
import type { Graphs } from '../store/graph-store.js'
import { type Endpoint, endpoint } from './endpoint.js'

export function networkEndpoints(graphs: Graphs): Endpoint[] {
  const waiting = admission({ what: 'network files', places: 1, queue: 10, stayMs: 1_000 })
  return networkFormats.map((format) =>
    endpoint({
      name: `network${format.name[0]?.toUpperCase()}${format.name.slice(1)}`,
      method: 'get',
      path: `/api/v1/network${format.ending}`,
      summary: `A discourse network as a file for ${format.readers}: ${format.holds}.`,
      params: format.params,
      answers: {
        200: {
          description: "The file; Content-Disposition names it with the dataset's version",
          content: { [format.mediaType]: format.mediaType === 'text/csv' ? 'text' : 'binary' },
        },
      },
      problems: [400, 404, 429, 503],
      tag: 'generation',
      kept: true,
      async handle({ params, signal }) {
        // One at a time: the text of a large network takes tens of megabytes while it is made.
        const leave = await waiting.enter(signal)
        try {
          return await graphs.view(async (graph, data) => {
            const read = await readNetwork(graph, data, params)
            const body = await gather(await format.write(read), signal)
            return { data, type: format.mediaType, file: networkFileName(format, data), body }
          })
        } finally {
          leave()
        }
      },
    }),
  )
}
