/** The earlier day that a table is compared with. */
import { daysBetween } from '../../../src/codebook/days-between.js'
import { go } from '../../state/navigation.js'
import { hrefOf, type ViewState } from '../../state/url-state.js'
import { isDay, longDay } from '../../time/days.js'
import { type StatementDay, useDays } from '../../time/use-days.js'
import { DayArrow } from './day-arrow.js'
import './work-controls.css'

/** Days that a comparison begins with, where the record reaches that far back. */
const usualStretch = 14

/** Pure: the last recorded day at least two weeks earlier, else the first day; undefined when none is earlier. */
export function usualFrom(days: readonly Pick<StatementDay, 'day'>[], asOf: string): string | undefined {
  const earlier = days.filter(({ day }) => day < asOf)
  return (earlier.findLast(({ day }) => daysBetween(day, asOf) >= usualStretch) ?? earlier[0])?.day
}

export function CompareControl({ state, asOf }: { state: ViewState; asOf: string }) {
  const days = useDays(state.clock)
  const { from } = state
  const to = (day: string): ViewState => ({ ...state, from: day })
  if (from === null) {
    const usual = usualFrom(days, asOf)
    return usual ? (
      <p class="compare-days">
        <a href={hrefOf(to(usual))}>Compare with an earlier day</a>
      </p>
    ) : null
  }
  return (
    <div class="compare-days">
      <label for="from">Compared with</label>
      <input
        id="from"
        type="date"
        max={asOf}
        value={isDay(from) ? from : ''}
        onChange={({ currentTarget }) => {
          if (isDay(currentTarget.value)) go(to(currentTarget.value))
        }}
      />
      <DayArrow
        day={days.findLast(({ day }) => day < from)?.day}
        label="Compare with an earlier day"
        arrow="‹"
        to={to}
      />
      <DayArrow
        day={days.find(({ day }) => day > from && day < asOf)?.day}
        label="Compare with a later day"
        arrow="›"
        to={to}
      />
      <label class="switch">
        <input
          type="checkbox"
          checked={state.moved === 'only'}
          onChange={({ currentTarget }) => go({ ...state, moved: currentTarget.checked ? 'only' : 'all' })}
        />
        <span>Only changes</span>
      </label>
      <a href={hrefOf({ ...state, from: null, moved: 'all' })}>Stop comparing</a>
      {isDay(from) && from >= asOf && (
        <p class="note problem" role="alert">
          {longDay(from)} is not before {longDay(asOf)}. Choose an earlier day.
        </p>
      )}
    </div>
  )
}
