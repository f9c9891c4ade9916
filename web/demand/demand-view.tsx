/** A demand: what it proposes, how each side moved on it, what was tied to it, and every statement in order. */
import { toLedger } from '../ledger/ledger-rows.js'
import { alignment } from '../shell/alignment.js'
import { ChangeOfWitness } from '../shell/change-of-witness.js'
import { LensBar } from '../shell/controls/lens-bar.js'
import { CutNote } from '../shell/cut-note.js'
import { Loading, NoStatements, ProblemNote, Unknown } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { firstFailure } from '../state/first-failure.js'
import { lensParams } from '../state/lens-params.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { briefSpan, longDay } from '../time/days.js'
import { TraceList } from '../trace/trace-list.js'
import { traceParams } from '../trace/trace-params.js'
import { DemandFacts } from './demand-facts.js'
import { LaneHead } from './lane-head.js'
import { LanesFigure } from './lanes/lanes-figure.js'
import { useLanes } from './lanes/use-lanes.js'
import { Packages } from './packages.js'

export function DemandView({ state, id }: { state: ViewState; id: string }) {
  const { demands, dataset, dayOf, name } = useNames()
  const demand = demands.get(id)
  const asOf = dayOf(state)
  const lens = demand && asOf ? { ...lensParams(state, asOf), demand: id } : null
  const lanes = useLanes(demand ? { demand: id } : null, state, asOf)
  const stands = useAnswer('ledger', lens)
  const from = lanes.movesSince ?? undefined
  const tied = useAnswer('packages', lens && lanes.isSinceKnown ? { ...lens, from, limit: 500 } : null)
  if (!demand) return <Unknown what="demand" id={id} state={state} />
  if (!asOf || !lens) return <NoStatements />
  const ledger = toLedger(stands.answer?.items ?? [], [demand], { sides: [], issue: null, reading: [] }, asOf)
  const cells = [...(ledger.groups[0]?.rows[0]?.cells.values() ?? [])]
  const rank = new Map(ledger.sides.map((side, at) => [side, at]))
  const inOrder = lanes.lanes.toSorted((a, b) => (rank.get(a.side) ?? 99) - (rank.get(b.side) ?? 99))
  const failure = firstFailure([lanes, stands, tied])
  const ties = tied.answer?.items ?? []
  const traced = traceParams(state, asOf, { demand: id })
  return (
    <article class="view leaf">
      <ViewHead
        kind={`Demand, ${demand.issueName}`}
        title={demand.name}
        said={`${demand.proposition}. ${stands.answer ? alignment(stands.answer.items, [...demand.raisedBy, ...demand.addressedTo, ...(dataset?.between ?? [])], longDay(asOf), name) : ''}`}
        data={{
          json: addressOf('trajectories', lens),
          csv: addressOf('trajectories', lens, 'csv'),
          more: [
            { text: 'statements as JSON', href: addressOf('trace', traced) },
            { text: 'statements as CSV', href: addressOf('trace', traced, 'csv') },
          ],
        }}
      >
        <p class="onward">
          <a href={hrefOf({ ...sameLens(state, 'network'), demand: id, concessions: 'in' })}>See who sides with whom</a>
          <a href={hrefOf(sameLens(state, 'graph', id))}>See it in the graph</a>
          <a href={hrefOf({ ...sameLens(state, 'ledger'), issue: demand.issue })}>See it in the ledger</a>
          <a href={hrefOf(sameLens(state, 'issue', demand.issue))}>All demands on {demand.issueName}</a>
        </p>
      </ViewHead>
      <DemandFacts demand={demand} state={state} />
      <LensBar state={state} asOf={asOf} days={lanes.days} />
      {failure && <ProblemNote problem={failure.problem} retry={failure.retry} />}
      {!lanes.there && !failure && <Loading what="the trajectories" />}
      <CutNote drawn={lanes.known.length} left={lanes.left} more={lanes.moreMoves} lists={[tied.answer]} />
      {lanes.there && lanes.lanes.length === 0 && <p class="note">Nobody has spoken on it.</p>}
      {lanes.there && lanes.lanes.length > 0 && (
        <LanesFigure
          title="How each side moved"
          lanes={inOrder}
          head={(lane) => <LaneHead of={lane.side} cell={cells.find(({ side }) => side === lane.side)} state={state} />}
          by="side"
          asOf={asOf}
          state={state}
        />
      )}
      {lanes.changes
        .filter(({ witnesses }) => witnesses.length > 0)
        .map((step) => (
          <p key={`${step.day} ${step.side}`}>
            {briefSpan(step.earliest, step.day)}, {name(step.side)}: <ChangeOfWitness witnesses={step.witnesses} />
          </p>
        ))}
      <Packages
        title="What it depends on"
        ties={ties.filter((tie) => tie.demand === id)}
        since={lanes.movesSince}
        state={state}
      />
      <Packages
        title="What depends on it"
        ties={ties.filter((tie) => tie.other === id)}
        since={lanes.movesSince}
        state={state}
      />
      <TraceList
        title="Who said what about it"
        fixed={{ demand: id }}
        asOf={asOf}
        none={`Nobody had spoken on it by ${longDay(asOf)}.`}
        state={state}
      />
    </article>
  )
}
