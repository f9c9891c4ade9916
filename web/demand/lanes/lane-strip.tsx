/** One lane as drawn: a line with the readings, broken where the side is silent, and each stance as a link. */
import { useState } from 'preact/hooks'
import { isOthers, wordText } from '../../shell/on-word.js'
import { useNames } from '../../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { accordingTo } from '../../statement/attribution.js'
import { span } from '../../time/days.js'
import { describeStance, doubtOf, stanceText } from './describe-stance.js'
import { LaneLines, LaneWords } from './lane-drawing.js'
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
  const layout = layOut(lane, axis, asOf)
  const { height, marks } = layout
  const stance = shown === null ? undefined : lane.stances[shown]
  const reported = stance ? accordingTo(stance.relayedBy, name) : ''
  const mark = shown === null ? undefined : marks[shown]
  return (
    <div class="lane-strip" style={{ height: `${height}px` }}>
      <svg width={axis.width} height={height} aria-hidden="true">
        <LaneLines lane={lane} layout={layout} axis={axis} asOf={asOf} />
        <LaneWords layout={layout} />
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
