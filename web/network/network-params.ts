/** What the view asks the API for, and how it says so. Pure. */
import { lensParams } from '../state/lens-params.js'
import type { ViewState } from '../state/url-state.js'

/** What goes with what: in a network of one kind of node agreement ties, in one of two kinds it weighs. */
export const agreements = {
  onemode: ['congruence', 'conflict', 'subtract', 'ignore'],
  twomode: ['subtract', 'combine', 'ignore'],
} as const
export const norms = {
  onemode: ['no', 'average', 'jaccard', 'cosine'],
  twomode: ['no', 'activity', 'prominence'],
} as const

const things = { person: 'people', organization: 'sides', concept: 'demands' } as const
const thing = (variable: ViewState['variable1']) => things[variable]

/** The aggregation and the normalization as they are asked for: what does not go with the type falls back to its first. */
export function chosen({ networkType, agreement, normalization }: ViewState) {
  const known = <T extends string>(words: readonly T[], word: string) => words.find((it) => it === word) ?? words[0]
  return {
    qualifierAggregation: known(agreements[networkType] as readonly string[], agreement) as ViewState['agreement'],
    normalization: known(norms[networkType] as readonly string[], normalization) as ViewState['normalization'],
  }
}

export function networkParams(state: ViewState, asOf: string) {
  const { networkType, variable1, variable2, duplicates, timeWindow, windowSize, isolates, issue } = state
  return {
    networkType,
    variable1,
    variable2,
    ...chosen(state),
    duplicates,
    isolates,
    ...(timeWindow === 'no' ? {} : { timeWindow, windowSize: Number(windowSize) || 1, indentTime: 'false' as const }),
    ...(issue ? { issue } : {}),
    ...(state.sides.length > 0 ? { sides: state.sides.join(',') } : {}),
    ...lensParams(state, asOf),
  }
}

const ties = {
  congruence: 'tied by the stands they share',
  conflict: 'tied by the stands on which they differ',
  subtract: 'tied by the stands they share, less those on which they differ',
  ignore: 'tied by what both speak of, whatever they say',
  combine: '',
} as const
const weights = {
  subtract: 'for less against',
  combine: '1 for, 2 against, 3 both',
  ignore: 'how often, whatever the stance',
  congruence: '',
  conflict: '',
} as const

/** The title of the view. */
export function titleOf(state: ViewState): string {
  const { qualifierAggregation } = chosen(state)
  const [rows, columns] = [thing(state.variable1), thing(state.variable2)]
  return state.networkType === 'onemode'
    ? `${capital(rows)} ${ties[qualifierAggregation]}, over ${columns}`
    : `${capital(rows)} by ${columns}: ${weights[qualifierAggregation]}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What the words of the controls mean, for those who do not know the method. */
export const meanings: Record<string, string> = {
  congruence: 'both for, or both against',
  conflict: 'one for, one against',
  subtract: 'for less against, or shared less opposed',
  ignore: 'both speak of it',
  combine: '1 for, 2 against, 3 both',
  no: 'as counted',
  average: 'by the average of what the two said',
  jaccard: 'by what either said (Jaccard)',
  cosine: 'cosine similarity',
  activity: 'by how much the row said',
  prominence: 'by how much the column was spoken of',
}
