/** The parameters of the board in its address, besides the lens. */
import { boardStates } from '../../src/codebook/words.js'
import { evidenceKinds } from '../state/evidence.js'
import { listParam, oneOf, someOf, textParam, type ValuesOf } from '../state/params.js'

export const params = {
  /** The sides that have to answer; none named means the two that face each other most, `all` means every side. */
  sides: listParam(),
  issue: textParam(),
  state: someOf(boardStates),
  /** The earlier day it is compared with. */
  from: textParam(),
  /** Only readings on evidence that is thin in these ways. */
  evidence: someOf(evidenceKinds),
  /** Whether what did not change since is left out. */
  moved: oneOf(['all', 'only']),
  /** The demand whose panel is open. */
  demand: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
