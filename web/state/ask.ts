/** The API as one typed function; its types come from the registry of questions, its code does not. */
import type { z } from 'zod'
import type { DataVersion } from '../../src/codebook/schemas.js'
import type { QuestionName, Questions } from '../../src/questions/index.js'
import { AskError, problemOf } from './ask-error.js'
import { underBase } from './base-path.js'

export type { QuestionName }
export type Params<N extends QuestionName> = z.input<Questions[N]['params']>
export type Answer<N extends QuestionName> = z.output<Questions[N]['result']> & { data: DataVersion }
export type Item<N extends QuestionName> = Answer<N> extends { items: (infer I)[] } ? I : never

/** JSON, or what the path ends with. */
export type Format = 'json' | 'csv' | 'matrix.csv' | 'graphml' | 'gexf'

/** The address of a question: `id` is part of the path, the rest a query; undefined and empty are left out. */
export function addressOf(name: QuestionName, params: Record<string, unknown>, format: Format = 'json'): string {
  const { id, ...rest } = params
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(rest)) {
    if (value !== undefined && value !== null && value !== '') query.set(key, String(value))
  }
  const text = query.toString().replaceAll('%2C', ',')
  const path = underBase(`/api/v1/${name}${id === undefined ? '' : `/${encodeURIComponent(String(id))}`}`)
  return `${path}${format === 'json' ? '' : `.${format}`}${text ? `?${text}` : ''}`
}

/** Nobody reads more, and a page must not download megabytes. */
export const mostItems = 2_000

interface Page {
  items?: unknown[]
  next?: string | null
  data: DataVersion
}

/**
 * The whole answer: a list is followed through `next` to its end, and read again when the data change midway. Of a very
 * long one, the beginning: `next` is then there, and the view has to say so.
 * @throws AskError as `fetchAnswer` does
 */
export async function ask<N extends QuestionName>(
  name: N,
  params: Params<N>,
  signal?: AbortSignal,
): Promise<Answer<N>> {
  const first = await fetchAnswer<Page>(addressOf(name, params), { signal })
  const items = first.items
  let next = first.next
  while (items && next && items.length < mostItems) {
    const page = await fetchAnswer<Page>(addressOf(name, { ...params, cursor: next }), { signal })
    if (page.data.generation !== first.data.generation) return ask(name, params, signal)
    items.push(...(page.items ?? []))
    next = page.next
  }
  return { ...first, ...(items ? { items, next } : {}) } as unknown as Answer<N>
}

export interface Sent {
  /** Sent as JSON with POST; without it, the request is a GET. */
  body?: unknown
  signal?: AbortSignal | undefined
}

/**
 * Any answer of the API as JSON.
 * @throws AskError for a problem, for no answer, and for an answer that is not JSON; the signal's reason once aborted
 */
export async function fetchAnswer<T>(address: string, sent: Sent = {}): Promise<T> {
  const response = await send(address, sent)
  return response.json().catch(() => {
    throw new AskError('Unexpected answer', 'The answer is not JSON. Try again in a moment.')
  }) as Promise<T>
}

/**
 * The response to a request, if it is ok.
 * @throws AskError for a problem and for no answer; the signal's reason once aborted
 */
export async function send(address: string, { body, signal }: Sent = {}): Promise<Response> {
  const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const got = { headers: { accept: 'application/json' } }
  const response = await fetch(address, { ...(body === undefined ? got : posted), signal: signal ?? null }).catch(
    (error: unknown) => {
      if (signal?.aborted) throw error
      throw new AskError('No answer', 'The server cannot be reached. Check the connection, then try again.')
    },
  )
  if (!response.ok) throw await problemOf(response)
  return response
}
