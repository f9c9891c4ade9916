/** The options of a discourse network, by rDNA's names and values, and which of them go together. */
import {
  aggregationsOf,
  type DuplicateRule,
  type Kernel,
  type NetworkType,
  type Normalization,
  normalizationsOf,
  type QualifierAggregation,
  type TimeWindow,
  type Variable,
} from '../codebook/network-words.js'
import { OptionsError } from '../errors.js'

export type { CalendarUnit, DuplicateRule, Kernel, Variable } from '../codebook/network-words.js'

export interface NetworkOptions {
  networkType: NetworkType
  /** The rows; in a one-mode network also the columns. */
  variable1: Variable
  /** The columns; in a one-mode network what ties the rows to each other. */
  variable2: Variable
  qualifierAggregation: QualifierAggregation
  normalization: Normalization
  /** Of statements alike in both variables (and in agreement, unless that is ignored), one counts per this period. */
  duplicates: DuplicateRule
  /** Leaves out labels of variable 1, and of variable 2, with fewer statements; 1 leaves out none. */
  minStatements1: number
  minStatements2: number
  /** Adds rows and columns that have no statement that counts. */
  isolates: boolean
  /** First and last day or moment, both included; by default those of the first and the last statement. */
  start?: string | undefined
  stop?: string | undefined
  timeWindow: TimeWindow
  /** Units, or statements, in a window. */
  windowSize: number
  /** Weighs the statements of a window by their distance from its middle. */
  kernel: Kernel
  /** Leaves out windows that reach beyond start or stop; otherwise they are cut there. */
  indentTime: boolean
  /** The numbers of Discourse Network Analyzer 3.1.2 where they differ from the definitions. */
  compatible?: 'dna' | undefined
}

/** rDNA's own defaults. */
export const usualOptions: NetworkOptions = {
  networkType: 'twomode',
  variable1: 'organization',
  variable2: 'concept',
  qualifierAggregation: 'ignore',
  normalization: 'no',
  duplicates: 'include',
  minStatements1: 1,
  minStatements2: 1,
  isolates: false,
  timeWindow: 'no',
  windowSize: 100,
  kernel: 'no',
  indentTime: true,
}

/** @throws OptionsError that names what does not go together, and what does */
export function checkOptions(options: NetworkOptions): void {
  const { networkType, qualifierAggregation, normalization, timeWindow, kernel } = options
  const aggregations: readonly QualifierAggregation[] = aggregationsOf[networkType]
  const norms: readonly Normalization[] = normalizationsOf[networkType]
  const refuse = (name: string, value: string, instead: string) => {
    throw new OptionsError(`${name}=${value} has no meaning here: ${instead}`)
  }
  if (options.variable1 === options.variable2)
    refuse('variable2', options.variable2, 'variable1 and variable2 must differ.')
  if (!aggregations.includes(qualifierAggregation))
    refuse('qualifierAggregation', qualifierAggregation, `a ${networkType} network takes ${aggregations.join(', ')}.`)
  if (!norms.includes(normalization))
    refuse('normalization', normalization, `a ${networkType} network takes ${norms.join(', ')}.`)
  if (qualifierAggregation === 'combine' && normalization !== 'no')
    refuse('normalization', normalization, 'combine gives codes (1 for, 2 against, 3 both), not amounts.')
  if (kernel !== 'no' && (timeWindow === 'no' || timeWindow === 'events'))
    refuse('kernel', kernel, 'it weighs by time; give timeWindow a unit, such as days.')
  if (kernel !== 'no' && qualifierAggregation === 'combine')
    refuse('kernel', kernel, 'combine gives codes, which cannot be weighed.')
  if (kernel !== 'no' && normalization === 'jaccard')
    refuse('kernel', kernel, 'jaccard multiplies counts, which weights would distort; take average or cosine.')
  if (options.compatible === 'dna') checkDna(options)
}

/** DNA's results that depend on chance, or silently replace what was asked for, are not imitated. */
function checkDna({ networkType, normalization, timeWindow, kernel }: NetworkOptions): void {
  if (timeWindow === 'events')
    throw new OptionsError(
      'compatible=dna cannot do timeWindow=events: DNA draws statements of the same time at random.',
    )
  const known = networkType === 'onemode' ? ['no', 'average'] : ['no']
  if (kernel !== 'no' && !known.includes(normalization))
    throw new OptionsError(
      `compatible=dna with a kernel takes normalization=${known.join(' or ')}: DNA has no other there.`,
    )
}
