/** What a list of statements is asked for: the filters in the address, the lens, and what the view fixes. Pure. */
import type { Params } from '../state/ask.js'
import { lensParams } from '../state/lens-params.js'
import { plainView, type ViewState } from '../state/url-state.js'

export type TraceParams = Omit<Params<'trace'>, 'cursor' | 'limit'>

/** The filters that a reader sets. */
export const filterNames = [
  'speaker',
  'side',
  'demand',
  'issue',
  'stance',
  'event',
  'draft',
  'relayedBy',
  'deniedBy',
  'alone',
  'word',
  'text',
  'from',
  'to',
] as const
export type FilterName = (typeof filterNames)[number]

/** What a view of one thing sets itself; a reader cannot change it there. */
export type Fixed = Partial<Record<FilterName | 'source', string>>

/** @param asOf the day by which it was said or could be known; undefined for the whole record */
export function traceParams(state: ViewState, asOf: string | undefined, fixed: Fixed): TraceParams {
  const { stance, alone, word } = state
  const own = Object.fromEntries(filterNames.map((name) => [name, state[name] ?? undefined]))
  return {
    ...own,
    stance: stance === 'all' ? undefined : stance,
    word: word === 'any' ? undefined : word,
    alone: alone === 'true' ? 'true' : undefined,
    ...lensParams(state, asOf),
    ...fixed,
  } as TraceParams
}

/** Whether a stance or an assessment is what a list is about; null where it is about nothing in particular. */
export function isAbout(
  { demand, issue, draft, stance }: Pick<TraceParams, 'demand' | 'issue' | 'draft' | 'stance'>,
  issueOf: (demand: string) => string | undefined,
): ((target: string, act: string) => boolean) | null {
  if (!demand && !issue && !draft && !stance) return null
  return (target, act) =>
    (!demand || target === demand) &&
    (!draft || target === draft) &&
    (!issue || issueOf(target) === issue) &&
    (!stance || act === stance)
}

/** Whether a reader has set any filter, or comes with a source. */
export const isFiltered = (state: ViewState, fixed: Fixed): boolean =>
  filterNames.some((name) => fixed[name] === undefined && state[name] !== plainView[name]) ||
  (state.source !== null && fixed.source === undefined)

/** The same view without the filters of its list. */
export function unfiltered(state: ViewState): ViewState {
  const plain = Object.fromEntries(filterNames.map((name) => [name, plainView[name]]))
  return { ...state, ...plain, source: plainView.source }
}
