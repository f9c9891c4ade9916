/** Ad-hoc and saved queries as endpoints; the ending of the path chooses the format, or else the header Accept. */
import { z } from 'zod'
import { notFound } from '../errors.js'
import { loweredBudget } from '../query/budget.js'
import { savedQuery } from '../query/library.js'
import { cancelled, switchedOff } from '../query/query-problems.js'
import type { QueryService } from '../query/query-service.js'
import { looseValue, readParameters } from '../query/read-parameters.js'
import { savedParameters } from '../query/saved-parameters.js'
import { bom, flag } from '../questions/support/params.js'
import { type Answer, type Endpoint, endpoint, type ProblemStatus } from './endpoint.js'
import { libraryEndpoint } from './library-endpoint.js'
import { refuseOtherSites } from './refuse-other-sites.js'
import { resultFormats } from './result-formats.js'
import { runQuery } from './run-query.js'

const count = z.int().min(1)
const missing = 'the query is missing'
const rowsMeaning = "most rows to return; can only lower the server's limit"
const timeMeaning = "milliseconds the query may take; can only lower the server's limit"
const explainMeaning = 'true returns the plan and does not run the query'

/** The body of a POST. */
export const queryBody = z.strictObject({
  query: z.string(missing).min(1, missing).describe('one Cypher query that only reads'),
  parameters: z
    .record(
      z
        .string()
        .min(1)
        .meta({ not: { const: '__proto__' } }),
      z.unknown().meta({ $ref: '#/components/schemas/QueryValue' }),
    )
    .default({})
    .describe('JSON values; {"$date": "2022-03-29"} for a day, {"$int": "..."} for an integer beyond 2^53'),
  explain: z.boolean().default(false).describe(explainMeaning),
  maxRows: count.optional().describe(rowsMeaning),
  timeoutMs: count.optional().describe(timeMeaning),
})

const urlParams = {
  p: z
    .record(z.string(), z.string())
    .default({})
    .describe('parameters of the query, each written p.name=value; a value that is valid JSON is read as JSON'),
  maxRows: z.coerce.number().pipe(count).optional().describe(rowsMeaning),
  timeoutMs: z.coerce.number().pipe(count).optional().describe(timeMeaning),
  explain: flag(false).describe(explainMeaning),
  bom,
}

const problems: readonly ProblemStatus[] = [400, 403, 406, 409, 413, 422, 429, 503, 504]
const headers = {
  Prefer: 'query-id sends the id ahead of the answer, as 103 Early Hints, so that the query can be cancelled by it',
}

/** No ending lets Accept choose; each of the others stands for a format. */
const endings = [undefined, ...resultFormats.map(({ ending }) => ending)]
const suffix = (ending: string | undefined) => (ending ? `.${ending}` : '')

function variant(name: string, summary: string, ending: string | undefined) {
  const formats = resultFormats.filter((it) => ending === undefined || it.ending === ending)
  const answer: Answer = {
    description: 'The answer',
    content: Object.fromEntries(formats.map(({ mediaType, content }) => [mediaType, content])),
    headers: {
      'X-Query-Id': { description: 'the id of the query', type: 'string' },
      'X-Truncated': { description: 'whether there are more rows', type: 'boolean' },
      'X-Total-Count': { description: 'the number of all rows, where it is known', type: 'integer' },
      'X-Warnings': { description: 'the rules that warn', type: 'string' },
    },
  }
  return {
    name: ending ? `${name}As${ending[0]?.toUpperCase()}${ending.slice(1)}` : name,
    summary: ending ? `${summary} As ${ending.toUpperCase()}.` : summary,
    answers: { 200: answer },
    headers,
    ...(ending === undefined && { negotiates: true as const }),
  }
}

/** @param origins other origins whose pages may send queries */
export function queryEndpoints(queries: QueryService, origins: readonly string[] = []): Endpoint[] {
  const guard: Endpoint['guard'] = async (asked) => refuseOtherSites(asked, { origins })
  const byUrl = (ending: string | undefined) =>
    endpoint({
      guard,
      ...variant('query', 'Runs a read-only Cypher query within the limits of the server.', ending),
      method: 'get',
      path: `/api/v1/query${suffix(ending)}`,
      params: z.object({ q: z.string(missing).min(1, missing).describe('the query'), ...urlParams }),
      problems,
      // A server that answers none must not confirm that an old answer is still good.
      ...(queries.allowAdHoc && { tag: 'generation' }),
      handle(asked) {
        if (!queries.allowAdHoc) throw switchedOff()
        const { q: text, p, explain, bom } = asked.params
        const parameters = readParameters(
          Object.fromEntries(Object.entries(p).map(([name, value]) => [name, looseValue(value)])),
        )
        const budget = loweredBudget(queries.adHoc, asked.params)
        return runQuery(queries, asked, { text, parameters, explain, budget }, bom)
      },
    })
  const byBody = (ending: string | undefined) =>
    endpoint({
      guard,
      ...variant('queryByPost', 'Runs a query as GET does, for long texts and typed parameters.', ending),
      method: 'post',
      path: `/api/v1/query${suffix(ending)}`,
      params: z.object({ bom }),
      body: queryBody,
      problems: [...problems, 415],
      handle(asked) {
        if (!queries.allowAdHoc) throw switchedOff()
        const { query: text, parameters: given, explain } = asked.body
        const parameters = readParameters(given)
        const budget = loweredBudget(queries.adHoc, asked.body)
        return runQuery(queries, asked, { text, parameters, explain, budget }, asked.params.bom)
      },
    })
  const saved = (ending: string | undefined) =>
    endpoint({
      guard,
      ...variant('runSaved', 'Runs a saved query.', ending),
      method: 'get',
      path: `/api/v1/library/{name}${suffix(ending)}`,
      params: z.object({ name: z.string(), ...urlParams }),
      problems: [...problems, 404],
      tag: 'generation',
      handle(asked) {
        const { name, p, explain, bom } = asked.params
        const query = savedQuery(queries.library, name)
        const parameters = savedParameters(query, p)
        const budget = loweredBudget(queries.saved, asked.params)
        return runQuery(queries, asked, { text: query.text, parameters, explain, budget }, bom)
      },
    })
  const cancel = endpoint({
    name: 'cancelQuery',
    method: 'delete',
    path: '/api/v1/query/{id}',
    summary: 'Cancels a running query.',
    params: z.object({ id: z.string().describe('the id that X-Query-Id gave') }),
    answers: { 204: { description: 'Cancelled' } },
    problems: [400, 404],
    async handle({ params }) {
      const running = queries.running.get(params.id)
      if (!running) throw notFound('No running query has this id: it has been answered, or never existed.')
      running.abort(cancelled())
      return { status: 204 }
    },
  })
  return [
    ...endings.flatMap((ending) => [byUrl(ending), byBody(ending)]),
    cancel,
    libraryEndpoint(queries),
    ...endings.map(saved),
  ]
}
