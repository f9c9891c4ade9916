/** The parameters of the ledger in its address, besides the lens. */
import { readingNames } from '../../src/codebook/words.js'
import { evidenceKinds } from '../state/evidence.js'
import { listParam, oneOf, someOf, textParam, type ValuesOf } from '../state/params.js'

export const params = {
  /** Columns; none named means all. */
  sides: listParam(),
  issue: textParam(),
  reading: someOf(readingNames),
  /** Issues whose rows are folded away. */
  folded: listParam(),
  /** The earlier day it is compared with. */
  from: textParam(),
  /** Only readings on evidence that is thin in these ways. */
  evidence: someOf(evidenceKinds),
  /** Whether what did not change since is left out. */
  moved: oneOf(['all', 'only']),
  /** The open cell: both, or none. */
  side: textParam(),
  demand: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
