/** The lanes as a table: a row per stance, with the reading after it. */
import { AsTable } from '../../shell/as-table.js'
import { NodeLinks } from '../../shell/node-link.js'
import { isOthers, wordText } from '../../shell/on-word.js'
import { ReadingWord } from '../../shell/reading-word.js'
import { StanceLetter } from '../../shell/stance-letter.js'
import { useNames } from '../../state/catalog.js'
import { stanceVerb } from '../../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { accordingTo } from '../../statement/attribution.js'
import { span } from '../../time/days.js'
import { doubtOf } from './describe-stance.js'
import type { Lane } from './lanes.js'

interface Props {
  lanes: readonly Lane[]
  by: 'side' | 'demand'
  state: ViewState
}

export function LaneTable({ lanes, by, state }: Props) {
  const { name } = useNames()
  const rows = lanes.flatMap(({ stances }) => stances)
  return (
    <AsTable kind="lane-table" count={rows.length}>
      {() => (
        <table class="rows stacked">
          <caption class="hidden">Every stance and the reading after it</caption>
          <thead>
            <tr>
              <th scope="col">{by === 'side' ? 'Side' : 'Demand'}</th>
              <th scope="col">Day</th>
              <th scope="col">Speaker</th>
              <th scope="col">Stance</th>
              <th scope="col">Reading after it</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((it) => (
              <tr key={`${it.statement} ${it.demand}`}>
                <th scope="row">
                  <NodeLinks ids={[by === 'side' ? it.side : it.demand]} state={state} />
                </th>
                <td data-label="Day">
                  <a href={hrefOf(sameLens(state, 'statement', it.statement))}>{span(it.earliest, it.latest)}</a>
                </td>
                <td data-label="Speaker">
                  <NodeLinks ids={[it.speaker]} state={state} />
                  {accordingTo(it.relayedBy, name) && <span class="not-own">, {accordingTo(it.relayedBy, name)}</span>}
                </td>
                <td data-label="Stance">
                  <StanceLetter stance={it.stance} /> {stanceVerb[it.stance]}, {it.extent}
                </td>
                <td data-label="Reading after it">
                  {it.reading && <ReadingWord reading={it.reading} />}{' '}
                  {isOthers(it.word) && <span class="not-own">{wordText(it.word, it.onWordOf, name)}</span>}{' '}
                  <span class="quiet">{doubtOf(it)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </AsTable>
  )
}
