/** The lanes as a table: a row a stance, and the reading of its side after it. */

import { NodeLinks } from '../../shell/node-link.js'
import { ReadingWord } from '../../shell/reading-word.js'
import { StanceLetter } from '../../shell/stance-letter.js'
import { stanceVerb } from '../../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { span } from '../../time/days.js'
import { doubtOf } from './describe-stance.js'
import type { Lane } from './lanes.js'

interface Props {
  lanes: readonly Lane[]
  by: 'side' | 'demand'
  state: ViewState
}

export function LaneTable({ lanes, by, state }: Props) {
  const rows = lanes.flatMap(({ spots }) => spots)
  return (
    <details class="lane-table">
      <summary>
        The same as a table <span class="count">{rows.length}</span>
      </summary>
      <table class="rows stacked">
        <caption class="hidden">Every stance, and the reading of its side after it</caption>
        <thead>
          <tr>
            <th scope="col">{by === 'side' ? 'Side' : 'Demand'}</th>
            <th scope="col">Day</th>
            <th scope="col">Speaker</th>
            <th scope="col">Stance</th>
            <th scope="col">Reading after</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((spot) => (
            <tr key={`${spot.statement} ${spot.demand}`}>
              <th scope="row">
                <NodeLinks ids={[by === 'side' ? spot.side : spot.demand]} state={state} />
              </th>
              <td data-label="Day">
                <a href={hrefOf(sameLens(state, 'statement', spot.statement))}>{span(spot.earliest, spot.latest)}</a>
              </td>
              <td data-label="Speaker">
                <NodeLinks ids={[spot.speaker]} state={state} />
              </td>
              <td data-label="Stance">
                <StanceLetter stance={spot.stance} /> {stanceVerb[spot.stance]}, {spot.extent}
              </td>
              <td data-label="Reading after">
                {spot.reading && <ReadingWord reading={spot.reading} />} <span class="quiet">{doubtOf(spot)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
