/** Searches the names that the page knows. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import { fold } from '../../src/codebook/fold.js'
import { groupBy } from '../../src/codebook/group-by.js'
import { namedDay } from '../../src/codebook/named-day.js'
import { type Fit, fits, wordIndex } from '../../src/codebook/word-index.js'
import type { Actor, Catalog, Demand, Draft, Source } from '../state/catalog.js'
import { counted, listed } from '../state/phrases.js'
import { tally } from '../state/tally.js'
import { plainView, type ViewState } from '../state/url-state.js'
import { longDay, shortDay } from '../time/days.js'
import type { StatementDay } from '../time/use-days.js'
import { tellingWords } from './telling-words.js'
import { type ViewQuestion, viewQuestions } from './view-questions.js'

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
    ['Questions', viewQuestions().map(questionOf)],
    ['Actors', [...catalog.actors.values()].map(actorOf)],
    ['Demands', [...catalog.demands.values()].map(demandOf)],
    ['Issues', [...catalog.issues].map(issueOf)],
    ['Drafts', [...catalog.drafts.values()].map((draft) => draftOf(draft, catalog.name))],
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
        found.filter((it) => it.kind === kind && (kind !== 'Questions' || asks(wanted, it.fit))),
      ),
    }))
    return [{ kind: 'Days', found: daysNamed(wanted, days) }, ...named].filter((group) => group.found.length > 0)
  }
}

/** A question is found by whole words or their beginnings: its words are common, and parts of many names. */
const asks = (wanted: string, fit: Fit) => wanted.trim().length >= 4 && fit <= fits.sounds

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
  return { id, name, about: '', texts: [], to: { ...plainView, view: 'issue', id } }
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
  return { id, name: title, about: by, texts: [id, by], to: { ...plainView, view: 'source', id } }
}

function draftOf({ id, name, date, covers }: Draft, nameOf: (id: string) => string): Candidate {
  const about = [date && shortDay(date), covers.length > 0 && `covers ${listed(covers.map(nameOf))}`]
  return { id, name, about: about.filter(Boolean).join(', '), texts: [id], to: { ...plainView, view: 'draft', id } }
}

const questionOf = ({ id, text, words, to }: ViewQuestion): Candidate => ({
  id,
  name: text,
  about: '',
  texts: [words],
  to,
})

/** Kinds that single words are looked for in, where no name has all of them. */
const namedByOneWord = new Set(['Actors', 'Demands'])

/** The people and demands that each of the words finds alone; the names that most words find come first. */
export function foundByAny(wanted: string, search: (wanted: string) => FoundGroup[]): FoundGroup[] {
  const words = tellingWords(wanted)
  if (words.length < 2) return []
  const groups = words.flatMap((word) => search(word)).filter(({ kind }) => namedByOneWord.has(kind))
  return [...groupBy(groups, ({ kind }) => kind)]
    .map(([kind, some]) => {
      const found = some.flatMap((group) => group.found.slice(0, mostOfOneWord))
      const times = tally(found.map(({ id }) => id))
      const each = [...new Map(found.map((it) => [it.id, it])).values()]
      return { kind, found: each.sort((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0)) }
    })
    .sort((a, b) => byText(a.kind, b.kind))
}

/** As many names as one word of several may add. */
const mostOfOneWord = 8
