/** The best single query we found for the facts of each question, to be sent to a bare engine. */
import type { Params } from '../../src/store/graph-store.js'

export interface BareQuery {
  query: string
  params: Params
}

const side = `OPTIONAL MATCH (a)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)`

/** A statement at a time, then its stances: half the work of looking relays and sources up for each stance. */
const stances = `${side}
WITH s, coalesce(principal.id, a.id) AS side
OPTIONAL MATCH (s)-[by:RELAYED_BY]->(:Actor)
WITH s, side, collect(DISTINCT by.relation) AS relays
MATCH (s)-[:CITED_IN]->(source:Source)
WITH s, side, relays, collect(DISTINCT source.id) AS sources, min(source.publishedEarliest) AS publishedEarliest,
  min(source.publishedLatest) AS publishedLatest`
const stanceColumns = `RETURN s.id AS statement, side, d.id AS demand, type(x) AS stance, x.extent AS extent,
  toString(s.earliest) AS earliest, toString(s.latest) AS latest, s.certainty AS certainty, relays, sources,
  toString(publishedEarliest) AS publishedEarliest, toString(publishedLatest) AS publishedLatest`

/** The stance of every side on every demand as far as it may have been taken by the day. */
export const bareLedger = (asOf: string): BareQuery => ({
  query: `MATCH (s:Statement)<-[:MADE]-(a:Actor) WHERE s.earliest <= $asOf
${stances}
MATCH (s)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
${stanceColumns}`,
  params: { asOf: { $date: asOf } },
})

/** Everything the answers show of the statements `s` of `a`. */
const whole = `${side}
CALL (s) {
  MATCH (s)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
  RETURN collect({demand: d.id, stance: type(x), extent: x.extent}) AS stances
}
CALL (s) {
  MATCH (s)-[x:IN_EXCHANGE_FOR]->(d:Demand)
  RETURN collect({of: x.of, demand: d.id, kind: x.kind}) AS exchanges
}
CALL (s) {
  MATCH (s)-[x:ASSESSES]->(target)
  RETURN collect({target: target.id, status: x.status}) AS assesses
}
CALL (s) {
  MATCH (s)-[x:RELAYED_BY]->(by:Actor)
  RETURN collect({actor: by.id, relation: x.relation}) AS relayedBy
}
CALL (s) {
  MATCH (s)-[:DISPUTED_BY]->(by:Actor)
  RETURN collect(by.id) AS disputedBy
}
CALL (s) {
  MATCH (s)-[:MADE_AT]->(e:Event)
  RETURN head(collect(e.id)) AS event
}
CALL (s) {
  MATCH (s)-[c:CITED_IN]->(source:Source)
  RETURN collect({source: source.id, paragraph: c.paragraph, start: c.start, end: c.end, phrase: c.phrase}) AS citations,
    min(source.publishedEarliest) AS publishedEarliest, min(source.publishedLatest) AS publishedLatest
}
RETURN s.id AS id, a.id AS speaker, coalesce(principal.id, a.id) AS side, r.capacity AS capacity,
  r.authority AS authority, s.summary AS summary, toString(s.earliest) AS earliest, toString(s.latest) AS latest,
  s.mode AS mode, s.certainty AS certainty, s.coder AS coder, event, stances, exchanges, assesses, relayedBy,
  disputedBy, citations, toString(publishedEarliest) AS publishedEarliest, toString(publishedLatest) AS publishedLatest
ORDER BY s.latest, id`
const firstPage = 'ORDER BY s.latest, s.id LIMIT 50\nMATCH (s)<-[:MADE]-(a:Actor)'

/** The first 50 statements on a demand, whole. */
export const bareTrace = (demand: string): BareQuery => ({
  query: `MATCH (d:Demand {id: $demand})<-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]-(s:Statement)
WITH DISTINCT s ${firstPage}
${whole}`,
  params: { demand },
})

/** The first 50 statements whose summary holds a text, whole. */
export const bareSearch = (text: string): BareQuery => ({
  query: `MATCH (s:Statement) WHERE toLower(s.summary) CONTAINS toLower($text)
WITH s ${firstPage}
${whole}`,
  params: { text },
})

/** The stances of one side on one demand, with their statements whole. */
export const bareTrajectory = (sideId: string, demand: string): BareQuery => ({
  query: `MATCH (d:Demand {id: $demand})<-[:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
${side}
WITH s, a, coalesce(principal.id, a.id) AS speaksFor WHERE speaksFor = $side
WITH s, a ORDER BY s.latest, s.id
${whole}`,
  params: { side: sideId, demand },
})

/** The stances by either of two days, which differ by what moved. */
export const bareChanges = (from: string, to: string): BareQuery => ({
  query: `MATCH (s:Statement)<-[:MADE]-(a:Actor) WHERE s.earliest <= $to
${stances}
MATCH (s)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
${stanceColumns}, s.latest > $from AS fresh`,
  params: { from: { $date: from }, to: { $date: to } },
})

/** The first 50 statements that an actor made, whole. */
export const bareActor = (actor: string): BareQuery => ({
  query: `MATCH (by:Actor {id: $actor})-[:MADE]->(s:Statement)
WITH DISTINCT s ${firstPage}
${whole}`,
  params: { actor },
})

/** How many statements there are, and stances on demands. */
export const bareStats: BareQuery = {
  query: `MATCH (s:Statement) WITH count(s) AS statements
MATCH (:Statement)-[r:ASSERTS|CONCEDES|REJECTS]->(:Demand) RETURN statements, count(r) AS stances`,
  params: {},
}
