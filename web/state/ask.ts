/** The API as one typed function; its types come from the registry of questions, its code does not. */
import type { z } from 'zod'
import type { DataVersion } from '../../src/codebook/schemas.js'
import type { QuestionName, Questions } from '../../src/questions/index.js'

export type { QuestionName }
export type Params<N extends QuestionName> = z.input<Questions[N]['params']>
export type Answer<N extends QuestionName> = z.output<Questions[N]['result']> & { data: DataVersion }
export type Item<N extends QuestionName> = Answer<N> extends { items: (infer I)[] } ? I : never

/** What went wrong, in the words of the API's problem (RFC 9457) where there is one. */
export class AskError extends Error {
  override readonly name = 'AskError'
  readonly title: string
  constructor(title: string, detail: string) {
    super(detail)
    this.title = title
  }
}

/** The address of a question: `id` is part of the path, the rest a query; undefined and empty are left out. */
export function addressOf(
  name: QuestionName,
  params: Record<string, unknown>,
  format: 'json' | 'csv' = 'json',
): string {
  const { id, ...rest } = params
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(rest)) {
    if (value !== undefined && value !== null && value !== '') query.set(key, String(value))
  }
  const text = query.toString().replaceAll('%2C', ',')
  const path = `/api/v1/${name}${id === undefined ? '' : `/${encodeURIComponent(String(id))}`}`
  return `${path}${format === 'csv' ? '.csv' : ''}${text ? `?${text}` : ''}`
}

interface Page {
  items?: unknown[]
  next?: string | null
  data: DataVersion
}

/**
 * The whole answer: a list is followed through `next` to its end, and read again where the data change midway.
 * @throws AskError for a problem, for no answer, and for an answer that is not JSON
 */
export async function ask<N extends QuestionName>(
  name: N,
  params: Params<N>,
  signal?: AbortSignal,
): Promise<Answer<N>> {
  const first = await fetchAnswer<Page>(addressOf(name, params), signal)
  const items = first.items
  let next = first.next
  while (items && next) {
    const page = await fetchAnswer<Page>(addressOf(name, { ...params, cursor: next }), signal)
    if (page.data.generation !== first.data.generation) return ask(name, params, signal)
    items.push(...(page.items ?? []))
    next = page.next
  }
  return { ...first, ...(items ? { items, next: null } : {}) } as unknown as Answer<N>
}

/**
 * Any answer of the API that carries its data version.
 * @throws AskError for a problem, for no answer, and for an answer that is not JSON
 */
export async function fetchAnswer<T extends { data: DataVersion }>(
  address: string,
  signal?: AbortSignal | undefined,
): Promise<T> {
  const response = await fetch(address, { headers: { accept: 'application/json' }, signal: signal ?? null }).catch(
    (error: unknown) => {
      if (signal?.aborted) throw error
      throw new AskError('No answer', 'The server cannot be reached. Check the connection, then try again.')
    },
  )
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as T
  const problem = (body ?? {}) as { title?: unknown; detail?: unknown }
  throw new AskError(
    typeof problem.title === 'string' ? problem.title : `Status ${response.status}`,
    typeof problem.detail === 'string' ? problem.detail : 'The server gave no reason. Try again in a moment.',
  )
}
