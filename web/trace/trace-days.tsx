/** Statements from day to day: the sides as columns where there is room, and as marks where there is none. */
import { Deeper, Heading } from '../shell/heading.js'
import { SideTag } from '../shell/side-tag.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import type { FullStatement } from '../statement/full-statement.js'
import { briefSpan } from '../time/days.js'
import { type Column, daysOf } from './columns.js'
import { type About, Said } from './said.js'

interface Props {
  statements: readonly FullStatement[]
  columns: readonly Column[]
  about: About
  event?: string | undefined
  narrow: boolean
  /** Whether statements outside a side's own column name their side. */
  named: boolean
  state: ViewState
}

export function TraceDays({ statements, columns, narrow, named, ...rest }: Props) {
  const ids = [...new Set(statements.flatMap(({ event }) => event ?? []))].sort()
  const { answer } = useAnswer('events', ids.length > 0 ? { ids: ids.join(',') } : null)
  const events = new Map(answer?.items.map((event) => [event.id, event]))
  const shown = narrow ? [{ side: null, statements: 0 }] : columns
  return (
    <ol class="trace-days">
      {daysOf(statements, shown).map((day) => (
        <li class="trace-day" key={`${day.latest} ${day.earliest}`}>
          <Heading>
            <time dateTime={day.latest}>{briefSpan(day.earliest, day.latest)}</time>
          </Heading>
          <Deeper>
            {day.columns.map(({ column, statements: some }) => (
              <ul key={column.side ?? 'others'}>
                {some.map((statement) => (
                  <li key={statement.id} class="trace-said">
                    <Said statement={statement} named={named && column.side === null} events={events} {...rest} />
                  </li>
                ))}
              </ul>
            ))}
          </Deeper>
        </li>
      ))}
    </ol>
  )
}

/** The names above the columns, which stay in sight. */
export function ColumnHeads({ columns }: { columns: readonly Column[] }) {
  return (
    <div class="trace-heads" aria-hidden="true">
      <span />
      {columns.map(({ side, statements }) => (
        <span key={side ?? 'others'}>
          {side === null ? 'Others' : <SideTag side={side} />}{' '}
          <span class="count">{statements.toLocaleString('en')}</span>
        </span>
      ))}
    </div>
  )
}
