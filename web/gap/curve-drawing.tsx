/** What is drawn of the curve of the gap: grid, band, lines and breaks, and the bars of the demands behind it. */
import type { StripAxis } from '../strips/strip-axis.js'
import { type CurveLayout, gridGaps, heightOf } from './curve-layout.js'
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
  const bar = (count: number) => (height * count) / most
  return (
    <>
      {layout.counts.map(({ x, width, demands, unanswered }) => (
        <g key={x}>
          <rect class="gap-answered" x={x} width={width} y={-bar(demands)} height={bar(demands)} />
          <rect
            class="gap-unanswered"
            x={x}
            width={width}
            y={-bar(demands + unanswered)}
            height={bar(unanswered)}
          />
        </g>
      ))}
    </>
  )
}
