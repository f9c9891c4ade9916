/** Finds what a reader looks for among the names the page knows. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import type { Catalog } from '../state/catalog.js'
import { shortDay } from '../state/days.js'
import type { ToldDay } from '../state/told-days.js'
import { plainView, type ViewState } from '../state/url-state.js'

export interface Found {
  id: string
  name: string
  /** What tells it from others of its name. */
  about: string
  to: ViewState
}

export interface FoundGroup {
  kind: string
  found: Found[]
}

/** Small letters without accents. */
export const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** How well texts fit, the first being the name: 0 begins with it, 1 a word of it does, 2 anywhere; null not at all. */
export function fitOf(wanted: string, [name = '', ...others]: readonly string[]): number | null {
  const words = folded(wanted)
    .split(/\s+/)
    .filter((word) => word !== '')
  const all = [name, ...others].map(folded)
  if (words.length === 0 || !words.every((word) => all.some((text) => text.includes(word)))) return null
  const [own = ''] = all
  if (own.startsWith(words.join(' '))) return 0
  const starts = (text: string, word: string) => text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))
  return words.every((word) => all.some((text) => starts(text, word))) ? 1 : 2
}

interface Candidate extends Found {
  texts: string[]
}

/** Groups in the order in which they are shown; empty ones are left out. */
export function searchNames(wanted: string, catalog: Catalog, days: readonly ToldDay[]): FoundGroup[] {
  const groups: [string, Candidate[]][] = [
    ['Actors', [...catalog.actors.values()].map(actorOf)],
    ['Demands', [...catalog.demands.values()].map(demandOf)],
    [
      'Issues',
      [...catalog.issues].map(([id, name]) => ({
        id,
        name,
        about: '',
        texts: [],
        to: { ...plainView, view: 'ledger', issue: id },
      })),
    ],
    ['Events', eventsOf(days)],
    ['Sources', [...catalog.sources.values()].map(sourceOf)],
  ]
  return groups
    .map(([kind, candidates]) => ({ kind, found: best(wanted, candidates) }))
    .filter(({ found }) => found.length > 0)
}

function best(wanted: string, candidates: readonly Candidate[]): Found[] {
  return candidates
    .map((it) => ({ it, fit: fitOf(wanted, [it.name, ...it.texts]) }))
    .filter(({ fit }) => fit !== null)
    .sort((a, b) => (a.fit ?? 0) - (b.fit ?? 0) || byText(folded(a.it.name), folded(b.it.name)))
    .map(({ it: { texts, ...found } }) => found)
}

type Actor = Catalog['actors'] extends Map<string, infer A> ? A : never
type Demand = Catalog['demands'] extends Map<string, infer D> ? D : never
type Source = Catalog['sources'] extends Map<string, infer S> ? S : never

function actorOf({ id, name, kind, aliases, represents }: Actor): Candidate {
  const capacities = represents.flatMap(({ capacity }) => capacity ?? [])
  const about = [kind, ...aliases].join(', ')
  return { id, name, about, texts: [id, ...aliases, ...capacities], to: { ...plainView, view: 'actor', id } }
}

function demandOf({ id, name, proposition, issueName }: Demand): Candidate {
  return { id, name, about: proposition, texts: [id, proposition, issueName], to: { ...plainView, view: 'demand', id } }
}

function sourceOf({ id, title, publisher }: Source): Candidate {
  const by = publisher ?? ''
  return { id, name: title, about: by, texts: [id, by], to: { ...plainView, view: 'node', id } }
}

function eventsOf(days: readonly ToldDay[]): Candidate[] {
  const events = new Map(days.flatMap(({ events }) => events.map((event) => [event.id, event])))
  return [...events.values()].map(({ id, name, date, place }) => {
    const about = [date && shortDay(date), place].filter((text) => text).join(', ')
    return { id, name, about, texts: [id, place ?? ''], to: { ...plainView, view: 'node', id } }
  })
}
