/** The words a discourse network is asked for with, rDNA's names and values; nothing is imported, so that the page may use them too. */

/** twomode: variable1 by variable2; onemode: variable1 by itself, tied through variable2. */
export const networkTypes = ['twomode', 'onemode'] as const
/** person: the speaker; organization: the side; concept: the demand. */
export const variables = ['person', 'organization', 'concept'] as const
export const qualifierAggregations = ['ignore', 'combine', 'subtract', 'congruence', 'conflict'] as const
export const normalizations = ['no', 'activity', 'prominence', 'average', 'jaccard', 'cosine'] as const
export const duplicateRules = ['include', 'document', 'day', 'week', 'month', 'year', 'acrossrange'] as const
export const calendarUnits = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const
export const timeWindows = ['no', 'events', ...calendarUnits] as const
export const kernels = ['no', 'uniform', 'triangular', 'epanechnikov', 'gaussian'] as const

export type NetworkType = (typeof networkTypes)[number]
export type Variable = (typeof variables)[number]
export type QualifierAggregation = (typeof qualifierAggregations)[number]
export type Normalization = (typeof normalizations)[number]
export type DuplicateRule = (typeof duplicateRules)[number]
export type CalendarUnit = (typeof calendarUnits)[number]
export type TimeWindow = (typeof timeWindows)[number]
export type Kernel = (typeof kernels)[number]

/** What each type of network takes. */
export const aggregationsOf = {
  twomode: ['ignore', 'combine', 'subtract'],
  onemode: ['ignore', 'congruence', 'conflict', 'subtract'],
} as const satisfies Record<NetworkType, readonly QualifierAggregation[]>
export const normalizationsOf = {
  twomode: ['no', 'activity', 'prominence'],
  onemode: ['no', 'average', 'jaccard', 'cosine'],
} as const satisfies Record<NetworkType, readonly Normalization[]>
