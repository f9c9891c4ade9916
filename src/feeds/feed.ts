/** A feed: what moved and what was corrected, each entry in plain words with its statements, for Atom and JSON alike. */

import { longDay } from '../codebook/day-words.js'
import { directionOf } from '../codebook/moves.js'
import type { DataVersion } from '../codebook/schemas.js'
import { textAt } from '../positions/columns.js'
import { stepOf } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { toldStatement } from '../positions/side-stance.js'
import type { View } from '../positions/view.js'
import { datasetsItself } from '../questions/dataset.js'
import { allDemands } from '../questions/demands.js'
import { allSources } from '../questions/sources.js'
import { actorNames, type NameOf } from '../questions/support/actor-names.js'
import { cutPage, decodeCursor } from '../questions/support/paging.js'
import { requireKnown } from '../questions/support/require-known.js'
import { evidenceOf } from '../questions/support/tell-position.js'
import type { Graph } from '../store/graph-store.js'
import { changedIn } from '../versions/kept-reading.js'
import type { KeptVersion } from '../versions/version-file.js'
import type { Versions } from '../versions/versions.js'
import { entryId, feedId } from './feed-id.js'
import type { FeedParams } from './feed-params.js'
import { choiceText, sentencesOf, type ToldEntry, titleOf } from './feed-words.js'
import { type FoundEntry, findEntries } from './find-entries.js'

export interface FeedEntry {
  id: string
  title: string
  /** The path and query of the page that shows it. */
  path: string
  /** ISO times: of the publication in which it came, and of the last one that changed it. */
  published: string
  updated: string
  sentences: string[]
  statements: { id: string; text: string }[]
  /** How many statements are left out. */
  more: number
  sources: { id: string; text: string }[]
  /** What it is about, for readers that sort: ids of side, demand, issue and the reading. */
  tags: string[]
}

export interface Feed {
  id: string
  title: string
  subtitle: string
  licence: string | null
  updated: string
  /** The filters, as the address has them. */
  chosen: [string, string][]
  entries: FeedEntry[]
  next: string | null
}

const lensParams = ['source', 'withoutRelays', 'hedged']

/** Statements that an entry lists. */
const mostStatements = 10

/** @throws Problem 400 for a cursor that is not ours, 404 for an id that does not exist */
export async function feedOf(graph: Graph, data: DataVersion, versions: Versions, params: FeedParams): Promise<Feed> {
  const demands = await allDemands(graph)
  await requireKnown(graph, params, demands)
  const [positions, version, nameOf, sources, [dataset]] = await Promise.all([
    positionsIn(graph),
    versions.of(graph, data),
    actorNames(graph),
    allSources(graph),
    datasetsItself(graph),
  ])
  const after = decodeCursor(params.cursor)
  const { view, found } = await findEntries({ positions, demands, version }, params, after, params.limit + 1)
  const { items, next } = cutPage(found, ({ key }) => key, params.limit)
  const chosen = chosenOf(params)
  const teller: Teller = {
    ...{ view, nameOf, version, dataset: dataset?.id ?? '' },
    lens: Object.fromEntries(chosen.filter(([name]) => lensParams.includes(name))),
    titles: new Map(sources.map((it) => [it.id, it])),
  }
  const entries = items.map((it) => tellEntry(teller, it))
  const names = new Map(demands.flatMap((it) => [[it.id, it.name] as const, [it.issue, it.issueName] as const]))
  const named = (id: string) =>
    names.get(id) ?? (teller.titles.has(id) ? `“${teller.titles.get(id)?.title}”` : nameOf(id))
  return {
    id: feedId(teller.dataset, chosen),
    title: [`Who moved: ${dataset?.title ?? 'Demarche'}`, choiceText(params, named)].filter(Boolean).join('. '),
    subtitle: [dataset?.subject, dataset?.coded].filter(Boolean).join(' '),
    licence: dataset?.licence ?? null,
    updated: entries[0]?.updated ?? version.publications[0]?.published ?? version.facts.published,
    ...{ chosen, entries, next },
  }
}

interface Teller {
  view: View
  /** The filters on evidence, as the address of the page has them. */
  lens: Record<string, string>
  nameOf: NameOf
  titles: ReadonlyMap<string, { title: string; publisher: string | null }>
  version: KeptVersion
  dataset: string
}

function tellEntry(
  { view, lens, nameOf, titles, version, dataset }: Teller,
  { kept, demand, role, there }: FoundEntry,
): FeedEntry {
  const step = there && stepOf(view, there.trajectory, there.judged)
  const { statements, sources, more } = evidenceOf(step ?? { deciding: [] })
  const entry: ToldEntry = {
    kept,
    ...{ side: nameOf(kept.side), demand: demand.name },
    said: step && { earliest: step.earliest, latest: step.day },
    direction: kept.before === 'silent' ? null : directionOf(role, kept.before, kept.reading),
    ...{ word: step?.word ?? null, hedged: step?.hedged ?? false, robust: step?.robust ?? true },
    onWordOf: (step?.onWordOf ?? []).map((id) => ({ id, name: nameOf(id) })),
    count: statements.length + (more.statements ?? 0),
  }
  const { positions } = view
  const listedOnes = statements.slice(0, mostStatements)
  return {
    id: entryId(dataset, kept),
    title: titleOf(entry),
    path: `/ledger?${new URLSearchParams({ asOf: kept.day, ...lens, side: kept.side, demand: kept.demand })}`,
    published: timeOf(version, kept.since),
    updated: timeOf(version, changedIn(kept)),
    sentences: sentencesOf(entry, (number) => publishedText(version, number)),
    statements: listedOnes.map((id) => {
      const row = positions.statementRow(id)
      const { speaker } = toldStatement(positions, row)
      return { id, text: `${nameOf(speaker)}: ${textAt(positions.columns.statement.summary, row)}` }
    }),
    more: entry.count - listedOnes.length,
    sources: sources.map((id) => {
      const { title = id, publisher = null } = titles.get(id) ?? {}
      return { id, text: publisher ? `${publisher}, “${title}”` : `“${title}”` }
    }),
    tags: [kept.side, kept.demand, demand.issue, kept.reading],
  }
}

/** Of publications that are no longer known, the oldest that is. */
const publicationOf = ({ publications, facts }: KeptVersion, number: number) =>
  publications.find((it) => it.number >= number) ?? facts

const timeOf = (version: KeptVersion, number: number) => publicationOf(version, number).published

function publishedText(version: KeptVersion, number: number): string {
  const { version: name, published } = publicationOf(version, number)
  return `version ${name}, published on ${longDay(published.slice(0, 10))}`
}

/** What is not as usual, in the order of the parameters. */
function chosenOf({ limit: _, cursor: __, ...filters }: FeedParams): [string, string][] {
  const usual: Record<string, unknown> = { clock: 'said', hedged: 'include', first: 'exclude' }
  return Object.entries(filters)
    .filter(([name, value]) => value !== undefined && value !== usual[name])
    .map(([name, value]): [string, string] => [name, String(value)])
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
