/** The parameters of the gap in its address, besides the lens. */
import { listParam, textParam, type ValuesOf } from '../state/params.js'

export const params = {
  /** Two sides; none named means those that raise most demands addressed to one another. */
  between: listParam(),
  issue: textParam(),
  /** The two days that are compared; without them, those of the last talks and of the busiest before. */
  from: textParam(),
  to: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
