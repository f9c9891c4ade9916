/** What moved between two days, by cell and in words: who moved first, and what was heard for the first time. Pure. */
import type { ReadingName } from '../../src/codebook/words.js'
import type { Item } from '../state/ask.js'
import { counted, listed } from '../state/phrases.js'
import { longDay } from '../time/days.js'

export interface Move {
  before: ReadingName
  after: ReadingName
  /** The first day on which the side said something new on the demand. */
  on: string
}

/** Moves by the key of their cell. */
export type Moves = ReadonlyMap<string, Move>

export const cellKey = ({ side, demand }: { side: string; demand: string }) => `${side} ${demand}`

type Change = Item<'changes'>

export function movesOf(changes: readonly Change[]): Moves {
  return new Map(
    changes.map((it) => [cellKey(it), { before: it.before.reading, after: it.after.reading, on: it.movedOn }]),
  )
}

/** At most so many cells are named as the first to move. */
const mostNamed = 3

/** Who moved first, and how much moved; a side that had not been heard before has not moved but begun. */
export function movedText(
  changes: readonly Change[],
  from: string,
  asOf: string,
  name: (id: string) => string,
): string {
  const between = `Between ${longDay(from)} and ${longDay(asOf)},`
  if (changes.length === 0) return `${between} no reading moved.`
  const moved = changes.filter((it) => it.before.reading !== 'silent')
  const begun = changes.length - moved.length
  const heard = begun > 0 ? `${counted(begun, 'reading')} ${begun === 1 ? 'was' : 'were'} heard for the first time` : ''
  if (moved.length === 0) return `${between} no reading moved; ${heard}.`
  const day = moved.map((it) => it.movedOn).sort()[0] ?? ''
  const first = moved.filter((it) => it.movedOn === day)
  const named = first
    .slice(0, mostNamed)
    .map((it) => `${name(it.side)} on ${name(it.demand)} (${it.before.reading} to ${it.after.reading})`)
  const more = first.length > mostNamed ? [`${first.length - mostNamed} more`] : []
  return `${between} ${counted(moved.length, 'reading')} moved${heard ? `, and ${heard}` : ''}. First to move, on ${longDay(day)}: ${listed([...named, ...more])}.`
}
