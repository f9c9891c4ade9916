/** Cuts a draft into sentences, and each sentence into claims: the words before a citation, and the ids that it cites. */
import { sentencesIn } from '../../codebook/sentences.js'

export interface Claim {
  /** Without the brackets. */
  text: string
  ids: string[]
}

export interface CitedSentence {
  /** As it was written. */
  text: string
  claims: Claim[]
}

/** In brackets; editors put words, and lists put bare numbers there too. */
const bracket = /[[(]([^[\]()\n]{1,600})[\])]/g
const idLike = /^(?=.*\d)(?=.*[a-z])[\w.:/-]+$/i
/** Clock times end no sentence: "at 5 p.m. Kuleba said". */
const clockTime = /\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.m\.\s*$/i

/** @param isKnown whether there is a statement with this id */
export function* citedSentences(draft: string, isKnown: (id: string) => boolean): Generator<CitedSentence> {
  for (const paragraph of draft.split(/\n\s*\n|\n(?=\s*(?:[-*•]|\d+[.)]|#)\s)/)) {
    const text = unmarked(paragraph)
    if (text === '') continue
    const points = [...citationsInside(text, isKnown)]
    const spans = joined(sentencesIn(points.join('')).map(({ start, end }) => points.slice(start, end).join('')))
    for (const it of spans) if (/\p{L}/u.test(it)) yield { text: it, claims: claimsIn(it, isKnown) }
  }
}

/** Without the marks of lists, headings and emphasis. */
const unmarked = (paragraph: string) =>
  paragraph
    .replace(/^\s*(?:[-*•]|\d+[.)]|#{1,6}|>)\s+/, '')
    .replace(/\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** A citation behind the full stop belongs to the sentence before it. */
function citationsInside(text: string, isKnown: (id: string) => boolean): string {
  return text.replace(
    /(?<![.!?…])([.!?…]{1,4})(["”’»)]*)\s*((?:[[(][^[\]()]{1,600}[\])][\s,;]*)+)/g,
    (all, stop, quotes, brackets) => {
      const ids = [...String(brackets).matchAll(bracket)].flatMap(([, inner = '']) => idsIn(inner, isKnown))
      return ids.length > 0 ? `${quotes} ${String(brackets).trim()}${stop} ` : all
    },
  )
}

function joined(sentences: readonly string[]): string[] {
  const whole: string[] = []
  for (const sentence of sentences) {
    const before = whole.at(-1)
    if (before !== undefined && (clockTime.test(before) || isOpen(before) || isOnlyCitations(sentence)))
      whole[whole.length - 1] = `${before} ${sentence}`
    else whole.push(sentence)
  }
  return whole
}

/** A quotation goes on. */
const isOpen = (text: string) => text.split('“').length > text.split('”').length

const isOnlyCitations = (text: string) => !/\p{L}/u.test(text.replace(bracket, ''))

function claimsIn(sentence: string, isKnown: (id: string) => boolean): Claim[] {
  const claims: Claim[] = []
  let from = 0
  for (const match of sentence.matchAll(bracket)) {
    const ids = idsIn(match[1] ?? '', isKnown)
    if (ids.length === 0) continue
    const text = sentence.slice(from, match.index).trim()
    const last = claims.at(-1)
    // Two citations in a row, or a name with one behind it, are one claim.
    if (last && !/\p{L}.*\s\S*\p{L}/u.test(text)) last.ids.push(...ids)
    else claims.push({ text, ids })
    from = match.index + match[0].length
  }
  const rest = sentence.slice(from).trim()
  const last = claims.at(-1)
  if (!last) return [{ text: rest, ids: [] }]
  if (/\p{L}/u.test(rest)) last.text = `${last.text} ${rest}`
  return claims.map(({ text, ids }) => ({ text: text.replace(/^[\s,;.]+/, ''), ids: [...new Set(ids)] }))
}

function idsIn(inner: string, isKnown: (id: string) => boolean): string[] {
  const parts = inner.split(/[\s,;]+|\band\b/).filter((it) => it !== '')
  return parts.length > 0 && parts.every((it) => isKnown(it) || idLike.test(it)) ? parts : []
}
