/** What changed since the day the ledger is compared with. */
import { useMemo } from 'preact/hooks'
import { useNames } from '../state/catalog.js'
import { lensParams } from '../state/lens-params.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { type ChangesByCell, changesByCell, changesSentence } from './changes.js'

export function useChanges(state: ViewState, asOf: string | undefined) {
  const { name } = useNames()
  const { from } = state
  const between = from !== null && asOf !== undefined && from < asOf ? { from, to: asOf } : null
  const { asOf: _, ...lens } = lensParams(state, asOf)
  const asked = useAnswer(
    'changes',
    between && {
      ...between,
      ...lens,
      sides: state.sides.join(',') || undefined,
      issue: state.issue ?? undefined,
      limit: 500,
    },
  )
  const moved = useAnswer(
    'moves',
    between && {
      ...lens,
      asOf: between.to,
      // By the clock of publication, what was said before may have become known since.
      from: state.clock === 'said' ? between.from : undefined,
      sides: state.sides.join(',') || undefined,
      issue: state.issue ?? undefined,
      limit: 1000,
    },
  )
  const items = between && asked.settled ? (asked.answer?.items ?? null) : null
  // Of a list that goes on, some cells would have steps and others none.
  const moves = between && moved.settled && moved.answer?.next === null ? moved.answer.items : null
  const changes: ChangesByCell | null = useMemo(
    () =>
      items &&
      changesByCell(
        items,
        moves?.filter((it) => (lens.clock === 'said' ? it.day : it.known) > (from ?? '')),
      ),
    [items, moves, from, lens.clock],
  )
  return {
    /** Null while there is nothing to compare with. */
    changes,
    said: between && items ? changesSentence(items, between.from, between.to, name) : '',
    settled: between === null || asked.settled || asked.problem !== null,
    problem: between && asked.problem,
    retry: asked.retry,
  }
}
