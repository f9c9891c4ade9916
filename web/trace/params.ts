/** The filters of a list of statements in an address, besides the lens. */
import { relations } from '../../src/codebook/words.js'
import { oneOf, textParam, type ValuesOf } from '../state/params.js'

export const params = {
  speaker: textParam(),
  side: textParam(),
  demand: textParam(),
  issue: textParam(),
  /** A stance, or ASSESSES. */
  stance: oneOf(['all', 'ASSERTS', 'CONCEDES', 'REJECTS', 'ASSESSES']),
  event: textParam(),
  draft: textParam(),
  relayedBy: textParam(),
  deniedBy: textParam(),
  /** Whether only what a single source tells is shown. */
  alone: oneOf(['false', 'true']),
  /** On whose word, seen from the speaker's side. */
  word: oneOf(['any', ...relations]),
  text: textParam(),
  from: textParam(),
  to: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
