/** One lane as drawn: its line with the readings, broken where it is silent, and each stance as a link in the order of days. */
import { useState } from 'preact/hooks'
import { useNames } from '../../state/catalog.js'
import { stanceOf } from '../../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { span } from '../../time/days.js'
import { describeStance, doubtOf, stanceWords } from './describe-stance.js'
import { type LaneAxis, layOut, markSize } from './lane-layout.js'
import type { Lane } from './lanes.js'
import { MarkGlyph } from './mark-glyph.js'

interface Props {
  lane: Lane
  axis: LaneAxis
  asOf: string
  state: ViewState
}

const tipWidth = 272

export function LaneStrip({ lane, axis, asOf, state }: Props) {
  const { name } = useNames()
  const [told, setTold] = useState<number | null>(null)
  const { height, line, spots, words, strokes, silences } = layOut(lane, axis, asOf)
  const at = axis.at(asOf)
  const spot = told === null ? undefined : lane.spots[told]
  const place = told === null ? undefined : spots[told]
  return (
    <div class="lane-strip" style={{ height: `${height}px` }}>
      <svg width={axis.width} height={height} aria-hidden="true">
        {axis.skipped.map(({ from, to }) => (
          <rect key={from} class="lane-skipped" x={from} width={to - from} y="0" height={height} />
        ))}
        <line class="lane-cursor" x1={at} x2={at} y1="0" y2={height} />
        {spots.map(({ x, y, from }, index) =>
          from === null ? null : (
            <path
              key={lane.spots[index]?.statement}
              class={`lane-interval ${lane.spots[index]?.stance} ${lane.spots[index]?.place === 'later' ? 'later' : ''}`}
              d={`M${from} ${y + 7}v6M${from} ${y + 10}H${x}`}
            />
          ),
        )}
        {strokes.map(({ from, to, reading }) => (
          <line key={from} class={`lane-line ${stanceOf(reading) ?? 'none'}`} x1={from} x2={to} y1={line} y2={line} />
        ))}
        {silences.map(({ from, to, text }) => (
          <g key={from} class="lane-silence">
            <path d={`M${from} ${line - 5}l4 10M${from + 5} ${line - 5}l4 10`} />
            {text && (
              <text x={(from + to) / 2 + 4} y={line + 4} text-anchor="middle">
                {text}
              </text>
            )}
          </g>
        ))}
        {words.map(({ x, y, text }) => (
          <text key={x} class="lane-word" x={x} y={y}>
            {text}
          </text>
        ))}
      </svg>
      <ol>
        {lane.spots.map((it, index) => (
          <li key={it.statement}>
            <a
              class={it.place === 'later' ? 'lane-mark later' : 'lane-mark'}
              href={hrefOf(sameLens(state, 'statement', it.statement))}
              aria-label={describeStance(it, name)}
              style={{
                left: `${(spots[index]?.x ?? 0) - markSize / 2}px`,
                top: `${(spots[index]?.y ?? 0) - markSize / 2}px`,
              }}
              onPointerEnter={() => setTold(index)}
              onPointerLeave={() => setTold(null)}
              onFocus={() => setTold(index)}
              onBlur={() => setTold(null)}
              onKeyDown={(event) => event.key === 'Escape' && setTold(null)}
            >
              <MarkGlyph stance={it.stance} extent={it.extent} certainty={it.certainty} />
            </a>
          </li>
        ))}
      </ol>
      {spot && place && (
        <div
          class="lane-tip"
          aria-hidden="true"
          style={{
            left: `${Math.max(0, Math.min(place.x - tipWidth / 2, axis.width - tipWidth))}px`,
            top: `${place.y + markSize / 2 + 2}px`,
          }}
        >
          <p class="quiet">{span(spot.earliest, spot.latest)}</p>
          <p class="lane-clamped">
            <b>{name(spot.speaker)}</b> {stanceWords(spot, name)}
            {spot.reading && `; ${name(spot.side)} then: ${spot.reading}`}
          </p>
          {doubtOf(spot) && <p class="quiet">{doubtOf(spot)}</p>}
          <p class="lane-clamped">{spot.summary}</p>
        </div>
      )}
    </div>
  )
}
