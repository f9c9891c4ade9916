/** An actor: where it stands and moved, demand by demand, what it has not answered, and all its statements. */
import { useContradictions } from '../conflicts/contradiction-list.js'
import { LaneHead } from '../demand/lane-head.js'
import { LanesFigure } from '../demand/lanes/lanes-figure.js'
import { useLanes } from '../demand/lanes/use-lanes.js'
import { Packages } from '../demand/packages.js'
import { toLedger } from '../ledger/ledger-rows.js'
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
import { StatementList } from '../statement/statement-list.js'
import { longDay } from '../time/days.js'
import { ActorFacts } from './actor-facts.js'
import { actorSentence, sidesOf } from './actor-sentence.js'
import { Contradictions } from './contradictions.js'
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
  const part = useAnswer('actor', lens && { ...lens, id, limit: 200 })
  const side = isSide ? id : sides.length === 1 ? sides[0] : undefined
  const tied = useAnswer('packages', lens && { ...lens, side, limit: 500 })
  const contradicting =
    lens && (isSide ? { ...lens, side: id } : { ...lens, speaker: id, sameSpeaker: 'include' as const })
  const opposed = useContradictions(contradicting)
  const owed = useAnswer('unanswered', isSide && lens ? { ...lens, sides: id, limit: 1000 } : null)
  if (!actor) return <Unknown what="actor" id={id} state={state} />
  if (!asOf || !lens) return <NoStatements />
  const items = stands.answer?.items ?? []
  const ledger = toLedger(items, demands.values(), { sides: isSide ? [id] : sides, issue: null, reading: [] }, asOf)
  const rows = new Map(ledger.groups.flatMap((group) => group.rows.map((row) => [row.demand.id, row.cells])))
  const statementsAs = (wanted: string) =>
    (part.answer?.items ?? []).filter((item) => item.part === wanted).map((item) => item.statement)
  const own = [...statementsAs('made'), ...statementsAs('represented')]
  const failure = firstFailure([lanes, stands, part, tied, opposed, owed])
  return (
    <article class="view leaf">
      <ViewHead
        kind={`Actor, ${actor.kind}`}
        title={name(id)}
        said={
          lanes.there
            ? `${state.clock === 'published' ? 'As far as the texts that were out say: ' : ''}${actorSentence(lanes.lanes, lanes.moves, longDay(asOf), isSide)}`
            : null
        }
        data={{
          json: addressOf('trajectories', { ...lens, ...of }),
          csv: addressOf('trajectories', { ...lens, ...of }, 'csv'),
          more: [
            { text: 'statements as JSON', href: addressOf('actor', { ...lens, id }) },
            { text: 'statements as CSV', href: addressOf('actor', { ...lens, id }, 'csv') },
          ],
        }}
      >
        <p class="onward">
          <a href={hrefOf(sameLens(state, 'graph', id))}>See it in the graph</a>
          {isSide && <a href={hrefOf({ ...sameLens(state, 'ledger'), sides: [id] })}>See it in the ledger</a>}
        </p>
      </ViewHead>
      <LensBar state={state} asOf={asOf} days={lanes.days} />
      {failure && <ProblemNote problem={failure.problem} retry={failure.retry} />}
      {!lanes.there && !failure && <Loading what="the trajectories" />}
      <CutNote
        drawn={lanes.known.length}
        left={lanes.left}
        more={lanes.moreMoves}
        lists={[part.answer, tied.answer, owed.answer]}
      />
      {isSide && <Moves moves={lanes.moves} state={state} />}
      {lanes.there && lanes.lanes.length > 0 && (
        <LanesFigure
          title="Demand by demand"
          lanes={lanes.lanes}
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
      )}
      <NeverAnswered demands={owed.answer?.items ?? []} asOf={asOf} state={state} />
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
      <Packages
        title="Conditions and exchanges"
        ties={(tied.answer?.items ?? []).filter((tie) => isSide || tie.speaker === id)}
        state={state}
      />
      <ActorFacts actor={actor} state={state} />
      {part.answer?.items.length === 0 && <p class="note">It appears in no statement by {longDay(asOf)}.</p>}
      <StatementList
        title="Statements that others deny"
        statements={own.filter((it) => it.disputedBy.length > 0)}
        state={state}
      />
      <StatementList title="Its own statements" statements={statementsAs('made')} state={state} />
      <StatementList title="Statements made on its behalf" statements={statementsAs('represented')} state={state} />
      <StatementList title="Statements it relays" statements={statementsAs('relayed')} state={state} />
      <StatementList title="Statements it denies" statements={statementsAs('denied')} state={state} />
    </article>
  )
}
