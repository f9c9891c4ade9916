/** The sources: when they were published, and how much of the record each tells. */
import { z } from 'zod'
import { day, id } from '../codebook/schemas.js'
import { talliesIn } from '../positions/read-positions.js'
import { onceAGeneration } from '../store/once-a-generation.js'
import { pageOf } from './support/paging.js'
import { question } from './support/question.js'
import { typedQuery } from './support/typed-query.js'

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
  author: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable().describe('a BCP 47 tag such as en'),
  statements: z.int(),
  alone: z.int().describe('how many of them no other source tells'),
  citations: z.int(),
  firstSaid: day.nullable().describe('the first day that one of its statements allows'),
  lastSaid: day.nullable().describe('the last day that one of its statements allows'),
})

const tally = { statements: true, alone: true, citations: true, firstSaid: true, lastSaid: true } as const
const query = typedQuery('sources', sourceItem.omit(tally))
const untold = { statements: 0, alone: 0, citations: 0, firstSaid: null, lastSaid: null }

/** All sources by id. */
export const allSources = onceAGeneration(async (graph) => {
  const [rows, tallies] = await Promise.all([query(graph, {}), talliesIn(graph)])
  return rows.map((row) => ({ ...row, ...(tallies.in.get(row.id) ?? untold) }))
})

export const sources = question({
  summary:
    'Every source: when it was published and on what basis, how many statements it tells, and which days they span.',
  params: z.object({}),
  result: pageOf(sourceItem),
  columns: [
    'id',
    'publisher',
    'author',
    'publishedEarliest',
    'publishedLatest',
    'statements',
    'alone',
    'citations',
    'firstSaid',
    'lastSaid',
  ],
  async answer(graph) {
    return { items: [...(await allSources(graph))], next: null }
  },
})
