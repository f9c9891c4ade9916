/** The parameters of the coding bench in its address, besides the lens. */
import { listParam, textParam, type ValuesOf } from '../state/params.js'

export const params = {
  /** The two coders whose passes are compared, where more than two have one. */
  pair: listParam(),
  /** The statement that is open on the bench. */
  open: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
