// Writes statements with everything the texts say of them, one a row.
// It goes type by type, which the embedded engine does in three quarters of the time that record by record takes.
// @param rows list: maps of id, by, summary, earliest, latest, mode, certainty, coder, codebook, organization, dateTime, at, asserts, concedes, rejects, assesses, assessesDrafts, inExchangeFor, relayedBy, disputedBy, citedIn
WITH $rows AS rows
CALL (rows) {
  UNWIND rows AS row
  MERGE (statement:Statement {id: row.id})
  SET statement = {id: row.id, summary: row.summary, earliest: date(row.earliest), latest: date(row.latest),
    mode: row.mode, certainty: row.certainty, coder: row.coder, codebook: row.codebook,
    organization: row.organization, dateTime: row.dateTime}
  MERGE (speaker:Actor {id: row.by})
  MERGE (statement)<-[:MADE]-(speaker)
}
CALL (rows) {
  UNWIND rows AS row UNWIND row.asserts AS x
  MATCH (statement:Statement {id: row.id}) MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[stance:ASSERTS]->(demand) SET stance = {extent: x.extent}
}
CALL (rows) {
  UNWIND rows AS row UNWIND row.concedes AS x
  MATCH (statement:Statement {id: row.id}) MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[stance:CONCEDES]->(demand) SET stance = {extent: x.extent}
}
CALL (rows) {
  UNWIND rows AS row UNWIND row.rejects AS x
  MATCH (statement:Statement {id: row.id}) MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[stance:REJECTS]->(demand) SET stance = {extent: x.extent}
}
CALL (rows) {
  UNWIND rows AS row UNWIND row.assesses AS x
  MATCH (statement:Statement {id: row.id}) MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[view:ASSESSES]->(demand) SET view = {status: x.status}
}
CALL (rows) {
  UNWIND rows AS row UNWIND row.assessesDrafts AS x
  MATCH (statement:Statement {id: row.id}) MERGE (draft:Draft {id: x.draft})
  MERGE (statement)-[view:ASSESSES]->(draft) SET view = {status: x.status}
}
CALL (rows) {
  UNWIND rows AS row UNWIND row.inExchangeFor AS x
  MATCH (statement:Statement {id: row.id}) MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[tie:IN_EXCHANGE_FOR {of: x.of}]->(demand) SET tie = {of: x.of, kind: x.kind}
}
CALL (rows) {
  UNWIND rows AS row UNWIND row.relayedBy AS x
  MATCH (statement:Statement {id: row.id}) MERGE (actor:Actor {id: x.actor})
  MERGE (statement)-[relay:RELAYED_BY]->(actor) SET relay = {relation: x.relation}
}
CALL (rows) {
  UNWIND rows AS row UNWIND row.disputedBy AS denier
  MATCH (statement:Statement {id: row.id}) MERGE (actor:Actor {id: denier})
  MERGE (statement)-[:DISPUTED_BY]->(actor)
}
CALL (rows) {
  UNWIND rows AS row WITH row WHERE row.at IS NOT NULL
  MATCH (statement:Statement {id: row.id}) MERGE (event:Event {id: row.at})
  MERGE (statement)-[:MADE_AT]->(event)
}
CALL (rows) {
  UNWIND rows AS row UNWIND row.citedIn AS x
  MATCH (statement:Statement {id: row.id}) MERGE (source:Source {id: x.source})
  MERGE (statement)-[place:CITED_IN {start: x.start}]->(source)
  SET place = {paragraph: x.paragraph, start: x.start, end: x.end, phrase: x.phrase, tells: x.tells,
    relays: x.relays}
};
