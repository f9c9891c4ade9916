/** The parameters of the method page in its address, besides the lens. */
import { oneOf, textParam, type ValuesOf } from '../state/params.js'

export const sections = ['sources', 'agreement', 'versions', 'data', 'reading', 'coverage', 'codebook'] as const
export type Section = (typeof sections)[number]

export const params = {
  /** The section that is shown first. */
  section: oneOf(sections),
  /** The cell whose rule is shown: both, or none. */
  side: textParam(),
  demand: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
