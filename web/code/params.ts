/** The parameters of the coding bench in its address, besides the lens. */
import { listParam, type ValuesOf } from '../state/params.js'

export const params = {
  /** The two coders whose passes are compared, where more than two have one. */
  pair: listParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
