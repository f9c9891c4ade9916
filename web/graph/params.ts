/** The parameters of the graph view in its address, besides the lens. */

import { countParam, listParam, oneOf, type Param, textParam, type ValuesOf } from '../state/params.js'
import { readSteps, type Step, writeSteps } from './steps.js'

const stepsParam: Param<readonly Step[]> = { usual: [], read: readSteps, write: writeSteps }

export const params = {
  /** Around a node, sides whose statements are drawn; none named means all. Of the whole table, its sides: left, right, then beside. */
  sides: listParam(),
  /** How many steps the drawing reaches from its centre. */
  depth: oneOf(['1', '2']),
  /** What the reader added, hid and left out, in order. */
  steps: stepsParam,
  /** How many of the last steps are undone. */
  undone: countParam(0),
  /** The selected node or edge. */
  at: textParam(),
  /** Earlier statements are not drawn. */
  since: textParam(),
  /** The most nodes drawn around one. */
  most: countParam(500),
  /** Of the whole table, the most speakers and the most demands drawn. */
  top: countParam(40, 1),
  /** Of the whole table, only demands of this issue. */
  issue: textParam(),
}

declare module '../state/url-state.js' {
  interface ViewValues extends ValuesOf<typeof params> {}
}
