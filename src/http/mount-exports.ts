/** The routes of exports: the list of formats, and the graph, or what filters leave of it, in one of them. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Express, Request, Response } from 'express'
import { notFound, Problem } from '../errors.js'
import { exportParams } from '../export/export-params.js'
import { type ExportFormat, exportFormats, fileNameOf, formatNamed } from '../export/formats.js'
import { readExport } from '../export/read-export.js'
import { gathered } from '../export/write/in-chunks.js'
import { parseParams } from '../questions/support/parse-params.js'
import type { Graphs } from '../store/graph-store.js'

export function mountExports(app: Express, graphs: Graphs): void {
  app.get('/api/v1/export', async (_req, res) => {
    const items = exportFormats.map(({ write: _, showsTexts: __, ...format }) => ({
      ...format,
      path: `/api/v1/export/${format.name}`,
    }))
    res.json({ items, next: null, data: await graphs.current() })
  })
  app.get('/api/v1/export/:format', (req, res) => send(graphs, known(req.params.format), req, res))
  app.all(['/api/v1/export', '/api/v1/export/:format'], (req, res) => {
    res.setHeader('Allow', 'GET, HEAD')
    throw new Problem(405, 'Method not allowed', `${req.method} is not for reading. Use GET.`)
  })
}

function known(name: string): ExportFormat {
  const format = formatNamed(name)
  if (format) return format
  throw notFound(`There is no format "${name}". There are ${exportFormats.map((it) => it.name).join(', ')}.`)
}

/** Reads the graph whole before the first byte, so that whatever can fail is still told as a problem. */
async function send(graphs: Graphs, format: ExportFormat, req: Request, res: Response): Promise<void> {
  const params = parseParams({ name: `export/${format.name}`, params: exportParams }, req.query)
  const exported = await graphs.view(async (graph, data) => {
    const key = createHash('sha256').update(`${data.generation}\0${req.originalUrl}`).digest('base64url')
    res.setHeader('ETag', `W/"${key.slice(0, 22)}"`)
    res.setHeader('Cache-Control', 'no-cache')
    return req.fresh ? null : readExport(graph, data, params)
  })
  if (exported === null) return void res.status(304).end()
  res.type(format.mediaType)
  res.setHeader('Content-Disposition', `attachment; filename="${fileNameOf(format, exported)}"`)
  if (req.method === 'HEAD') return void res.end()
  const pieces = gathered(await format.write(exported))
  try {
    await pipeline(Readable.from(pieces, { objectMode: false }), res)
  } catch (error) {
    // A client that leaves early is no fault of ours.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
