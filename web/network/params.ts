/** The parameters of the network view in its address, besides the lens. */
import {
  duplicateRules,
  networkTypes,
  normalizations,
  qualifierAggregations,
  type TimeWindow,
  variables,
} from '../../src/codebook/network-words.js'
import { countParam, listParam, oneOf, textParam, type ValuesOf } from '../state/params.js'

/** Windows that suit a record without hours. */
export const windows = ['no', 'days', 'weeks', 'months', 'years', 'events'] as const satisfies readonly TimeWindow[]

/** By rDNA's names, where it has them. */
export const params = {
  sides: listParam(),
  issue: textParam(),
  /** Only this demand, whatever the issue. */
  demand: textParam(),
  networkType: oneOf(networkTypes, 'onemode'),
  variable1: oneOf(variables, 'organization'),
  variable2: oneOf(variables, 'concept'),
  qualifierAggregation: { ...oneOf(qualifierAggregations, 'congruence'), formerly: 'agreement' },
  normalization: oneOf(normalizations),
  duplicates: oneOf(duplicateRules),
  minStatements1: countParam(1, 1),
  minStatements2: countParam(1, 1),
  isolates: oneOf(['false', 'true']),
  timeWindow: oneOf(windows),
  windowSize: countParam(3, 1),
  /** Everything that rDNA can be asked; otherwise a question in words, from the next five. */
  expert: oneOf(['false', 'true']),
  ask: oneOf(['agreement', 'topics']),
  among: oneOf(['sides', 'people']),
  /** Whether a concession counts as being for the demand. */
  concessions: oneOf(['out', 'in']),
  over: oneOf(['no', 'months', 'quarters', 'years']),
  /** On so many demands two have to have spoken, both of them. */
  common: countParam(2, 1),
  /** So many ties are drawn at most, the strongest; 0 is as many as the screen has room for. */
  ties: countParam(0),
  /** The window that is shown, from 1; null is the last. */
  window: textParam(),
  shape: oneOf(['drawing', 'matrix']),
  /** The cell whose statements are shown: both, or none. */
  row: textParam(),
  column: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
