/** Ranks who may have said a passage: who is named in it or shortly before, and who was coded before. */
import { fold } from '../../codebook/fold.js'
import { type MaterialActor, namesOf } from '../material.js'

export interface SpokenPassage {
  text: string
  /** The text before it, the end of which is nearest. */
  before: string
}

/** Why an actor or a demand is likely: the passage names it, the text just before does, or it was coded before. */
export type Why = 'named' | 'near' | 'before'

export interface Likely {
  id: string
  /** Null where it is only usual. */
  why: Why | null
}

/** How much each sign counts: who is named in the passage itself comes before all others, and who says something there first. */
const weight = { named: 8, before: 2, recent: 1.5, usual: 0.5, says: 4, does: 2.5 }

/** Sentences name states for what is asked of them, or happens to them, far more often than for what they say. */
const asObject: Partial<Record<string, number>> = { state: -3, organisation: -1.5 }

/** Outlets relay what others say, and hardly ever say something of their own. */
const outlets = { speaks: -7, relays: 5 }

interface Known {
  /** The speakers coded in this text before, in order. */
  ownPass: readonly string[]
  /** How often each spoke in all that is published. */
  usual: ReadonlyMap<string, number>
}

/** @param as the likeliest speakers, or who may have relayed what they said */
export function rankSpeakers(
  actors: readonly MaterialActor[],
  passage: SpokenPassage,
  { ownPass, usual }: Known,
  as: keyof typeof outlets = 'speaks',
): Likely[] {
  const [text, before] = [fold(passage.text), fold(passage.before)]
  const most = Math.max(1, ...usual.values())
  const scores = actors.map((actor) => {
    const { id, kind } = actor
    const names = namesKnown(actor)
    const here = Math.min(...names.map((name) => placeOf(text, name)))
    const near = Math.max(...names.map((name) => lastPlaceOf(before, name)))
    const ago = ownPass.length - 1 - ownPass.lastIndexOf(id)
    const isNamed = Number.isFinite(here)
    const isBefore = ownPass.includes(id)
    const subject = as === 'speaks' ? Math.max(0, ...names.map((name) => saidBy(text, name))) : 0
    const object = as === 'speaks' && isNamed && subject === 0 ? (asObject[kind] ?? 0) : 0
    const score =
      (isNamed ? weight.named * (1 - here / (4 * text.length + 1)) : 0) +
      subject +
      object +
      (near >= 0 ? weight.before * ((near + 1) / (before.length + 1)) : 0) +
      (isBefore ? weight.recent * 0.7 ** ago : 0) +
      weight.usual * Math.sqrt((usual.get(id) ?? 0) / most) +
      (kind === 'media' ? outlets[as] : 0)
    const why: Why | null = isNamed ? 'named' : isBefore ? 'before' : near >= 0 ? 'near' : null
    return { id, why, score }
  })
  return scores.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).map(({ id, why }) => ({ id, why }))
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

const speech =
  'said|says|told|tells|wrote|writes|added|stated|announced|declared|reiterated|repeated|stressed|noted|explained|confirmed|claim(?:ed|s)|argued|warned|vow(?:ed|s)|promis(?:ed|es)|insist(?:ed|s)'
const acts =
  'demand(?:ed|s)|propos(?:ed|es)|offer(?:ed|s)|ask(?:ed|s)|call(?:ed|s) (?:for|on)|reject(?:ed|s)|refus(?:ed|es)|accept(?:ed|s)|agree(?:d|s)|want(?:ed|s)|publish(?:ed|es)'
/** Behind a name: its office, or whom it is of, an adverb, and the verb. */
const behindName = (verbs: string) =>
  new RegExp(
    `^(?:,(?: [\\p{L}\\p{N}’'-]+){1,6},| of(?: [\\p{L}’'-]+){1,4}?)?(?: [\\p{L}’'-]+){0,2} (?:${verbs})\\b`,
    'u',
  )
const [says, does] = [behindName(speech), behindName(acts)]
/** Before a name, its title between them. */
const toldBy =
  /(?:according to|as told by|quoted by|cited by|said|says|told)(?: (?:the|an?|mrs?|ms))?(?:(?: [\p{L}-]+)? (?:president|minister|chancellor|negotiator|official|spokesman|spokesperson))? $/u
/** How far both may reach, in letters. */
const reach = 120

/** How much it counts that a name is the subject of a word of speech or of an act, or who it is told by; 0 where it is neither. */
function saidBy(text: string, name: string): number {
  let most = 0
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isWord(text, at, name)) continue
    const behind = text.slice(at + name.length, at + name.length + reach)
    if (says.test(behind) || toldBy.test(text.slice(Math.max(0, at - reach), at))) return weight.says
    if (does.test(behind)) most = weight.does
  }
  return most
}

const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
const isWord = (text: string, at: number, name: string) => !isLetter(text[at - 1]) && !isLetter(text[at + name.length])

const known = new WeakMap<MaterialActor, string[]>()

function namesKnown(actor: MaterialActor): string[] {
  const names = known.get(actor) ?? namesOf(actor)
  known.set(actor, names)
  return names
}
