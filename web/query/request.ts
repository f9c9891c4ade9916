/** Asks the API to run, explain or export a query; aborting the request kills the query. */
import type { z } from 'zod'
import type { queryAnswer } from '../../src/query/query-result.js'
import { download } from '../picture/download.js'
import { fetchAnswer, type Sent, send } from '../state/ask.js'
import { underBase } from '../state/base-path.js'
import { isMarked, withMark } from '../state/csv-mark.js'

export type QueryAnswer = z.output<typeof queryAnswer>

/** What is run: a saved query by its name, or a text; with parameters as they were typed. */
export interface Job {
  saved: string | null
  text: string
  given: Record<string, string>
}

export type FileFormat = 'csv' | 'json' | 'ndjson'

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

/** @param ending of the path, such as `.csv` */
function requestOf({ saved, text, given }: Job, explain: boolean, ending = ''): [address: string, sent: Sent] {
  if (!saved)
    return [underBase(`/api/v1/query${ending}`), { body: { query: text, parameters: typedParameters(given), explain } }]
  const query = new URLSearchParams(explain ? { explain: 'true' } : {})
  for (const [name, value] of Object.entries(given)) if (value !== '') query.set(`p.${name}`, value)
  const path = `/api/v1/library/${encodeURIComponent(saved)}${ending}`
  return [underBase(`${path}${query.size > 0 ? `?${query}` : ''}`), {}]
}

/** @throws AskError for a problem and for no answer; the signal's reason once aborted */
export function runJob(job: Job, explain: boolean, signal: AbortSignal): Promise<QueryAnswer> {
  const [address, sent] = requestOf(job, explain)
  return fetchAnswer<QueryAnswer>(address, { ...sent, signal })
}

/**
 * Saves every row that the limits allow as a file.
 * @throws AskError for a problem and for no answer
 */
export async function downloadJob(job: Job, format: FileFormat): Promise<void> {
  const [address, sent] = requestOf(job, false, `.${format}`)
  const response = await send(withMark(address, isMarked()), sent)
  download(`${job.saved ?? 'query'}.${format}`, await response.blob())
}
