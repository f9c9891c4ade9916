/** How big the graph is, and which days it spans. */
import { z } from 'zod'
import { day } from '../codebook/schemas.js'
import { countGraph } from '../load/count-graph.js'
import { keptAGeneration } from '../store/kept-a-generation.js'
import { allSources } from './sources.js'
import { question } from './support/question.js'

const counts = z.record(z.string(), z.int())

/** Nodes by label and relationships by type, counted once. */
export const countsIn = keptAGeneration('counts', countGraph)

export const stats = question({
  summary: 'How big the graph is: nodes per label, relationships per type, and the days its statements span.',
  params: z.object({}),
  result: z.object({ labels: counts, types: counts, firstSaid: day.nullable(), lastSaid: day.nullable() }),
  columns: [],
  async answer(graph) {
    const [all, counts] = await Promise.all([allSources(graph), countsIn(graph)])
    const firsts = all.flatMap((item) => item.firstSaid ?? []).sort()
    const lasts = all.flatMap((item) => item.lastSaid ?? []).sort()
    return { ...counts, firstSaid: firsts[0] ?? null, lastSaid: lasts.at(-1) ?? null }
  },
})
