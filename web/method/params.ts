/** The parameters of the method page in its address, besides the lens. */
import { textParam, type ValuesOf } from '../state/params.js'

export const params = {
  /** The cell whose rule is shown: both, or none. */
  side: textParam(),
  demand: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
