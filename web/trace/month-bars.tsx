/** How much was said in each month, as bars: a bar shows its month alone, and again all of them. */
import type { Answer } from '../state/ask.js'
import { counted } from '../state/phrases.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { dayNumber, isoDay, monthOf } from '../time/days.js'

interface Props {
  items: Answer<'facets'>['items']
  state: ViewState
}

/** More bars than this are drawn narrow. */
const mostWide = 36
/** As many have room for the name of each month. */
const mostNamed = 12

export function MonthBars({ items, state }: Props) {
  const months = items.filter(({ filter }) => filter === 'month').sort((a, b) => (a.value < b.value ? -1 : 1))
  if (months.length < 2) return null
  const isNew = (at: number) => months[at]?.value.slice(0, 4) !== months[at - 1]?.value.slice(0, 4)
  /** Narrow bars leave room for a year's number only where the next year is some bars away. */
  const isLabelled = (at: number) =>
    isNew(at) &&
    (months.length <= mostWide || [1, 2, 3, 4].every((bars) => at + bars >= months.length || !isNew(at + bars)))
  const isNamed = months.length <= mostNamed
  const most = Math.max(...months.map(({ statements }) => statements))
  return (
    <nav class="month-bars" aria-label="Months with statements">
      <ul class={months.length > mostWide ? 'dense' : isNamed ? 'named' : ''}>
        {months.map(({ value, statements }, index) => {
          const { from, to } = daysOfMonth(value)
          const chosen = state.from === from && state.to === to
          const isIn = (state.from ?? '') <= to && from <= (state.to ?? '9999')
          const text = monthOf(from)
          return (
            <li key={value}>
              <a
                class={isIn ? 'in' : ''}
                href={hrefOf({ ...state, from: chosen ? null : from, to: chosen ? null : to })}
                aria-current={chosen ? 'true' : undefined}
                aria-label={`${text}: ${counted(statements, 'statement')}`}
                title={`${text}: ${counted(statements, 'statement')}`}
                data-history="replace"
              >
                <span class="bar" style={{ height: `${Math.max(6, (100 * statements) / most)}%` }} />
              </a>
              {isNamed ? (
                <span class="year">{isNew(index) ? text : text.slice(0, 3)}</span>
              ) : (
                isLabelled(index) && <span class="year">{value.slice(0, 4)}</span>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The first and the last day of a month, `2022-02`. */
function daysOfMonth(month: string): { from: string; to: string } {
  const from = `${month}-01`
  const next = isoDay(dayNumber(from) + 31).slice(0, 7)
  return { from, to: isoDay(dayNumber(`${next}-01`) - 1) }
}
