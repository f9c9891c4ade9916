/** An actor on the chosen day as a sentence, and which sides it speaks for. Pure. */
import type { Lane } from '../demand/lanes/lanes.js'
import type { Actor } from '../state/catalog.js'
import { counted, listed } from '../state/phrases.js'

/** The sides it speaks for at any time; none for a side itself. */
export const sidesOf = (actor: Actor) => [...new Set(actor.represents.map(({ side }) => side))]

/** `By 29 March 2022, heard on 20 demands: 12 kept, 4 softened; its reading changed 9 times.` */
export function heardOn(lanes: readonly Lane[], moves: number, day: string, isSide: boolean): string {
  const heard = lanes.filter(({ spots }) => spots.some(({ place, counts }) => place !== 'later' && counts))
  if (heard.length === 0) return `It took no stance by ${day}.`
  const start = `By ${day}, heard on ${counted(heard.length, 'demand')}`
  if (!isSide) return `${start}.`
  const readings = new Map<string, number>()
  for (const { steps } of heard) {
    const reading = steps.at(-1)?.reading ?? 'disputed'
    readings.set(reading, (readings.get(reading) ?? 0) + 1)
  }
  const parts = [...readings].sort((a, b) => b[1] - a[1]).map(([reading, count]) => `${count} ${reading}`)
  return `${start}: ${listed(parts)}; a reading changed ${counted(moves, 'time')}.`
}
