/** Where the sides stand on one demand, as a sentence. Pure. */
import { groupBy } from '../../src/codebook/group-by.js'
import { readingWords } from '../../src/codebook/reading-words.js'
import type { LedgerItem } from '../ledger/ledger-rows.js'
import { listed } from '../state/phrases.js'

/** `On 29 March 2022 Russia still demands it; Ukraine partly accepts it; no word from NATO.` */
export function standing(
  items: readonly Pick<LedgerItem, 'side' | 'reading'>[],
  day: string,
  name: (id: string) => string,
): string {
  const heard = items.filter(({ reading }) => reading !== 'silent')
  if (heard.length === 0) return `Nobody had spoken on it by ${day}.`
  const silent = items.filter(({ reading }) => reading === 'silent')
  const parts = [...groupBy(heard, ({ reading }) => reading)].map(([reading, of]) => {
    const [first = '', ...others] = of.map(({ side }) => name(side))
    return `${first} ${readingWords[reading].short}${others.length > 0 ? ` (also ${listed(others)})` : ''}`
  })
  if (silent.length > 0) parts.push(`no word from ${listed(silent.map(({ side }) => name(side)))}`)
  return `On ${day} ${parts.join('; ')}.`
}
