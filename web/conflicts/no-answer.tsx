/** What a side that owes an answer to a demand has said instead of one. */
import { daysBetween } from '../../src/codebook/days-between.js'
import { NodeLinks } from '../shell/node-link.js'
import type { Item } from '../state/ask.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'

/** `no answer in 33 days`, `refused to discuss it`, `answered only through Territorial integrity` */
export function NoAnswer({ item, asOf, state }: { item: Item<'unanswered'>; asOf: string; state: ViewState }) {
  if (item.state === 'answered-indirectly')
    return (
      <>
        answered only through <NodeLinks ids={item.through} state={state} />
      </>
    )
  if (item.state === 'refused-to-discuss') return <>refused to discuss it</>
  return <>no answer in {counted(daysBetween(item.raised, asOf), 'day')}</>
}
