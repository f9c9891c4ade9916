/** The day: a date field, steps to the days before and after on which something was told, and a slider over them. */
import { useMemo, useRef } from 'preact/hooks'
import { counted } from '../ledger/sentence.js'
import { useNames } from '../state/catalog.js'
import { isDay, longDay } from '../state/days.js'
import { go } from '../state/navigation.js'
import { timeScale } from '../state/time-scale.js'
import { toldDays } from '../state/told-days.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { DayTicks } from './day-ticks.js'

export function DayControl({ state, asOf }: { state: ViewState; asOf: string }) {
  const { statements } = useNames()
  const days = useMemo(() => toldDays([...statements.values()], state.clock), [statements, state.clock])
  const scale = useMemo(() => timeScale(days.map(({ day }) => day)), [days])
  /** A drag leaves one step to go back to: where it began. */
  const dragging = useRef(false)
  const before = days.findLast(({ day }) => day < asOf)
  const after = days.find(({ day }) => day > asOf)
  const today = days.find(({ day }) => day === asOf)
  const to = (day: string) => ({ ...state, asOf: day })
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
        <Step day={before?.day} label="Earlier" arrow="‹" state={state} />
        <Step day={after?.day} label="Later" arrow="›" state={state} />
      </div>
      <div class="slider">
        <DayTicks days={days} scale={scale} asOf={asOf} />
        <input
          type="range"
          aria-label="Day of the record"
          aria-valuetext={`${longDay(asOf)}, ${counted(today?.statements ?? 0, 'statement')}`}
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

function Step({
  day,
  label,
  arrow,
  state,
}: {
  day: string | undefined
  label: string
  arrow: string
  state: ViewState
}) {
  if (!day)
    return (
      <span class="step off" aria-hidden="true">
        {arrow}
      </span>
    )
  return (
    <a
      class="step"
      href={hrefOf({ ...state, asOf: day })}
      aria-label={`${label}: ${longDay(day)}`}
      title={longDay(day)}
    >
      {arrow}
    </a>
  )
}
