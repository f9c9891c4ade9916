/** The parameters of the findings in their address, besides the lens. */
import { countParam, oneOf, someOf, textParam, type ValuesOf } from '../state/params.js'
import { thinKinds } from './thin-kinds.js'

export const parts = ['sources', 'sides', 'unanswered', 'returned', 'conditions', 'thin', 'known'] as const
export type Part = (typeof parts)[number]

export const params = {
  /** Which finding. */
  part: oneOf(parts),
  /** Only contradictions of this side, on this demand; the demand whose conditions are shown. */
  side: textParam(),
  demand: textParam(),
  /** The most days between two statements that count as a contradiction. */
  within: countParam(14),
  /** Whether one speaker may contradict itself. */
  sameSpeaker: oneOf(['exclude', 'include']),
  /** The year or day from which on demands came back; null is any time. */
  since: textParam(),
  /** What makes a reading's evidence thin. */
  thin: someOf(thinKinds),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
