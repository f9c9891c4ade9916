/** The rows of an answer as a table that sorts by any column. */
import { useMemo, useState } from 'preact/hooks'
import type { ViewState } from '../state/url-state.js'
import type { QueryAnswer } from './request.js'
import { Value, valueText } from './value.js'

/** Rows shown; the export has them all. */
const mostShown = 500

interface Order {
  column: string
  down: boolean
}

/** Pure: numbers by size, anything else by its text. */
export function sorted(rows: QueryAnswer['rows'], order: Order | null): QueryAnswer['rows'] {
  if (!order) return rows
  const { column, down } = order
  const compare = (a: unknown, b: unknown) =>
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : valueText(a).localeCompare(valueText(b), 'en', { numeric: true })
  return [...rows].sort((a, b) => (down ? -1 : 1) * compare(a[column], b[column]))
}

export function ResultTable({ answer, state }: { answer: QueryAnswer; state: ViewState }) {
  const [order, setOrder] = useState<Order | null>(null)
  const { columns } = answer
  const rows = useMemo(() => sorted(answer.rows, order), [answer, order])
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="wide" tabIndex={0} aria-label="Rows of the answer">
        <table class="rows query-rows">
          <thead>
            <tr>
              {columns.map(({ name, type }) => {
                const down = order?.column === name && !order.down
                const sort = order?.column !== name ? 'none' : order.down ? 'descending' : 'ascending'
                return (
                  <th key={name} scope="col" aria-sort={sort}>
                    <button type="button" class="plain" onClick={() => setOrder({ column: name, down })}>
                      {name}
                    </button>
                    <span class="quiet"> {type.toLowerCase()}</span>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostShown).map((row, index) => (
              <tr key={index}>
                {columns.map(({ name }) => (
                  <td key={name} class={classOf(row[name])}>
                    <Value value={row[name]} column={name} state={state} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > mostShown && (
        <p class="quiet">
          The first {mostShown} of {rows.length.toLocaleString('en')} rows. The export has them all.
        </p>
      )}
    </>
  )
}

/** Characters from which on a text is read in lines. */
const long = 40

const classOf = (value: unknown) =>
  typeof value === 'number' ? 'number' : typeof value === 'string' && value.length > long ? 'long' : ''
