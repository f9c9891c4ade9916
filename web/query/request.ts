/** Asks the API to run, explain or export a query; aborting the request kills the query. */
import type { z } from 'zod'
import type { queryAnswer } from '../../src/query/query-result.js'

export type QueryAnswer = z.output<typeof queryAnswer>

/** What is run: a saved query by its name, or a text; with parameters as they were typed. */
export interface Job {
  saved: string | null
  text: string
  given: Record<string, string>
}

/** A problem of the API, with what the console shows of it. */
export interface Trouble {
  title: string
  detail: string
  position: { line: number; column: number } | null
  rule: string | null
  retryAfter: number | null
}

/** As the API reads them: JSON where it reads as JSON, a day as a day, else text. */
export function typedParameters(given: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, text]) => [name, typed(text)]))
}

function typed(text: string): unknown {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { $date: text }
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const savedAddress = ({ saved, given }: Job, ending: string, more: Record<string, string>) => {
  const query = new URLSearchParams(more)
  for (const [name, value] of Object.entries(given)) if (value !== '') query.set(`p.${name}`, value)
  const text = query.toString()
  return `/api/v1/library/${encodeURIComponent(saved ?? '')}${ending}${text ? `?${text}` : ''}`
}

function respond(job: Job, explain: boolean, ending: string, signal?: AbortSignal): Promise<Response> {
  if (job.saved) return fetch(savedAddress(job, ending, explain ? { explain: 'true' } : {}), signal ? { signal } : {})
  return fetch(`/api/v1/query${ending}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: job.text, parameters: typedParameters(job.given), explain }),
    ...(signal ? { signal } : {}),
  })
}

/** @returns the answer, or the trouble; never throws but for an abort */
export async function runJob(job: Job, explain: boolean, signal: AbortSignal): Promise<QueryAnswer | Trouble> {
  const response = await respond(job, explain, '', signal).catch((error: unknown) => {
    if (signal.aborted) throw error
    return null
  })
  if (!response) return trouble('No answer', 'The server cannot be reached. Check the connection, then run again.')
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null
  if (response.ok && body) return body as unknown as QueryAnswer
  return troubleOf(response.status, body)
}

export const isTrouble = (result: QueryAnswer | Trouble): result is Trouble => 'detail' in result

const trouble = (title: string, detail: string): Trouble => ({
  title,
  detail,
  position: null,
  rule: null,
  retryAfter: null,
})

function troubleOf(status: number, body: Record<string, unknown> | null): Trouble {
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise)
  return {
    title: text(body?.title, `Status ${status}`),
    detail: text(body?.detail, 'The server gave no reason. Run it again in a moment.'),
    position: (body?.position as Trouble['position'] | undefined) ?? null,
    rule: typeof body?.rule === 'string' ? body.rule : null,
    retryAfter: typeof body?.retryAfter === 'number' ? body.retryAfter : null,
  }
}

/** Every row that the limits let through, as a file. @returns the trouble, or null */
export async function downloadJob(job: Job, format: 'csv' | 'json' | 'ndjson'): Promise<Trouble | null> {
  const response = await respond(job, false, `.${format}`).catch(() => null)
  if (!response) return trouble('No answer', 'The server cannot be reached. Check the connection, then try again.')
  if (!response.ok)
    return troubleOf(response.status, (await response.json().catch(() => null)) as Record<string, unknown> | null)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = `${job.saved ?? 'query'}.${format}`
  link.click()
  URL.revokeObjectURL(link.href)
  return null
}
