/** One demand of the board: its state and why, where every party to it stands, on whose word, and in which phrases. */
import { boardWords } from '../../src/codebook/board-words.js'
import { CopyLink } from '../shell/copy-link.js'
import { Joined } from '../shell/joined.js'
import { NodeLinks } from '../shell/node-link.js'
import { WorkPanel } from '../shell/work-panel.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { longDay } from '../time/days.js'
import { BoardAnswers } from './board-answers.js'
import { BoardReading } from './board-reading.js'
import type { BoardEntry } from './board-rows.js'
import { changeText } from './board-words.js'

interface Props {
  entry: BoardEntry
  asOf: string
  state: ViewState
}

export function BoardPanel({ entry: { demand, item, change }, asOf, state }: Props) {
  const { name } = useNames()
  const owing = item.answers.map(({ side }) => side).filter((side) => !demand.raisedBy.includes(side))
  const words = boardWords[item.state]
  return (
    <WorkPanel
      label="Selected demand"
      kind="Demand on the board"
      title={demand.name}
      closed={{ ...state, demand: null }}
      head={
        <>
          <p class="proposition">{demand.proposition}.</p>
          <div class="verdict">
            <p>
              <b class="board-state">{words.title}</b>
              {change && (
                <>
                  {' '}
                  {changeText(change)} on {longDay(state.from ?? '')}
                </>
              )}
            </p>
            <p class="reading-meaning">{words.sentence}</p>
            {item.fragile && (
              <p class="reading-meaning">
                <b>Fragile</b>: a reading below changes when second-hand or hedged reports are left out.
              </p>
            )}
            <p class="board-parties">
              Raised by <NodeLinks ids={demand.raisedBy} state={state} />
              {item.raised && <>, first on {longDay(item.raised)}</>}
              {owing.length > 0 && (
                <>
                  ; <NodeLinks ids={owing} state={state} /> {owing.length === 1 ? 'has' : 'have'} to answer
                </>
              )}
              .
            </p>
          </div>
          <p class="onward">
            <a href={hrefOf(sameLens(state, 'demand', demand.id))}>Every move on it, over time</a>
            <a href={hrefOf(sameLens(state, 'graph', demand.id))}>See it in the graph</a>
            <CopyLink />
          </p>
        </>
      }
    >
      {item.readings.map((reading) => (
        <BoardReading key={reading.side} reading={reading} demand={demand.id} asOf={asOf} state={state} />
      ))}
      <BoardAnswers item={item} state={state} asOf={asOf} />
      {item.readings.length === 0 && item.state === 'not-yet-raised' && (
        <section>
          <p class="quiet">
            No party to it had spoken on it by {longDay(asOf)}:{' '}
            <Joined items={[...new Set([...demand.raisedBy, ...demand.addressedTo])]} keyOf={(it) => it}>
              {(it) => name(it)}
            </Joined>
            .
          </p>
        </section>
      )}
    </WorkPanel>
  )
}
