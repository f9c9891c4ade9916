/** Coverage over time: statements per month, and the gaps between them. */
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { monthOf } from '../time/days.js'
import { useDays } from '../time/use-days.js'
import { monthsOf } from './months.js'
import { SectionHead } from './section-head.js'

export function Coverage({ state }: { state: ViewState }) {
  const months = monthsOf(useDays(state.clock))
  const most = Math.max(1, ...months.map((it) => ('month' in it ? it.statements : 0)))
  return (
    <section>
      <SectionHead section="coverage" state={state} />
      <p class="quiet">
        Statements by the month in which they were {state.clock} at the latest. The sources do not cover the gaps:
        positions may have changed unreported.
      </p>
      <table class="rows months-table">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Statements</th>
          </tr>
        </thead>
        <tbody>
          {months.map((it) =>
            'month' in it ? (
              <tr key={it.month}>
                <th scope="row">{monthOf(it.month)}</th>
                <td>
                  <span class="month-bar" style={{ width: `${(60 * it.statements) / most}%` }} aria-hidden="true" />{' '}
                  {it.statements}
                </td>
              </tr>
            ) : (
              <tr key={it.first} class="silent">
                <th scope="row">
                  {monthOf(it.first)}
                  {it.months > 1 && ` to ${monthOf(it.last)}`}
                </th>
                <td>
                  none known for {counted(it.months, 'month')}
                  {it.open && '; some that are counted later may belong here'}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}
