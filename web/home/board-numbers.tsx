/** The board in numbers: how many demands stand in each state on a day, each a way to these. */
import { boardOrder } from '../../src/codebook/board-words.js'
import { Loading } from '../shell/notes.js'
import { lensParams } from '../state/lens-params.js'
import { tally } from '../state/tally.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { stateText } from '../strips/strip-words.js'
import { longDay } from '../time/days.js'

interface Props {
  between: readonly string[]
  day: string
  /** Nothing is asked while the day plays on. */
  isPlaying: boolean
  state: ViewState
}

export function BoardNumbers({ between, day, isPlaying, state }: Props) {
  const of = { ...lensParams(state, day), sides: between.join(','), limit: 1000 }
  const { answer } = useAnswer('board', isPlaying ? null : of)
  const states = tally(answer?.items.map((item) => item.state) ?? [])
  const board = { ...sameLens(state, 'board'), asOf: day }
  return (
    <section class="board-numbers">
      <h2>
        <a href={hrefOf(board)}>The board on {longDay(day)}</a>
      </h2>
      <p class="quiet">
        More than the demands between them, counted above: here is all that either side had to answer, also what others
        raised to it, and what both raised.
      </p>
      {!answer && <Loading what="the board" />}
      <ul>
        {boardOrder.flatMap((it) =>
          states.has(it) ? (
            <li key={it} class={it}>
              <a class="board-number" href={hrefOf({ ...board, state: [it] })}>
                <b>{states.get(it)}</b> {stateText(it)}
              </a>
            </li>
          ) : (
            []
          ),
        )}
      </ul>
    </section>
  )
}
