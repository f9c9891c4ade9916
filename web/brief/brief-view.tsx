/** A brief of one or two printed pages: what moved, where the sides stand, offers, what is unanswered, disputed and thin. */
import { LensBar } from '../shell/controls/lens-bar.js'
import { Loading, NoStatements, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { filterSentence } from '../state/filter-words.js'
import { firstFailure } from '../state/first-failure.js'
import { lensParams } from '../state/lens-params.js'
import { listed } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { longDay } from '../time/days.js'
import { useDays } from '../time/use-days.js'
import { BriefMoves } from './brief-moves.js'
import { BriefTable } from './brief-table.js'
import { Disputed } from './disputed.js'
import { Offers } from './offers.js'
import { SidesControl } from './sides-control.js'
import { Thin } from './thin.js'
import { useMoves } from './use-moves.js'
import { useNewest } from './use-newest.js'
import './brief.css'

export function BriefView({ state }: { state: ViewState }) {
  const { dataset, name, dayOf } = useNames()
  const asOf = dayOf(state)
  const days = useDays(state.clock)
  const sides = state.sides.length > 0 ? state.sides : (dataset?.between ?? [])
  const lens = asOf ? lensParams(state, asOf) : null
  const among = lens && sides.length > 0 ? { ...lens, sides: sides.join(',') } : null
  const moved = useMoves(among, state.from, asOf ?? '')
  const board = useAnswer('board', among)
  const ledger = useAnswer('ledger', among)
  const tied = useNewest('packages', lens && { ...lens, limit: 500 }, asOf ?? '')
  const conflicts = useAnswer('conflicts', lens && { source: state.source ?? undefined, limit: 500 })
  const failure = firstFailure([...moved.asked, board, ledger, tied, conflicts])
  if (!asOf || !lens) return <NoStatements />
  const who = listed(sides.map(name))
  const there = moved.there && board.answer && ledger.answer && tied.answer && conflicts.answer
  return (
    <article class="view leaf brief" aria-label="Brief">
      <ViewHead
        kind={dataset?.title ?? 'Brief'}
        title={`${who || 'The talks'}: a brief as of ${longDay(asOf)}`}
        said={
          there
            ? [
                state.clock === 'said' ? 'By the day it was said.' : 'By the day a reader of these texts could know.',
                filterSentence(state, name),
                'Readings are computed from coded statements; “told by” names whose word one is where it is not the side’s own.',
              ]
                .filter(Boolean)
                .join(' ')
            : null
        }
        data={among && { json: addressOf('board', among), csv: addressOf('board', among, 'csv') }}
      />
      <LensBar state={state} asOf={asOf} days={days.map(({ day }) => day)} />
      <SidesControl state={state} sides={sides} />
      {failure && <ProblemNote problem={failure.problem} retry={failure.retry} />}
      {!there && !failure && sides.length > 0 && <Loading what="the brief" />}
      {sides.length === 0 && <p class="note">No demand of this record lies between two sides. Choose the sides.</p>}
      {there && (
        <>
          <BriefMoves moved={moved} asOf={asOf} state={state} />
          <BriefTable items={board.answer?.items ?? []} state={state} />
          <Offers
            ties={(tied.answer?.items ?? []).filter(({ side }) => sides.includes(side))}
            more={tied.since !== null}
            state={state}
          />
          <Disputed conflicts={conflicts.answer?.items ?? []} />
          <Thin readings={ledger.answer?.items ?? []} state={state} />
          <p class="origin">
            Source: Demarche, {dataset?.title}, data version {board.answer?.data.version}. {location.href}
          </p>
        </>
      )}
    </article>
  )
}
