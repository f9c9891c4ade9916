/** The views by the first part of their path; views of one thing have its id as the second part. */
export const viewNames = [
  'home',
  'board',
  'gap',
  'ledger',
  'trace',
  'issue',
  'demand',
  'actor',
  'statement',
  'event',
  'draft',
  'source',
  'node',
  'graph',
  'conflicts',
  'network',
  'brief',
  'console',
  'method',
  'code',
] as const
export type ViewName = (typeof viewNames)[number]

/** Views that need an id. */
export const viewsOfOne: readonly ViewName[] = [
  'issue',
  'demand',
  'actor',
  'statement',
  'event',
  'draft',
  'source',
  'node',
]
/** Views that take an id, or none. */
export const viewsOfAny: readonly ViewName[] = ['graph', 'console', 'code']
/** What else can be done with the thing that a view is of, named after its id. */
export const tasksOfView: { readonly [V in ViewName]?: readonly Task[] } = { code: ['compare', 'publish'] }
export type Task = 'compare' | 'publish'
/** Views that run a query, whose parameters the address gives as `p.name=value`. */
export const viewsWithGiven: readonly ViewName[] = ['console']

const ofLabel: Record<string, ViewName> = {
  ...{ Issue: 'issue', Demand: 'demand', Actor: 'actor', Statement: 'statement' },
  ...{ Event: 'event', Draft: 'draft', Source: 'source' },
}

/** The view of the nodes with this label, if they have one. */
export const viewOfLabel = (label: string | undefined): ViewName | undefined =>
  label !== undefined && Object.hasOwn(ofLabel, label) ? ofLabel[label] : undefined
