/** The head of a lane: its side or demand, and the reading on the chosen day. */
import type { LedgerCell } from '../ledger/ledger-rows.js'
import { ReadingLink } from '../ledger/reading-cell.js'
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'

interface Props {
  of: string
  cell: LedgerCell | undefined
  /** The side whose reading it is, where that does not follow from the lane. */
  whose?: string
  state: ViewState
}

export function LaneHead({ of, cell, whose, state }: Props) {
  const { name } = useNames()
  return (
    <>
      <span class="of">
        <NodeLinks ids={[of]} state={state} />
      </span>
      {whose && <span class="whose quiet">Reading of {name(whose)}:</span>}
      {cell ? <ReadingLink cell={cell} state={state} /> : <span class="quiet">silent</span>}
    </>
  )
}
