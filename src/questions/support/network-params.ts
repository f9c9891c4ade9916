/** What a discourse network can be asked for: rDNA's arguments, and the filters of a view. */
import { z } from 'zod'
import {
  duplicateRules,
  kernels,
  networkTypes,
  normalizations,
  qualifierAggregations,
  timeWindows,
  variables,
} from '../../codebook/network-words.js'
import { id, stance } from '../../codebook/schemas.js'
import { stances } from '../../codebook/words.js'
import { usualOptions } from '../../networks/network-options.js'
import { commaList, count, flag, inclusion, inclusions, viewParams } from './params.js'

const moment = z
  .union(
    [z.iso.date(), z.iso.datetime({ local: true, offset: false })],
    'a day is written YYYY-MM-DD, a moment YYYY-MM-DDThh:mm:ss',
  )
  .optional()
const variable = z.enum(variables)
const excluded = z
  .string()
  .regex(/^(person|organization|concept):[^,]+$/, 'a value is written variable:id, such as concept:neutrality')
const minimum = count(1, 1_000_000, usualOptions.minStatements1)
const label = z.string().max(300).optional()

export const networkParams = z.object({
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
      'what to do with agreement, which is whether the side still stands for the demand: twomode ignore, combine, subtract; onemode ignore, congruence, conflict, subtract',
    ),
  normalization: z
    .enum(normalizations)
    .default(usualOptions.normalization)
    .describe('twomode no, activity, prominence; onemode no, average, jaccard, cosine'),
  duplicates: z
    .enum(duplicateRules)
    .default(usualOptions.duplicates)
    .describe('of stances alike in both variables and agreement, count one per document, day, ...; include counts all'),
  minStatements1: minimum.describe('the fewest statements of a label of variable1; what passes the filters counts'),
  minStatements2: minimum.describe('the same for variable2'),
  isolates: flag(usualOptions.isolates).describe('true adds rows and columns without a statement that counts'),
  start: moment.describe('the first day or moment that counts'),
  stop: moment.describe('the last day or moment that counts'),
  timeWindow: z
    .enum(timeWindows)
    .default(usualOptions.timeWindow)
    .describe('one network for each window of windowSize units, or events (statements)'),
  windowSize: count(1, 10_000, usualOptions.windowSize).describe('units, or statements, in a window'),
  kernel: z
    .enum(kernels)
    .default(usualOptions.kernel)
    .describe('weighs statements by their distance from the middle of a window'),
  indentTime: flag(usualOptions.indentTime).describe('true leaves out windows that reach beyond start or stop'),
  compatible: z
    .enum(['dna'])
    .optional()
    .describe('dna gives the numbers of Discourse Network Analyzer 3.1.2, with its faults'),
  ...viewParams,
  disputed: inclusion('exclude').describe('include counts disputed statements'),
  sides: commaList(id).describe('only these sides'),
  issue: id.optional().describe('only demands of this issue'),
  demands: commaList(id).describe('only these demands'),
  stances: commaList(stance).describe(`only these stances: ${stances.join(', ')}`),
  excludeValues: commaList(excluded).describe('leave these out, such as concept:neutrality,person:vladimir-putin'),
  labels: z.enum(['id', 'name']).default('id').describe('whether rows and columns are labelled by id or by name'),
  row: label.describe('only cells of this row; in a onemode network, ties of this label'),
  column: label.describe('only cells of this column; in a onemode network, ties with this label'),
  zeros: z
    .enum(inclusions)
    .optional()
    .describe(
      'include adds cells of value 0: where stances for and against cancel out, and one for each label without a cell; the usual in CSV',
    ),
  evidence: inclusion('include').describe("exclude leaves out the cells' statements"),
})

export type NetworkParams = z.output<typeof networkParams>
