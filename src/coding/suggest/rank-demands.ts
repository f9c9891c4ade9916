/** Ranks the demands that a passage may tell: by its words, and by what was coded before. No model is asked. */
import type { Likely } from './rank-speakers.js'
import { cosine, stemsOf, vectorOf, type WordVector, weightsOf } from './word-vectors.js'

export interface RankedDemand {
  id: string
  name: string
  proposition: string
}

/** A passage that was coded, and the demands that it tells. */
export interface Coded {
  /** Its words, or where the text is missing its phrase and summary. */
  text: string
  demands: readonly string[]
  speaker: string
  /** Where it begins in the text that is being coded; null for one of another text. */
  start: number | null
}

export interface Passage {
  text: string
  start: number
  /** The text before it, in which what it leaves out may be named. */
  before: string
  /** Empty where nobody was chosen yet. */
  speaker: string
}

export interface DemandRanker {
  /** The likeliest demands first. `ownPass`: what the coder has coded in this text before, in its order. */
  rank(passage: Passage, ownPass: readonly Coded[]): Likely[]
}

/** How much each sign counts; chosen on the shipped texts, coarsely. */
const weight = { words: 1, named: 0.3, examples: 0.8, before: 0.15, recent: 0.08, spoken: 0.03, usual: 0.25 }

/** The share of its name, rare words counting more, from which on a passage names a demand. */
const mostOfName = 0.6

const shortestStem = 5

const mostKnown = 5_000

/** More than all signs together. */
const chosen = 10

interface Example {
  vector: WordVector
  coded: Coded
}

export function demandRanker(demands: readonly RankedDemand[], published: readonly Coded[]): DemandRanker {
  const own = demands.map((demand) => stemsOf(`${demand.name} ${demand.name} ${demand.proposition}`))
  const texts = published.map(({ text }) => stemsOf(text))
  const weights = weightsOf([...own, ...texts])
  const described = own.map((words) => vectorOf(words, weights))
  const named = demands.map(({ name }) => [...new Set(stemsOf(name))].map((word) => [word, weights.of(word)] as const))
  /** How much of a demand's name is in a passage, from 0 to 1. */
  const shareOfName = (index: number, passage: WordVector) => {
    let [there, all] = [0, 0]
    for (const [word, rare] of named[index] ?? []) {
      all += rare
      if (passage.has(word) || [...passage.keys()].some((it) => isOfOneStem(it, word))) there += rare
    }
    return all > 0 ? there / all : 0
  }
  const examples = published.map((coded, index) => ({ coded, vector: vectorOf(texts[index] ?? [], weights) }))
  /** Passages of passes come again with each question. */
  const known = new Map<string, WordVector>()
  const vectorIn = (text: string) => {
    if (known.size > mostKnown) known.clear()
    const vector = known.get(text) ?? vectorOf(stemsOf(text), weights)
    known.set(text, vector)
    return vector
  }
  const counts = countsOf(published)
  return {
    rank({ text, start, before, speaker }, ownPass) {
      const here = vectorOf(stemsOf(text), weights)
      const around = vectorOf(stemsOf(before), weights)
      const namedHere = new Set<string>()
      const score = new Map(
        demands.map(({ id }, index) => {
          const words = described[index] as WordVector
          const share = shareOfName(index, here)
          if (share >= mostOfName) namedHere.add(id)
          return [
            id,
            weight.words * cosine(here, words) +
              weight.named * (share >= mostOfName ? share : 0) +
              weight.before * cosine(around, words),
          ]
        }),
      )
      const add = (id: string, more: number) => {
        const before = score.get(id)
        if (before !== undefined) score.set(id, before + more)
      }
      const best = new Map<string, number>()
      const see = ({ vector, coded }: Example) => {
        const like = cosine(here, vector)
        for (const id of coded.demands) if (like > (best.get(id) ?? 0)) best.set(id, like)
      }
      examples.forEach(see)
      for (const [index, coded] of ownPass.entries()) {
        see({ coded, vector: vectorIn(coded.text) })
        const ago = ownPass.length - 1 - index
        for (const id of coded.demands) add(id, weight.recent * 0.75 ** ago)
        if (speaker !== '' && coded.speaker === speaker)
          for (const id of coded.demands) add(id, weight.spoken / (1 + ago))
      }
      for (const [id, like] of best) add(id, weight.examples * like)
      // What the speaker is coded with here already is not what is looked for.
      for (const coded of ownPass)
        if (coded.start === start && coded.speaker === speaker) for (const id of coded.demands) add(id, -chosen)
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0) || 1
      for (const [id, count] of counts) add(id, weight.usual * Math.sqrt(count / all))
      const codedBefore = new Set(ownPass.flatMap((coded) => coded.demands))
      return [...score]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .map(([id]) => ({ id, why: namedHere.has(id) ? 'named' : codedBefore.has(id) ? 'before' : null }))
    },
  }
}

/** Neutral and neutrality: what a text has of a demand is seldom the noun that names it. */
const isOfOneStem = (a: string, b: string) =>
  Math.min(a.length, b.length) >= shortestStem && (a.startsWith(b) || b.startsWith(a))

function countsOf(coded: readonly Coded[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { demands } of coded) for (const id of demands) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
