/** The questions as endpoints: each as JSON at its name, and each list as CSV at its name with `.csv`. */
import { z } from 'zod'
import { dataVersion } from '../codebook/schemas.js'
import { questionList } from '../questions/index.js'
import { listColumns } from '../questions/support/list-items.js'
import { bom } from '../questions/support/params.js'
import type { Question } from '../questions/support/question.js'
import type { Graphs } from '../store/graph-store.js'
import { type Endpoint, endpoint } from './endpoint.js'
import { listCsv } from './question-csv.js'
import { writeJson } from './write-json.js'

/** A parameter called `id` is part of the path. */
export const pathOf = ({ name, params }: Question) => `/api/v1/${name}${'id' in params.shape ? '/{id}' : ''}`

/** The question's result, and which data answered. */
export const answerShape = ({ result }: Pick<Question, 'result'>) => z.object({ ...result.shape, data: dataVersion })

export function questionEndpoints(graphs: Graphs): Endpoint[] {
  return questionList.flatMap((question) => {
    const { name, summary, params, needsOneOf = [] } = question
    const path = pathOf(question)
    const description = needsOneOf.length > 0 ? `Needs at least one of ${needsOneOf.join(', ')}.` : undefined
    const common = {
      method: 'get',
      params,
      ...(description && { description }),
      problems: [400, 404, 503],
      tag: 'generation',
      kept: true,
    } as const
    const json = endpoint({
      ...{ ...common, name, path, summary },
      answers: { 200: { description: 'The answer', content: { 'application/json': answerShape(question) } } },
      handle: (asked) =>
        graphs.view(async (graph, data) => ({
          ...{ data, type: 'application/json' },
          body: await writeJson({ ...(await question.answer(graph, asked.params)), data }),
        })),
    })
    if (!listColumns(question)) return [json]
    const csv = endpoint({
      ...{ ...common, name: `${name}Csv`, path: `${path}.csv`, summary: `${summary} As CSV.` },
      params: params.extend({ bom }),
      answers: { 200: { description: 'Every item', content: { 'text/csv': 'text' } } },
      handle: ({ params: { bom: marked, ...asked } }) =>
        graphs.view(async (graph, data) => ({
          ...{ data, type: 'text/csv', file: `demarche-${name}-${data.version}.csv` },
          body: await listCsv(graph, question, asked, marked === true),
        })),
    })
    return [json, csv]
  })
}
