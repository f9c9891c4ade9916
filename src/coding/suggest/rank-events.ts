/** Ranks the occasions at which a passage may have been said: by day, by the words of their names, by what was coded before. */
import { cosine, stemsOf, vectorOf, type Weights, type WordVector, weightsOf } from './word-vectors.js'

export interface RankedEvent {
  id: string
  name: string
  kind: string
  date: string | null
}

const weight = { day: 2, words: 1, recent: 1 }

/** `days` are those of the statement, where they are known; `ownPass` the events coded in this text before, in order. */
export function rankEvents(
  events: readonly RankedEvent[],
  text: string,
  days: { earliest: string; latest: string } | null,
  ownPass: readonly string[],
): string[] {
  const { weights, vectors } = described(events)
  const here = vectorOf(stemsOf(text), weights)
  const scores = events.map(({ id, date }, index) => {
    const isOfDay = days !== null && date !== null && days.earliest <= date && date <= days.latest
    const ago = ownPass.length - 1 - ownPass.lastIndexOf(id)
    const recent = ownPass.includes(id) ? weight.recent * 0.7 ** ago : 0
    return [
      id,
      (isOfDay ? weight.day : 0) + recent + weight.words * cosine(here, vectors[index] as WordVector),
    ] as const
  })
  return scores.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
}

const known = new WeakMap<readonly RankedEvent[], { weights: Weights; vectors: WordVector[] }>()

/** The words of events, once for each list of them. */
function described(events: readonly RankedEvent[]) {
  const before = known.get(events)
  if (before) return before
  const words = events.map(({ name, kind, id }) => stemsOf(`${name} ${kind} ${id.replace(/-/g, ' ')}`))
  const weights = weightsOf(words)
  const made = { weights, vectors: words.map((it) => vectorOf(it, weights)) }
  known.set(events, made)
  return made
}
