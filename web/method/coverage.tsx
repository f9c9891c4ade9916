/** Coverage over time: statements a month, and the stretches without any said as what they are. */

import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { monthOf } from '../time/days.js'
import { useDays } from '../time/use-days.js'
import { stretchesOf } from './months.js'

export function Coverage({ state }: { state: ViewState }) {
  const stretches = stretchesOf(useDays(state.clock))
  const most = Math.max(1, ...stretches.map((it) => ('told' in it ? it.told.statements : 0)))
  return (
    <section>
      <h2>Coverage over time</h2>
      <p class="quiet">
        Statements by the month in which they were {state.clock} at the latest. Where there are none, nothing is known:
        a reading does not go on unchanged by itself.
      </p>
      <table class="rows months-table">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Statements</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch) =>
            'told' in stretch ? (
              <tr key={stretch.told.month}>
                <th scope="row">{monthOf(stretch.told.month)}</th>
                <td>
                  <span
                    class="month-bar"
                    style={{ width: `${(60 * stretch.told.statements) / most}%` }}
                    aria-hidden="true"
                  />{' '}
                  {stretch.told.statements}
                </td>
              </tr>
            ) : (
              <tr key={stretch.silent.first} class="silent">
                <th scope="row">
                  {monthOf(stretch.silent.first)}
                  {stretch.silent.months > 1 && ` to ${monthOf(stretch.silent.last)}`}
                </th>
                <td>nothing for {counted(stretch.silent.months, 'month')}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}
