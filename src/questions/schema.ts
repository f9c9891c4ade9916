/** What the graph is made of, for people who write queries: labels, relationship types and their properties. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import type { Row } from '../store/graph-store.js'
import { keptAGeneration } from '../store/kept-a-generation.js'
import { readInParts } from '../store/read-in-parts.js'
import { countsIn } from './stats.js'
import { question } from './support/question.js'

const query = questionQuery('schema')
const counted = { name: z.string(), count: z.int() }
const properties = z
  .array(z.object(counted))
  .describe('property keys, with how many of the nodes or relationships have them')

/** Counted once: it reads every property of the graph. */
export const propertiesIn = keptAGeneration('properties', (graph) => readInParts(graph, query.text))

export const schema = question({
  summary: 'What the graph is made of: labels, relationship types and what they join, and property keys, with counts.',
  params: z.object({}),
  result: z.object({
    labels: z.array(z.object({ ...counted, properties })),
    types: z.array(
      z.object({
        ...counted,
        properties,
        ends: z.array(z.object({ from: z.string(), to: z.string(), count: z.int() })).describe('labels that it joins'),
      }),
    ),
  }),
  columns: [],
  async answer(graph) {
    const [counts, rows] = await Promise.all([countsIn(graph), propertiesIn(graph)])
    const of = (kind: string, name: string) => rows.filter((row) => row.kind === kind && row.name === name)
    return {
      labels: byName(counts.labels).map(([name, count]) => ({
        name,
        count,
        properties: propertiesOf(of('label', name)),
      })),
      types: byName(counts.types).map(([name, count]) => ({
        name,
        count,
        properties: propertiesOf(of('type', name)),
        ends: of('ends', name)
          .map((row) => ({ from: String(row.from), to: String(row.to), count: Number(row.count) }))
          .sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to)),
      })),
    }
  },
})

const byName = (counts: Record<string, number>) => Object.entries(counts).sort(([a], [b]) => byText(a, b))

const propertiesOf = (rows: readonly Row[]) =>
  rows.map((row) => ({ name: String(row.property), count: Number(row.count) })).sort((a, b) => byText(a.name, b.name))
