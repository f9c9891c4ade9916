/** An actor on the chosen day as a sentence, and the sides it speaks for. Pure. */

import { groupBy } from '../../src/codebook/group-by.js'
import type { Lane } from '../demand/lanes/lanes.js'
import { isOthers } from '../shell/on-word.js'
import type { Item } from '../state/ask.js'
import type { Actor } from '../state/catalog.js'
import { counted, listed } from '../state/phrases.js'
import { longDay } from '../time/days.js'

/** The sides it speaks for at any time; none for a side itself. */
export const sidesOf = (actor: Actor) => [...new Set(actor.represents.map(({ side }) => side))]

export interface KnownMoves {
  items: readonly Pick<Item<'moves'>, 'word'>[]
  /** Of a long record only moves on this day and later are known. */
  since: string | null
  /** Whether more came after them. */
  more: boolean
}

/** `By 29 March 2022 it had spoken on 20 demands: 12 kept and 4 softened. It moved 9 times.` */
export function actorSentence(lanes: readonly Lane[], moves: KnownMoves, day: string, isSide: boolean): string {
  const heard = lanes.filter(({ stances }) => stances.some(({ effect, counts }) => effect !== 'later' && counts))
  if (heard.length === 0) return `No stance is on record by ${day}.`
  // A side is an it, a person is not.
  if (!isSide) return `Spoke on ${counted(heard.length, 'demand')} by ${day}.`
  const parts = [...groupBy(heard, ({ readings }) => readings.at(-1)?.reading ?? 'disputed')]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reading, of]) => `${of.length} ${reading}`)
  return `By ${day} it had spoken on ${counted(heard.length, 'demand')}: ${listed(parts)}. ${movedText(moves)}`
}

function movedText({ items: moves, since, more }: KnownMoves): string {
  const it = since === null ? 'It' : `Since ${longDay(since)} it`
  if (moves.length === 0 && !more) return since === null ? 'It did not move.' : `${it} has not moved.`
  // Of longer lists, the page knows the beginning.
  if (more) return `${it} moved ${times(moves.length)} or more.`
  const told = moves.filter(({ word }) => isOthers(word)).length
  return `${it} moved ${times(moves.length)}${told > 0 ? `, ${told === moves.length ? 'always' : times(told)} by the word of others alone` : ''}.`
}

const times = (count: number) => ({ 1: 'once', 2: 'twice' })[count] ?? counted(count, 'time')
