/** The small drawings of cards, from the same answers as their sentences. Pure. */
import type { Bars, Lanes } from '../../src/cards/card.js'
import { boardOrder, boardWords } from '../../src/codebook/board-words.js'
import { groupBy } from '../../src/codebook/group-by.js'
import { readingWords } from '../../src/codebook/reading-words.js'
import { type BoardState, readingNames, stances } from '../../src/codebook/words.js'
import { isOthers, wordText } from '../shell/on-word.js'
import type { Item } from '../state/ask.js'
import type { Catalog } from '../state/catalog.js'
import { stanceLetter, stanceOf } from '../state/codebook-words.js'
import { colour, colourOfSide } from './palette.js'

const stateColours: Record<BoardState, string> = {
  agreed: 'concedes',
  near: 'agreed',
  refused: 'rejects',
  'answered-indirectly': 'apart',
  'refused-to-discuss': 'apart-line',
  unanswered: 'line',
  'given-up': 'quiet',
  unclear: 'node-other',
  'not-yet-raised': 'rule',
}

/** The states of a board; what nobody had asked for yet is no state that two sides could be in. */
export function boardBars(items: readonly Pick<Item<'board'>, 'state' | 'readings'>[]): Bars | null {
  const bars = boardOrder.flatMap((state) => {
    const of = items.filter((item) => item.state === state)
    if (of.length === 0 || state === 'not-yet-raised') return []
    const others = of.filter(({ readings }) => readings.some(({ word }) => isOthers(word))).length
    return [{ label: boardWords[state].title, count: of.length, others, colour: colour(stateColours[state]) }]
  })
  return bars.length > 0 ? { kind: 'bars', bars } : null
}

/** Readings as they are counted, in the codebook's order; at most as many as a card has room for. */
export function readingBars(items: readonly Pick<Item<'ledger'>, 'reading' | 'word'>[]): Bars | null {
  const of = groupBy(items, ({ reading }) => reading)
  const bars = readingNames.flatMap((reading) => {
    const some = of.get(reading) ?? []
    if (some.length === 0 || reading === 'silent') return []
    const stance = stanceOf(reading)
    return [
      {
        label: reading === 'disputed' ? reading : readingWords[reading].short,
        count: some.length,
        others: some.filter(({ word }) => isOthers(word)).length,
        colour: colour(stance?.toLowerCase() ?? 'line'),
      },
    ]
  })
  return bars.length > 0 ? { kind: 'bars', bars } : null
}

const does = { ASSERTS: 'asks', CONCEDES: 'gives way', REJECTS: 'refuses' } as const

/** What somebody's stances do; what is disputed is not among them. */
export function stanceBars(items: readonly Pick<Said, 'stance' | 'certainty' | 'word' | 'relayedBy'>[]): Bars | null {
  const stated = items.filter(({ certainty }) => certainty !== 'disputed')
  const bars = stances.flatMap((stance) => {
    const of = stated.filter((item) => item.stance === stance)
    const others = of.filter(({ relayedBy }) => relayedBy.length > 0 && relayedBy.every((it) => it.relation !== 'own'))
    return of.length > 0
      ? [{ label: does[stance], count: of.length, others: others.length, colour: colour(stance.toLowerCase()) }]
      : []
  })
  return bars.length > 0 ? { kind: 'bars', bars } : null
}

/** Who was heard: statements by side, the most heard first. */
export function sideBars(catalog: Catalog, items: readonly Pick<Item<'trace'>, 'side' | 'word'>[]): Bars | null {
  const bars = [...groupBy(items, ({ side }) => side ?? '')]
    .filter(([side]) => side !== '')
    .map(([side, of]) => ({
      label: catalog.name(side),
      count: of.length,
      others: of.filter(({ word }) => isOthers(word)).length,
      colour: colourOfSide(catalog, side),
    }))
    .sort((a, b) => b.count - a.count)
  return bars.length > 0 ? { kind: 'bars', bars } : null
}

type Said = Item<'trajectories'>

/**
 * What sides said on a demand up to a day, a lane each, in the order given.
 * @param ledger where they stand on the day
 */
export function lanesOf(
  catalog: Catalog,
  lanes: readonly (readonly [side: string, said: readonly Said[]])[],
  ledger: readonly Pick<Item<'ledger'>, 'side' | 'reading' | 'word' | 'onWordOf'>[],
  asOf: string,
): Lanes | null {
  const { name } = catalog
  const days = lanes.flatMap(([, said]) => said.map(({ latest }) => latest)).sort()
  const [first] = days
  if (first === undefined) return null
  return {
    kind: 'lanes',
    from: first,
    to: [asOf, days.at(-1) ?? ''].sort().at(-1) ?? asOf,
    lanes: lanes.map(([side, said]) => {
      const item = ledger.find((it) => it.side === side)
      const told = item && isOthers(item.word) ? `, ${wordText(item.word, item.onWordOf, name)}` : ''
      return {
        name: name(side),
        colour: colourOfSide(catalog, side),
        stands: item ? `${readingWords[item.reading].short}${told}` : readingWords.silent.short,
        marks: said.map(({ latest, stance, certainty, counts }) => ({
          day: latest,
          colour: colour(stance.toLowerCase()),
          letter: stanceLetter[stance],
          counts: counts && certainty !== 'disputed',
        })),
      }
    }),
  }
}
