/** How big the graph is, and which days it spans. */
import { z } from 'zod'
import { day } from '../codebook/schemas.js'
import { countGraph } from '../load/count-graph.js'
import { sources } from './sources.js'
import { question } from './support/question.js'

const counts = z.record(z.string(), z.int())

export const stats = question({
  summary: 'How big the graph is: nodes per label, relationships per type, and the days its statements span.',
  params: z.object({}),
  result: z.object({ labels: counts, types: counts, firstSaid: day.nullable(), lastSaid: day.nullable() }),
  columns: [],
  async answer(graph) {
    const { items } = await sources.answer(graph, {})
    const firsts = items.flatMap((item) => item.firstSaid ?? []).sort()
    const lasts = items.flatMap((item) => item.lastSaid ?? []).sort()
    return { ...(await countGraph(graph)), firstSaid: firsts[0] ?? null, lastSaid: lasts.at(-1) ?? null }
  },
})
