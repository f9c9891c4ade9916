/** Discourse networks: who speaks on what, who agrees with whom, and by which statements. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { answerMatrices } from './support/network-cells.js'
import { networkParams } from './support/network-params.js'
import { question } from './support/question.js'
import { readNetworks } from './support/read-networks.js'

const item = z.object({
  start: z.string(),
  stop: z.string(),
  row: z.string(),
  column: z.string(),
  value: z.number(),
  statements: z.array(id).optional().describe('the statements it came from, in the order of time'),
})

export const network = question({
  summary: 'Discourse networks: who speaks on what, or who agrees with whom, each cell with its statements.',
  params: networkParams,
  result: z.object({
    matrices: z.array(
      z.object({
        start: z.string().describe('the first day that counts, or moment'),
        stop: z.string().describe('the last'),
        middle: z.string().nullable().describe('the middle of its window; null without timeWindow'),
        placedByLatest: z
          .int()
          .describe('how many statements may be of a day before `start`: they are in this network by their latest day'),
        rows: z.array(z.string()).describe('labels, in order'),
        columns: z.array(z.string()).describe('of a onemode network, the rows again'),
        cells: z
          .array(item.omit({ start: true, stop: true }))
          .describe('all that are not 0, unless zeros=include, by row and column; of a onemode network each tie once'),
      }),
    ),
    statements: z.array(id).describe('all that count, in the order of time'),
    more: z.int().optional().describe('how many of them are left out, where there are very many'),
    perhaps: z
      .array(id)
      .optional()
      .describe('those that may be of this time and do not count: their latest possible day is after `stop`'),
  }),
  columns: ['start', 'stop', 'row', 'column', 'value', 'statements'],
  list: {
    item,
    *of({ matrices }) {
      for (const { start, stop, cells } of matrices) for (const cell of cells) yield { start, stop, ...cell }
    },
    usual: { zeros: 'include' },
  },
  note({ matrices, statements, perhaps = [] }) {
    if (perhaps.length > 0) {
      const others =
        statements.length === 0
          ? `No statement is certain to be of this time; ${perhaps.length} may be.`
          : `${perhaps.length} more may be of this time.`
      return `${others} A statement counts on its latest possible day, which is after --stop.`
    }
    const placed = matrices.filter(({ placedByLatest }) => placedByLatest > 0)
    if (placed.length === 0) return null
    const which = matrices.length === 1 ? 'this network' : `${placed.length} of these ${matrices.length} networks`
    return `The days of some statements reach back before the start of ${which}: they are placed by their latest day.`
  },
  answer: (graph, params) =>
    readNetworks(graph, params, async ({ pieces, statements, perhaps, more = 0 }) => {
      const others = perhaps()
      return {
        matrices: await answerMatrices(pieces, params),
        statements,
        ...(more > 0 && { more }),
        ...(others.length > 0 && { perhaps: others }),
      }
    }),
})
