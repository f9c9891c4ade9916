/** What changed between two days: by cell, and as a sentence. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import { groupBy } from '../../src/codebook/group-by.js'
import type { ReadingName } from '../../src/codebook/words.js'
import { isOthers, wordText } from '../shell/on-word.js'
import type { Item } from '../state/ask.js'
import { counted, listed } from '../state/phrases.js'
import { inSpan, longDay } from '../time/days.js'

export interface ReadingChange {
  before: ReadingName
  after: ReadingName
  /** Toward the other side or away from it; null where the readings do not say. */
  direction: 'closer' | 'apart' | null
  /** The readings between the two days, where it moved more than once. */
  steps: ReadingName[]
}

/** By the key of the cell. */
export type ChangesByCell = ReadonlyMap<string, ReadingChange>

export const cellKey = ({ side, demand }: { side: string; demand: string }) => `${side} ${demand}`

type Change = Item<'changes'>

/** @param moves of the days between, in their order; those that end where they began are changes too */
export function changesByCell(changes: readonly Change[], moves: readonly Item<'moves'>[] = []): ChangesByCell {
  const steps = groupBy(moves, cellKey)
  const changed = changes.map((it): [string, ReadingChange] => {
    const key = cellKey(it)
    const after = it.after.reading
    const between = (steps.get(key) ?? []).map((move) => move.after)
    if (between.at(-1) === after) between.pop()
    return [key, { before: it.before.reading, after, direction: it.direction, steps: between }]
  })
  const known = new Set(changed.map(([key]) => key))
  const thereAndBack = [...steps].flatMap(([key, under]): [string, ReadingChange][] => {
    const before = under[0]?.before
    if (before === undefined || known.has(key)) return []
    const between = under.map((move) => move.after)
    if (between.at(-1) === before) between.pop()
    return [[key, { before, after: before, direction: null, steps: between }]]
  })
  return new Map([...changed, ...thereAndBack])
}

/** The most cells that are named as the first to change. */
const mostNamed = 3

/** How much changed and what came first, and who tells it if not the side itself; a side heard for the first time has a new reading, not a changed one. */
export function changesSentence(
  changes: readonly Change[],
  from: string,
  asOf: string,
  name: (id: string) => string,
): string {
  const toldBy = ({ word, onWordOf }: Change['after']) => (isOthers(word) ? `, ${wordText(word, onWordOf, name)}` : '')
  const between = `Between ${longDay(from)} and ${longDay(asOf)}`
  const changed = changes.filter((it) => it.before.reading !== 'silent')
  const fresh = changes.length - changed.length
  const isNew = fresh > 0 ? `${fresh} ${fresh === 1 ? 'was' : 'were'} new` : ''
  if (changed.length === 0) return `${between}, no reading changed${isNew && `; ${isNew}`}.`
  const [{ movedOn, movedOnEarliest } = { movedOn: '', movedOnEarliest: '' }] = changed.toSorted((a, b) =>
    byText(a.movedOn, b.movedOn),
  )
  const first = changed.filter((it) => it.movedOn === movedOn)
  const named = first
    .slice(0, mostNamed)
    .map(
      (it) => `${name(it.side)} on ${name(it.demand)} (${it.before.reading} to ${it.after.reading}${toldBy(it.after)})`,
    )
  const maybe = changed.filter((it) => !first.includes(it) && it.movedOnEarliest < movedOn).length
  const open = maybe > 0 ? ` ${counted(maybe, 'other')} of no certain day may be earlier.` : ''
  const more = first.length > mostNamed ? [`${first.length - mostNamed} more`] : []
  return (
    `${between}, ${counted(changed.length, 'reading')} changed${isNew && ` and ${isNew}`}. ` +
    `First to move, ${inSpan(movedOnEarliest, movedOn)}: ${listed([...named, ...more])}.${open}`
  )
}
