/** Lanes as drawings without a script: a head and a strip a side over one axis, with a key. */

import { readingWords } from '../../src/codebook/reading-words.js'
import { LaneLines, LaneWords } from '../demand/lanes/lane-drawing.js'
import { type LaneAxis, laneAxis, layOut } from '../demand/lanes/lane-layout.js'
import type { Lane } from '../demand/lanes/lanes.js'
import { MarkGlyph } from '../demand/lanes/mark-glyph.js'
import { isOthers, wordText } from '../shell/on-word.js'
import { useNames } from '../state/catalog.js'
import { stanceOf, stanceVerb } from '../state/codebook-words.js'
import { counted, listed } from '../state/phrases.js'
import { briefSpan, longDay } from '../time/days.js'
import { EmbedSide } from './embed-side.js'
import type { AskedFor } from './embedding.js'
import { LaneMarks, MarkShapes } from './lane-marks.js'
import { bothWidths, rounded, Stretched, shareOf } from './stretched.js'
import './lane-figure.css'

interface Props {
  lanes: readonly Lane[]
  ledger: AskedFor<'lane'>['ledger']['items']
  asOf: string
}

/** What a head takes up beside its strip, in pixels. */
const headWidth = 148

export function LaneFigure({ lanes, ledger, asOf }: Props) {
  return (
    <figure class="embed-lanes">
      <MarkShapes lanes={lanes} />
      {bothWidths((width, pixels) => {
        const axis = withRounded(laneAxis(lanes, asOf, pixels))
        return (
          <>
            <AxisRow axis={axis} asOf={asOf} />
            {lanes.map((lane, at) => (
              <div class="embed-lane-row" key={lane.key}>
                <LaneHead lane={lane} cell={ledger.find(({ side }) => side === lane.side)} asOf={asOf} />
                <LaneStrip id={`${width}-${at}`} lane={lane} axis={axis} asOf={asOf} />
              </div>
            ))}
            {axis.skipped.length > 0 && (
              <p class="embed-scale">Numbers are days of the month. A gap of over a week is drawn as a week, shaded.</p>
            )}
          </>
        )
      }, headWidth)}
      <LaneKey lanes={lanes} />
    </figure>
  )
}

const withRounded = (axis: LaneAxis): LaneAxis => ({
  ...axis,
  at: (day) => rounded(axis.at(day)),
  skipped: axis.skipped.map(({ from, to }) => ({ from: rounded(from), to: rounded(to) })),
})

function AxisRow({ axis, asOf }: { axis: LaneAxis; asOf: string }) {
  const x = shareOf(axis.width)
  const at = axis.at(asOf)
  return (
    <div class="embed-lane-row embed-axis" aria-hidden="true">
      <div class="embed-lane-head" />
      <svg width="100%" height="46" aria-hidden="true">
        <text class="embed-day" x={x(at)} y="11" text-anchor={at > axis.width / 2 ? 'end' : 'start'}>
          {longDay(asOf)}
        </text>
        {axis.months.map((month) => (
          <text key={month.text} x={x(month.at)} y="27">
            {month.text}
          </text>
        ))}
        {axis.days.map((day) => (
          <text key={day.at} x={x(day.at)} y="42" text-anchor="middle">
            {day.text}
          </text>
        ))}
      </svg>
    </div>
  )
}

function LaneHead({ lane, cell, asOf }: { lane: Lane; cell: Props['ledger'][number] | undefined; asOf: string }) {
  const { name } = useNames()
  const reading = cell?.reading ?? 'silent'
  return (
    <div class="embed-lane-head">
      <EmbedSide side={lane.side} />
      <span class={`reading ${stanceOf(reading) ?? 'none'}`}>
        {reading === 'silent' ? `not heard by ${longDay(asOf)}` : readingWords[reading].short}
        {cell?.word && isOthers(cell.word) && <span class="not-own"> {wordText(cell.word, cell.onWordOf, name)}</span>}
      </span>
    </div>
  )
}

function LaneStrip({ id, lane, axis, asOf }: { id: string; lane: Lane; axis: LaneAxis; asOf: string }) {
  const { name } = useNames()
  const layout = layOut(lane, axis, asOf)
  const x = shareOf(axis.width)
  const readings = lane.readings.filter((it, at) => it.reading !== lane.readings[at - 1]?.reading)
  const course = readings.map(({ reading, earliest, day }) => `${reading} from ${briefSpan(earliest, day)}`)
  return (
    <svg class="embed-strip" width="100%" height={layout.height} role="img" aria-labelledby={`t${id} d${id}`}>
      <title id={`t${id}`}>{`${name(lane.side)} on ${name(lane.demand)}`}</title>
      <desc id={`d${id}`}>
        {`${counted(lane.stances.length, 'stance')} on a line over time. ${course.length > 0 ? `Reading: ${listed(course)}.` : ''}`}
      </desc>
      <Stretched width={axis.width} height={layout.height}>
        <LaneLines lane={lane} layout={layout} axis={axis} asOf={asOf} />
      </Stretched>
      <LaneWords layout={layout} x={x} />
      <LaneMarks lane={lane} layout={layout} x={x} />
    </svg>
  )
}

/** Only what is there to see. */
function LaneKey({ lanes }: { lanes: readonly Lane[] }) {
  const all = lanes.flatMap(({ stances }) => stances)
  const shapes = new Map(all.map((it) => [it.stance, it]))
  const extents = { full: '', partial: 'in part', conditional: 'on a condition', signalled: 'only signalled' } as const
  const seen = new Map(all.filter(({ extent }) => extent !== 'full').map((it) => [it.extent, it]))
  const hedged = all.find(({ certainty }) => certainty === 'hedged')
  const denied = all.find(({ certainty }) => certainty === 'disputed')
  return (
    <ul class="embed-key" aria-label="Key">
      {[...shapes.values()].map((it) => (
        <KeyItem key={it.stance} of={{ ...it, extent: 'full', certainty: 'stated' }} text={stanceVerb[it.stance]} />
      ))}
      {[...seen.values()].map((it) => (
        <KeyItem key={it.extent} of={{ ...it, certainty: 'stated' }} text={extents[it.extent]} />
      ))}
      {hedged && <KeyItem of={hedged} text="hedged" />}
      {denied && <KeyItem of={denied} text="denied" />}
    </ul>
  )
}

const KeyItem = ({ of, text }: { of: Lane['stances'][number]; text: string }) => (
  <li>
    <MarkGlyph stance={of.stance} extent={of.extent} certainty={of.certainty} />
    {text}
  </li>
)
