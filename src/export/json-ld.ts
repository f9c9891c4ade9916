/**
 * JSON-LD: each cited place is a W3C Web Annotation that identifies its statement. Statements, speakers and relays are
 * described with PROV, everything else with terms of the codebook.
 */
import { groupBy } from '../codebook/group-by.js'
import { speaksFor } from '../codebook/speaks-for.js'
import type { CitationRecord, PlaceRecord, Records, StatementRecord } from '../records/records.js'
import { stancesOf } from '../records/records.js'
import { context, iri } from './json-ld-context.js'
import { type Exported, provenanceOf } from './read-export.js'

type Json = Record<string, unknown>

/** One thing a line, in the order of the records. */
export function* jsonLd(exported: Exported): Iterable<string> {
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[\n`
  yield JSON.stringify(datasetOf(exported), withoutNull)
  for (const thing of things(exported)) yield `,\n${JSON.stringify(thing, withoutNull)}`
  yield '\n]}\n'
}

const withoutNull = (_: string, value: unknown) => value ?? undefined
const actor = (id: string) => iri('actor', id)
const demand = (id: string) => iri('demand', id)
const statementIri = (id: string) => iri('statement', id)
const source = (id: string) => iri('source', id)

function datasetOf(exported: Exported): Json {
  return {
    id: iri('dataset', exported.data.version),
    type: ['prov:Collection', 'demarche:Dataset'],
    ...exported.records.datasets.map(({ id: _, ...dataset }) => dataset)[0],
    description: provenanceOf(exported),
    version: exported.data.version,
    ...Object.fromEntries(
      Object.entries(exported.settings).map(([name, value]) => [`demarche:setting-${name}`, value]),
    ),
  }
}

function* things(exported: Exported): Iterable<Json> {
  const { records } = exported
  yield* actors(records)
  yield* matters(records)
  const sideOf = speaksFor(records.capacities)
  for (const statement of records.statements) {
    yield statementOf(exported, statement, sideOf(statement))
    for (const { actor: by, relation } of statement.relayedBy)
      yield {
        id: iri('telling', statement.id, by),
        type: ['prov:Entity', 'demarche:Telling'],
        wasQuotedFrom: statementIri(statement.id),
        wasAttributedTo: actor(by),
        relation,
      }
    for (const citation of statement.citedIn) yield annotationOf(statement, citation)
  }
}

function* actors({ actors: all, capacities, memberships }: Records): Iterable<Json> {
  const byActor = groupBy(capacities, (capacity) => capacity.actor)
  for (const { id, name, kind, aliases, ownSide, note } of all) {
    const own = byActor.get(id) ?? []
    yield {
      id: actor(id),
      type: ['prov:Agent', 'demarche:Actor', ...(kind === 'person' ? ['prov:Person'] : ['prov:Organization'])],
      ...{ name, kind, aliases, ownSide, note },
      actedOnBehalfOf: [...new Set(own.map(({ side }) => actor(side)))],
      qualifiedDelegation: own.map(({ side, capacity, authority, from, to }, index) => ({
        id: iri('capacity', id, index + 1),
        type: 'prov:Delegation',
        agent: actor(side),
        ...{ capacity, authority, from, to },
      })),
      memberOf: memberships.filter(({ state }) => state === id).map(({ organisation }) => actor(organisation)),
    }
  }
}

function* matters({ issues, demands, demandRelations, events, drafts, sources, conflicts }: Records): Iterable<Json> {
  for (const { id, name, rank } of issues) yield { id: iri('issue', id), type: 'demarche:Issue', name, rank }
  for (const { id, name, proposition, issue, raisedBy, addressedTo } of demands)
    yield {
      ...{ id: demand(id), type: 'demarche:Demand', name, proposition, issue: iri('issue', issue) },
      raisedBy: raisedBy.map(actor),
      addressedTo: addressedTo.map(actor),
      ...Object.fromEntries(
        demandRelations
          .filter(({ from }) => from === id)
          .map(({ type }) => [
            type,
            demandRelations.filter((it) => it.from === id && it.type === type).map(({ to }) => demand(to)),
          ]),
      ),
    }
  for (const { id, ...event } of events) yield { id: iri('event', id), type: 'demarche:Event', ...event }
  for (const { id, name, date, covers, producedBy } of drafts)
    yield {
      ...{ id: iri('draft', id), type: ['prov:Entity', 'demarche:Draft'], name, date },
      covers: covers.map(demand),
      producedBy: producedBy.map((event) => iri('event', event)),
    }
  for (const { id, ...about } of sources) yield { id: source(id), type: ['prov:Entity', 'demarche:Source'], ...about }
  for (const { id, about, claims } of conflicts)
    yield {
      ...{ id: iri('conflict', id), type: 'demarche:Conflict', about },
      claims: claims.map(({ value, ...place }) => ({
        id: iri('claim', id, place.source, place.start),
        type: 'demarche:Claim',
        claimed: value,
        claimedIn: targetOf(place),
      })),
    }
}

function statementOf({ uncertain }: Exported, statement: StatementRecord, side: string): Json {
  const { id, by, inExchangeFor, disputedBy, at, summary, earliest, latest, mode, certainty } = statement
  return {
    id: statementIri(id),
    type: ['prov:Entity', 'demarche:Statement'],
    wasAttributedTo: actor(by),
    side: actor(side),
    ...{ summary, earliest, latest, mode, certainty, coder: statement.coder, codebook: statement.codebook },
    ...{ organization: statement.organization, dateTime: statement.dateTime },
    uncertainDay: uncertain.has(id) || null,
    event: at === null ? null : iri('event', at),
    stances: stancesOf(statement).map(({ demand: on, stance, extent }) => ({
      id: iri('stance', id, on),
      type: 'demarche:Stance',
      ...{ stance, extent, demand: demand(on) },
      exchange: inExchangeFor
        .filter(({ of }) => of === on)
        .map(({ demand: other, kind }) => ({ type: 'demarche:Exchange', kind, demand: demand(other) })),
    })),
    assesses: [
      ...statement.assesses.map(({ demand: on, status }) => ({ status, demand: demand(on) })),
      ...statement.assessesDrafts.map(({ draft, status }) => ({ status, draft: iri('draft', draft) })),
    ],
    disputedBy: disputedBy.map(actor),
  }
}

/** Its body names the statement and each stance or assessment that these words tell. */
function annotationOf(statement: StatementRecord, citation: CitationRecord): Json {
  const { id, summary, coder } = statement
  const onDemands = new Set(stancesOf(statement).map((stance) => stance.demand))
  const drafts = new Set(statement.assessesDrafts.map(({ draft }) => draft))
  const told = citation.tells.map((it) =>
    onDemands.has(it) ? iri('stance', id, it) : drafts.has(it) ? iri('draft', it) : demand(it),
  )
  return {
    id: iri('annotation', id, citation.source, citation.start),
    type: 'Annotation',
    motivation: 'classifying',
    creator: coder === null ? null : { id: iri('coder', coder), type: 'prov:Agent', name: coder },
    generator: { id: 'urn:x-demarche', type: 'Software', name: 'Demarche' },
    body: [
      { type: 'TextualBody', value: summary, format: 'text/plain', purpose: 'describing' },
      { type: 'SpecificResource', source: statementIri(id), purpose: 'identifying' },
      ...told.map((node) => ({ type: 'SpecificResource', source: node, purpose: 'classifying' })),
    ],
    relayedBy: citation.relays.map(actor),
    target: targetOf(citation),
  }
}

/** The offsets count code points, as the standard does. The quote is only a fragment: the text is not ours to publish. */
function targetOf({ source: at, paragraph, start, end, phrase }: PlaceRecord): Json {
  return {
    type: 'SpecificResource',
    source: source(at),
    paragraph,
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact: phrase },
    ],
  }
}
