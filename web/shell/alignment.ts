/** Who sides with whom on one demand, and on whose word, as a sentence. Pure. */
import { groupBy } from '../../src/codebook/group-by.js'
import { readingWords } from '../../src/codebook/reading-words.js'
import type { ReadingName } from '../../src/codebook/words.js'
import type { Item } from '../state/ask.js'
import { listed } from '../state/phrases.js'
import { isOthers, wordText } from './on-word.js'

type Aligned = Pick<Item<'ledger'>, 'side' | 'reading' | 'word' | 'onWordOf'>
type Name = (id: string) => string

/** Who is for it, then who is against it, then who stands between; those of one reading together. */
const inOrder: readonly ReadingName[] = [
  ...(['kept', 'reinstated', 'narrowed', 'supports', 'accepted'] as const),
  ...(['rejected', 'hardened', 'opposes', 'repudiated'] as const),
  ...(['leaning', 'yielding', 'softened', 'dropped', 'mixed', 'disputed'] as const),
]

/** One and several sides of a reading, where the words of the ledger fit one alone. */
const verbs: Partial<Record<ReadingName, [one: string, many: string]>> = {
  kept: ['wants it', 'want it'],
  reinstated: ['wants it again', 'want it again'],
  narrowed: ['wants less of it', 'want less of it'],
  supports: ['supports it', 'support it'],
  accepted: ['accepts it', 'accept it'],
  rejected: ['refuses it', 'refuse it'],
  hardened: ['now refuses it', 'now refuse it'],
  opposes: ['opposes it', 'oppose it'],
  leaning: ['partly accepts it', 'partly accept it'],
  yielding: ['no longer opposes it', 'no longer oppose it'],
  disputed: [readingWords.disputed.short, 'are said to have spoken, but that is denied'],
}

/**
 * `By 31 March 2025 France and UK want it, Russia refuses it; no word from Ukraine. Each on its own word.`
 * @param concerned sides from which a word might be expected
 */
export function alignment(items: readonly Aligned[], concerned: readonly string[], day: string, name: Name): string {
  const heard = inOrder.flatMap((reading) => items.filter((it) => it.reading === reading))
  if (heard.length === 0) return `Nobody had spoken on it by ${day}.`
  const sides = new Set(heard.map(({ side }) => side))
  const expected = [...concerned, ...items.map(({ side }) => side)]
  const silent = [...new Set(expected)].filter((side) => !sides.has(side))
  const parts = [...groupBy(heard, ({ reading }) => reading)].map(([reading, of]) => {
    const words = verbs[reading] ?? [readingWords[reading].short, readingWords[reading].short]
    return `${listed(of.map(({ side }) => name(side)))} ${words[of.length === 1 ? 0 : 1]}`
  })
  const without = silent.length > 0 ? `; no word from ${listed(silent.map(name))}` : ''
  return `By ${day} ${parts.join(', ')}${without}. ${onWhoseWord(heard, name)}`
}

function onWhoseWord(heard: readonly Aligned[], name: Name): string {
  const told = heard.flatMap(({ side, word, onWordOf }) =>
    isOthers(word) ? [`${name(side)} is ${wordText(word, onWordOf, name)}`] : [],
  )
  if (told.length === 0) return heard.length === 1 ? 'On its own word.' : 'Each on its own word.'
  const rest = told.length === heard.length ? '' : '; the rest on their own word'
  return `${listed(told)}${rest}.`
}
