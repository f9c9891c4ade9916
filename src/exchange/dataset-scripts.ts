/** Writes records as the data scripts of a dataset, in the form of the shipped ones. */
import { literal, unwind } from './cypher-literals.js'
import { grouped } from './grouped.js'
import type { Records, StatementRecord } from './records.js'

/** Scripts by their path in the dataset's folder. */
export function datasetScripts(records: Records): Map<string, string> {
  const scripts = new Map<string, string>()
  const add = (path: string, about: string, statements: string[]) => {
    if (statements.length > 0)
      scripts.set(path, `// ${about}\n// Imported from ${records.origin}.\n\n${statements.join('\n')}`)
  }
  const rows = (all: readonly object[]) => all.map(literal)
  add('10-actors.cypher', 'Who speaks, and for whom from when to when.', [
    ...unwind(rows(records.actors), actorTail),
    ...unwind(rows(records.capacities), capacityTail),
  ])
  add('20-issues-and-demands.cypher', 'What can be wanted or refused.', [
    ...unwind(rows(records.issues), issueTail),
    ...unwind(rows(records.demands), demandTail),
  ])
  add('40-sources.cypher', 'Where it stands written.', unwind(rows(records.sources), sourceTail))
  for (const [source, told] of grouped(records.statements, (statement) => statement.citedIn[0]?.source)) {
    add(`60-statements/${source}.cypher`, `Statements of ${source}.`, unwind(told.map(statementRow), statementTail))
  }
  return scripts
}

/** A row over several lines, and only with what there is. */
function statementRow({
  summary,
  asserts,
  concedes,
  rejects,
  relayedBy,
  disputedBy,
  citedIn,
  ...head
}: StatementRecord) {
  const lists = Object.entries({ asserts, concedes, rejects, relayedBy, disputedBy, citedIn })
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `   ${name}: ${literal(list)}`)
  return [`${literal(head).slice(0, -1)}`, `   summary: ${literal(summary)}`, ...lists].join(',\n').concat('}')
}

const actorTail = `MERGE (actor:Actor {id: row.id})
SET actor = {id: row.id, name: row.name, kind: row.kind, aliases: row.aliases, ownSide: row.ownSide, note: row.note};`

const capacityTail = `MERGE (actor:Actor {id: row.actor})
MERGE (side:Actor {id: row.side})
MERGE (actor)-[r:REPRESENTS {from: date(row.from)}]->(side)
SET r = {capacity: row.capacity, authority: row.authority, from: date(row.from), to: date(row.to)};`

const issueTail = `MERGE (issue:Issue {id: row.id})
SET issue = {id: row.id, name: row.name, rank: row.rank};`

const demandTail = `MERGE (demand:Demand {id: row.id})
SET demand = {id: row.id, name: row.name, proposition: row.proposition}
MERGE (issue:Issue {id: row.issue})
MERGE (demand)-[:PART_OF]->(issue)
FOREACH (side IN row.raisedBy | MERGE (actor:Actor {id: side}) MERGE (demand)-[:RAISED_BY]->(actor))
FOREACH (side IN row.addressedTo | MERGE (actor:Actor {id: side}) MERGE (demand)-[:ADDRESSED_TO]->(actor));`

const sourceTail = `MERGE (source:Source {id: row.id})
SET source = {id: row.id, title: row.title, publisher: row.publisher,
  publishedEarliest: date(row.publishedEarliest), publishedLatest: date(row.publishedLatest),
  publishedBasis: row.publishedBasis, file: row.file, sha256: row.sha256, usableTo: row.usableTo,
  author: row.author, section: row.section, genre: row.genre, notes: row.notes};`

const statementTail = `MERGE (statement:Statement {id: row.id})
SET statement = {id: row.id, summary: row.summary, earliest: date(row.earliest), latest: date(row.latest),
  mode: row.mode, certainty: row.certainty, coder: row.coder, codebook: row.codebook,
  organization: row.organization, dateTime: row.dateTime}
MERGE (speaker:Actor {id: row.by})
MERGE (speaker)-[:MADE]->(statement)
FOREACH (x IN row.asserts | MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[stance:ASSERTS]->(demand) SET stance = {extent: x.extent})
FOREACH (x IN row.concedes | MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[stance:CONCEDES]->(demand) SET stance = {extent: x.extent})
FOREACH (x IN row.rejects | MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[stance:REJECTS]->(demand) SET stance = {extent: x.extent})
FOREACH (x IN row.relayedBy | MERGE (actor:Actor {id: x.actor})
  MERGE (statement)-[relay:RELAYED_BY]->(actor) SET relay = {relation: x.relation})
FOREACH (x IN row.disputedBy | MERGE (actor:Actor {id: x})
  MERGE (statement)-[:DISPUTED_BY]->(actor))
FOREACH (x IN row.citedIn | MERGE (source:Source {id: x.source})
  MERGE (statement)-[place:CITED_IN {start: x.start}]->(source)
  SET place = {paragraph: x.paragraph, start: x.start, end: x.end, phrase: x.phrase});`
