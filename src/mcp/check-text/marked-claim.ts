/** A claim with its actors replaced by marks, `@3@`, in small letters: what the other checks read. */
import { fold, soundOf } from '../../codebook/fold.js'
import { namesOf } from './name-words.js'
import type { KnownActor } from './record.js'

export interface NameFinder {
  /** The claim with marks; a mark has the number of its actor. */
  mark(text: string): string
  actor(mark: string): KnownActor | undefined
}

export const actorMark = /@(\d+)@/g

interface Name {
  words: string
  at: number
}

/** Shorter sounds are too much alike. */
const shortestSound = 6

export function nameFinder(actors: readonly KnownActor[]): NameFinder {
  const names: Name[] = actors.flatMap((actor, at) => namesOf(actor).map((words) => ({ words, at })))
  names.sort((a, b) => b.words.length - a.words.length || a.at - b.at)
  // "us" and "eu" are words too: names in capitals must be written so.
  const isCapitals = ({ words }: Name) => /^[\p{Lu}\d]{2,5}$/u.test(words)
  // Longer names as they are written go with these, so that none of them is found inside another.
  const exact = matcher(
    names.filter((it) => isCapitals(it) || it.words.includes(' ')),
    (it) => it,
  )
  const folded = matcher(
    names.filter((it) => !isCapitals(it)),
    fold,
  )
  const sounds = new Map(
    actors.flatMap((actor, at) =>
      actor.kind === 'person'
        ? namesOf(actor)
            .filter((it) => !it.includes(' '))
            .map((it): [string, number] => [soundOf(fold(it)), at])
        : [],
    ),
  )
  return {
    actor: (mark) => actors[Number(mark)],
    mark(text) {
      const plain = text
        .replace(/\b(?:\p{Lu}\.){2,}(?=\W|$)/gu, (it) => it.replaceAll('.', ''))
        .replace(/@|#|\(unnamed\)/g, ' ')
      const capitals = exact(plain)
      const marked = folded(fold(capitals))
      return marked.replace(/[\p{L}\p{M}]{5,}/gu, (word) => {
        const at = sounds.get(soundOf(word))
        return at !== undefined && soundOf(word).length >= shortestSound ? `@${at}@` : word
      })
    },
  }
}

function matcher(names: readonly Name[], form: (words: string) => string): (text: string) => string {
  const at = new Map<string, number>()
  for (const name of names) if (!at.has(form(name.words))) at.set(form(name.words), name.at)
  const alternatives = [...at.keys()].filter((it) => it !== '').map((it) => it.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  if (alternatives.length === 0) return (text) => text
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@-])(?:${alternatives.join('|')})(?:s(?=[\\s,]))?(?![\\p{L}\\p{N}@])`,
    'gu',
  )
  return (text) => text.replace(pattern, (found) => `@${at.get(found) ?? at.get(found.replace(/s$/, ''))}@`)
}
