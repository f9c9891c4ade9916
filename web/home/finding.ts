/** What the record found, as a headline and a sentence, counted in the steps that the server answered. Pure. */
import type { BoardState } from '../../src/codebook/words.js'
import type { Dataset } from '../state/catalog.js'
import { counted, listed } from '../state/phrases.js'
import { completeSince, type GapItem, stepOn } from '../strips/gap-item.js'
import { inSpan, longDay, twoDays } from '../time/days.js'

type NameOf = (id: string) => string

interface Moves {
  side: string
  /** Demands on which it moved toward the other. */
  demands: number
  moves: number
  /** Moves that rest on the word of others alone. */
  byOthers: number
}

/** How far a side had moved toward the other by a day; of a long record, since the steps of every demand are there. */
export function movesBy(items: readonly GapItem[], side: string, day: string): Moves {
  const since = completeSince(items) ?? ''
  const all = items.map(({ raiser, steps }) =>
    steps
      .filter((step) => since <= step.day && step.day <= day && step.closer.includes(side))
      .map((step) => (side === raiser ? step.raiser : step.addressee).word),
  )
  const moves = all.flat()
  return {
    side,
    demands: all.filter((words) => words.length > 0).length,
    moves: moves.length,
    byOthers: moves.filter((word) => word !== 'own').length,
  }
}

/** `By 29 March 2022 Ukraine had moved on 2 demands, Russia on 5; 4 of Russia’s 6 moves and 1 of Ukraine’s 2 rest on the word of others.` */
export function headlineOf(items: readonly GapItem[], between: readonly string[], day: string, name: NameOf): string {
  const [first, second] = between
    .map((side) => movesBy(items, side, day))
    .sort((a, b) => b.demands - a.demands || b.byOthers - a.byOthers)
  if (!first || !second) return ''
  const since = completeSince(items)
  if (since !== null && day < since) return `Moves are counted from ${longDay(since)} on`
  const by = since === null || since === day ? `By ${longDay(day)}` : `Between ${twoDays(since, day)}`
  if (first.demands === 0)
    return `${by} neither ${name(first.side)} nor ${name(second.side)} had moved toward the other`
  const on = second.demands === 0 ? 'on none' : `on ${second.demands}`
  const moved = `${by} ${name(first.side)} had moved on ${counted(first.demands, 'demand')}, ${name(second.side)} ${on}`
  if (first.byOthers > 0 && second.byOthers > 0)
    return `${moved}; ${shareOf(first, name)} moves and ${shareOf(second, name)} rest on the word of others`
  const most = first.byOthers >= second.byOthers ? first : second
  if (most.byOthers === 0) return moved
  const of = possessive(name(most.side))
  if (most.moves === 1) return `${moved}; ${of} one move rests on the word of others`
  const rest = most.byOthers === 1 ? 'rests' : 'rest'
  return `${moved}; ${shareOf(most, name)} moves ${rest} on the word of others`
}

/** `2 of Russia’s 4` */
const shareOf = ({ side, moves, byOthers }: Moves, name: NameOf) =>
  `${byOthers === moves ? 'all' : `${byOthers} of`} ${possessive(name(side))} ${moves}`

const possessive = (name: string) => `${name}${name.endsWith('s') ? '’' : '’s'}`

/** In how many of the demands each state stood on a day; not yet raised ones are none. */
export function statesOn(items: readonly GapItem[], day: string): Map<BoardState, number> {
  const states = new Map<BoardState, number>()
  for (const item of items) {
    const state = item.steps[stepOn(item, day)]?.state ?? 'not-yet-raised'
    states.set(state, (states.get(state) ?? 0) + 1)
  }
  return states
}

const inSentence: readonly (readonly [BoardState, string])[] = [
  ['agreed', 'agreed'],
  ['near', 'near'],
  ['refused', 'refused'],
  ['given-up', 'given up'],
  ['unclear', 'unclear'],
  ['refused-to-discuss', 'not discussed'],
  ['answered-indirectly', 'answered only indirectly'],
  ['unanswered', 'unanswered'],
]

/** `Of the 22 demands between them that had been raised, 4 were agreed, 9 near, 2 refused and 7 unanswered.` */
export function stateSentence(items: readonly GapItem[], day: string): string {
  const since = completeSince(items)
  if (since !== null && day < since) return 'The two spoke on more days than are read here.'
  const states = statesOn(items, day)
  const raised = items.length - (states.get('not-yet-raised') ?? 0)
  if (raised === 0) return 'No demand between them had been raised.'
  const parts = inSentence.flatMap(([state, text]) => (states.has(state) ? [`${states.get(state)} ${text}`] : []))
  const [first = '', ...rest] = parts
  return `Of the ${counted(raised, 'demand')} between them that had been raised, ${listed([first.replace(' ', first.startsWith('1 ') ? ' was ' : ' were '), ...rest])}.`
}

/** What can be said where no two sides face each other. */
export function headlineWithoutSides({ counts, firstDay, lastDay }: Dataset, busiest: string | null): string {
  const on = busiest === null ? '' : `, most often on ${busiest}`
  const when = firstDay && lastDay ? `, ${inSpan(firstDay, lastDay)}` : ''
  return `${counted(counts.people, 'person', 'people')} spoke in ${counted(counts.statements, 'statement')}${when}${on}`
}
