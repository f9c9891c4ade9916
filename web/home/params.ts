/** The parameters of the home page in its address, besides the lens. */
import { textParam, type ValuesOf } from '../state/params.js'

export const params = {
  /** What a reader searches for. */
  q: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
