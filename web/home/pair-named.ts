/** A search that names who spoke and a demand, as the question what the one said about the other. Pure. */
import { fold } from '../../src/codebook/fold.js'
import { type Fit, fits, wordIndex } from '../../src/codebook/word-index.js'
import type { Catalog } from '../state/catalog.js'
import { plainView, type ViewState } from '../state/url-state.js'
import { traceTitle } from '../trace/trace-sentence.js'
import type { Found } from './search.js'
import { tellingWords } from './telling-words.js'

/** A longer question is no pair of names. */
const mostWords = 8

/**
 * `What Sergey Lavrov said about “Ceasefire”`, where some of the words name an actor and the others a demand, in either
 * order. Offices, propositions and issues name nobody and nothing: their words are those of many names.
 */
export function pairsOf({ actors, demands, name }: Catalog): (wanted: string) => Found | null {
  const speakers = [...actors.values()]
  const represented = new Set(speakers.flatMap(({ represents }) => represents.map(({ side }) => side)))
  const [speakerNamed, demandNamed] = [namer(speakers), namer([...demands.values()])]
  return (wanted) => {
    const words = tellingWords(wanted)
    if (words.length < 2 || words.length > mostWords) return null
    // Words that name one thing together are no pair.
    if (demandNamed(words.join(' ')) || speakerNamed(words.join(' '))) return null
    for (let at = 1; at < words.length; at++) {
      const [left, right] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
      for (const [who, what] of [
        [left, right],
        [right, left],
      ] as const) {
        const speaker = speakerNamed(who)
        const demand = demandNamed(what)
        if (!speaker || !demand) continue
        const by = represented.has(speaker.id) ? { side: speaker.id } : { speaker: speaker.id }
        const to: ViewState = { ...plainView, view: 'trace', ...by, demand: demand.id }
        return { id: `${speaker.id} ${demand.id}`, name: traceTitle(to, name), about: '', to }
      }
    }
    return null
  }
}

/** The one that words fit best, a whole name before the beginning of one; what only contains them is named by others. */
function namer<T extends { id: string; name: string; aliases?: readonly string[] }>(things: readonly T[]) {
  const find = wordIndex(things.map(({ id, name, aliases = [] }) => [id, name, ...aliases]))
  return (wanted: string): T | undefined => {
    const whole = fold(wanted)
    const rankOf = ({ name, aliases = [] }: T, fit: Fit) => {
      if ([name, ...aliases].some((it) => fold(it) === whole)) return -2
      return fold(name).startsWith(whole) ? -1 : fit
    }
    const named = find(wanted).flatMap(({ at, fit }) => {
      const thing = things[at]
      return thing && fit !== fits.contains ? [{ thing, rank: rankOf(thing, fit) }] : []
    })
    return named.sort((a, b) => a.rank - b.rank)[0]?.thing
  }
}
