/** One cell of the ledger: the reading and why, the trajectory that led there, the statements it rests on. */

import { staleAfter } from '../ledger/ledger-rows.js'
import { viewParams } from '../ledger/ledger-view.js'
import { Marks } from '../ledger/marks.js'
import { Loading, ProblemNote } from '../notes.js'
import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { meaningOf, stanceOf } from '../state/codebook-words.js'
import { dayNumber, longDay } from '../state/days.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { PanelHead } from './panel.js'
import { StatementList } from './statement-list.js'
import { Trajectory } from './trajectory.js'
import { Why } from './why.js'

interface Props {
  state: ViewState
  cell: { side: string; demand: string }
}

export function CellPane({ state, cell }: Props) {
  const { demands, name, span } = useNames()
  const asOf = state.asOf ?? span(state.clock)?.last
  const asked = useAnswer('trajectory', asOf ? { ...cell, ...viewParams(state, asOf), limit: 500 } : null)
  const { answer, problem } = asked
  const demand = demands.get(cell.demand)
  return (
    <>
      <PanelHead state={state} kind="Reading" title={`${name(cell.side)} on ${name(cell.demand)}`} told="Statements">
        <p class="proposition">
          <a href={hrefOf({ ...state, selected: { node: cell.side } })}>{name(cell.side)}</a> as {answer?.role ?? '…'}{' '}
          of <a href={hrefOf({ ...state, selected: { node: cell.demand } })}>{name(cell.demand)}</a>
          {demand && `: ${demand.proposition}.`}
        </p>
        {answer && <Verdict answer={answer} asOf={asOf ?? ''} state={state} />}
      </PanelHead>
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the trajectory" />}
      {answer && !problem && state.pane === 'statements' && <Told answer={answer} state={state} />}
    </>
  )
}

interface ToldProps {
  answer: Answer<'trajectory'>
  state: ViewState
}

function Verdict({ answer, asOf, state }: ToldProps & { asOf: string }) {
  const { reading } = answer
  const sources = new Set(restingOn(answer).flatMap((it) => it.citations.map((citation) => citation.source)))
  const stale = reading.lastHeard !== null && dayNumber(asOf) - dayNumber(reading.lastHeard) > staleAfter
  return (
    <div class="verdict">
      <p class={`reading ${stanceOf(reading.reading) ?? 'none'}`}>
        <span class="word">{reading.reading}</span>
        {reading.since && <span> since {longDay(reading.since)}</span>}
        {reading.lastHeard && reading.lastHeard !== reading.since && (
          <span>, last heard {longDay(reading.lastHeard)}</span>
        )}
        <Marks fragile={!reading.robust} single={sources.size === 1} stale={stale} />
      </p>
      <p class="means">
        {reading.reading}: {meaningOf(reading.reading)}. {reading.robust ? 'Robust' : 'Fragile'}.
      </p>
      <Why text={reading.why} state={state} ids={answer.items.flatMap((step) => step.statements.map((it) => it.id))} />
    </div>
  )
}

/** The statements of the steps that the reading rests on. */
function restingOn({ items, beside, reading }: Answer<'trajectory'>) {
  return [...items.flatMap((step) => step.statements), ...beside].filter((it) => reading.statements.includes(it.id))
}

function Told({ answer, state }: ToldProps) {
  const resting = restingOn(answer)
  const known = new Set([...resting, ...answer.beside].map((it) => it.id))
  const earlier = answer.items.flatMap((step) => step.statements).filter((it) => !known.has(it.id))
  const about = answer.demand
  return (
    <>
      {answer.items.length > 0 && <Trajectory answer={answer} state={state} />}
      <StatementList title="Rests on" statements={resting} about={about} state={state} />
      <StatementList
        title="Beside it: disputed, or maybe said by then"
        statements={answer.beside.filter((it) => !answer.reading.statements.includes(it.id))}
        about={about}
        state={state}
      />
      <StatementList title="Earlier in the trajectory" statements={earlier.reverse()} about={about} state={state} />
    </>
  )
}
