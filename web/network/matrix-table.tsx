/** The matrix as a table whose numbers open their statements; a large matrix becomes a list of its strongest cells. */
import { useNames } from '../state/catalog.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import type { Matrix } from './camps.js'
import { shownValue } from './cell-statements.js'

/** Columns beyond which nobody reads a table; the cells are listed instead. */
const mostColumns = 40
const mostListed = 300

interface Props {
  matrix: Matrix
  /** Rows and columns are the same, and each tie is given once. */
  mutual: boolean
  state: ViewState
}

const cellHref = (state: ViewState, row: string, column: string) => hrefOf({ ...state, row, column })

export function MatrixTable({ matrix, mutual, state }: Props) {
  const { name } = useNames()
  const { rows, columns, cells } = matrix
  if (columns.length > mostColumns || rows.length > 4 * mostColumns) return <CellList matrix={matrix} state={state} />
  const values = new Map(cells.map((cell) => [`${cell.row}\n${cell.column}`, cell.value]))
  const valueAt = (row: string, column: string) =>
    values.get(`${row}\n${column}`) ?? (mutual ? values.get(`${column}\n${row}`) : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="wide" tabIndex={0} aria-label="Matrix">
      <table class="matrix">
        <caption class="hidden">Values by row and column</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                <span>{name(column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{name(row)}</th>
              {columns.map((column) => {
                const value = valueAt(row, column)
                return (
                  <td key={column} class={value === undefined ? '' : value < 0 ? 'below' : 'above'}>
                    {value !== undefined && (
                      <a
                        href={cellHref(state, row, column)}
                        aria-label={`${name(row)}, ${name(column)}: ${shownValue(value)}`}
                      >
                        {shownValue(value)}
                      </a>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function CellList({ matrix, state }: Omit<Props, 'mutual'>) {
  const { name } = useNames()
  const strongest = [...matrix.cells].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, mostListed)
  return (
    <>
      <p class="quiet">
        {matrix.rows.length} rows and {matrix.columns.length} columns are too many for a table. These are the{' '}
        {strongest.length} strongest of {matrix.cells.length} cells; the CSV has them all.
      </p>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col" class="number">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {strongest.map(({ row, column, value }) => (
            <tr key={`${row} ${column}`}>
              <td>{name(row)}</td>
              <td>{name(column)}</td>
              <td class="number">
                <a href={cellHref(state, row, column)}>{shownValue(value)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
