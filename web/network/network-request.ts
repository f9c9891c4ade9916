/** What the network view asks the API for. Pure. */
import {
  aggregationsOf,
  type Normalization,
  normalizationsOf,
  type QualifierAggregation,
} from '../../src/codebook/network-words.js'
import { lensParams } from '../state/lens-params.js'
import { plainView, type ViewState } from '../state/url-state.js'

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
  const { networkType, variable1, variable2, duplicates, timeWindow, windowSize, isolates, issue, demand } = state
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
    ...(demand ? { demands: demand } : issue ? { issue } : {}),
    ...(state.sides.length > 0 ? { sides: state.sides.join(',') } : {}),
    ...lensParams(state, asOf),
  }
}

/** What only experts choose. */
const expertParams = [
  ...(['networkType', 'variable1', 'variable2', 'qualifierAggregation', 'normalization', 'duplicates'] as const),
  ...(['isolates', 'timeWindow'] as const),
]

/** Whether the address asks in rDNA's words. */
export const isExpert = (state: ViewState) =>
  state.expert === 'true' || expertParams.some((name) => state[name] !== plainView[name])

/** The same view with a question in words. */
export function inWords(state: ViewState): ViewState {
  const usual = Object.fromEntries(expertParams.map((name) => [name, plainView[name]])) as Partial<ViewState>
  return { ...state, ...usual, expert: 'false', window: null, row: null, column: null }
}

/** A question in words as rDNA's arguments, for the parts of the page that draw and list what these ask for. */
export const topicsState = (state: ViewState): ViewState => ({
  ...{ ...state, networkType: 'twomode', qualifierAggregation: 'subtract', normalization: 'no' },
  ...{ variable1: variableOf(state), variable2: 'concept', ...windowOf(state) },
})

const variableOf = ({ among }: ViewState) => (among === 'sides' ? 'organization' : 'person')

function windowOf({ over }: ViewState): Pick<ViewState, 'timeWindow' | 'windowSize'> {
  if (over === 'quarters') return { timeWindow: 'months', windowSize: 3 }
  return { timeWindow: over, windowSize: 1 }
}

/** Of concessions it depends on the reader whether they count; everything else does. */
const countedStances = ({ concessions }: ViewState) => (concessions === 'out' ? { stances: 'ASSERTS,REJECTS' } : {})

export const topicsRequest = (state: ViewState, asOf: string) => ({
  ...networkRequest(topicsState(state), asOf),
  ...countedStances(state),
})

/** Each demand counts once for each two, however often they spoke on it. */
export const agreementRequest = (
  state: ViewState,
  asOf: string,
  qualifierAggregation: 'congruence' | 'conflict' | 'subtract',
) => ({
  ...networkRequest(
    { ...topicsState(state), networkType: 'onemode', duplicates: 'acrossrange', qualifierAggregation },
    asOf,
  ),
  ...countedStances(state),
})
