/** The parameters of the conflicts view in its address, besides the lens. */
import { oneOf, type ValuesOf } from '../state/params.js'

export const daysApart = ['14', '7', '30', '90'] as const

export const params = {
  /** The most days between two statements that count as a contradiction. */
  within: oneOf(daysApart),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
