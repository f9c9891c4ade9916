/** What a side that owes an answer to a demand has said instead of one. */
import { daysBetween } from '../../src/codebook/days-between.js'
import { NodeLinks } from '../shell/node-link.js'
import type { Item } from '../state/ask.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'

/** `no answer on record, 33 days on`, `refused to discuss it`, `no direct answer, but one on Territorial integrity` */
export function NoAnswer({ item, asOf, state }: { item: Item<'unanswered'>; asOf: string; state: ViewState }) {
  if (item.state === 'answered-indirectly')
    return (
      <>
        no direct answer, but one on <NodeLinks ids={item.through} state={state} />
      </>
    )
  if (item.state === 'refused-to-discuss') return <>refused to discuss it</>
  const days = daysBetween(item.raised, asOf)
  return <>no answer on record{days > 0 && `, ${counted(days, 'day')} on`}</>
}
