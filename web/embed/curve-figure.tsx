/** The curve of the gap as a drawing without a script, with its scale, months and key. */
import { CurveCounts, CurveLines } from '../gap/curve-drawing.js'
import { type GapDay, gridGaps, heardOn, heightOf, layOutCurve } from '../gap/curve-layout.js'
import { CurveMarks } from '../gap/curve-marks.js'
import { counted } from '../state/phrases.js'
import type { GapItem } from '../strips/gap-item.js'
import { stripAxis } from '../strips/strip-axis.js'
import { percent } from '../strips/strip-words.js'
import { longDay } from '../time/days.js'
import { bothWidths, rounded, Stretched, shareOf } from './stretched.js'
import './curve-figure.css'

interface Props {
  days: readonly GapDay[]
  items: readonly GapItem[]
  axisDays: readonly string[]
  range: { from: string; to: string }
  said: string
}

/** In pixels: the curve, the bars under it, and the scale beside them. */
const [height, countsHeight, scaleWidth] = [150, 34, 38]

export function CurveFigure({ days, items, axisDays, range, said }: Props) {
  const heard = heardOn(items)
  const most = Math.max(1, ...days.map(({ demands, unanswered }) => demands + unanswered))
  const y = heightOf(height)
  const first = days.find(({ gap }) => gap !== null)
  const last = days.findLast(({ gap }) => gap !== null)
  return (
    <figure class="embed-curve">
      <p class="embed-line">What was asked and not granted, of all that was asked. {said}</p>
      {bothWidths((width, pixels) => {
        const exact = stripAxis(axisDays, pixels - scaleWidth)
        const axis = { ...exact, at: (day: string) => rounded(exact.at(day)), months: exact.months.map(rounded) }
        const layout = layOutCurve(days, heard, axis, height)
        const x = shareOf(axis.width)
        const all = height + countsHeight + 18
        return (
          <div class="embed-plot">
            <svg class="embed-scale-of-gap" width={scaleWidth} height={all} aria-hidden="true">
              {gridGaps.map((gap) => (
                <text key={gap} x={scaleWidth - 6} y={Math.max(10, y(gap) + 4)} text-anchor="end">
                  {percent(gap)}
                </text>
              ))}
            </svg>
            <svg width="100%" height={all} role="img" aria-labelledby={`gap-t-${width} gap-d-${width}`}>
              <title id={`gap-t-${width}`}>The mean gap over time</title>
              <desc id={`gap-d-${width}`}>
                {first && last
                  ? `From ${percent(first.gap ?? 0)} on ${longDay(first.day)} to ${percent(last.gap ?? 0)} on ${longDay(last.day)}, on ${counted(last.demands, 'demand')}; ${last.unanswered} unanswered.`
                  : 'No demand had an answer.'}
              </desc>
              <Stretched width={axis.width} height={all}>
                <CurveLines layout={layout} axis={axis} range={range} height={height} />
                <g transform={`translate(0 ${height + countsHeight})`}>
                  <CurveCounts layout={layout} most={most} height={countsHeight - 6} />
                </g>
              </Stretched>
              {axis.names.map((it) => (
                <text key={it.text} x={x(it.x)} y={all - 4} text-anchor={it.isEnd ? 'end' : undefined}>
                  {it.text}
                </text>
              ))}
            </svg>
          </div>
        )
      })}
      <ul class="embed-key" aria-label="Key">
        <CurveMarks />
        <li>shaded: the days compared</li>
      </ul>
    </figure>
  )
}
