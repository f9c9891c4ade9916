/** Sides that contradict themselves: two of their people on one demand, a few days apart, in opposite directions. */
import { NodeLinks } from '../shell/node-link.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { apart, counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import type { FullStatement } from '../statement/full-statement.js'
import { ReportedBy } from '../statement/reported-by.js'
import { StanceLine } from '../statement/stance-line.js'
import { span } from '../time/days.js'
import { Within } from './within.js'

export function SideConflicts({ state, asOf }: { state: ViewState; asOf: string }) {
  const asked = useAnswer('contradictions', { asOf, clock: state.clock, days: Number(state.within), limit: 500 })
  const { answer, problem } = asked
  return (
    <section id="sides">
      <h2>
        Sides that contradict themselves <span class="count">{answer?.items.length ?? ''}</span>
      </h2>
      <Within state={state} />
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the contradictions" />}
      {answer?.items.length === 0 && (
        <p class="quiet">
          No two people of one side contradict each other within {counted(Number(state.within), 'day')}.
        </p>
      )}
      {answer?.items.map((pair) => (
        <Pair key={`${pair.first.id} ${pair.second.id} ${pair.demand}`} pair={pair} state={state} />
      ))}
    </section>
  )
}

function Pair({ pair, state }: { pair: Item<'contradictions'>; state: ViewState }) {
  const { name } = useNames()
  return (
    <div class="conflict">
      <h3>
        {name(pair.side)} on <a href={hrefOf(sameLens(state, 'demand', pair.demand))}>{name(pair.demand)}</a>,{' '}
        {apart(pair)}
      </h3>
      <ul>
        {[pair.first, ...pair.withFirst, pair.second, ...pair.withSecond].map((statement) => (
          <Utterance key={statement.id} statement={statement} pair={pair} state={state} />
        ))}
      </ul>
      <p class="quiet">
        {pair.outranks ? `${name(pair.outranks)} outranks the others.` : 'None of them outranks the others.'}
        {pair.disputed && ' A denied one does not count toward any reading.'}
      </p>
    </div>
  )
}

interface Uttered {
  statement: FullStatement
  pair: Item<'contradictions'>
  state: ViewState
}

function Utterance({ statement, pair: { demand, refusals }, state }: Uttered) {
  return (
    <li>
      <p>
        <NodeLinks ids={[statement.speaker]} state={state} />
        <ReportedBy statement={statement} /> <span class="quiet">{span(statement.earliest, statement.latest)}</span>
        {refusals.includes(statement.id) && ' refuses to discuss it'}
      </p>
      <ul class="stances">
        {statement.stances
          .filter((stance) => stance.demand === demand)
          .map((stance) => (
            <StanceLine key={stance.demand} stance={stance} state={state} />
          ))}
      </ul>
      <p class="claim">
        <a href={hrefOf(sameLens(state, 'statement', statement.id))}>{statement.summary}</a>
      </p>
    </li>
  )
}
