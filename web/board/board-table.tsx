/** The board as a table: a row an issue, a column a state, the demands in the cells. */
import { boardWords } from '../../src/codebook/board-words.js'
import type { BoardState } from '../../src/codebook/words.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { BoardEntry } from './board-entry.js'
import { type Board, type BoardEntry as Entry, isLeftOut } from './board-rows.js'
import { othersSentence } from './board-words.js'
import './board-table.css'

/** States of demands that ask nothing of anybody by this day. */
const offTable: readonly BoardState[] = ['given-up', 'not-yet-raised']

/** How wide the column of a state is against others: where a cell has three demands or more, there is more to read. */
function weightOf(state: BoardState, { rows }: Board): number {
  if (state === 'not-yet-raised') return 0.85
  return rows.some(({ cells }) => (cells.get(state)?.length ?? 0) > 2) ? 1.6 : 1
}

interface Props {
  board: Board
  asOf: string
  caption: string
  state: ViewState
}

export function BoardTable({ board, asOf, caption, state }: Props) {
  const weights = board.states.map((it) => weightOf(it, board))
  const sum = weights.reduce((all, it) => all + it, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="work-scroller" tabIndex={0} aria-label="Board table">
      <table class="board-table" data-pictured style={{ '--states': sum }}>
        <caption class="hidden">{caption}</caption>
        <colgroup>
          <col class="issue" />
          {weights.map((weight, at) => (
            <col
              key={board.states[at]}
              data-left-out={isLeftOut(board.states[at], board)}
              style={{ width: `${(100 * weight) / sum}%` }}
            />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Issue</th>
            {board.states.map((it) => (
              <Head
                key={it}
                left={isLeftOut(it, board)}
                state={it}
                entries={board.entries.filter(({ item }) => item.state === it)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map(({ issue, name, cells }) => (
            <tr key={issue}>
              <th scope="row">
                <a href={hrefOf({ ...state, issue: state.issue === issue ? null : issue })}>{name}</a>
              </th>
              {board.states.map((it) => (
                <td
                  key={it}
                  class={`state-${it}${offTable.includes(it) ? ' off-table' : ''}`}
                  data-left-out={isLeftOut(it, board)}
                >
                  {cells.has(it) ? (
                    <ul>
                      {cells.get(it)?.map((entry) => (
                        <BoardEntry key={entry.demand.id} entry={entry} asOf={asOf} state={state} />
                      ))}
                    </ul>
                  ) : (
                    <span class="hidden">none</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface HeadProps {
  state: BoardState
  left: true | undefined
  entries: readonly Entry[]
}

function Head({ state, left, entries }: HeadProps) {
  return (
    <th scope="col" data-left-out={left} title={boardWords[state].sentence}>
      {boardWords[state].title} <span class="count">{entries.length}</span>
      <span class="board-others">{state === 'not-yet-raised' ? '' : othersSentence(entries)}</span>
    </th>
  )
}
