/** Keeps the records that pass a view's filters, and everything that they refer to. */
import { countingBy, type Place } from '../codebook/clock.js'
import { speaksFor } from '../codebook/speaks-for.js'
import type { StatementFilters } from '../questions/support/params.js'
import { type CitationRecord, type Records, type SourceRecord, type StatementRecord, stancesOf } from './records.js'

export interface Selected {
  records: Records
  /** Statements that may or may not have been made by the day; they decide nothing. */
  uncertain: ReadonlySet<string>
}

/**
 * The filters choose statements as the ledger does. Without a filter all records are kept, also those that no statement
 * refers to. With one, the demands are those of the issue or the demand, and the rest is what the statements, these
 * demands and their sides refer to.
 */
export function selectRecords(all: Records, params: StatementFilters): Selected {
  if (!narrows(params)) return { records: all, uncertain: new Set() }
  const { statements, uncertain } = selectStatements(all, params)
  return { records: recordsAround(all, params, statements), uncertain }
}

const narrows = ({ asOf, source, withoutRelays, hedged, sides, issue, demand }: StatementFilters) =>
  [asOf, source, withoutRelays?.[0], sides, issue, demand].some((filter) => filter !== undefined) ||
  hedged === 'exclude'

/** The demands that the filters on issue and demand keep. */
function demandsOf(all: Records, { issue, demand }: StatementFilters) {
  return all.demands.filter((it) => (!issue || it.issue === issue) && (!demand || it.id === demand))
}

function selectStatements(all: Records, params: StatementFilters) {
  const sideOf = speaksFor(all.capacities)
  const published = new Map(all.sources.map((source) => [source.id, source]))
  const toldPlaces = placesOf(published)
  const isWanted = contentFilter(all, params)
  const counting = countingBy(params)
  const statements: StatementRecord[] = []
  const uncertain = new Set<string>()
  for (const whole of all.statements) {
    if (params.sides && !params.sides.includes(sideOf(whole))) continue
    const counted = counting({ ...whole, places: toldPlaces(whole) })
    if (counted === null) continue
    const statement = toldBy(isWanted(whole), counted.places)
    if (isEmpty(statement)) continue
    statements.push(statement)
    if (!counted.counts) uncertain.add(statement.id)
  }
  return { statements, uncertain }
}

/** Reduces a statement to what it says of the demands that are kept. */
function contentFilter(all: Records, params: StatementFilters): (statement: StatementRecord) => StatementRecord {
  const demands = new Set(demandsOf(all, params).map(({ id }) => id))
  const drafts = new Set(all.drafts.filter(({ covers }) => covers.some((it) => demands.has(it))).map(({ id }) => id))
  const everyDraft = params.issue === undefined && params.demand === undefined
  const onDemands = <T extends { demand: string }>(list: readonly T[]) =>
    list.filter(({ demand }) => demands.has(demand))
  return (statement) => ({
    ...statement,
    asserts: onDemands(statement.asserts),
    concedes: onDemands(statement.concedes),
    rejects: onDemands(statement.rejects),
    assesses: onDemands(statement.assesses),
    assessesDrafts: statement.assessesDrafts.filter(({ draft }) => everyDraft || drafts.has(draft)),
    inExchangeFor: onDemands(statement.inExchangeFor).filter(({ of }) => demands.has(of)),
  })
}

/** Whether nothing of what it says is kept, or no source of it. */
const isEmpty = ({ asserts, concedes, rejects, assesses, assessesDrafts, citedIn }: StatementRecord) =>
  citedIn.length === 0 ||
  asserts.length + concedes.length + rejects.length + assesses.length + assessesDrafts.length === 0

type ToldPlace = Place & { citation: CitationRecord }

/** The places of a statement with what the clocks and filters look at. */
function placesOf(published: ReadonlyMap<string, SourceRecord>) {
  return ({ citedIn, relayedBy }: StatementRecord): ToldPlace[] =>
    citedIn.flatMap((citation) => {
      const source = published.get(citation.source)
      if (!source) return []
      const { publishedEarliest, publishedLatest } = source
      const relays = relayedBy.filter(({ actor }) => citation.relays.includes(actor))
      return [{ citation, source: citation.source, publishedEarliest, publishedLatest, relays }]
    })
}

/** Cuts a statement down to what some places tell of it, and each of them to what is left of the statement. */
function toldBy(statement: StatementRecord, places: readonly ToldPlace[]): StatementRecord {
  const told = new Set(places.flatMap(({ citation }) => citation.tells))
  const ofTold = <T extends { demand: string }>(list: readonly T[]) => list.filter(({ demand }) => told.has(demand))
  const left = {
    ...statement,
    asserts: ofTold(statement.asserts),
    concedes: ofTold(statement.concedes),
    rejects: ofTold(statement.rejects),
    assesses: ofTold(statement.assesses),
    assessesDrafts: statement.assessesDrafts.filter(({ draft }) => told.has(draft)),
    inExchangeFor: statement.inExchangeFor.filter(({ of }) => told.has(of)),
  }
  const kept = new Set([
    ...[...stancesOf(left), ...left.assesses].map(({ demand }) => demand),
    ...left.assessesDrafts.map(({ draft }) => draft),
  ])
  const citedIn = places.flatMap(({ citation }) => {
    const tells = citation.tells.filter((it) => kept.has(it))
    return tells.length === 0 ? [] : [{ ...citation, tells }]
  })
  const relays = new Set(citedIn.flatMap((citation) => citation.relays))
  return { ...left, relayedBy: left.relayedBy.filter(({ actor }) => relays.has(actor)), citedIn }
}

function recordsAround(all: Records, params: StatementFilters, statements: StatementRecord[]): Records {
  const demands = demandsOf(all, params)
  const demandIds = new Set(demands.map(({ id }) => id))
  const issues = new Set(demands.map(({ issue }) => issue))
  const sources = new Set(statements.flatMap(({ citedIn }) => citedIn.map(({ source }) => source)))
  const assessed = new Set(statements.flatMap(({ assessesDrafts }) => assessesDrafts.map(({ draft }) => draft)))
  const drafts = all.drafts
    .filter(({ id }) => assessed.has(id))
    .map((draft) => ({ ...draft, covers: draft.covers.filter((id) => demandIds.has(id)) }))
  const events = new Set([...statements.map(({ at }) => at), ...drafts.flatMap(({ producedBy }) => producedBy)])
  const actors = new Set(params.sides)
  for (const { by, relayedBy, disputedBy } of statements) {
    for (const actor of [by, ...relayedBy.map((relay) => relay.actor), ...disputedBy]) actors.add(actor)
  }
  for (const { raisedBy, addressedTo } of demands) for (const side of [...raisedBy, ...addressedTo]) actors.add(side)
  // Whom they represent, and what those belong to; a loop over a set also visits what is added meanwhile.
  for (const actor of actors) {
    for (const { side } of all.capacities.filter((it) => it.actor === actor)) actors.add(side)
    for (const { organisation } of all.memberships.filter((it) => it.state === actor)) actors.add(organisation)
  }
  return {
    datasets: all.datasets,
    actors: all.actors.filter(({ id }) => actors.has(id)),
    capacities: all.capacities.filter(({ actor }) => actors.has(actor)),
    memberships: all.memberships.filter(({ state }) => actors.has(state)),
    issues: all.issues.filter(({ id }) => issues.has(id)),
    demands,
    demandRelations: all.demandRelations.filter(({ from, to }) => demandIds.has(from) && demandIds.has(to)),
    events: all.events.filter(({ id }) => events.has(id)),
    sources: all.sources.filter(({ id }) => sources.has(id)),
    drafts,
    statements,
    conflicts: all.conflicts.filter(({ claims }) => claims.every(({ source }) => sources.has(source))),
  }
}
