/** The drawing of one strip: fills for what lies between the sides, a line for each side, marks for steps. */
import { useMemo } from 'preact/hooks'
import { dayNumber, isoDay } from '../time/days.js'
import type { GapItem } from './gap-item.js'
import type { StripAxis } from './strip-axis.js'
import { layOutStrip } from './strip-layout.js'

interface Props {
  item: GapItem
  axis: StripAxis
  height: number
  cursor: string | null
  /** The place of the step that is open. */
  open: number | null
}

export function StripDrawing({ item, axis, height, cursor, open }: Props) {
  const layout = useMemo(() => layOutStrip(item, axis, height), [item, axis, height])
  const { fills, lines, dots, backs, stops } = layout
  const later = cursor === null || cursor >= axis.last ? null : axis.at(isoDay(dayNumber(cursor) + 1))
  const marked = open === null ? undefined : stops[open]
  return (
    <svg
      class="strip-drawing"
      width={axis.width}
      height={height}
      viewBox={`0 0 ${axis.width} ${height}`}
      aria-hidden="true"
    >
      <rect class="strip-ground" width={axis.width} height={height} />
      {axis.months.map((x) => (
        <line key={x} class="strip-month" x1={x} x2={x} y1={0} y2={height} />
      ))}
      {fills.map(({ kind, faint, ...box }) => (
        <g key={`${kind} ${box.x}`} class={`strip-fill ${kind}${faint ? ' faint' : ''}`}>
          <rect {...box} />
          {kind === 'apart' && <rect {...box} fill="url(#strip-hatch)" />}
          {kind === 'unclear' && <rect {...box} fill="url(#strip-dotted)" />}
        </g>
      ))}
      {axis.silences.map(({ from, to }) => (
        <path key={from} class="strip-cut" d={cutAt((from + to) / 2, height)} />
      ))}
      {lines.map(({ role, own, d, rise }) => (
        <g key={`${role} ${d}`} class={`strip-line ${role}`}>
          {rise && <path d={rise} />}
          <path class={own ? undefined : 'not-own'} d={d} />
        </g>
      ))}
      {dots.map(({ role, x, y }) => (
        <circle key={`${role} ${x}`} class={`strip-dot ${role}`} cx={x} cy={y} r="2.25" />
      ))}
      {backs.map(({ role, d }) => (
        <path key={d} class={`strip-back ${role}`} d={d} />
      ))}
      {later !== null && <rect class="strip-later" x={later} width={axis.width - later} height={height} />}
      {later !== null && <line class="strip-cursor" x1={later} x2={later} y1={0} y2={height} />}
      {marked !== undefined && <line class="strip-open" x1={marked} x2={marked} y1={0} y2={height} />}
    </svg>
  )
}

/** The mark of an axis that is cut: two slanted strokes at its foot. */
const cutAt = (x: number, height: number) => `M${x - 3.5} ${height}l3 -7M${x + 0.5} ${height}l3 -7`

/** What the drawings fill with; it stands once on a page. */
export function StripPatterns() {
  return (
    <svg class="strip-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="strip-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="strip-hatch" x1="0" x2="0" y1="0" y2="5" />
        </pattern>
        <pattern id="strip-dotted" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle class="strip-dotted" cx="1.5" cy="1.5" r="0.9" />
        </pattern>
      </defs>
    </svg>
  )
}
