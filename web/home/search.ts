/** Searches the names that the page knows. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import { fold } from '../../src/codebook/fold.js'
import { namedDay } from '../../src/codebook/named-day.js'
import { type Fit, wordIndex } from '../../src/codebook/word-index.js'
import type { Actor, Catalog, Demand, Source } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { plainView, type ViewState } from '../state/url-state.js'
import { longDay, shortDay } from '../time/days.js'
import type { StatementDay } from '../time/use-days.js'

export interface Found {
  id: string
  name: string
  /** Distinguishes it from others of the same name. */
  about: string
  to: ViewState
}

export interface FoundGroup {
  kind: string
  found: Found[]
}

interface Candidate extends Found {
  texts: string[]
}

/** Indexes the names that the page knows. The search gives non-empty groups, in the order in which they are shown. */
export function searchOf(catalog: Catalog, days: readonly StatementDay[]): (wanted: string) => FoundGroup[] {
  const groups: [string, Candidate[]][] = [
    ['Actors', [...catalog.actors.values()].map(actorOf)],
    ['Demands', [...catalog.demands.values()].map(demandOf)],
    ['Issues', [...catalog.issues].map(issueOf)],
    ['Events', eventsOf(days)],
    ['Sources', [...catalog.sources.values()].map(sourceOf)],
  ]
  const all = groups.flatMap(([kind, candidates]) => candidates.map((it) => ({ kind, it })))
  const find = wordIndex(all.map(({ it: { name, texts } }) => [name, ...texts]))
  return (wanted) => {
    const found = find(wanted).flatMap(({ at, fit }) => (all[at] ? [{ ...all[at], fit }] : []))
    const named = groups.map(([kind]) => ({
      kind,
      found: inOrder(
        wanted,
        found.filter((it) => it.kind === kind),
      ),
    }))
    return [{ kind: 'Days', found: daysNamed(wanted, days) }, ...named].filter((group) => group.found.length > 0)
  }
}

/** Names that begin with the searched text come first. */
function inOrder(wanted: string, found: readonly { it: Candidate; fit: Fit }[]): Found[] {
  const beginning = fold(wanted).trim()
  return found
    .map(({ it, fit }) => ({ it, name: fold(it.name), fit }))
    .map(({ it, name, fit }) => ({ it, name, rank: name.startsWith(beginning) ? -1 : fit }))
    .sort((a, b) => a.rank - b.rank || byText(a.name, b.name))
    .map(({ it: { texts, ...rest } }) => rest)
}

function daysNamed(wanted: string, days: readonly StatementDay[]): Found[] {
  const named = namedDay(wanted)
  return days
    .filter(({ day }) => named?.(day))
    .map(({ day, statements }) => ({
      id: day,
      name: longDay(day),
      about: counted(statements, 'statement'),
      to: { ...plainView, view: 'ledger', asOf: day },
    }))
}

function issueOf([id, name]: [string, string]): Candidate {
  return { id, name, about: '', texts: [], to: { ...plainView, view: 'ledger', issue: id } }
}

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

function eventsOf(days: readonly StatementDay[]): Candidate[] {
  const events = new Map(days.flatMap(({ events }) => events.map((event) => [event.id, event])))
  return [...events.values()].map(({ id, name, date, place }) => {
    const about = [date && shortDay(date), place].filter((text) => text).join(', ')
    return { id, name, about, texts: [id, place ?? ''], to: { ...plainView, view: 'node', id } }
  })
}
