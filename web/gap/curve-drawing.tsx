/** What is drawn of the curve of the gap: grid, band, lines and breaks, and the bars of the demands behind it. */
import type { StripAxis } from '../strips/strip-axis.js'
import { type CurveLayout, gridGaps, heightOf, inPixels as n } from './curve-layout.js'
import './curve-drawing.css'

interface Props {
  layout: CurveLayout
  axis: StripAxis
  /** The two days that are compared. */
  range: { from: string; to: string }
  height: number
}

/** All in pixels of the axis, and without text: where the axis is stretched, this may be stretched with it. */
export function CurveLines({ layout, axis, range, height }: Props) {
  const y = heightOf(height)
  return (
    <>
      <rect class="gap-ground" width={axis.width} height={height} />
      <rect
        class="gap-range"
        x={axis.at(range.from)}
        width={Math.max(1, axis.at(range.to) - axis.at(range.from))}
        height={height}
      />
      {gridGaps.map((gap) => (
        <line key={gap} class="gap-grid" x1={0} x2={axis.width} y1={y(gap)} y2={y(gap)} />
      ))}
      {axis.months.map((x) => (
        <line key={x} class="gap-month-start" x1={x} x2={x} y1={0} y2={height} />
      ))}
      {layout.band.map((box) => (
        <rect key={box.x} class="gap-band" {...box} />
      ))}
      {layout.robust.map((d) => (
        <path key={d} class="gap-robust" d={d} />
      ))}
      {layout.lines.map((d) => (
        <path key={d} class="gap-line" d={d} />
      ))}
      {axis.silences.map(({ from, to }) => (
        <path
          key={from}
          class="gap-cut"
          d={`M${(from + to) / 2 - 4} ${height}l4 -9M${(from + to) / 2 + 1} ${height}l4 -9`}
        />
      ))}
    </>
  )
}

interface CountProps {
  layout: CurveLayout
  /** The most demands of a day, answered or not. */
  most: number
  height: number
}

/** Bars that stand on height 0. */
export function CurveCounts({ layout, most, height }: CountProps) {
  const bar = (from: number, to: number, { x, width }: CurveLayout['counts'][number]) =>
    to > from
      ? `M${n(x)} ${n((-height * from) / most)}V${n((-height * to) / most)}h${n(width)}V${n((-height * from) / most)}z`
      : ''
  const all = layout.counts
  return (
    <>
      <path class="gap-answered" d={all.map((it) => bar(0, it.demands, it)).join('')} />
      <path class="gap-unanswered" d={all.map((it) => bar(it.demands, it.demands + it.unanswered, it)).join('')} />
    </>
  )
}
