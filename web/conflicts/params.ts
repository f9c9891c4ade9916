/** The parameters of the conflicts view in its address, besides the lens. */
import { countParam, oneOf, textParam, type ValuesOf } from '../state/params.js'

export const params = {
  /** Only contradictions of this side, on this demand. */
  side: textParam(),
  demand: textParam(),
  /** The most days between two statements that count as a contradiction. */
  within: countParam(14),
  /** Whether one speaker may contradict itself. */
  sameSpeaker: oneOf(['exclude', 'include']),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
