/** What the states of the board mean, and what its small words say. */
import { boardWords } from '../../src/codebook/board-words.js'
import { counted } from '../state/phrases.js'
import { type Board, isLeftOut } from './board-rows.js'

export function BoardKey({ board }: { board: Board }) {
  const { states, entries } = board
  const left = entries.filter(({ item }) => isLeftOut(item.state, board)).length
  return (
    <div class="board-key" data-pictured>
      <p>
        <i>told by …</i>: the side itself is not on record with it. <b class="board-fragile">fragile</b>: it changes
        when second-hand or hedged reports are left out. An arrow goes from who asks to who has to answer.
      </p>
      {left > 0 && <p class="only-pictured">{counted(left, 'demand')} not yet raised by this day: not shown.</p>}
      <details>
        <summary>What each state means</summary>
        <dl class="reading-words">
          {states.map((it) => (
            <div key={it}>
              <dt>{boardWords[it].title}</dt>
              <dd>{boardWords[it].sentence}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
