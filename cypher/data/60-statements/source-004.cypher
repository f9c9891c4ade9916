// Statements of source-004 (Bloomberg report of 11 March 2022).
// Coded on 2026-11-22.

WITH [
  {id: 's004-01', by: 'volodymyr-zelenskyy', earliest: '2022-03-01', latest: '2022-03-11', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Zelenskyy was ready to think about compromise over giving up NATO and becoming neutral.',
   concedes: [{demand: 'nato-renunciation', extent: 'signalled'}, {demand: 'neutrality', extent: 'signalled'}],
   citedIn: [{source: 'source-004', paragraph: 20, start: 3401, end: 3560,
     phrase: 'demand that his country abandons ambitions to join NATO',
     tells: ['nato-renunciation'], relays: []},
    {source: 'source-004', paragraph: 20, start: 3565, end: 3593,
     phrase: 'to adopt a neutral position',
     tells: ['neutrality'], relays: []}]},
  {id: 's004-02', by: 'russia', earliest: '2022-03-01', latest: '2022-03-11', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Russia demands that Ukraine give up NATO and become neutral.',
   asserts: [{demand: 'nato-renunciation', extent: 'full'}, {demand: 'neutrality', extent: 'full'}],
   relayedBy: [{actor: 'bloomberg', relation: 'author'}],
   citedIn: [{source: 'source-004', paragraph: 20, start: 3401, end: 3593,
     phrase: 'abandons ambitions to join NATO and to adopt a neutral position',
     tells: ['nato-renunciation', 'neutrality'], relays: ['bloomberg']}]},
  {id: 's004-03', by: 'volodymyr-zelenskyy', earliest: '2022-03-01', latest: '2022-03-11', mode: 'direct', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Zelenskyy said that the war can end only once he and Putin have talked directly.',
   asserts: [{demand: 'leaders-meeting', extent: 'full'}],
   citedIn: [{source: 'source-004', paragraph: 21, start: 3595, end: 3766,
     phrase: '“only after the direct talks between the two presidents can we',
     tells: ['leaders-meeting'], relays: []}]},
  {id: 's004-04', by: 'ihor-zhovkva', earliest: '2022-03-09', latest: '2022-03-09', mode: 'direct', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Zhovkva insisted on security guarantees from allies and neighbours, ruled out ceding land, and made a ceasefire and withdrawal the precondition of negotiating.',
   at: 'interview-zhovkva-2022-03-09',
   asserts: [{demand: 'security-guarantees', extent: 'full'}, {demand: 'territorial-integrity', extent: 'full'}, {demand: 'negotiations', extent: 'conditional'}, {demand: 'ceasefire', extent: 'full'}, {demand: 'withdrawal', extent: 'full'}],
   inExchangeFor: [{of: 'negotiations', demand: 'ceasefire', kind: 'precondition'}, {of: 'negotiations', demand: 'withdrawal', kind: 'precondition'}],
   citedIn: [{source: 'source-004', paragraph: 22, start: 3768, end: 3872,
     phrase: 'insisting on security guarantees from neighbors and allies',
     tells: ['security-guarantees'], relays: []},
    {source: 'source-004', paragraph: 22, start: 3878, end: 4049,
     phrase: 'will not cede a “single inch” of its territory to Russia',
     tells: ['territorial-integrity'], relays: []},
    {source: 'source-004', paragraph: 23, start: 4051, end: 4239,
     phrase: 'precondition for having such kind of negotiations is immediate ceasefire and withdrawal',
     tells: ['ceasefire', 'withdrawal', 'negotiations'], relays: []}]}
] AS rows
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
