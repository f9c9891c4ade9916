/** What went wrong with a question, in the words of the API's problem (RFC 9457) where there is one. */

/** Members of a problem beyond title and detail; only problems of queries have them. */
export interface ProblemMembers {
  /** Where in the query's text, from 1. */
  position?: { line: number; column: number }
  /** The rule of the server that refused it. */
  rule?: string
  /** Seconds after which to try again. */
  retryAfter?: number
}

export class AskError extends Error {
  override readonly name = 'AskError'
  constructor(
    readonly title: string,
    detail: string,
    readonly members: ProblemMembers = {},
  ) {
    super(detail)
  }
}

/** The problem that a response which is not ok carries. */
export async function problemOf(response: Response): Promise<AskError> {
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null
  const { title, detail, position, rule, retryAfter } = body ?? {}
  return new AskError(
    typeof title === 'string' ? title : `Status ${response.status}`,
    typeof detail === 'string' ? detail : 'The server gave no reason. Try again in a moment.',
    {
      ...(position ? { position: position as { line: number; column: number } } : {}),
      ...(typeof rule === 'string' ? { rule } : {}),
      ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    },
  )
}

/** Anything thrown, as an AskError. */
export const askErrorOf = (error: unknown) =>
  error instanceof AskError ? error : new AskError('Unexpected answer', String(error))
