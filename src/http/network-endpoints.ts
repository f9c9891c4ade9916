/** The files of one discourse network as endpoints, at the address of the question `network` with their endings. */
import { nothingLoaded } from '../errors.js'
import { networkFileName, networkFormats, networkJob } from '../export/network/network-formats.js'
import type { Graphs } from '../store/graph-store.js'
import { type Endpoint, endpoint } from './endpoint.js'
import type { ExportService } from './export-service.js'
import { madeFile } from './made-file.js'

export function networkEndpoints(graphs: Graphs, exports: ExportService): Endpoint[] {
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
        const data = await graphs.current()
        if (!data) throw nothingLoaded()
        const made = await exports.get(data.generation, networkJob(format), params, signal)
        return madeFile(made, format.mediaType, networkFileName(format, made.data))
      },
    }),
  )
}
