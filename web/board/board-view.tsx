/** The board: what two sides, or all of them, had agreed, came near to, refused or left unanswered by a day. */
import { useMemo } from 'preact/hooks'
import { ClockControl } from '../shell/controls/clock-control.js'
import { CompareControl } from '../shell/controls/compare-control.js'
import { DayControl } from '../shell/controls/day-control.js'
import { Loading, NoStatements, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { filterSentence } from '../state/filter-words.js'
import { lensParams } from '../state/lens-params.js'
import { hrefOf, plainView, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { useNarrow } from '../state/use-narrow.js'
import { isDay } from '../time/days.js'
import { BoardFilters } from './board-filters.js'
import { BoardJumps } from './board-jumps.js'
import { BoardKey } from './board-key.js'
import { BoardList } from './board-list.js'
import { BoardPanel } from './board-panel.js'
import { toBoard } from './board-rows.js'
import { sidesOf } from './board-sides.js'
import { BoardTable } from './board-table.js'
import { changesSentence, findingOf, titleOf } from './board-words.js'
import './board.css'

export function BoardView({ state }: { state: ViewState }) {
  const { dataset, demands, name, dayOf } = useNames()
  const narrow = useNarrow()
  const asOf = dayOf(state)
  const sides = sidesOf(state.sides, dataset?.between ?? [])
  const from = state.from !== null && isDay(state.from) && asOf && state.from < asOf ? state.from : null
  const of = { sides: sides.join(',') || undefined, limit: 1000 }
  const asked = useAnswer('board', asOf ? { ...lensParams(state, asOf), ...of } : null)
  const then = useAnswer('board', asOf && from ? { ...lensParams(state, from), ...of } : null)
  const before = from && then.settled ? (then.answer?.items ?? null) : null
  const board = useMemo(
    () => toBoard(asked.answer?.items ?? [], before, demands, state),
    [asked.answer, before, demands, state.issue, state.state.join(), state.moved, state.evidence.join()],
  )
  if (!asOf)
    return (
      <section class="view" aria-label="Board">
        <ViewHead title="The record is empty" />
        <NoStatements />
      </section>
    )
  const title = titleOf(sides, asOf, state.clock, name)
  const open = board.entries.find(({ demand }) => demand.id === state.demand)
  const there = asked.answer !== null && !asked.problem
  const shown = {
    ...lensParams(state, asOf),
    sides: sides.join(','),
    issue: state.issue ?? '',
    state: state.state.join(','),
  }
  const said = [
    board.entries.length > 0 ? findingOf(board, state.state, asOf, name) : '',
    from && before ? changesSentence(board.entries, from, asOf) : '',
    state.issue ? `Only demands on ${name(state.issue)} are shown.` : '',
    filterSentence(state, name),
  ]
  const controls = (
    <>
      <div class="work-when">
        <DayControl state={state} asOf={asOf} />
        <ClockControl state={state} />
      </div>
      <div class="work-row">
        <CompareControl state={state} asOf={asOf} />
        <BoardFilters board={board} sides={sides} state={state} />
      </div>
    </>
  )
  const problems = [asked, then].filter(({ problem }) => problem !== null)
  return (
    <section
      class={open ? 'view working board with-panel' : 'view working board'}
      aria-label="Board"
      aria-busy={!asked.settled && !asked.problem}
    >
      <ViewHead
        title={title}
        said={there ? said.filter(Boolean).join(' ') : null}
        data={{ json: addressOf('board', shown), csv: addressOf('board', shown, 'csv') }}
      >
        <BoardJumps board={board} />
      </ViewHead>
      <section class="work-controls" aria-label="Day, clock and filters">
        {narrow ? (
          <details>
            <summary>Day, sides and filters</summary>
            {controls}
          </details>
        ) : (
          controls
        )}
      </section>
      <div class="work">
        <div class="work-sheet">
          {problems.map(
            ({ problem, retry }) => problem && <ProblemNote key={problem.message} problem={problem} retry={retry} />,
          )}
          {!asked.answer && !asked.problem && <Loading what="the board" />}
          {there && board.entries.length === 0 && (
            <EmptyBoard state={state} addressed={[...demands.values()].some((it) => it.addressedTo.length > 0)} />
          )}
          {there && board.entries.length > 0 && (
            <>
              {narrow ? (
                <BoardList board={board} asOf={asOf} state={state} />
              ) : (
                <BoardTable board={board} asOf={asOf} caption={title} state={state} />
              )}
              <BoardKey board={board} />
            </>
          )}
        </div>
        {open && <BoardPanel key={open.demand.id} entry={open} asOf={asOf} state={state} />}
      </div>
    </section>
  )
}

function EmptyBoard({ addressed, state }: { addressed: boolean; state: ViewState }) {
  if (!addressed)
    return (
      <p class="note">
        No demand of this record is addressed to a side, so nobody has to answer one.{' '}
        <a href={hrefOf(sameLens(state, 'network'))}>See who agrees with whom</a>
      </p>
    )
  return (
    <p class="note">
      No demand to show: the filters leave everything out.{' '}
      <a href={hrefOf({ ...plainView, view: 'board', asOf: state.asOf, clock: state.clock })}>Clear the filters</a>
    </p>
  )
}
