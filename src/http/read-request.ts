/** Reads a request by the schemas of its endpoint, and refuses what does not fit with a sentence that says why. */
import type { Request, Response } from 'express'
import { z } from 'zod'
import { badRequest, Problem } from '../errors.js'
import { parseParams } from '../questions/support/parse-params.js'
import type { Asked, Endpoint } from './endpoint.js'
import { basePathOf, publicSite } from './public-address.js'
import { readBody } from './read-body.js'

/** @throws Problem 400; 406 for a type that cannot be had; 413 or 415 for a body that is too large or not JSON */
export async function readRequest(endpoint: Endpoint, req: Request, res: Response): Promise<Asked> {
  const signal = leaving(res)
  const header = (name: string) => req.get(name) ?? ''
  const setHeader = (name: string, value: string) => void res.setHeader(name, value)
  const site = publicSite(req)
  await endpoint.guard?.({ header, setHeader, site })
  return {
    params: endpoint.params ? readParams(endpoint.path, endpoint.params, req) : {},
    body: endpoint.body ? await parsedBody(endpoint.body, req, endpoint.largestBody) : undefined,
    site,
    basePath: basePathOf(req.app),
    signal,
    header,
    type: typeOf(endpoint, req),
    setHeader,
    hint: (headers) => res.writeEarlyHints(headers),
  }
}

function readParams(path: string, params: z.ZodObject, req: Request): Record<string, unknown> {
  const title = path.replace(/^\/api\/v1\/|\/\{\w+\}/g, '')
  const records = Object.keys(params.shape).filter((name) => isRecord(params.shape[name]))
  const given: [string, unknown][] = []
  const keyed: [string, unknown][] = []
  for (const [name, value] of Object.entries(req.query as Record<string, string | string[]>)) {
    if ([value].flat().some((text) => text.includes('\ufffd')) && !/%EF%BF%BD/i.test(req.originalUrl))
      throw badRequest(`${name} is not UTF-8. Encode the URL as UTF-8.`)
    if (records.some((record) => name.startsWith(`${record}.`))) {
      if (Array.isArray(value)) throw badRequest(`${name} is given twice. Give it once; lists are JSON.`)
      keyed.push([name, value])
    } else if (records.length > 0 && (records.includes(name) || !(name in params.shape))) {
      const others = Object.keys(params.shape).filter((it) => !records.includes(it))
      throw badRequest(
        `${title} has no parameter "${name}". It takes ${others.join(', ')}; parameters of the query are written p.name=value.`,
      )
    } else given.push([name, value])
  }
  for (const record of records) {
    const entries = keyed.filter(([name]) => name.startsWith(`${record}.`))
    const value = Object.fromEntries(entries.map(([name, value]) => [name.slice(record.length + 1), value]))
    refuseProto(value)
    given.push([record, value])
  }
  return parseParams({ name: title, params }, { ...Object.fromEntries(given), ...req.params })
}

function isRecord(schema: unknown): boolean {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return isRecord(schema.unwrap())
  return schema instanceof z.ZodRecord
}

async function parsedBody(schema: z.ZodType, req: Request, largest: number | undefined): Promise<unknown> {
  const body = await readBody(req, largest)
  const parts = typeof body === 'object' && body !== null ? [body, ...Object.values(body)] : []
  for (const part of parts) refuseProto(part)
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  throw badRequest(`${faults.join('; ')}.`)
}

/** Schemas drop this name silently. */
function refuseProto(value: unknown): void {
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__'))
    throw badRequest('A parameter cannot be called "__proto__".')
}

function leaving(res: Response): AbortSignal {
  const left = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) left.abort()
  })
  return left.signal
}

/** @throws Problem 406 */
function typeOf({ negotiates, answers }: Endpoint, req: Request): string {
  const types = Object.keys(answers[200]?.content ?? {})
  const type = negotiates ? req.accepts(types) : types[0]
  if (type === false) throw new Problem(406, 'Not acceptable', `Answers come as ${types.join(', ')}.`)
  return type ?? ''
}
