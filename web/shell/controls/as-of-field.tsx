/** The as-of day: a date field, and arrows to the days before and after on which there are statements. */
import { go } from '../../state/navigation.js'
import type { ViewState } from '../../state/url-state.js'
import { isDay } from '../../time/days.js'
import { DayArrow } from './day-arrow.js'
import './controls.css'

interface Props {
  state: ViewState
  asOf: string
  /** The days the arrows stop at, in order. */
  days: readonly string[]
}

export function AsOfField({ state, asOf, days }: Props) {
  const to = (day: string): ViewState => ({ ...state, asOf: day })
  return (
    <div class="as-of">
      <label for="as-of">As of</label>
      <input
        id="as-of"
        type="date"
        value={isDay(asOf) ? asOf : ''}
        onChange={({ currentTarget: { value } }) => {
          if (isDay(value)) go(to(value))
        }}
      />
      <DayArrow day={days.findLast((day) => day < asOf)} label="Earlier" arrow="‹" to={to} />
      <DayArrow day={days.find((day) => day > asOf)} label="Later" arrow="›" to={to} />
    </div>
  )
}
