/** Where the sides stand on one demand, as a sentence. Pure. */
import type { LedgerItem } from '../ledger/ledger-rows.js'
import { listed } from '../state/phrases.js'

/** `On 29 March 2022 Russia: kept; Ukraine: leaning; not heard: NATO.` */
export function standing(
  items: readonly Pick<LedgerItem, 'side' | 'reading'>[],
  day: string,
  name: (id: string) => string,
): string {
  const heard = new Map<string, string[]>()
  const silent: string[] = []
  for (const { side, reading } of items) {
    if (reading === 'silent') silent.push(name(side))
    else heard.set(reading, [...(heard.get(reading) ?? []), name(side)])
  }
  if (heard.size === 0) return `Nobody had been heard on it by ${day}.`
  const parts = [...heard].map(([reading, sides]) => `${listed(sides)}: ${reading}`)
  if (silent.length > 0) parts.push(`not heard: ${listed(silent)}`)
  return `On ${day} ${parts.join('; ')}.`
}
