/** Ranks who may have said a passage: who is named in it or shortly before, and who was coded before. */
import { fold } from '../../codebook/fold.js'
import { type MaterialActor, namesOf } from '../material.js'

export interface SpokenPassage {
  text: string
  /** The text before it, the end of which is nearest. */
  before: string
}

/** How much each sign counts. */
const weight = { named: 3, before: 2, recent: 1.5, usual: 0.5, outlet: -1.5 }

/** `ownPass`: the speakers coded in this text before, in order; `usual`: how often each spoke in all that is published. */
export function rankSpeakers(
  actors: readonly MaterialActor[],
  passage: SpokenPassage,
  ownPass: readonly string[],
  usual: ReadonlyMap<string, number>,
): string[] {
  const [text, before] = [fold(passage.text), fold(passage.before)]
  const most = Math.max(1, ...usual.values())
  const score = (actor: MaterialActor) => {
    const names = namesKnown(actor)
    const here = Math.min(...names.map((name) => placeOf(text, name)))
    const near = Math.max(...names.map((name) => lastPlaceOf(before, name)))
    const ago = ownPass.length - 1 - ownPass.lastIndexOf(actor.id)
    return (
      (Number.isFinite(here) ? weight.named * (1 - here / (2 * text.length + 1)) : 0) +
      (near >= 0 ? weight.before * ((near + 1) / (before.length + 1)) : 0) +
      (ownPass.includes(actor.id) ? weight.recent * 0.7 ** ago : 0) +
      weight.usual * Math.sqrt((usual.get(actor.id) ?? 0) / most) +
      (actor.kind === 'media' ? weight.outlet : 0)
    )
  }
  const scores = actors.map((actor) => [actor.id, score(actor)] as const)
  return scores.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
}

/** Where a name stands as words of their own; Infinity where it does not. */
function placeOf(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) if (isWord(text, at, name)) return at
  return Number.POSITIVE_INFINITY
}

function lastPlaceOf(text: string, name: string): number {
  for (let at = text.lastIndexOf(name); at >= 0; at = at > 0 ? text.lastIndexOf(name, at - 1) : -1)
    if (isWord(text, at, name)) return at
  return -1
}

const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
const isWord = (text: string, at: number, name: string) => !isLetter(text[at - 1]) && !isLetter(text[at + name.length])

const known = new WeakMap<MaterialActor, string[]>()

function namesKnown(actor: MaterialActor): string[] {
  const names = known.get(actor) ?? namesOf(actor)
  known.set(actor, names)
  return names
}
