/** An issue: where it stands, its demands, and who said what about it. */
import { LensBar } from '../shell/controls/lens-bar.js'
import { Deeper, Heading } from '../shell/heading.js'
import { NoStatements, ProblemNote, Unknown } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { lensParams } from '../state/lens-params.js'
import { listed } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { Strips } from '../strips/strips.js'
import { longDay } from '../time/days.js'
import { useDays } from '../time/use-days.js'
import { TraceList } from '../trace/trace-list.js'
import { traceParams } from '../trace/trace-params.js'
import { IssueDemands } from './issue-demands.js'
import { issueSentence } from './issue-sentence.js'
import './issue.css'

export function IssueView({ state, id }: { state: ViewState; id: string }) {
  const { issues, demands, name, dayOf } = useNames()
  const asOf = dayOf(state)
  const known = issues.has(id)
  const board = useAnswer('board', known && asOf ? { ...lensParams(state, asOf), issue: id } : null)
  const gaps = useAnswer('gaps', known && asOf ? { ...lensParams(state, undefined), issue: id } : null)
  const days = useDays(state.clock)
  if (!known) return <Unknown what="issue" id={id} state={state} />
  if (!asOf) return <NoStatements />
  const own = [...demands.values()].filter(({ issue }) => issue === id)
  const params = traceParams(state, asOf, { issue: id })
  return (
    <article class="view leaf issue-view">
      <ViewHead
        kind="Issue"
        title={name(id)}
        said={board.answer ? issueSentence(board.answer.items, longDay(asOf), name) : null}
        data={{
          json: addressOf('trace', params),
          csv: addressOf('trace', params, 'csv'),
          more: [
            {
              text: 'states of its demands as CSV',
              href: addressOf('board', { ...lensParams(state, asOf), issue: id }, 'csv'),
            },
          ],
        }}
      >
        <p class="onward">
          <a href={hrefOf({ ...sameLens(state, 'board'), sides: ['all'], issue: id })}>See it on the board</a>
          <a href={hrefOf({ ...sameLens(state, 'ledger'), issue: id })}>See it in the ledger</a>
          <a href={hrefOf(sameLens(state, 'graph', id))}>See it in the graph</a>
        </p>
      </ViewHead>
      <LensBar state={state} asOf={asOf} days={days.map(({ day }) => day)} />
      {board.problem && <ProblemNote problem={board.problem} retry={board.retry} />}
      <IssueDemands demands={own} board={board.answer?.items ?? []} state={state} />
      {gaps.answer && gaps.answer.items.length > 0 && (
        <section>
          <Heading>What {listed(gaps.answer.between.map(name))} asked, and what they granted</Heading>
          <Deeper>
            <Strips items={gaps.answer.items} between={gaps.answer.between} state={state} cursor={asOf} />
          </Deeper>
        </section>
      )}
      <TraceList title="Who said what about it" fixed={{ issue: id }} asOf={asOf} state={state} />
    </article>
  )
}
