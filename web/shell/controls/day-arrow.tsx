/** A step to a day before or after on which something was told; without one, a place held for it. */

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
      <span class="step off" aria-hidden="true">
        {arrow}
      </span>
    )
  return (
    <a class="step" href={hrefOf(to(day))} aria-label={`${label}: ${longDay(day)}`} title={longDay(day)}>
      {arrow}
    </a>
  )
}
