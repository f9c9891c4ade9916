/** The marks of lanes: each shape is written once, and shown wherever a stance has it. */
import type { LaneLayout } from '../demand/lanes/lane-layout.js'
import type { Lane, LaneStance } from '../demand/lanes/lanes.js'
import { MarkGlyph } from '../demand/lanes/mark-glyph.js'

/** The id of a stance's shape in the document. */
export const shapeOf = ({ stance, extent, certainty }: Pick<LaneStance, 'stance' | 'extent' | 'certainty'>) =>
  `m${stance[0]}${extent[0]}${certainty[0]}`

export function MarkShapes({ lanes }: { lanes: readonly Lane[] }) {
  const all = lanes.flatMap(({ stances }) => stances)
  return (
    <svg class="embed-shapes" width="0" height="0" aria-hidden="true">
      <defs>
        {[...new Map(all.map((it) => [shapeOf(it), it]))].map(([id, { stance, extent, certainty }]) => (
          <g key={id} id={id} transform="translate(-10 -10)">
            <MarkGlyph stance={stance} extent={extent} certainty={certainty} />
          </g>
        ))}
      </defs>
    </svg>
  )
}

interface Props {
  lane: Lane
  layout: LaneLayout
  x: (pixel: number) => string
}

export const LaneMarks = ({ lane, layout, x }: Props) => (
  <>
    {layout.marks.map((mark, at) => {
      const stance = lane.stances[at]
      if (!stance) return null
      const later = stance.effect === 'later' ? 'later' : undefined
      return <use key={stance.statement} class={later} href={`#${shapeOf(stance)}`} x={x(mark.x)} y={mark.y} />
    })}
  </>
)
