/** The sources, when they were published and what of them is coded. */
import { z } from 'zod'
import { day, id } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask } from '../store/graph-store.js'
import { pageOf, question } from './support/question.js'

const query = questionQuery('sources')

const sourceItem = z.object({
  id,
  title: z.string(),
  publisher: z.string().nullable(),
  publishedEarliest: day,
  publishedLatest: day,
  publishedBasis: z.string().nullable(),
  file: z.string(),
  sha256: z.string().nullable(),
  usableTo: z.int().nullable(),
  statements: z.int(),
  citations: z.int(),
  firstSaid: day.nullable(),
  lastSaid: day.nullable(),
})

export const sources = question({
  summary: 'Every source: when it was published and on what basis, how many statements it tells, from when to when.',
  params: z.object({}),
  result: pageOf(sourceItem),
  columns: [
    'id',
    'publisher',
    'publishedEarliest',
    'publishedLatest',
    'statements',
    'citations',
    'firstSaid',
    'lastSaid',
  ],
  async answer(graph) {
    return { items: (await ask(graph, query, {})) as unknown as z.infer<typeof sourceItem>[], next: null }
  },
})
