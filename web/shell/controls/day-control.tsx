/** The day: a date field, steps to the days before and after on which something was told, and a slider over them. */
import { useMemo, useRef } from 'preact/hooks'
import { go } from '../../state/navigation.js'
import { counted } from '../../state/phrases.js'
import type { ViewState } from '../../state/url-state.js'
import { isDay, longDay } from '../../time/days.js'
import { timeScale } from '../../time/scale.js'
import { useDays } from '../../time/use-days.js'
import { DayArrow } from './day-arrow.js'
import { DayTicks } from './day-ticks.js'

export function DayControl({ state, asOf }: { state: ViewState; asOf: string }) {
  const days = useDays(state.clock)
  const scale = useMemo(() => timeScale(days.map(({ day }) => day)), [days])
  /** A drag leaves one step to go back to: where it began. */
  const dragging = useRef(false)
  const before = days.findLast(({ day }) => day < asOf)
  const after = days.find(({ day }) => day > asOf)
  const today = days.find(({ day }) => day === asOf)
  const events = today?.events ?? []
  const to = (day: string): ViewState => ({ ...state, asOf: day })
  return (
    <div class="day">
      <div class="day-field">
        <label for="as-of">As of</label>
        <input
          id="as-of"
          type="date"
          value={isDay(asOf) ? asOf : ''}
          onChange={({ currentTarget }) => {
            if (isDay(currentTarget.value)) go(to(currentTarget.value))
          }}
        />
        <DayArrow day={before?.day} label="Earlier" arrow="‹" to={to} />
        <DayArrow day={after?.day} label="Later" arrow="›" to={to} />
      </div>
      <div class="slider">
        <DayTicks days={days} scale={scale} asOf={asOf} from={state.from} />
        <input
          type="range"
          aria-label="Day of the record"
          aria-valuetext={[
            longDay(asOf),
            counted(today?.statements ?? 0, 'statement'),
            ...events.map(({ name }) => name),
          ].join(', ')}
          min={0}
          max={Math.max(1, scale.length)}
          step={1}
          value={Math.round(scale.at(asOf))}
          disabled={scale.length === 0}
          onInput={({ currentTarget }) => {
            go(to(scale.day(Number(currentTarget.value))), dragging.current ? 'replace' : 'push')
            dragging.current = true
          }}
          onChange={() => {
            dragging.current = false
          }}
        />
      </div>
    </div>
  )
}
