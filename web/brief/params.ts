/** The parameters of the brief in its address, besides the lens. */
import { listParam, textParam, type ValuesOf } from '../state/params.js'

export const params = {
  /** The two sides; none named means those that ask most of one another. */
  sides: listParam(),
  /** The first day of what moved; none named means 30 days before. */
  from: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
