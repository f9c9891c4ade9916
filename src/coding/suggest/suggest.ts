/** What a passage may hold, the likeliest first: speakers, demands, events and days, for a coder to choose from by digit. */

import { saidDays } from '../../codebook/said-days.js'
import { type SourceText, spanOf } from '../../codebook/source-text.js'
import type { SourceRecord } from '../../records/records.js'
import type { Graph } from '../../store/graph-store.js'
import type { CodedStatement } from '../coded-statement.js'
import { itemsOf, type PassState } from '../fold-pass.js'
import { inTextOrder } from '../in-text-order.js'
import { type Material, materialIn, withPass } from '../material.js'
import { passItems } from '../pass-items.js'
import { firstDaysIn, lastDaysIn } from './days-in-passage.js'
import { type PublishedCoding, publishedCoding } from './published-coding.js'
import { type Coded, type DemandRanker, demandRanker } from './rank-demands.js'
import { rankEvents } from './rank-events.js'
import { type Likely, rankSpeakers } from './rank-speakers.js'

type Suggested = Likely & { name: string }

export interface Suggestions {
  speakers: Suggested[]
  /** Who may have relayed it: outlets first. */
  relays: Suggested[]
  demands: Suggested[]
  events: { id: string; name: string }[]
  /** The days that the passage names, with its words, or those of the passage before. */
  days: { earliest: string; latest: string; rule: string; words: string | null } | null
}

export interface Asked {
  source: SourceRecord
  text: SourceText
  start: number
  end: number
  /** Empty where nobody was chosen yet. */
  speaker: string
}

/** As many as there are digits. */
const most = 9
/** Code points before the passage in which the speaker may be named. */
const reach = 600

export async function suggest(graph: Graph, state: PassState, asked: Asked): Promise<Suggestions> {
  const [own, published] = await Promise.all([materialIn(graph), publishedCoding(graph)])
  const material = withPass(own, passItems(state))
  const usual = spokenElsewhere(published, asked.source.id)
  return suggestFrom(material, await rankerOf(graph, material, asked.source.id), usual, state, asked)
}

/** The same, with a ranker that was made before. */
export function suggestFrom(
  material: Material,
  ranker: DemandRanker,
  usual: ReadonlyMap<string, number>,
  state: PassState,
  { source, text, start, end, speaker }: Asked,
): Suggestions {
  const passage = spanOf(text, start, end)
  const paragraph = text.paragraphs.find((it) => it.start <= start && start < it.end)
  const before = spanOf(text, Math.max(0, start - reach), start)
  const inParagraph = spanOf(text, paragraph?.start ?? start, start)
  const earlier = inTextOrder(itemsOf(state, 'statement')).filter(({ citations }) =>
    citations.some((it) => it.start <= start),
  )
  const days = daysFor(passage, inParagraph, earlier, { ...source, window: material.window })
  const named = <T extends { id: string; name: string }, L extends { id: string }>(all: readonly T[], likely: L[]) => {
    const byId = new Map(all.map((it) => [it.id, it.name]))
    return likely.slice(0, most).map((it) => ({ ...it, name: byId.get(it.id) ?? it.id }))
  }
  const { actors, demands, events } = material
  const spoken = { text: passage, before }
  const known = { ownPass: earlier.flatMap((it) => it.speaker ?? []), usual }
  const relayed = { ownPass: earlier.flatMap((it) => it.relays.map(({ actor }) => actor)), usual: new Map() }
  const coded = earlier.flatMap((it) => codedBy(it, text))
  const attended = earlier.flatMap((it) => it.at ?? [])
  return {
    speakers: named(actors, rankSpeakers(actors, spoken, known)),
    relays: named(
      actors,
      rankSpeakers(actors, spoken, relayed, 'relays').filter(({ id }) => id !== speaker),
    ),
    demands: named(demands, ranker.rank({ text: passage, start, before: inParagraph, speaker }, coded)),
    events: named(
      events,
      rankEvents(events, `${inParagraph} ${passage}`, days, attended).map((id) => ({ id })),
    ),
    days,
  }
}

/** The places of a statement, each with what it tells: all, where it does not say. */
function codedBy({ stances, citations, speaker = '' }: CodedStatement, text: SourceText): Coded[] {
  const all = stances.map(({ demand }) => demand)
  return citations.map(({ start, end, tells }) => ({
    ...{ text: spanOf(text, start, end), speaker, start, demands: tells?.length ? tells : all },
  }))
}

/** Section 4: a sentence without a date takes the day of the dated sentence before it in the paragraph. */
function daysFor(
  passage: string,
  inParagraph: string,
  earlier: readonly CodedStatement[],
  publication: Pick<SourceRecord, 'publishedEarliest' | 'publishedLatest'> & { window: string | null },
): Suggestions['days'] {
  const named = firstDaysIn(passage, publication)
  if (named) return named
  const before = lastDaysIn(inParagraph, publication)
  if (before) return { ...before, rule: `Of the sentence before. ${before.rule}` }
  const last = earlier.findLast(({ earliest, latest }) => earliest !== undefined && latest !== undefined)
  if (last?.earliest && last.latest)
    return { earliest: last.earliest, latest: last.latest, rule: 'As the statement before.', words: null }
  const recent = saidDays('recently', publication)
  return recent && { ...recent, words: null }
}

/** How often each actor spoke; what is published of this very source would tell a second coder whom the first one heard. */
function spokenElsewhere({ spoken }: PublishedCoding, source: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { speaker, sources } of spoken)
    if (!sources.includes(source)) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return counts
}

/** By graph and source: to make one takes as long as a hundred answers. */
const rankers = new WeakMap<Graph, Map<string, DemandRanker>>()

async function rankerOf(graph: Graph, material: Material, source: string): Promise<DemandRanker> {
  const known = rankers.get(graph) ?? new Map<string, DemandRanker>()
  rankers.set(graph, known)
  // A demand that a pass adds is ranked too.
  const key = [source, ...material.demands.map(({ id }) => id)].join('\0')
  const before = known.get(key)
  if (before) return before
  if (known.size >= 20) known.clear()
  // What is published of this very source would tell a second coder what the first one coded.
  const { coded } = await publishedCoding(graph)
  const ranker = demandRanker(
    material.demands,
    coded.filter((it) => it.source !== source),
  )
  known.set(key, ranker)
  return ranker
}
