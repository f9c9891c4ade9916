/** What a caller reads when a tool cannot answer: one sentence on what is wrong and what to do, never a stack. */
import { Problem } from '../errors.js'
import { oneLine } from './answer/plain-text.js'

export interface FaultLog {
  error(of: object, message: string): void
}

const longestError = 1_000

export function asToolError(error: unknown, tool: string, log: FaultLog) {
  if (!(error instanceof Problem)) log.error({ err: error, tool }, 'a fault of ours')
  const text =
    error instanceof Problem
      ? oneLine(forTools(error.message), longestError)
      : 'Something went wrong in the server; its log has the details. Try again, or ask for less.'
  return { content: [{ type: 'text' as const, text }], isError: true }
}

/** Lists that the API gives at addresses, a client gets by tools. */
const forTools = (message: string) =>
  message
    .replace(/ GET \/api\/v1\/trace lists them\./, ' The tools find and trace give ids.')
    .replace(/ GET \/api\/v1\/[^.]*\./, ' The tool find gives ids.')
