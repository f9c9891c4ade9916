/** What the dataset is: its subject, who coded it and how, its licence, its size and its days. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { datasetItself, day, id } from '../codebook/schemas.js'
import { notFound } from '../errors.js'
import { talliesIn } from '../positions/read-positions.js'
import type { Graph } from '../store/graph-store.js'
import { allActors } from './actors.js'
import { allDemands } from './demands.js'
import { allSources } from './sources.js'
import { mostOpposed } from './support/most-opposed.js'
import { question } from './support/question.js'
import { typedQuery } from './support/typed-query.js'

const coderItem = z.object({
  coder: z.string().describe('who coded these statements, as each of them says'),
  codebook: z.string().nullable().describe('the version of the codebook they were coded by'),
  statements: z.int(),
})
const nodesOf = typedQuery('dataset', datasetItself)

/** What the dataset says of itself; one node. */
export const datasetsItself = (graph: Graph) => nodesOf(graph, {})

export const dataset = question({
  summary: 'What the dataset is: its subject, who coded it and how, its licence, its size, and the days it spans.',
  params: z.object({}),
  result: z.object({
    ...datasetItself.shape,
    coders: z.array(coderItem),
    counts: z.object({
      sides: z.int().describe('sides that spoke, that raised a demand or that have to answer one'),
      people: z.int().describe('persons who spoke'),
      demands: z.int(),
      statements: z.int(),
      sources: z.int(),
    }),
    sides: z
      .array(z.object({ side: id, statements: z.int().describe('statements made for it') }))
      .describe('these sides, the most heard first'),
    between: z
      .array(id)
      .describe('the two sides that raise most demands addressed to one another; none where no demand lies so'),
    firstDay: day.nullable().describe('the first day that any statement allows'),
    lastDay: day.nullable().describe('the last day that any statement allows'),
  }),
  columns: [],
  async answer(graph) {
    const [[node], { coders, speakers }, demands, all, actors] = await Promise.all([
      datasetsItself(graph),
      talliesIn(graph),
      allDemands(graph),
      allSources(graph),
      allActors(graph),
    ])
    const kindOf = new Map(actors.map(({ id, kind }) => [id, kind]))
    if (!node) throw notFound('The graph does not say which dataset it is.')
    const heard = new Map<string, number>()
    for (const { raisedBy, addressedTo } of demands)
      for (const side of [...raisedBy, ...addressedTo]) heard.set(side, 0)
    for (const { side, statements } of speakers) heard.set(side, (heard.get(side) ?? 0) + statements)
    const people = speakers.map(({ speaker }) => speaker).filter((speaker) => kindOf.get(speaker) === 'person')
    const lastDay = latest(speakers.map(({ last }) => last))
    return {
      ...node,
      coders,
      counts: {
        sides: heard.size,
        people: new Set(people).size,
        demands: demands.length,
        statements: speakers.reduce((sum, { statements }) => sum + statements, 0),
        sources: all.length,
      },
      sides: [...heard]
        .map(([side, statements]) => ({ side, statements }))
        .sort((a, b) => b.statements - a.statements || byText(a.side, b.side)),
      between: mostOpposed(demands) ?? [],
      firstDay: speakers.map(({ first }) => first).sort()[0] ?? null,
      lastDay,
    }
  },
})

const latest = (days: readonly string[]) => [...days].sort().at(-1) ?? null
