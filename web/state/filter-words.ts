/** What the lens leaves out, in words. Pure. */
import { relationText } from './codebook-words.js'
import { listed } from './phrases.js'
import type { ViewState } from './url-state.js'

/** `Left out: what only the press relays and hedged statements.`; empty without a filter. */
export function filterSentence(
  { source, withoutRelays, hedged }: Pick<ViewState, 'source' | 'withoutRelays' | 'hedged'>,
  name: (id: string) => string,
): string {
  const left = [
    ...(source ? [`all sources but “${name(source)}”`] : []),
    ...(withoutRelays.length > 0 ? [`what only ${listed(withoutRelays.map(relationText), 'or')} relays`] : []),
    ...(hedged === 'exclude' ? ['hedged statements'] : []),
  ]
  return left.length > 0 ? `Left out: ${listed(left)}.` : ''
}
