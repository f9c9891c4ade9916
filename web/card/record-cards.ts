/** The words of the views of one thing: a demand, an issue, an actor, a statement, an event, a draft, a source. */

import { groupBy } from '../../src/codebook/group-by.js'
import { actorSentence, sidesOf } from '../actor/actor-sentence.js'
import { drawnSince } from '../demand/lanes/drawn-since.js'
import { toLanes } from '../demand/lanes/lanes.js'
import { draftSaid } from '../draft/draft-said.js'
import { eventKind, eventSaid, eventWhen } from '../event/event-words.js'
import { issueSentence } from '../issue/issue-sentence.js'
import { alignment } from '../shell/alignment.js'
import { publishedText, toldText } from '../source/source-words.js'
import type { Params } from '../state/ask.js'
import { lensParams } from '../state/lens-params.js'
import { inQuotes, nestedQuotes } from '../state/phrases.js'
import { quotedFrom, titleOf } from '../statement/attribution.js'
import { inSpan, longDay } from '../time/days.js'
import { boardBars, lanesOf, readingBars, sideBars, stanceBars } from './card-drawings.js'
import { type Asking, type CardWords, type Missing, missing, sentences } from './card-words.js'

/** As many lanes as a card has room for. */
const mostLanes = 4

export async function demandWords({ ask, catalog, state, asOf }: Asking): Promise<CardWords | Missing> {
  const { demands, dataset, name } = catalog
  const id = state.id ?? ''
  const demand = demands.get(id)
  if (!demand) return missing('demand', id)
  const lens = { ...lensParams(state, asOf || undefined), demand: id }
  const [stands, said] = await Promise.all([
    ask('ledger', { ...lens, limit: 200 }),
    ask('trajectories', { ...lens, most: 240, limit: 2000 }),
  ])
  const concerned = [...demand.raisedBy, ...demand.addressedTo, ...(dataset?.between ?? [])]
  const by = groupBy(said.items, (item) => item.side)
  const first = state.side === null ? [...new Set([...concerned, ...by.keys()])] : [state.side]
  const lanes = first.flatMap((side) => (by.has(side) ? [[side, by.get(side) ?? []] as const] : []))
  return {
    kind: `Demand, ${demand.issueName}`,
    title: demand.name,
    said: sentences(`${demand.proposition}.`, alignment(stands.items, concerned, longDay(asOf), name)),
    drawing: lanesOf(catalog, lanes.slice(0, mostLanes), stands.items, asOf),
  }
}

export async function issueWords({ ask, catalog, state, asOf }: Asking): Promise<CardWords | Missing> {
  const id = state.id ?? ''
  if (!catalog.issues.has(id)) return missing('issue', id)
  const { items } = await ask('board', { ...lensParams(state, asOf || undefined), issue: id })
  return {
    kind: 'Issue',
    title: catalog.name(id),
    said: issueSentence(items, longDay(asOf), catalog.name),
    drawing: boardBars(items),
  }
}

export async function actorWords({ ask, catalog, state, asOf }: Asking): Promise<CardWords | Missing> {
  const id = state.id ?? ''
  const actor = catalog.actors.get(id)
  if (!actor) return missing('actor', id)
  const isSide = sidesOf(actor).length === 0
  const lens = lensParams(state, asOf || undefined)
  const of = isSide ? { side: id } : { speaker: id }
  const [said, ledger] = await Promise.all([
    ask('trajectories', { ...of, ...lens, most: 1_500, limit: 2000 }),
    isSide ? ask('ledger', { ...lens, sides: id, limit: 2000 }) : null,
  ])
  const since = drawnSince(said)
  const moves = isSide ? await movesOf(ask, { ...lens, sides: id, from: since ?? undefined }) : null
  const moved = (moves?.items ?? []).filter(({ witnesses }) => witnesses.length === 0)
  const lanes = toLanes(said.items, said.items, moved)
  const [capacity] = actor.represents.toReversed()
  return {
    kind: `Actor, ${actor.kind}`,
    title: catalog.name(id),
    said: sentences(
      capacity ? `${capacity.capacity}, for ${catalog.name(capacity.side)}.` : '',
      actorSentence(lanes, { items: moved, since, more: (moves?.next ?? null) !== null }, longDay(asOf), isSide),
    ),
    drawing: ledger ? readingBars(ledger.items) : stanceBars(said.items),
  }
}

/** As many as the page reads. */
async function movesOf(ask: Asking['ask'], of: Params<'moves'>) {
  const asked = { ...of, witness: 'include', limit: 1000 } as const
  const first = await ask('moves', asked)
  if (first.next === null) return first
  const second = await ask('moves', { ...asked, cursor: first.next })
  return { items: [...first.items, ...second.items], next: second.next }
}

export async function statementWords({ ask, catalog, state }: Asking): Promise<CardWords | Missing> {
  const it = await ask('statement', { id: state.id ?? '' })
  const quoted = quotedFrom(it, catalog.sources, catalog.name)
  const source = quoted?.source
  return {
    kind: `Statement ${it.id}`,
    title: titleOf(it, catalog.name),
    said: it.summary,
    asOf: null,
    drawing: source
      ? {
          kind: 'quote',
          phrase: nestedQuotes(quoted.phrase),
          where: `The source’s words, in ${inQuotes(source.title)}, ${[source.publisher, `published ${inSpan(source.publishedEarliest, source.publishedLatest)}`].filter(Boolean).join(', ')}, paragraph ${quoted.paragraph}`,
        }
      : null,
  }
}

export async function eventWords({ ask, catalog, state }: Asking): Promise<CardWords | Missing> {
  const id = state.id ?? ''
  const { items } = await ask('events', { ids: id })
  const [event] = items
  if (!event) return missing('event', id)
  const said = await ask('trace', { event: id, limit: 200 })
  const speakers = [...new Set(said.items.map(({ speaker }) => speaker))]
  return {
    kind: eventKind(event.kind),
    title: event.name,
    said: sentences(eventWhen(event), eventSaid(event.statements, speakers.map(catalog.name))),
    asOf: null,
    drawing: said.next === null ? sideBars(catalog, said.items) : null,
  }
}

export function draftWords({ catalog, state }: Asking): CardWords | Missing {
  const draft = catalog.drafts.get(state.id ?? '')
  if (!draft) return missing('draft', state.id)
  return { kind: 'Draft', title: draft.name, said: draftSaid(draft, catalog.name), asOf: null }
}

export function sourceWords({ catalog, state }: Asking): CardWords | Missing {
  const source = catalog.sources.get(state.id ?? '')
  if (!source) return missing('source', state.id)
  return { kind: 'Source', title: source.title, said: `${publishedText(source)} ${toldText(source)}`, asOf: null }
}
