/** OpenAPI 3.1 of the API, derived from the registry of questions. */
import { z } from 'zod'
import { dataVersion } from '../codebook/schemas.js'
import { questionList } from '../questions/index.js'
import type { Question } from '../questions/support/question.js'
import { passagesAnswer } from '../verify/passages.js'
import { listColumns } from './csv-answer.js'

type Json = Record<string, unknown>

/** Express path of a question: a parameter called `id` is part of it. */
export function pathOf(question: Pick<Question, 'name' | 'params'>): string {
  return `/api/v1/${question.name}${'id' in question.params.shape ? '/:id' : ''}`
}

/** One RFC 9457 problem, the only shape of an error. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('what is wrong and what to do'),
  instance: z.string(),
  gqlStatus: z.string().optional().describe('of a query: the status of ISO GQL'),
  rule: z.string().optional().describe('of a query that is refused: the rule, by a name that stays'),
  position: z.object({ line: z.int(), column: z.int() }).optional().describe('in the query, from 1'),
  limit: z.record(z.string(), z.number()).optional().describe('the limit that was reached'),
  retryAfter: z.int().optional().describe('seconds after which to try again'),
})

/** What every answer is: the question's result, and which data answered. */
export const answerShape = (question: Question) => z.object({ ...question.result.shape, data: dataVersion })

function parametersOf(question: Question): Json[] {
  const schema = z.toJSONSchema(question.params, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...rest }]) => ({
    name,
    in: name === 'id' ? 'path' : 'query',
    required: name === 'id' || (schema.required ?? []).includes(name),
    ...(description ? { description } : {}),
    schema: rest,
  }))
}

function operationOf(question: Question): Json {
  const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
  const { $schema: _, ...schema } = z.toJSONSchema(answerShape(question), { unrepresentable: 'any' }) as Json
  return {
    operationId: question.name,
    summary: question.summary,
    parameters: parametersOf(question),
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema } } },
      304: { description: 'Not changed since the ETag that was sent' },
      400: { description: 'A parameter cannot be used', ...problem },
      404: { description: 'Nothing has that id', ...problem },
      503: { description: 'No graph is loaded, or it cannot be read', ...problem },
    },
  }
}

function passagesOperation(): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(passagesAnswer, { unrepresentable: 'any' }) as Json
  const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
  return {
    operationId: 'passages',
    summary: 'The paragraphs a statement is cited at, where the server has copies of the texts (SOURCES_DIR).',
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: 'a statement' }],
    responses: {
      200: { description: 'A passage a citation, or why there is none', content: { 'application/json': { schema } } },
      404: { description: 'Nothing has that id', ...problem },
      503: { description: 'No graph is loaded, or it cannot be read', ...problem },
    },
  }
}

/** The question's path, and of a list its path as CSV, every page of it. */
function pathsOf(question: Question): [string, Json][] {
  const path = pathOf(question).replace(':id', '{id}')
  const json = operationOf(question)
  if (!listColumns(question)) return [[path, { get: json }]]
  const csv = { schema: { type: 'string' } }
  const responses = { ...(json.responses as Json), 200: { description: 'Every item', content: { 'text/csv': csv } } }
  const get = { ...json, operationId: `${question.name}Csv`, summary: `${question.summary} As CSV.`, responses }
  return [
    [path, { get: json }],
    [`${path}.csv`, { get }],
  ]
}

/** The whole document; `version` is the package's, `more` are paths beside those of the questions. */
export function openapi(version: string, more: Json = {}): Json {
  const { $schema: _, ...problem } = z.toJSONSchema(problemShape) as Json
  return {
    openapi: '3.1.0',
    info: {
      title: 'Demarche',
      version,
      summary: 'Who demanded what, who dropped or kept it, who said so, and where it stands written.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      ...Object.fromEntries(questionList.flatMap((it) => pathsOf(it))),
      '/api/v1/passages/{id}': { get: passagesOperation() },
      ...more,
    },
    components: { schemas: { Problem: problem } },
  }
}
