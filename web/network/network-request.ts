/** What the network view asks the API for. Pure. */
import {
  aggregationsOf,
  type Normalization,
  normalizationsOf,
  type QualifierAggregation,
} from '../../src/codebook/network-words.js'
import { lensParams } from '../state/lens-params.js'
import type { ViewState } from '../state/url-state.js'

/** Taken where the address names an aggregation that the other type of network has. */
const usualAggregation = { onemode: 'congruence', twomode: 'subtract' } as const

/** Aggregation and normalization as they are asked for: those the type of network does not have give way to its usual ones. */
export function fittingMeasures({ networkType, qualifierAggregation, normalization }: ViewState) {
  const aggregations: readonly QualifierAggregation[] = aggregationsOf[networkType]
  const normalizations: readonly Normalization[] = normalizationsOf[networkType]
  return {
    qualifierAggregation: aggregations.includes(qualifierAggregation)
      ? qualifierAggregation
      : usualAggregation[networkType],
    normalization: normalizations.includes(normalization) ? normalization : 'no',
  } as const
}

export function networkRequest(state: ViewState, asOf: string) {
  const { networkType, variable1, variable2, duplicates, timeWindow, windowSize, isolates, issue } = state
  const { minStatements1, minStatements2 } = state
  return {
    networkType,
    variable1,
    variable2,
    ...fittingMeasures(state),
    duplicates,
    isolates,
    ...(minStatements1 > 1 ? { minStatements1 } : {}),
    ...(minStatements2 > 1 ? { minStatements2 } : {}),
    ...(timeWindow === 'no' ? {} : { timeWindow, windowSize, indentTime: 'false' as const }),
    ...(issue ? { issue } : {}),
    ...(state.sides.length > 0 ? { sides: state.sides.join(',') } : {}),
    ...lensParams(state, asOf),
  }
}
