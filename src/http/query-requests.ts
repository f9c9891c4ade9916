/** The routes of queries: read a request, run it until the client leaves or calls it off, send the answer. */
import { createHash, randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { DataVersion } from '../codebook/schemas.js'
import { badRequest, Problem } from '../errors.js'
import { loweredBudget } from '../query/budget.js'
import { savedParameters, savedQuery } from '../query/library.js'
import { looseValue, readParameters } from '../query/parameters.js'
import { cancelled, switchedOff } from '../query/query-problems.js'
import type { QueryService } from '../query/query-service.js'
import type { QueryJob } from '../query/reader/reader-engine.js'
import { type Format, formatOf, sendResult } from './send-result.js'

const count = z.coerce.number().pipe(z.int().positive())
const limits = { maxRows: count.optional(), timeoutMs: count.optional() }

/** The body of a POST. */
export const queryBody = z.strictObject({
  query: z.string().describe('one Cypher query that reads'),
  parameters: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('JSON values; {"$date": "2022-03-29"} for a day, {"$int": "..."} for an integer beyond 2^53'),
  explain: z.boolean().default(false).describe('true answers the plan and does not run the query'),
  maxRows: z.int().positive().optional().describe("at most so many rows; may only lower the server's limit"),
  timeoutMs: z.int().positive().optional().describe("at most so many milliseconds; may only lower the server's limit"),
})

const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false)

/** What a URL may carry beside the parameters, which are written `p.name=value`. */
const urlOptions = z.strictObject({ ...limits, q: z.string().optional(), explain: flag, bom: flag })

export interface Asked {
  job: QueryJob
  format: Format
  bom: boolean
}

export function fromBody(queries: QueryService, req: Request, ending: string | undefined): Asked {
  if (!queries.allowAdHoc) throw switchedOff()
  if (req.body === undefined) {
    throw new Problem(415, 'Unsupported media type', 'Send JSON, with Content-Type: application/json.')
  }
  const { query, parameters, explain, ...asked } = parsed(queryBody, req.body)
  const { options } = fromUrl(req)
  return {
    job: { text: query, parameters: readParameters(parameters), explain, budget: loweredBudget(queries.adHoc, asked) },
    format: formatOf(req, ending),
    bom: options.bom,
  }
}

export function fromQuery(queries: QueryService, req: Request, ending: string | undefined): Asked {
  if (!queries.allowAdHoc) throw switchedOff()
  const { options, given } = fromUrl(req)
  if (options.q === undefined) throw badRequest('q, the query, is missing.')
  const loose = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, looseValue(text)]))
  return {
    job: {
      text: options.q,
      parameters: readParameters(loose),
      explain: options.explain,
      budget: loweredBudget(queries.adHoc, options),
    },
    format: formatOf(req, ending),
    bom: options.bom,
  }
}

export function fromLibrary(queries: QueryService, req: Request, name: string, ending: string | undefined): Asked {
  const query = savedQuery(queries.library, name)
  const { options, given } = fromUrl(req)
  if (options.q !== undefined) throw badRequest('A saved query takes no q.')
  return {
    job: {
      text: query.text,
      parameters: savedParameters(query, given),
      explain: options.explain,
      budget: loweredBudget(queries.saved, options),
    },
    format: formatOf(req, ending),
    bom: options.bom,
  }
}

function fromUrl(req: Request): { options: z.infer<typeof urlOptions>; given: Record<string, string> } {
  const given: Record<string, string> = {}
  const others: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(req.query)) {
    if (typeof value !== 'string') throw badRequest(`${name} is given twice. Give it once; lists are JSON.`)
    if (name.startsWith('p.')) given[name.slice(2)] = value
    else others[name] = value
  }
  return { options: parsed(urlOptions, others), given }
}

function parsed<T extends z.ZodType>(shape: T, value: unknown): z.output<T> {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const said = result.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  throw badRequest(`${said.join('; ')}. A parameter of the query is written p.name=value in a URL.`)
}

/** Runs what was asked. The client's leaving, or a DELETE of its id, kills it. */
export async function runAsked(queries: QueryService, { job, format, bom }: Asked, req: Request, res: Response) {
  const id = randomUUID()
  const calledOff = new AbortController()
  const left = () => {
    if (!res.writableFinished) calledOff.abort(cancelled())
  }
  res.on('close', left)
  queries.running.set(id, calledOff)
  res.setHeader('X-Query-Id', id)
  // Only for who asks: some HTTP clients take the first status they see for the last.
  if (/\bquery-id\b/.test(req.get('prefer') ?? '')) {
    res.writeEarlyHints({ link: `</api/v1/query/${id}>; rel="cancel"`, 'x-query-id': id })
  }
  const note = { query: createHash('sha256').update(job.text).digest('hex').slice(0, 12), id }
  try {
    const result = await queries.runner.run(job, calledOff.signal)
    const { total, truncated, milliseconds, warnings } = result
    queries.logger.info(
      { ...note, rows: result.rows.length, total, truncated, milliseconds, warnings: warnings.length },
      'query answered',
    )
    if (req.method === 'GET') setFresh(res, result.data, req)
    await sendResult(res, result, format, bom)
  } catch (error) {
    const { status, title, members } = error instanceof Problem ? error : { status: 500, title: 'fault', members: {} }
    queries.logger.info({ ...note, status, title, rule: (members as { rule?: string }).rule }, 'query not answered')
    if (status === 429) res.setHeader('Retry-After', String((members as { retryAfter?: number }).retryAfter))
    if (res.destroyed) return
    throw error
  } finally {
    queries.running.delete(id)
  }
}

/** The same data and the same request give the same rows. */
export function setFresh(res: Response, { generation }: DataVersion, req: Request): void {
  const key = `${generation}\0${req.originalUrl}\0${req.get('accept') ?? ''}`
  res.setHeader('ETag', `W/"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`)
  res.setHeader('Cache-Control', 'no-cache')
  res.vary('Accept')
}
