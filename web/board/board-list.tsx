/** The board on a narrow screen: a list a state, its demands under their issues. */
import { boardWords } from '../../src/codebook/board-words.js'
import { groupBy } from '../../src/codebook/group-by.js'
import type { ViewState } from '../state/url-state.js'
import { BoardEntry } from './board-entry.js'
import { type Board, isLeftOut } from './board-rows.js'
import './board-list.css'

interface Props {
  board: Board
  asOf: string
  state: ViewState
}

export function BoardList({ board, asOf, state }: Props) {
  return (
    <div class="board-list" data-pictured>
      {board.states.map((it) => {
        const entries = board.entries.filter(({ item }) => item.state === it)
        return (
          <section key={it} id={it} class={`state-${it}`} data-left-out={isLeftOut(it, board)}>
            <h2>
              {boardWords[it].title} <span class="count">{entries.length}</span>
            </h2>
            <p class="board-means">{boardWords[it].sentence}</p>
            {[...groupBy(entries, ({ demand }) => demand.issueName)].map(([issue, under]) => (
              <section key={issue}>
                <h3>{issue}</h3>
                <ul>
                  {under.map((entry) => (
                    <BoardEntry key={entry.demand.id} entry={entry} asOf={asOf} state={state} />
                  ))}
                </ul>
              </section>
            ))}
          </section>
        )
      })}
    </div>
  )
}
