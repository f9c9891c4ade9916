/** The views by the first part of their path; views of one thing have its id as the second part. */
export const viewNames = [
  'home',
  'board',
  'gap',
  'ledger',
  'demand',
  'actor',
  'statement',
  'node',
  'graph',
  'conflicts',
  'network',
  'brief',
  'console',
  'method',
] as const
export type ViewName = (typeof viewNames)[number]

/** Views that need an id. */
export const viewsOfOne: readonly ViewName[] = ['demand', 'actor', 'statement', 'node']
/** Views that take an id, or none. */
export const viewsOfAny: readonly ViewName[] = ['graph', 'console']
/** Views that run a query, whose parameters the address gives as `p.name=value`. */
export const viewsWithGiven: readonly ViewName[] = ['console']
