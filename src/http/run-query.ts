/** Runs a query for a request, until it is answered, its client leaves, or a DELETE of its id cancels it. */
import { createHash, randomUUID } from 'node:crypto'
import { Problem } from '../errors.js'
import { cancelled } from '../query/query-problems.js'
import type { QueryService } from '../query/query-service.js'
import type { QueryJob } from '../query/reader/reader-engine.js'
import type { Asked, Reply } from './endpoint.js'
import { resultFormats } from './result-formats.js'

/** @param bom begins CSV with a byte order mark */
export async function runQuery(queries: QueryService, asked: Asked, job: QueryJob, bom: boolean): Promise<Reply> {
  const id = randomUUID()
  const stop = new AbortController()
  asked.signal.addEventListener('abort', () => stop.abort(cancelled()), { once: true })
  queries.running.set(id, stop)
  asked.setHeader('X-Query-Id', id)
  // Only on request: some HTTP clients mistake the first status for the final one.
  if (/\bquery-id\b/.test(asked.header('Prefer')))
    asked.hint({ link: `<${asked.basePath}/api/v1/query/${id}>; rel="cancel"`, 'x-query-id': id })
  const note = { query: createHash('sha256').update(job.text).digest('hex').slice(0, 12), id }
  try {
    const result = await queries.runner.run(job, stop.signal)
    const { data, total, truncated, milliseconds, warnings } = result
    queries.logger.info(
      { ...note, rows: result.rows.length, total, truncated, milliseconds, warnings: warnings.length },
      'query answered',
    )
    const format = resultFormats.find(({ mediaType }) => mediaType === asked.type)
    return {
      data,
      type: asked.type,
      headers: {
        'X-Truncated': String(truncated),
        ...(total !== null && { 'X-Total-Count': String(total) }),
        ...(warnings.length > 0 && { 'X-Warnings': warnings.map(({ rule }) => rule).join(', ') }),
      },
      body: () => format?.pieces(result, bom) ?? [],
    }
  } catch (error) {
    const { status, title, members } = error instanceof Problem ? error : { status: 500, title: 'fault', members: {} }
    queries.logger.info({ ...note, status, title, rule: (members as { rule?: string }).rule }, 'query not answered')
    throw error
  } finally {
    queries.running.delete(id)
  }
}
