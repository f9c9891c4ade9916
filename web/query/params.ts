/** The parameters of the query page in its address, besides the lens. */
import { countParam, oneOf, textParam, type ValuesOf } from '../state/params.js'

export const params = {
  /** The text of a query of the reader's own. */
  q: textParam(),
  /** The statement of the text that is run, from 1; 0 is the whole text. */
  statement: countParam(0),
  /** How the answer is shown; `auto` lets the answer decide. */
  tab: oneOf(['auto', 'graph', 'table', 'json', 'plan']),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
