/** Discourse networks: who speaks on what, who agrees with whom, and by which statements. */
import { z } from 'zod'
import { id, stance } from '../codebook/schemas.js'
import { badRequest, OptionsError } from '../errors.js'
import { discourseNetworks } from '../networks/discourse-networks.js'
import {
  duplicateRules,
  kernels,
  networkTypes,
  normalizations,
  qualifierAggregations,
  timeWindows,
  usualOptions,
  type Variable,
  variables,
} from '../networks/network-options.js'
import type { NetworkStance } from '../networks/network-stance.js'
import type { Graph } from '../store/graph-store.js'
import { allActors } from './actors.js'
import { allDemands, type Demand } from './demands.js'
import { cellFilter, withEvidence } from './support/network-cells.js'
import { labelByName } from './support/network-labels.js'
import { networkStances } from './support/network-stances.js'
import { commaList, question, viewParams } from './support/question.js'
import { requireDemand, requireIssue, requireSide } from './support/require-known.js'

const moment = z
  .union(
    [z.iso.date(), z.iso.datetime({ local: true, offset: false })],
    'a day is written YYYY-MM-DD, a moment YYYY-MM-DDThh:mm:ss',
  )
  .optional()
const variable = z.enum(variables)
const excluded = z
  .string()
  .regex(/^(person|organization|concept):./, 'a value is written variable:id, such as concept:neutrality')
const flag = (usual: boolean) => z.enum(['true', 'false']).default(usual ? 'true' : 'false')

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
  params: z.object({
    networkType: z
      .enum(networkTypes)
      .default(usualOptions.networkType)
      .describe('twomode: variable1 by variable2; onemode: variable1 by itself, tied by what both say on variable2'),
    variable1: variable
      .default(usualOptions.variable1)
      .describe('person: the speaker; organization: its side; concept: the demand'),
    variable2: variable.default(usualOptions.variable2),
    qualifierAggregation: z
      .enum(qualifierAggregations)
      .default(usualOptions.qualifierAggregation)
      .describe(
        'what agreement (does the side still stand for the demand?) does: twomode ignore, combine, subtract; onemode ignore, congruence, conflict, subtract',
      ),
    normalization: z
      .enum(normalizations)
      .default(usualOptions.normalization)
      .describe('twomode no, activity, prominence; onemode no, average, jaccard, cosine'),
    duplicates: z
      .enum(duplicateRules)
      .default(usualOptions.duplicates)
      .describe(
        'of stances alike in both variables and agreement one counts per document, day, ...; include counts all',
      ),
    isolates: flag(usualOptions.isolates).describe('rows and columns also for those without a statement that counts'),
    start: moment.describe('first day or moment that counts'),
    stop: moment.describe('last day or moment that counts'),
    timeWindow: z
      .enum(timeWindows)
      .default(usualOptions.timeWindow)
      .describe('a network for each window of so many units, or events (statements)'),
    windowSize: z.coerce
      .number()
      .pipe(z.int().min(1).max(10_000))
      .default(usualOptions.windowSize)
      .describe('units, or statements, a window holds'),
    kernel: z.enum(kernels).default(usualOptions.kernel).describe('weighs by the distance from the middle of a window'),
    indentTime: flag(usualOptions.indentTime).describe('only windows that lie wholly between start and stop'),
    compatible: z
      .enum(['dna'])
      .optional()
      .describe('dna gives the numbers of Discourse Network Analyzer 3.1.2, with its faults'),
    ...viewParams,
    disputed: z.enum(['include', 'exclude']).default('exclude').describe('include counts disputed statements'),
    sides: commaList(id).describe('only these sides'),
    issue: id.optional().describe('only demands of this issue'),
    demands: commaList(id).describe('only these demands'),
    stances: commaList(stance).describe('only these stances: ASSERTS, CONCEDES, REJECTS'),
    excludeValues: commaList(excluded).describe('leave these out, such as concept:neutrality,person:vladimir-putin'),
    labels: z.enum(['id', 'name']).default('id').describe('what rows and columns are called by'),
    row: z.string().max(300).optional().describe('only cells of this row; of a onemode network, ties of this label'),
    column: z
      .string()
      .max(300)
      .optional()
      .describe('only cells of this column; of a onemode network, ties with this label'),
    evidence: z
      .enum(['include', 'exclude'])
      .default('include')
      .describe('exclude leaves out the statements of the cells'),
  }),
  result: z.object({
    matrices: z.array(
      z.object({
        start: z.string().describe('the first day it counts, or moment'),
        stop: z.string().describe('the last'),
        middle: z.string().nullable().describe('what its window is drawn around; null without timeWindow'),
        rows: z.array(z.string()).describe('labels, in order'),
        columns: z.array(z.string()).describe('of a onemode network, the rows once more'),
        cells: z
          .array(item.omit({ start: true, stop: true }))
          .describe('all that are not 0, by row and column; of a onemode network each tie once'),
      }),
    ),
    statements: z.array(id).describe('all that count, in the order of time'),
  }),
  columns: ['start', 'stop', 'row', 'column', 'value', 'statements'],
  list: {
    item,
    of: ({ matrices }) => matrices.flatMap(({ start, stop, cells }) => cells.map((cell) => ({ start, stop, ...cell }))),
  },
  async answer(graph, { isolates, indentTime, ...params }) {
    const demands = await allDemands(graph)
    requireIssue(demands, params.issue)
    for (const demand of params.demands ?? []) requireDemand(demands, demand)
    for (const side of params.sides ?? []) await requireSide(graph, side)
    const all = await networkStances(graph, demands, params)
    const some = await withoutExcluded(graph, demands, all, params.excludeValues ?? [])
    const stances = some.filter(
      ({ organization, concept }) =>
        (params.sides?.includes(organization) ?? true) && (params.demands?.includes(concept) ?? true),
    )
    const labelled = params.labels === 'id' ? stances : labelByName(stances, await allActors(graph), demands)
    const options = { ...params, isolates: isolates === 'true', indentTime: indentTime === 'true' }
    try {
      const { matrices, statements } = discourseNetworks(labelled, options, cellFilter(params))
      return { matrices: await withEvidence(matrices, params.evidence), statements }
    } catch (error) {
      throw error instanceof OptionsError ? badRequest(error.message) : error
    }
  },
})

/** @throws Problem 404 when a value is to be left out that does not exist. */
async function withoutExcluded(
  graph: Graph,
  demands: readonly Demand[],
  stances: NetworkStance[],
  excluded: readonly string[],
): Promise<NetworkStance[]> {
  const values = excluded.map((text) => {
    const [variable = '', ...value] = text.split(':')
    return { variable: variable as Variable, value: value.join(':') }
  })
  for (const { variable, value } of values) {
    if (stances.some((stance) => stance[variable] === value)) continue
    if (variable === 'concept') requireDemand(demands, value)
    else await requireSide(graph, value)
  }
  return stances.filter((stance) => !values.some(({ variable, value }) => stance[variable] === value))
}
