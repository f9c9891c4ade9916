/** The head of a lane: whose or of what it is, and the reading on the chosen day. */
import type { LedgerCell } from '../ledger/ledger-rows.js'
import { ReadingLink } from '../ledger/reading-cell.js'
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'

interface Props {
  of: string
  cell: LedgerCell | undefined
  /** The side whose reading it is, where the lane does not say so. */
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
      {whose && <span class="whose quiet">{name(whose)} as a side:</span>}
      {cell ? <ReadingLink cell={cell} state={state} /> : <span class="quiet">not heard by then</span>}
    </>
  )
}
