/** What is drawn of a lane: its line, its silences and uncertain days, and a word where the reading changes. */
import { isOthers } from '../../shell/on-word.js'
import { stanceOf } from '../../state/codebook-words.js'
import type { LaneAxis, LaneLayout } from './lane-layout.js'
import type { Lane } from './lanes.js'
import './lane-drawing.css'

interface Props {
  lane: Lane
  layout: LaneLayout
  axis: Pick<LaneAxis, 'at' | 'skipped'>
  asOf: string
}

/** All in pixels of the axis, and without text: where the axis is stretched, this may be stretched with it. */
export function LaneLines({ lane, layout: { height, line, marks, strokes, silences }, axis, asOf }: Props) {
  const at = axis.at(asOf)
  return (
    <>
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
      {silences.map(({ from }) => (
        <path key={from} class="lane-silence" d={`M${from} ${line - 5}l4 10M${from + 5} ${line - 5}l4 10`} />
      ))}
    </>
  )
}

interface WordProps {
  layout: LaneLayout
  /** Where a pixel of the axis stands: itself, or a share of a drawing that is stretched. */
  x?: (pixel: number) => number | string
}

export function LaneWords({ layout: { line, words, silences }, x: xOf = (pixel) => pixel }: WordProps) {
  return (
    <>
      {silences.map(({ from, to, text }) =>
        text ? (
          <text key={from} class="lane-silent" x={xOf((from + to) / 2 + 4)} y={line + 4} text-anchor="middle">
            {text}
          </text>
        ) : null,
      )}
      {words.map(({ x, y, text }) => (
        <text key={x} class="lane-word" x={xOf(x)} y={y}>
          {text}
        </text>
      ))}
    </>
  )
}
