/** The days of the record above the slider: a bar for a day's statements, a dot for its events. */
import { counted } from '../../state/phrases.js'
import { useNarrow } from '../../state/use-narrow.js'
import { timeAxis } from '../../time/axis.js'
import { monthOf, shortDay } from '../../time/days.js'
import type { TimeScale } from '../../time/scale.js'
import type { DayUnit, StatementDay } from '../../time/use-days.js'

const height = 22
/** Percent of the width that the name of a month takes up. */
const label = { wide: 12, narrow: 18 }

const whenOf: Record<DayUnit, (day: string) => string> = {
  day: shortDay,
  month: monthOf,
  year: (day) => day.slice(0, 4),
}

interface Props {
  days: readonly StatementDay[]
  unit: DayUnit
  scale: TimeScale
  asOf: string
  /** The day it is compared with; null when there is none. */
  from: string | null
}

export function DayTicks({ days, unit, scale, asOf, from }: Props) {
  const most = Math.max(1, ...days.map((day) => day.statements))
  const axis = timeAxis(scale, { from: 0, to: 100, label: useNarrow() ? label.narrow : label.wide, end: 100 })
  const kindOf = (day: string) => (day > asOf ? '' : from !== null && day <= from ? 'before' : 'past')
  return (
    <div
      class="ticks"
      aria-hidden="true"
      title={`Bars: statements of a ${unit}. Dots: events. A gap is drawn as a week at most.`}
    >
      <svg width="100%" height={height} aria-hidden="true">
        {days.map(({ day, statements, events }) => {
          const tall = 3 + (height - 9) * Math.sqrt(statements / most)
          return (
            <g key={day} class={`tick ${kindOf(day)}`}>
              <title>
                {[`${whenOf[unit](day)}: ${counted(statements, 'statement')}`, ...events.map(({ name }) => name)].join(
                  ', ',
                )}
              </title>
              <rect x={`${axis.at(day)}%`} y={height - tall} width="2" height={tall} transform="translate(-1 0)" />
              {events.length > 0 && <circle cx={`${axis.at(day)}%`} cy={height - tall - 3.5} r="2" />}
            </g>
          )
        })}
      </svg>
      <div class="months">
        {axis.months.map(({ at, text }) => (
          <span key={text} style={{ left: `${at}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  )
}
