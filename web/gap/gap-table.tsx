/** The curve of the mean gap as a table: a row a day. */
import { AsTable } from '../shell/as-table.js'
import { NodeLinks } from '../shell/node-link.js'
import type { ViewState } from '../state/url-state.js'
import { percent } from '../strips/strip-words.js'
import { longDay } from '../time/days.js'
import type { GapDay } from './curve-layout.js'

const share = (value: number | null) => (value === null ? '–' : percent(value))

export function GapTable({ days, state }: { days: readonly GapDay[]; state: ViewState }) {
  return (
    <AsTable kind="strip-table" count={days.length}>
      {() => (
        <table class="rows stacked">
          <caption class="hidden">The mean gap on each day on which something new counts</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Gap</th>
              <th scope="col">Demands</th>
              <th scope="col">Unanswered</th>
              <th scope="col">Without outsiders and hedges</th>
              <th scope="col">Changed</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, gap, demands, unanswered, robustGap, changed }) => (
              <tr key={day}>
                <th scope="row">{longDay(day)}</th>
                <td data-label="Gap">{share(gap)}</td>
                <td data-label="Demands">{demands}</td>
                <td data-label="Unanswered">{unanswered}</td>
                <td data-label="Without outsiders and hedges">{share(robustGap)}</td>
                <td data-label="Changed">
                  <NodeLinks ids={changed.map(({ demand }) => demand)} state={state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </AsTable>
  )
}
