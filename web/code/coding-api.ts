/** The bench's part of the API: each request says who codes, and all that writes carries the server's token. */
import type { ActorKind } from '../../src/codebook/words.js'
import type { CodedStatement } from '../../src/coding/coded-statement.js'
import { AskError } from '../state/ask-error.js'
import { underBase } from '../state/base-path.js'
import type { Coder } from './coder.js'

export interface Session {
  token: string
  coders: 'names' | 'tokens'
}

export interface ListedText {
  source: string
  title: string
  /** Null where there is no text to code. */
  paragraphs: number | null
  state: string
  passes: { coder: string; state: 'open' | 'closed'; mine: boolean; statements?: number; dealtWith?: number }[]
}

/** What a coder needs to code a text. */
export interface CodingMatter {
  source: {
    id: string
    title: string
    publisher: string
    language: string | null
    publishedEarliest: string
    publishedLatest: string
    usableTo: number | null
  }
  paragraphs: { number: number; start: number; end: number; text: string }[]
  actors: { id: string; name: string; kind: ActorKind; side: string | null; aliases: string[] }[]
  demands: {
    id: string
    name: string
    proposition: string
    issue: string
    raisedBy: string[]
    addressedTo: string[]
  }[]
  events: { id: string; name: string; kind: string; date: string | null }[]
  drafts: { id: string; name: string }[]
  /** Of paragraphs in which nothing is coded. */
  reasons: { reason: string; meaning: string }[]
  /** The first day that is coded; null where the dataset has none. */
  window: string | null
  /** Why there is no text; null where there is one. */
  text: string | null
}

interface Likely {
  id: string
  name: string
  why: 'named' | 'near' | 'before' | null
}

export interface Suggested {
  speakers: Likely[]
  relays: Likely[]
  demands: Likely[]
  events: { id: string; name: string }[]
  days: { earliest: string; latest: string; rule: string; words?: string | null } | null
}

export interface Fault {
  /** `speaker`, `stances.0.extent`, `citations.0.phrase`. */
  field: string
  message: string
  rule?: string | null
}

/** A problem of the bench keeps its status, and the events that were missed. */
export class CodingError extends AskError {
  constructor(
    title: string,
    detail: string,
    /** 0 where there was no answer. */
    readonly status: number,
    readonly missed: readonly unknown[] | null = null,
  ) {
    super(title, detail)
  }
}

export interface CodingApi {
  coder: Coder
  /** @param path what follows `/api/v1/coding` */
  read<T>(path: string): Promise<T>
  write<T>(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<T>
  session(): Promise<Session>
  texts(): Promise<{ items: ListedText[] }>
  matter(source: string): Promise<CodingMatter>
  pass<T>(source: string): Promise<T>
  /** @throws CodingError 409 with what was missed */
  append<T>(source: string, n: number, events: readonly unknown[]): Promise<T>
  suggest(source: string, place: { start: number; end: number; speaker?: string | undefined }): Promise<Suggested>
  check(source: string, statement: CodedStatement): Promise<{ faults: Fault[] }>
}

const root = underBase('/api/v1/coding')

export function codingApi(coder: Coder): CodingApi {
  let session: Promise<Session> | null = null
  const known = () => {
    session ??= ask<Session>(`${root}/session`, {}).catch((error: unknown) => {
      session = null
      throw error
    })
    return session
  }
  const own: Record<string, string> = {
    'X-Coder': coder.name,
    ...(coder.token !== '' && { Authorization: `Bearer ${coder.token}` }),
  }
  const read = <T>(path: string) => ask<T>(`${root}${path}`, { headers: own })
  /** A server that was started anew has another token: it is asked for once more. */
  const write = async <T>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> => {
    const send = async () =>
      ask<T>(`${root}${path}`, {
        method,
        headers: { ...own, ...headers, 'Content-Type': 'application/json', 'X-Coding-Token': (await known()).token },
        body: JSON.stringify(body),
      })
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof CodingError && error.status === 403 && error.title === 'Old session')) throw error
      session = null
      return send()
    }
  }
  const at = encodeURIComponent
  return {
    ...{ coder, read, write },
    session: known,
    texts: () => read(''),
    matter: (source) => read(`/${at(source)}`),
    pass: (source) => read(`/${at(source)}/passes/${at(coder.name)}`),
    append: (source, n, events) =>
      write('PUT', `/${at(source)}/passes/${at(coder.name)}/events`, { events }, { 'If-Match': `"${n}"` }),
    suggest: (source, { start, end, speaker }) => {
      const query = new URLSearchParams({ start: String(start), end: String(end), ...(speaker && { speaker }) })
      return read(`/${at(source)}/suggest?${query}`)
    },
    check: (source, statement) => write('POST', `/${at(source)}/check`, { statement }),
  }
}

async function ask<T>(address: string, init: RequestInit): Promise<T> {
  const response = await fetch(address, init).catch(() => {
    throw new CodingError('No answer', 'The server cannot be reached.', 0)
  })
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null
  if (response.ok && body) return body as T
  const { title = `Status ${response.status}`, detail = 'The server gave no reason.', missed = null } = body ?? {}
  throw new CodingError(String(title), String(detail), response.status, Array.isArray(missed) ? missed : null)
}
