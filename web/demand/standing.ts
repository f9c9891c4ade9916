/** Where the sides stand on one demand, as a sentence. Pure. */
import { groupBy } from '../../src/codebook/group-by.js'
import type { LedgerItem } from '../ledger/ledger-rows.js'
import { listed } from '../state/phrases.js'

/** `Readings on 29 March 2022: kept (Russia), leaning (Ukraine), silent (NATO).` */
export function standing(
  items: readonly Pick<LedgerItem, 'side' | 'reading'>[],
  day: string,
  name: (id: string) => string,
): string {
  const heard = items.filter(({ reading }) => reading !== 'silent')
  if (heard.length === 0) return `Nobody had spoken on it by ${day}.`
  const silent = items.filter(({ reading }) => reading === 'silent')
  const parts = [...groupBy([...heard, ...silent], ({ reading }) => reading)].map(
    ([reading, of]) => `${reading} (${listed(of.map(({ side }) => name(side)))})`,
  )
  return `Readings on ${day}: ${parts.join(', ')}.`
}
