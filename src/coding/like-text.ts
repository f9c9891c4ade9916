/** Finds the part of a text that is most like a phrase, where it does not stand there word for word. */
import type { SourceText } from '../codebook/source-text.js'

interface Word {
  text: string
  /** In code points of the text; end exclusive. */
  start: number
  end: number
}

/** What people type differently: case, accents, the kinds of quotation marks, dashes and blanks. */
const folds: readonly [RegExp, string][] = [
  [/\p{Cf}/gu, ''],
  [/[‘’‚‛“”„‟«»‹›"`´′″]/g, "'"],
  [/[‐‑‒–—―−]/g, '-'],
  [/\s+/g, ' '],
]

const folded = (text: string) =>
  folds
    .reduce((folding, [from, to]) => folding.replace(from, to), text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()

/** Whether two texts differ in what is folded alone. */
export const alike = (a: string, b: string) => folded(a) === folded(b)

/** Where no run of words has half of those of the phrase, nothing is like it. */
const leastShared = 0.5
const leastMisspelt = 0.7

/** The words most like those of `phrase`, first of equals; null where nothing is. In time linear in the text. */
export function likeText(text: SourceText, phrase: string): { start: number; end: number } | null {
  const words = wordsOf(text.codePoints)
  const wanted = wordsOf([...phrase]).map((word) => word.text)
  const length = Math.min(wanted.length, words.length)
  if (length === 0) return null
  // How often each wanted word is still missing in the window.
  const missing = new Map<string, number>()
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1)
  let [shared, best] = [0, { at: -1, score: 0 }]
  for (const [index, { text: entering }] of words.entries()) {
    shared += step(missing, entering, -1)
    const leaving = words[index - length]
    if (leaving) shared += step(missing, leaving.text, 1)
    if (index + 1 < length) continue
    const at = index + 1 - length
    // Of windows with as many words, the one that has them in their order.
    const score = shared + (shared === 0 ? 0 : inOrder(words, at, wanted) / (wanted.length + 1))
    if (score > best.score) best = { at, score }
  }
  if (Math.floor(best.score) < leastShared * wanted.length) return null
  const window = words.slice(best.at, best.at + length)
  // Of nearly the same words, those at the ends are misspelt and not others.
  const kept = best.score >= leastMisspelt * wanted.length ? window : trimmed(window, new Set(wanted))
  const [first, last] = [kept[0], kept.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

/** Takes a word into the window (-1) or out of it (1); by how much what is shared changes. */
function step(missing: Map<string, number>, word: string, by: 1 | -1): number {
  const before = missing.get(word)
  if (before === undefined) return 0
  missing.set(word, before + by)
  return by < 0 ? (before > 0 ? 1 : 0) : before >= 0 ? -1 : 0
}

/** How many words stand in the window at the very place that they have in the phrase. */
const inOrder = (words: readonly Word[], at: number, wanted: readonly string[]) =>
  wanted.filter((word, index) => words[at + index]?.text === word).length

/** Without the words at both ends that the phrase does not have. */
function trimmed(window: readonly Word[], wanted: ReadonlySet<string>): Word[] {
  const isWanted = ({ text }: Word) => wanted.has(text)
  return window.slice(window.findIndex(isWanted), window.findLastIndex(isWanted) + 1)
}

/** Runs of what is not blank, without marks around them. */
function wordsOf(codePoints: readonly string[]): Word[] {
  const words: Word[] = []
  let start = -1
  for (let at = 0; at <= codePoints.length; at++) {
    const letter = codePoints[at]
    const isBlank = letter === undefined || /\s/.test(letter)
    if (!isBlank && start < 0) start = at
    if (!isBlank || start < 0) continue
    let end = at
    while (start < end && isMark(codePoints[start])) start++
    while (start < end && isMark(codePoints[end - 1])) end--
    const text = folded(codePoints.slice(start, end).join(''))
    if (text !== '') words.push({ text, start, end })
    start = -1
  }
  return words
}

const isMark = (letter: string | undefined) => letter !== undefined && !/[\p{L}\p{M}\p{N}]/u.test(letter)
