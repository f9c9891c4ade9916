/** Lanes over one time axis, with a key, and the same as a table. */
import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { Heading } from '../../shell/heading.js'
import { ReadingKey } from '../../shell/reading-key.js'
import type { ViewState } from '../../state/url-state.js'
import { useWidth } from '../../state/use-width.js'
import { longDay } from '../../time/days.js'
import { LaneKey } from './lane-key.js'
import { laneAxis } from './lane-layout.js'
import { LaneStrip } from './lane-strip.js'
import { LaneTable } from './lane-table.js'
import type { Lane } from './lanes.js'
import './lanes.css'

interface Props {
  title: string
  lanes: readonly Lane[]
  /** The head of a lane. */
  head: (lane: Lane) => ComponentChildren
  /** Whether a row of the table names its side or its demand. */
  by: 'side' | 'demand'
  asOf: string
  state: ViewState
}

export function LanesFigure({ title, lanes, head, by, asOf, state }: Props) {
  const track = useRef<HTMLDivElement>(null)
  const width = useWidth(track)
  const axis = useMemo(() => laneAxis(lanes, asOf, width), [lanes, asOf, width])
  const x = axis.at(asOf)
  return (
    <section class="lanes" data-pictured>
      <Heading>{title}</Heading>
      <div class="lane lane-axis" aria-hidden="true">
        <div class="lane-head" />
        <div class="lane-strip" ref={track}>
          {width > 0 &&
            axis.months.map(({ at, text }) => (
              <span key={text} style={{ left: `${at}px` }}>
                {text}
              </span>
            ))}
          {width > 0 &&
            axis.days.map(({ at, text }) => (
              <span key={at} class="lane-date" style={{ left: `${at}px` }}>
                {text}
              </span>
            ))}
          {width > 0 && (
            <span class="lane-day" style={x > width / 2 ? { right: `${width - x}px` } : { left: `${x}px` }}>
              {longDay(asOf)}
            </span>
          )}
        </div>
      </div>
      <ul class="lane-list">
        {lanes.map((lane) => (
          <li class="lane" key={lane.key}>
            <div class="lane-head">{head(lane)}</div>
            {width > 0 && <LaneStrip lane={lane} axis={axis} asOf={asOf} state={state} />}
          </li>
        ))}
      </ul>
      {axis.skipped.length > 0 && (
        <p class="quiet lane-scale">
          Numbers are days of the month. The axis is not proportional: a gap of more than a week is drawn as a week, and
          shaded.
        </p>
      )}
      {state.clock === 'published' && (
        <p class="quiet">
          Marks stand on the day of the statement. Faint ones had not been published by {longDay(asOf)}.
        </p>
      )}
      <LaneKey />
      <ReadingKey />
      <LaneTable lanes={lanes} by={by} state={state} />
    </section>
  )
}
