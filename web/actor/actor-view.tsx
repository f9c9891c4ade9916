/** An actor: where it stands and moved, demand by demand, what it has not answered, and all its statements. */
import { useContradictions } from '../conflicts/contradiction-list.js'
import { LaneHead } from '../demand/lane-head.js'
import { LanesFigure } from '../demand/lanes/lanes-figure.js'
import { useLanes } from '../demand/lanes/use-lanes.js'
import { Packages } from '../demand/packages.js'
import { toLedger } from '../ledger/ledger-rows.js'
import { LensBar } from '../shell/controls/lens-bar.js'
import { CutNote } from '../shell/cut-note.js'
import { Fold } from '../shell/fold.js'
import { Loading, NoStatements, ProblemNote, Unknown } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { firstFailure } from '../state/first-failure.js'
import { lensParams } from '../state/lens-params.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { longDay } from '../time/days.js'
import { TraceList } from '../trace/trace-list.js'
import { type Fixed, traceParams } from '../trace/trace-params.js'
import { ActorFacts } from './actor-facts.js'
import { actorSentence, sidesOf } from './actor-sentence.js'
import { Contradictions } from './contradictions.js'
import { DemandPicker } from './demand-picker.js'
import { Moves } from './moves.js'
import { NeverAnswered } from './never-answered.js'
import './actor.css'

export function ActorView({ state, id }: { state: ViewState; id: string }) {
  const { actors, demands, name, dayOf } = useNames()
  const actor = actors.get(id)
  const asOf = dayOf(state)
  const sides = actor ? sidesOf(actor) : []
  const isSide = sides.length === 0
  const lens = actor && asOf ? lensParams(state, asOf) : null
  const of = isSide ? { side: id } : { speaker: id }
  const lanes = useLanes(actor ? of : null, state, asOf)
  const stands = useAnswer('ledger', lens)
  const side = isSide ? id : sides.length === 1 ? sides[0] : undefined
  const from = lanes.movesSince ?? undefined
  const tied = useAnswer('packages', lens && lanes.isSinceKnown ? { ...lens, side, from, limit: 500 } : null)
  const contradicting = lens && {
    ...lens,
    demand: state.demand ?? undefined,
    ...(isSide ? { side: id } : { speaker: id, sameSpeaker: 'include' as const }),
  }
  const opposed = useContradictions(contradicting)
  const owed = useAnswer('unanswered', isSide && lens ? { ...lens, sides: id, limit: 1000 } : null)
  if (!actor) return <Unknown what="actor" id={id} state={state} />
  if (!asOf || !lens) return <NoStatements />
  const items = stands.answer?.items ?? []
  const ledger = toLedger(items, demands.values(), { sides: isSide ? [id] : sides, issue: null, reading: [] }, asOf)
  const rows = new Map(ledger.groups.flatMap((group) => group.rows.map((row) => [row.demand.id, row.cells])))
  const made: Fixed = of
  const traced = traceParams(state, asOf, made)
  /** A reader may ask for one demand alone. */
  const isOn = (demand: string) => state.demand === null || state.demand === demand
  const failure = firstFailure([lanes, stands, tied, opposed, owed])
  const unanswered = (owed.answer?.items ?? []).filter(({ demand }) => isOn(demand))
  const ties = (tied.answer?.items ?? []).filter((tie) => (isSide || tie.speaker === id) && isOn(tie.demand))
  return (
    <article class="view leaf">
      <ViewHead
        kind={`Actor, ${actor.kind}`}
        title={name(id)}
        said={
          lanes.there
            ? `${state.clock === 'published' ? 'As far as the texts that were out say: ' : ''}${actorSentence(lanes.lanes, { items: lanes.moves, since: lanes.movesSince, more: lanes.moreMoves }, longDay(asOf), isSide)}`
            : null
        }
        data={{
          json: addressOf('trajectories', { ...lens, ...of }),
          csv: addressOf('trajectories', { ...lens, ...of }, 'csv'),
          more: [
            { text: 'statements as JSON', href: addressOf('trace', traced) },
            { text: 'statements as CSV', href: addressOf('trace', traced, 'csv') },
          ],
        }}
      >
        <p class="onward">
          <a href={hrefOf(sameLens(state, 'graph', id))}>See it in the graph</a>
          {isSide && <a href={hrefOf({ ...sameLens(state, 'ledger'), sides: [id] })}>See it in the ledger</a>}
        </p>
      </ViewHead>
      <LensBar state={state} asOf={asOf} days={lanes.days} />
      <DemandPicker demands={lanes.lanes.map(({ demand }) => demand)} state={state} />
      {failure && <ProblemNote problem={failure.problem} retry={failure.retry} />}
      {!lanes.there && !failure && <Loading what="the trajectories" />}
      <CutNote drawn={lanes.known.length} left={lanes.left} more={lanes.moreMoves} lists={[tied.answer, owed.answer]} />
      {isSide && (
        <Moves
          changes={lanes.changes.filter(({ demand }) => isOn(demand))}
          since={lanes.movesSince}
          more={lanes.moreMoves}
          state={state}
        />
      )}
      {lanes.there && lanes.lanes.length > 0 && (
        <Fold title="Demand by demand">
          <LanesFigure
            title="Demand by demand"
            lanes={lanes.lanes.filter(({ demand }) => isOn(demand))}
            head={(lane) => (
              <LaneHead
                of={lane.demand}
                cell={rows.get(lane.demand)?.get(lane.side)}
                {...(isSide ? {} : { whose: lane.side })}
                state={state}
              />
            )}
            by="demand"
            asOf={asOf}
            state={state}
          />
        </Fold>
      )}
      {unanswered.length > 0 && (
        <Fold title="What it has not answered">
          <NeverAnswered demands={unanswered} asOf={asOf} state={state} />
        </Fold>
      )}
      {opposed.answer && contradicting && (
        <Contradictions
          title={
            isSide ? 'Where its people contradict each other' : 'Where it contradicts itself or others on its side'
          }
          page={opposed.answer}
          params={contradicting}
          withSide={!isSide && sides.length > 1}
          state={state}
        />
      )}
      {ties.length > 0 && (
        <Fold title="Conditions and exchanges">
          <Packages title="Conditions and exchanges" ties={ties} since={lanes.movesSince} state={state} />
        </Fold>
      )}
      <ActorFacts actor={actor} state={state} />
      <TraceList
        title={isSide ? `What ${name(id)} and its people said` : `What ${name(id)} said`}
        fixed={made}
        asOf={asOf}
        state={state}
      />
      <TraceList
        title={`What others said, by the word of ${name(id)}`}
        fixed={{ relayedBy: id }}
        asOf={asOf}
        filters={false}
        state={state}
      />
      <TraceList title={`What ${name(id)} denies`} fixed={{ deniedBy: id }} asOf={asOf} filters={false} state={state} />
    </article>
  )
}
