/** An arrow to another day; without one, an empty place of the same size. */
import { hrefOf, type ViewState } from '../../state/url-state.js'
import { longDay } from '../../time/days.js'

interface Props {
  day: string | undefined
  label: string
  arrow: string
  to: (day: string) => ViewState
}

export function DayArrow({ day, label, arrow, to }: Props) {
  if (!day)
    return (
      <span class="day-arrow off" aria-hidden="true">
        {arrow}
      </span>
    )
  return (
    <a class="day-arrow" href={hrefOf(to(day))} aria-label={`${label}: ${longDay(day)}`} title={longDay(day)}>
      {arrow}
    </a>
  )
}
