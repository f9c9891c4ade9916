/** What stands in place of an answer: the stances through which a side answered indirectly, or its refusal to discuss. */

import { daysBetween } from '../../src/codebook/days-between.js'
import { Deeper } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { Loading } from '../shell/notes.js'
import { useNames } from '../state/catalog.js'
import { lensParams } from '../state/lens-params.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { StatementList } from '../statement/statement-list.js'
import { BoardReading } from './board-reading.js'
import type { BoardItem } from './board-rows.js'

interface Props {
  item: BoardItem
  asOf: string
  state: ViewState
}

export function BoardAnswers({ item, asOf, state }: Props) {
  return (
    <>
      {item.answers.map(({ side, state: answer, through }) => {
        if (answer === 'answered-indirectly')
          return through.map((demand) => (
            <Through key={`${side} ${demand}`} side={side} demand={demand} asOf={asOf} state={state} />
          ))
        if (answer === 'refused-to-discuss')
          return <Refusal key={side} side={side} demand={item.demand} asOf={asOf} state={state} />
        if (answer !== 'unanswered' || item.readings.some((it) => it.side === side)) return null
        return <NoAnswer key={side} side={side} raised={item.raised} asOf={asOf} state={state} />
      })}
    </>
  )
}

interface OfSide {
  side: string
  asOf: string
  state: ViewState
}

function Through({ side, demand, asOf, state }: OfSide & { demand: string }) {
  const { name } = useNames()
  const { answer } = useAnswer('ledger', { ...lensParams(state, asOf), sides: side, demand })
  const reading = answer?.items[0]
  return (
    <section class="board-through">
      <h3>
        {name(side)} answered through <NodeLinks ids={[demand]} state={state} />
      </h3>
      {reading ? (
        <BoardReading reading={reading} demand={demand} asOf={asOf} state={state} />
      ) : (
        <Loading what="its answer" />
      )}
    </section>
  )
}

function Refusal({ side, demand, asOf, state }: OfSide & { demand: string }) {
  const { name } = useNames()
  const { answer } = useAnswer('trace', {
    demand,
    side,
    asOf,
    clock: state.clock,
    limit: 50,
  })
  const refusing = (answer?.items ?? []).filter(({ assesses }) =>
    assesses.some(({ target, status }) => target === demand && status === 'unanswered'),
  )
  return (
    <Deeper>
      <StatementList
        title={`Where ${name(side)} gave no answer on it`}
        statements={refusing}
        about={demand}
        state={state}
      />
    </Deeper>
  )
}

function NoAnswer({ side, raised, asOf, state }: OfSide & { raised: string | null }) {
  const days = raised ? daysBetween(raised, asOf) : 0
  return (
    <section>
      <h3>
        <NodeLinks ids={[side]} state={state} /> has not answered
      </h3>
      <p class="quiet">No answer on record{days > 0 && `, ${counted(days, 'day')} after it was raised`}.</p>
    </section>
  )
}
