/** The as-of day with a slider over the days of the record. */
import { useMemo, useRef } from 'preact/hooks'
import { go } from '../../state/navigation.js'
import { counted } from '../../state/phrases.js'
import type { ViewState } from '../../state/url-state.js'
import { longDay } from '../../time/days.js'
import { timeScale } from '../../time/scale.js'
import { useDays, useDayUnit } from '../../time/use-days.js'
import { AsOfField } from './as-of-field.js'
import { DayTicks } from './day-ticks.js'

export function DayControl({ state, asOf }: { state: ViewState; asOf: string }) {
  const days = useDays(state.clock)
  const unit = useDayUnit(state.clock)
  const scale = useMemo(() => timeScale(days.map(({ day }) => day)), [days])
  /** A drag leaves one step to go back to: where it began. */
  const dragging = useRef(false)
  const today = days.find(({ day }) => day === asOf)
  const spoken = [
    longDay(asOf),
    counted(today?.statements ?? 0, 'statement'),
    ...(today?.events ?? []).map(({ name }) => name),
  ]
  return (
    <div class="day">
      <AsOfField state={state} asOf={asOf} days={days.map(({ day }) => day)} />
      <div class="slider">
        <DayTicks days={days} unit={unit} scale={scale} asOf={asOf} from={state.from} />
        <input
          type="range"
          aria-label="Day of the record"
          aria-valuetext={spoken.join(', ')}
          min={0}
          // A record of one day has it in the middle.
          max={scale.length || 2}
          step={1}
          value={scale.length === 0 ? 1 : Math.round(scale.at(asOf))}
          disabled={scale.length === 0}
          onInput={({ currentTarget: { value } }) => {
            go({ ...state, asOf: scale.day(Number(value)) }, dragging.current ? 'replace' : 'push')
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
