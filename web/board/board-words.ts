/** What the board says in words: its title, its finding, and what one demand on it rests on. Pure. */
import { boardWords } from '../../src/codebook/board-words.js'
import { byText } from '../../src/codebook/by-text.js'
import { daysBetween } from '../../src/codebook/days-between.js'
import type { BoardState } from '../../src/codebook/words.js'
import { isOthers, wordText } from '../shell/on-word.js'
import { counted, listed } from '../state/phrases.js'
import { briefSpan, longDay, span } from '../time/days.js'
import type { Board, BoardChange, BoardEntry } from './board-rows.js'

type Name = (id: string) => string

export function titleOf(sides: readonly string[], asOf: string, clock: string, name: Name): string {
  const who =
    sides.length > 0 ? `What ${listed(sides.map(name))} had agreed, and what not,` : 'What was agreed, and what not,'
  return `${who} by ${longDay(asOf)}${clock === 'published' ? ', as a reader could know' : ''}`
}

/** The most demands that a sentence names. */
const mostNamed = 6

/** `Agreed: 4 demands, NATO renunciation (accepted by Volodymyr Zelenskyy for Ukraine), …`; empty where no state was looked for. */
export function findingOf(
  { standing }: Pick<Board, 'standing'>,
  wanted: readonly BoardState[],
  asOf: string,
  name: Name,
): string {
  if (wanted.length > 0 && !wanted.includes('agreed')) return ''
  const agreed = standing.filter(({ item }) => item.state === 'agreed')
  if (agreed.length === 0) return 'Agreed: nothing.'
  const named = agreed.slice(0, mostNamed).map((it) => `${it.demand.name} (${acceptedBy(it, asOf, name)})`)
  const more = agreed.length > mostNamed ? [`${agreed.length - mostNamed} more`] : []
  return `Agreed: ${counted(agreed.length, 'demand')}, ${listed([...named, ...more])}.`
}

/** How many demands of a state rest in part on what only others tell: `7 on others’ word`; empty for none. */
export function othersSentence(entries: readonly BoardEntry[]): string {
  const others = entries.filter(({ item }) => item.readings.some(({ word }) => isOthers(word))).length
  if (others === 0) return ''
  return others === entries.length ? 'on others’ word' : `${others} on others’ word`
}

/** Who accepts an agreed demand, on whose word; of one that all want, who wants it. */
function acceptedBy({ item }: BoardEntry, asOf: string, name: Name): string {
  const agreeing = new Set(item.answers.filter(({ state }) => state === 'agreed').map(({ side }) => side))
  const readings = item.readings.filter(({ side }) => agreeing.has(side))
  const wanted = readings.every(({ role }) => role === 'raiser')
  const others = item.readings.filter(({ side, word }) => !agreeing.has(side) && isOthers(word))
  return [
    `${wanted ? 'wanted' : 'accepted'} by ${byAll(readings.map((it) => bySide(it, asOf, name)))}`,
    ...others.map((it) => `asked by ${bySide(it, asOf, name)}`),
  ].join('; ')
}

/** Names with a comma of their own are kept apart by one more. */
const byAll = (names: readonly string[]) =>
  names.some((it) => it.includes(', ')) ? names.join(', and by ') : listed(names)

type Reading = BoardEntry['item']['readings'][number]

/** `Volodymyr Zelenskyy for Ukraine`, `Ukraine, last heard 15 March 2022`, `Ukraine, told by Al Jazeera, the press` */
function bySide(reading: Reading, asOf: string, name: Name): string {
  const { side, word, onWordOf, lastHeard, lastHeardEarliest } = reading
  const people = onWordOf.filter((actor) => actor !== side)
  const who = isOthers(word)
    ? `${name(side)}, ${wordText(word, onWordOf, name)}`
    : people.length === 0
      ? name(side)
      : `${listed(people.map(name))} for ${name(side)}`
  if (lastHeard === null || !isLongAgo(reading, asOf)) return who
  const isOneDay = lastHeardEarliest === null || lastHeardEarliest === lastHeard
  return `${who}, last heard ${isOneDay ? longDay(lastHeard) : span(lastHeardEarliest, lastHeard)}`
}

/** In days: an answer that nobody repeated for longer is told with the day on which it was last heard. */
const longAgo = 365

const isLongAgo = ({ lastHeard }: Pick<Reading, 'lastHeard'>, asOf: string) =>
  lastHeard !== null && daysBetween(lastHeard, asOf) > longAgo

/** The reading that an entry's state rests on: the answer that decides it, or the demand itself where there is none. */
export function decidingOf({ item }: Pick<BoardEntry, 'item'>): Reading | undefined {
  const deciding = new Set(item.answers.filter(({ state }) => state === item.state).map(({ side }) => side))
  return item.readings.find(({ side, role }) => (item.state === 'given-up' ? role === 'raiser' : deciding.has(side)))
}

/** `, last heard 15 Mar 2022`, where none of the readings behind an entry's state was heard for a year; else empty. */
export function lastHeardText(entry: Pick<BoardEntry, 'item'>, asOf: string): string {
  const answer = decidingOf(entry)
  const behind = answer ? [answer] : entry.item.readings.filter(({ role }) => role === 'raiser')
  const [latest] = [...behind].sort((a, b) => byText(b.lastHeard ?? '', a.lastHeard ?? ''))
  if (!latest?.lastHeard || !isLongAgo(latest, asOf)) return ''
  return `, last heard ${briefSpan(latest.lastHeardEarliest ?? latest.lastHeard, latest.lastHeard)}`
}

/** On whose word each reading of an entry rests where it is not the side's own: sides with the same tellers in one line. */
export function othersWords({ item }: BoardEntry, name: Name): string[] {
  const tellers = new Map<string, { sides: string[]; hedged: boolean }>()
  for (const { side, word, onWordOf, hedged, since, lastHeard, lastHeardEarliest } of item.readings) {
    if (!isOthers(word)) continue
    // The day of an answer is when it first read so: who told it later has a day of its own.
    const later =
      lastHeard === null || lastHeard === since ? '' : `, ${briefSpan(lastHeardEarliest ?? lastHeard, lastHeard)}`
    const text = `told by ${listed(onWordOf.map(name))} (${word})${later}`
    const known = tellers.get(text)
    if (known) Object.assign(known, { sides: [...known.sides, name(side)], hedged: known.hedged || hedged })
    else tellers.set(text, { sides: [name(side)], hedged })
  }
  return [...tellers].map(([text, { sides, hedged }]) => `${listed(sides)}: ${text}${hedged ? ', hedged' : ''}`)
}

/** `closer: was near`, `new: not raised before` */
export function changeText({ was, direction }: BoardChange): string {
  if (was === 'not-yet-raised') return 'new: not raised before'
  return `${direction ? `${direction}: ` : ''}was ${boardWords[was].title.toLowerCase()}`
}

/** What changed since the day of comparison. */
export function changesSentence(all: readonly BoardEntry[], from: string, asOf: string): string {
  const changes = all.flatMap(({ change }) => change ?? [])
  const between = `Between ${longDay(from)} and ${longDay(asOf)}`
  const fresh = changes.filter(({ was }) => was === 'not-yet-raised').length
  const [closer, apart] = (['closer', 'apart'] as const).map(
    (way) => changes.filter(({ direction }) => direction === way).length,
  )
  const other = changes.length - fresh - (closer ?? 0) - (apart ?? 0)
  const parts = [
    closer ? `${counted(closer, 'demand')} came closer` : '',
    apart ? `${counted(apart, 'demand')} moved apart` : '',
    other ? `${other} changed otherwise` : '',
    fresh ? `${fresh} ${fresh === 1 ? 'was' : 'were'} new` : '',
  ].filter(Boolean)
  return `${between}, ${parts.length > 0 ? listed(parts) : 'nothing changed'}.`
}
