/** The exports as endpoints: the list of formats, and the graph or a filtered part of it in one of them. */
import { z } from 'zod'
import { dataVersion } from '../codebook/schemas.js'
import { notFound, nothingLoaded } from '../errors.js'
import { exportParams } from '../export/export-params.js'
import { exportFormats, fileNameOf } from '../export/formats.js'
import type { Graphs } from '../store/graph-store.js'
import { type Endpoint, endpoint, jsonReply } from './endpoint.js'
import type { ExportService } from './export-service.js'
import { madeFile } from './made-file.js'

const listed = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      readers: z.string().describe('whose tools read it'),
      holds: z.string().describe('what the file contains'),
      mediaType: z.string(),
      ending: z.string().describe("how the file's name ends"),
      path: z.string().describe('where to get it'),
    }),
  ),
  next: z.null(),
  data: dataVersion.nullable(),
})

const names = exportFormats.map(({ name }) => name)
const format = z.string().meta({ enum: names }).describe('a format of the list')

export function exportEndpoints(graphs: Graphs, exports: ExportService): Endpoint[] {
  return [
    endpoint({
      name: 'exports',
      method: 'get',
      path: '/api/v1/export',
      summary: 'The formats in which the graph can be exported.',
      params: z.object({}),
      answers: { 200: { description: 'The list', content: { 'application/json': listed } } },
      problems: [400, 503],
      async handle({ basePath }) {
        const items = exportFormats.map(({ write: _, showsTexts: __, ...it }) => ({
          ...it,
          path: `${basePath}/api/v1/export/${it.name}`,
        }))
        return jsonReply({ items, next: null, data: await graphs.current() })
      },
    }),
    endpoint({
      name: 'export',
      method: 'get',
      path: '/api/v1/export/{format}',
      summary: 'The whole graph, or a filtered part of it, as a file.',
      params: z.strictObject({ format, ...exportParams.shape }),
      answers: {
        200: {
          description: "The file; Content-Disposition names it with the dataset's version",
          content: Object.fromEntries(exportFormats.map(({ mediaType }) => [mediaType, 'binary'])),
        },
      },
      problems: [400, 404, 429, 503],
      tag: 'generation',
      kept: true,
      async handle({ params: { format: name, ...filters }, signal }) {
        const chosen = exportFormats.find((it) => it.name === name)
        if (!chosen) throw notFound(`There is no format "${name}". There are ${names.join(', ')}.`)
        const data = await graphs.current()
        if (!data) throw nothingLoaded()
        const made = await exports.get(data.generation, name, filters, signal)
        return madeFile(made, chosen.mediaType, fileNameOf(chosen, made))
      },
    }),
  ]
}
