/** The mean gap over days as a curve: 100% nothing granted, 0% met; large, or one of several small ones. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useWidth } from '../state/use-width.js'
import type { GapItem } from '../strips/gap-item.js'
import { stripAxis } from '../strips/strip-axis.js'
import { percent } from '../strips/strip-words.js'
import { longDay } from '../time/days.js'
import { CurveCounts, CurveLines } from './curve-drawing.js'
import { type GapDay, gridGaps, heardOn, heightOf, layOutCurve } from './curve-layout.js'

interface Props {
  days: readonly GapDay[]
  /** The demands behind it, which say when nobody spoke. */
  items: readonly GapItem[]
  /** Days of the axis; several curves share them. */
  axisDays: readonly string[]
  /** The two days that are compared. */
  range: { from: string; to: string }
  height: number
  /** A small one has no scale and no numbers of demands. */
  isSmall?: boolean
  label: string
  state: ViewState
}

const scaleWidth = 38
const countsHeight = 40

export function GapCurve({ days, items, axisDays, range, height, isSmall = false, label, state }: Props) {
  const { name } = useNames()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [open, setOpen] = useState<number | null>(null)
  const left = isSmall ? 0 : scaleWidth
  const axis = useMemo(() => stripAxis(axisDays, Math.max(0, width - left)), [axisDays, width, left])
  const heard = useMemo(() => heardOn(items), [items])
  const layout = useMemo(() => layOutCurve(days, heard, axis, height), [days, heard, axis, height])
  const all = height + (isSmall ? 0 : countsHeight + 18)
  const most = Math.max(1, ...days.map(({ demands, unanswered }) => demands + unanswered))
  const standing = Math.max(
    0,
    days.findLastIndex(({ day }) => day <= range.to),
  )
  const shown = days[open ?? standing]
  const y = heightOf(height)
  const atPointer = (event: { clientX: number; currentTarget: HTMLElement }) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - left
    return Math.max(
      0,
      layout.stops.findLastIndex((stop) => stop <= x + 3),
    )
  }
  const moved = (by: number) => setOpen(Math.min(days.length - 1, Math.max(0, (open ?? standing) + by)))
  if (days.length === 0) return <p class="quiet">Nobody spoke on these demands.</p>
  return (
    <div class={isSmall ? 'gap-curve small' : 'gap-curve'} ref={frame}>
      <div
        class="gap-plot"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={days.length - 1}
        aria-valuenow={open ?? standing}
        aria-valuetext={shown ? dayText(shown) : ''}
        onPointerMove={(event) => event.pointerType === 'mouse' && setOpen(atPointer(event))}
        onPointerLeave={() => setOpen(null)}
        onClick={(event) => setOpen(atPointer(event))}
        onBlur={() => setOpen(null)}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -days.length, End: days.length }[
            event.key
          ]
          if (event.key === 'Escape') setOpen(null)
          if (by === undefined) return
          event.preventDefault()
          moved(by)
        }}
      >
        {width > 0 && (
          <svg width={width} height={all} viewBox={`0 0 ${width} ${all}`} aria-hidden="true">
            {!isSmall &&
              gridGaps.map((gap) => (
                <g key={gap} class="gap-scale">
                  <text x={left - 6} y={y(gap) + 4} text-anchor="end">
                    {percent(gap)}
                  </text>
                </g>
              ))}
            <g transform={`translate(${left} 0)`}>
              <CurveLines layout={layout} axis={axis} range={range} height={height} />
              {shown && (
                <g class="gap-open">
                  <line x1={layout.stops[open ?? standing]} x2={layout.stops[open ?? standing]} y1={0} y2={height} />
                  {shown.gap !== null && <circle cx={layout.stops[open ?? standing]} cy={y(shown.gap)} r="4" />}
                </g>
              )}
              {!isSmall && (
                <g transform={`translate(0 ${height + countsHeight})`}>
                  <CurveCounts layout={layout} most={most} height={countsHeight - 8} />
                </g>
              )}
              {!isSmall &&
                axis.names.map(({ x, text, isEnd }) => (
                  <text key={text} class="gap-month" x={x} y={all - 4} text-anchor={isEnd ? 'end' : undefined}>
                    {text}
                  </text>
                ))}
            </g>
          </svg>
        )}
      </div>
      {!isSmall && shown && (
        <p class="gap-shown">
          <b>{longDay(shown.day)}:</b> {dayText(shown, false)}
          {shown.changed.length > 0 && ' Changed: '}
          {shown.changed.map(({ demand, before, after }, at) => (
            <span key={demand}>
              {at > 0 && ', '}
              <a href={hrefOf({ ...sameLens(state, 'demand', demand), asOf: shown.day })}>{name(demand)}</a>{' '}
              {changeText(before, after)}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

/** `29 March 2022: 40% of what was asked on 10 demands, 6 unanswered; 42% without outsiders and hedged words` */
function dayText({ day, gap, demands, unanswered, robustGap }: GapDay, isDated = true): string {
  const mean = gap === null ? 'no demand has an answer' : `${percent(gap)} apart on ${counted(demands, 'demand')}`
  const without =
    robustGap === null || robustGap === gap
      ? ''
      : ` (${percent(robustGap)} without outsiders’ reports and hedged words)`
  return `${isDated ? `${longDay(day)}: ` : ''}${mean}${without}, ${unanswered} unanswered.`
}

function changeText(before: number | null, after: number | null): string {
  if (before === null) return `answered: ${percent(after ?? 0)}`
  return after === null ? `${percent(before)}, now unclear` : `${percent(before)} → ${percent(after)}`
}
