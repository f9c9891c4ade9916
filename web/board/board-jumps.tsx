/** The states on the board with their numbers, each a jump to its list on a narrow screen. */
import { boardWords } from '../../src/codebook/board-words.js'
import type { Board } from './board-rows.js'

export function BoardJumps({ board }: { board: Board }) {
  return (
    <nav class="onward board-jumps" aria-label="States">
      {board.states.map((state) => (
        <a key={state} href={`#${state}`}>
          {boardWords[state].title} {board.entries.filter(({ item }) => item.state === state).length}
        </a>
      ))}
    </nav>
  )
}
