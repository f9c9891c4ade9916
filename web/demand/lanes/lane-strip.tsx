/** One lane as drawn: a line with the readings, broken where the side is silent, and each stance as a link. */
import { useState } from 'preact/hooks'
import { isOthers, wordText } from '../../shell/on-word.js'
import { useNames } from '../../state/catalog.js'
import { stanceOf } from '../../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { accordingTo } from '../../statement/attribution.js'
import { span } from '../../time/days.js'
import { describeStance, doubtOf, stanceText } from './describe-stance.js'
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
  const [shown, setShown] = useState<number | null>(null)
  const { height, line, marks, words, strokes, silences } = layOut(lane, axis, asOf)
  const at = axis.at(asOf)
  const stance = shown === null ? undefined : lane.stances[shown]
  const reported = stance ? accordingTo(stance.relayedBy, name) : ''
  const mark = shown === null ? undefined : marks[shown]
  return (
    <div class="lane-strip" style={{ height: `${height}px` }}>
      <svg width={axis.width} height={height} aria-hidden="true">
        {axis.skipped.map(({ from, to }) => (
          <rect key={from} class="lane-skipped" x={from} width={to - from} y="0" height={height} />
        ))}
        <line class="lane-cursor" x1={at} x2={at} y1="0" y2={height} />
        {marks.map(({ x, y, from }, index) =>
          from === null ? null : (
            <path
              key={lane.stances[index]?.statement}
              class={`lane-interval ${lane.stances[index]?.stance} ${lane.stances[index]?.effect === 'later' ? 'later' : ''}`}
              d={`M${from} ${y + 7}v6M${from} ${y + 10}H${x}`}
            />
          ),
        )}
        {strokes.map(({ from, to, reading, word }) => (
          <line
            key={from}
            class={`lane-line ${stanceOf(reading) ?? 'none'}${isOthers(word) ? ' not-own' : ''}`}
            x1={from}
            x2={to}
            y1={line}
            y2={line}
          />
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
        {lane.stances.map((it, index) => (
          <li key={it.statement}>
            <a
              class={it.effect === 'later' ? 'lane-mark later' : 'lane-mark'}
              href={hrefOf(sameLens(state, 'statement', it.statement))}
              aria-label={describeStance(it, name)}
              style={{
                left: `${(marks[index]?.x ?? 0) - markSize / 2}px`,
                top: `${(marks[index]?.y ?? 0) - markSize / 2}px`,
              }}
              onPointerEnter={() => setShown(index)}
              onPointerLeave={() => setShown(null)}
              onFocus={() => setShown(index)}
              onBlur={() => setShown(null)}
              onKeyDown={(event) => event.key === 'Escape' && setShown(null)}
            >
              <MarkGlyph stance={it.stance} extent={it.extent} certainty={it.certainty} />
            </a>
          </li>
        ))}
      </ol>
      {stance && mark && (
        <div
          class="lane-tip"
          aria-hidden="true"
          style={{
            left: `${Math.max(0, Math.min(mark.x - tipWidth / 2, axis.width - tipWidth))}px`,
            top: `${mark.y + markSize / 2 + 2}px`,
          }}
        >
          <p class="quiet">{span(stance.earliest, stance.latest)}</p>
          <p class="lane-clamped">
            <b>{name(stance.speaker)}</b>
            {reported && `, ${reported},`} {stanceText(stance, name)}
            {stance.reading && `; ${name(stance.side)} then: ${stance.reading}`}
            {isOthers(stance.word) && `, ${wordText(stance.word, stance.onWordOf, name)}`}
          </p>
          {doubtOf(stance) && <p class="quiet">{doubtOf(stance)}</p>}
          <p class="lane-clamped">{stance.summary}</p>
        </div>
      )}
    </div>
  )
}
