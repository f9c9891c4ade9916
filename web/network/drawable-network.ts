/** A network as what a canvas draws: labels as nodes, cells as lines. Pure. */
import type { Drawable } from '../drawing/drawable.js'
import { onlySideOf, sideProperty } from '../shell/side-colour.js'
import type { Catalog } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import type { Matrix } from './camps.js'
import { fittingMeasures } from './network-request.js'
import type { Cell } from './strongest.js'

const widths = { least: 1, most: 9 }
const kinds = { person: 'Actor', organization: 'Actor', concept: 'Demand' } as const
/** The codes of `combine`: a cell that is both for and against has a plain line. */
const combined: Record<number, string> = { 1: 'ASSERTS', 2: 'REJECTS', 3: 'BOTH' }

export const isCombined = (state: ViewState) => fittingMeasures(state).qualifierAggregation === 'combine'

/** How strong a tie is; where values are codes, how many statements it rests on. */
export function weightOf(state: ViewState): (cell: Cell) => number {
  return isCombined(state) ? ({ statements = [] }) => statements.length : ({ value }) => Math.abs(value)
}

/** The prefix of an id tells a row of a two-mode network from a column. */
export function drawableOf(
  matrix: Matrix,
  state: ViewState,
  catalog: Pick<Catalog, 'name' | 'actors' | 'dataset'>,
): Drawable {
  const { networkType, variable1, variable2 } = state
  const mutual = networkType === 'onemode'
  const [weight, coded] = [weightOf(state), isCombined(state)]
  const strongest = Math.max(1e-9, ...matrix.cells.map(weight))
  const sideOf = (label: string, variable: ViewState['variable1']) =>
    variable === 'organization' ? label : onlySideOf(catalog, label)
  const node = (prefix: string, label: string, variable: ViewState['variable1']) => ({
    id: `${prefix}${label}`,
    kind: kinds[variable],
    caption: catalog.name(label),
    ...(variable === 'concept' ? {} : { colour: sideProperty(catalog, sideOf(label, variable)) }),
  })
  const kindOf = ({ value }: Cell) => (coded ? (combined[value] ?? 'BOTH') : value < 0 ? 'REJECTS' : 'ASSERTS')
  return {
    nodes: [
      ...matrix.rows.map((row) => node('row ', row, variable1)),
      ...(mutual ? [] : matrix.columns.map((column) => node('column ', column, variable2))),
    ],
    edges: matrix.cells
      .filter(({ row, column }) => !mutual || row !== column)
      .map((cell) => ({
        id: `${cell.row}\n${cell.column}`,
        from: `row ${cell.row}`,
        to: `${mutual ? 'row' : 'column'} ${cell.column}`,
        kind: kindOf(cell),
        width: widths.least + ((widths.most - widths.least) * weight(cell)) / strongest,
        mutual: true,
      })),
  }
}
