/** The days of the record over the slider: a bar as high as there are statements, a dot where there was an event. */

import { counted } from '../../state/phrases.js'
import { useNarrow } from '../../state/use-narrow.js'
import { shortDay } from '../../time/days.js'
import type { TimeScale } from '../../time/scale.js'
import type { StatementDay } from '../../time/use-days.js'

const height = 22
/** Hundredths of the width that a month's name takes up, on a wide and on a narrow screen. */
const labelRoom = { wide: 12, narrow: 18 }
/** Mar 2022 */
const monthOf = (day: string) => shortDay(day).replace(/^\d+ /, '')

const titleOf = (day: string, statements: number, events: StatementDay['events']) =>
  [`${day}: ${counted(statements, 'statement')}`, ...events.map(({ name }) => name)].join(', ')

interface Props {
  days: readonly StatementDay[]
  scale: TimeScale
  asOf: string
  /** The day it is compared with; null where it is not. */
  from: string | null
}

export function DayTicks({ days, scale, asOf, from }: Props) {
  const most = Math.max(1, ...days.map((day) => day.statements))
  const room = useNarrow() ? labelRoom.narrow : labelRoom.wide
  const along = (day: string) => (scale.length === 0 ? 0 : (100 * scale.at(day)) / scale.length)
  const labels: { at: number; text: string }[] = []
  for (const { day } of days) {
    const at = along(day)
    const last = labels.at(-1)
    if (last?.text !== monthOf(day) && (!last || at - last.at > room) && at < 100 - room)
      labels.push({ at, text: monthOf(day) })
  }
  return (
    <div
      class="ticks"
      aria-hidden="true"
      title="A bar for the statements of a day, a dot where one was made at an event. A gap is drawn as a week at most."
    >
      <svg width="100%" height={height} aria-hidden="true">
        {days.map(({ day, statements, events }) => {
          const tall = 3 + (height - 9) * Math.sqrt(statements / most)
          return (
            <g key={day} class={day > asOf ? 'tick' : from !== null && day <= from ? 'tick before' : 'tick past'}>
              <title>{titleOf(shortDay(day), statements, events)}</title>
              <rect x={`${along(day)}%`} y={height - tall} width="2" height={tall} transform="translate(-1 0)" />
              {events.length > 0 && <circle cx={`${along(day)}%`} cy={height - tall - 3.5} r="2" />}
            </g>
          )
        })}
      </svg>
      <div class="months">
        {labels.map(({ at, text }) => (
          <span key={text} style={{ left: `${at}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  )
}
