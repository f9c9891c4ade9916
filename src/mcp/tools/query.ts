/** A query of the caller's own, through the gate and within the limits of every ad-hoc query. */
import { badRequest, Problem } from '../../errors.js'
import { loweredBudget } from '../../query/budget.js'
import { cancelled } from '../../query/query-problems.js'
import { answerOf } from '../../query/query-result.js'
import type { QueryService } from '../../query/query-service.js'
import { readParameters } from '../../query/read-parameters.js'
import { answerText } from '../answer/answer-text.js'
import { oneLine } from '../answer/plain-text.js'
import { refuseOthers, textOf } from '../given.js'
import type { Tool } from '../tool.js'

const longestQuery = 20_000

export const queryTool = (queries: QueryService): Tool => ({
  name: 'query',
  description:
    'One Cypher query that only reads; ask {"question": "schema"} lists labels and types. Name the columns, and use LIMIT.',
  params: {
    query: { type: 'string' },
    parameters: { type: 'object' },
    maxRows: { type: 'integer' },
  },
  required: ['query'],
  async answer(given, { data, signal }) {
    refuseOthers('query', given, ['query', 'parameters', 'maxRows'])
    const text = textOf(given, 'query', longestQuery)
    const { parameters = {}, maxRows } = given
    if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters))
      throw badRequest('parameters is not an object. Give them by name.')
    if (maxRows !== undefined && !(Number.isSafeInteger(maxRows) && Number(maxRows) > 0))
      throw badRequest('maxRows must be a whole number, 1 or more.')
    const budget = loweredBudget(queries.adHoc, maxRows === undefined ? {} : { maxRows: Number(maxRows) })
    const job = { text, parameters: readParameters(parameters as Record<string, unknown>), explain: false, budget }
    const stop = new AbortController()
    signal.addEventListener('abort', () => stop.abort(cancelled()), { once: true })
    const result = await queries.runner.run(job, stop.signal).catch((error) => {
      throw withRewrites(error)
    })
    const { columns, rows, total, truncated, warnings, milliseconds } = answerOf(result)
    queries.logger.info({ rows: rows.length, total, truncated, milliseconds }, 'query of a tool answered')
    const names = columns.map(({ name }) => name)
    const body = rows.map((row) => ({
      cells: names.map((name) => oneLine(cellOf(row[name]))),
      cites: { ids: [], more: 0 },
    }))
    return {
      text: await answerText({
        ...{ facts: [], sections: [{ name: '', columns: names, rows: body }], data: result.data ?? data },
        ...{ total, isMore: truncated, otherwise: 'page with ORDER BY, SKIP and LIMIT' },
        notes: warnings.slice(0, 4).map(({ message, rewrite }) => oneLine(`Warning: ${message} ${rewrite}`)),
      }),
    }
  },
})

/** A refusal says how to write it instead. */
function withRewrites(error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  const { warnings = [], position } = error.members as {
    warnings?: { message: string; rewrite: string }[]
    position?: { line: number; column: number }
  }
  const where = position ? `Line ${position.line}, column ${position.column}: ` : ''
  const rewrites = warnings.slice(0, 2).map(({ message, rewrite }) => ` ${message} ${rewrite}`)
  return new Problem(error.status, error.title, `${where}${error.message}${rewrites.join('')}`)
}

/** Nodes and relationships by their ids. */
function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellOf).join(', ')
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  const it = value as Record<string, { id?: string; nodes?: { id: string }[] }>
  const one = it.$node ?? it.$edge
  if (one?.id) return one.id
  if (it.$path?.nodes) return it.$path.nodes.map(({ id }) => id).join(' - ')
  return JSON.stringify(value)
}
