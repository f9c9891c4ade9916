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
      <path class="gap-month-start" d={axis.months.map((x) => `M${n(x)} 0v${height}`).join('')} />
      <path
        class="gap-band"
        d={layout.band.map((it) => `M${n(it.x)} ${n(it.y)}h${n(it.width)}v${n(it.height)}h${n(-it.width)}z`).join('')}
      />
      {layout.robust.map((d) => (
        <path key={d} class="gap-robust" d={d} />
      ))}
      {layout.lines.map((d) => (
        <path key={d} class="gap-line" d={d} />
      ))}
      <path
        class="gap-cut"
        d={axis.silences
          .map(({ from, to }) => (from + to) / 2)
          .map((x) => `M${n(x - 4)} ${height}l4 -9M${n(x + 1)} ${height}l4 -9`)
          .join('')}
      />
    </>
  )
}

interface CountProps {
  layout: CurveLayout
  /** The most demands of a day, answered or not. */
  most: number
  height: number
}

/** Bars that stand on height 0: of all demands, and before them of those with an answer. */
export function CurveCounts({ layout, most, height }: CountProps) {
  const areaOf = (count: (of: CurveLayout['counts'][number]) => number) => {
    let end: number | null = null
    const parts = layout.counts.map((it) => {
      const start = end !== null && Math.abs(it.x - end) < 0.05 ? '' : `${end === null ? '' : 'V0z'}M${n(it.x)} 0`
      end = it.x + it.width
      return `${start}V${n((-height * count(it)) / most)}H${n(end)}`
    })
    return parts.length > 0 ? `${parts.join('')}V0z` : ''
  }
  return (
    <>
      <path class="gap-unanswered" d={areaOf(({ demands, unanswered }) => demands + unanswered)} />
      <path class="gap-answered" d={areaOf(({ demands }) => demands)} />
    </>
  )
}
