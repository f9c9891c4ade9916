/** The short list that digits choose from: what the server ranks first, narrowed by what is typed. Pure. */
import { fold } from '../../../../src/codebook/fold.js'
import { wordIndex } from '../../../../src/codebook/word-index.js'

/** As many as there are digits. */
export const mostChoices = 9

export interface Choice {
  id: string
  name: string
  /** What else it is found by: other names, or what a demand asks. */
  also?: readonly string[]
}

/** Finds choices by what is typed; those whose name begins with it come first, then those that are ranked first. */
export function choiceFinder(choices: readonly Choice[]): (typed: string, ranked: readonly string[]) => Choice[] {
  const byId = new Map(choices.map((it) => [it.id, it]))
  // Most choices are made by digit: the words are indexed once some are typed.
  let find: ReturnType<typeof wordIndex> | undefined
  return (typed, ranked) => {
    const first = new Map(ranked.map((id, at) => [id, at]))
    const rank = ({ id }: Choice) => first.get(id) ?? ranked.length
    if (typed.trim() === '') {
      const known = ranked.flatMap((id) => byId.get(id) ?? [])
      return [...known, ...choices.filter(({ id }) => !first.has(id))].slice(0, mostChoices)
    }
    find ??= wordIndex(choices.map(({ id, name, also = [] }) => [id, name, ...also]))
    const beginning = fold(typed).trim()
    const begins = ({ name }: Choice) => (fold(name).startsWith(beginning) ? 0 : 1)
    return find(typed)
      .flatMap(({ at, fit }) => (choices[at] ? [{ choice: choices[at], fit }] : []))
      .sort((a, b) => begins(a.choice) - begins(b.choice) || a.fit - b.fit || rank(a.choice) - rank(b.choice))
      .slice(0, mostChoices)
      .map(({ choice }) => choice)
  }
}

/** A choice that is ranked, and why it is; null where it is only usual. */
export interface Likely {
  id: string
  why: keyof typeof whyText | null
}

/** As it stands beside a choice. */
export const whyText = { named: 'named here', near: 'named before', before: 'as before' } as const

/** Those of `ids` before all others that are ranked. */
export const likelyFirst = (ids: readonly string[], why: Likely['why'], ranked: readonly Likely[]): Likely[] => [
  ...ids.map((id) => ranked.find((it) => it.id === id) ?? { id, why }),
  ...ranked.filter(({ id }) => !ids.includes(id)),
]
