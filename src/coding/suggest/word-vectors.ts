/** Compares texts by their words, rare ones counting more: tf-idf and its cosine, over texts that may be added to. */
import { fold } from '../../codebook/fold.js'

/** The words of a text with their weights; of length 1, or empty. */
export type WordVector = ReadonlyMap<string, number>

const common = new Set(
  (
    'a an and are as at be been but by for from had has have he her his if in into is it its more no not of on or our said say ' +
    'says she so than that the their them they this to was we were which who will with would you'
  ).split(' '),
)

const endings: readonly [RegExp, string][] = [
  [/(?:isation|ization|ising|izing|ised|ized|ises|izes|ise|ize)$/, 'is'],
  [/ies$/, 'y'],
  [/(?:ings?|edly|ed|es|ly|ments?|s)$/, ''],
  [/e$/, ''],
]

/** Words without their endings, as English forms them: withdrawal and withdraw stay two, demands and demanded are one. */
export function stemsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return words.filter((word) => !common.has(word)).map(stemOf)
}

function stemOf(word: string): string {
  if (word.length < 5) return word
  return endings.reduce((stem, [from, to]) => (stem.length > 4 ? stem.replace(from, to) : stem), word)
}

export interface Weights {
  /** How rare a word is among the texts that were counted. */
  of(word: string): number
}

export function weightsOf(texts: readonly (readonly string[])[]): Weights {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { of: (word) => Math.log((texts.length + 1) / ((counts.get(word) ?? 0) + 0.5)) }
}

export function vectorOf(words: readonly string[], weights: Weights): WordVector {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  let squares = 0
  for (const [word, count] of counts) {
    const weight = (1 + Math.log(count)) * weights.of(word)
    counts.set(word, weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (const [word, weight] of counts) counts.set(word, weight / length)
  return counts
}

export function cosine(a: WordVector, b: WordVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0)
  return sum
}
