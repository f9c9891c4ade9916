// Statements of source-003 (European Views, 29 March 2022).
// Coded on 2026-11-22.

WITH [
  {id: 's003-01', by: 'alexander-fomin', earliest: '2022-03-29', latest: '2022-03-29', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Fomin announced that Russia would sharply cut its military activity around Kyiv and Chernihiv so as to build trust for a settlement.',
   at: 'round-russia-ukraine-2022-03-29',
   concedes: [{demand: 'ceasefire', extent: 'partial'}],
   relayedBy: [{actor: 'bbc', relation: 'press'}],
   citedIn: [{source: 'source-003', paragraph: 3, start: 123, end: 334,
     phrase: 'it would reduce its military operations around Kyiv, and in Chernihiv',
     tells: ['ceasefire'], relays: []},
    {source: 'source-003', paragraph: 3, start: 335, end: 613,
     phrase: 'made the announcement to “radically reduce” Russia’s military activity',
     tells: ['ceasefire'], relays: ['bbc']}]},
  {id: 's003-02', by: 'mykhailo-podoliak', earliest: '2022-03-29', latest: '2022-03-29', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Podoliak set out a Ukrainian offer of neutrality without foreign bases in return for guarantees of its security by named states, with fifteen years of bilateral talks on Crimea.',
   at: 'round-russia-ukraine-2022-03-29',
   asserts: [{demand: 'security-guarantees', extent: 'full'}, {demand: 'crimea-talks', extent: 'full'}],
   concedes: [{demand: 'neutrality', extent: 'conditional'}, {demand: 'no-foreign-bases', extent: 'conditional'}],
   inExchangeFor: [{of: 'neutrality', demand: 'security-guarantees', kind: 'exchange'}, {of: 'no-foreign-bases', demand: 'security-guarantees', kind: 'exchange'}],
   relayedBy: [{actor: 'al-jazeera', relation: 'press'}],
   citedIn: [{source: 'source-003', paragraph: 4, start: 616, end: 764,
     phrase: 'meaning it would not join military alliances or host military bases',
     tells: ['neutrality', 'no-foreign-bases'], relays: ['al-jazeera']},
    {source: 'source-003', paragraph: 4, start: 765, end: 1037,
     phrase: 'The trade-off would be security guarantees for Kyiv',
     tells: ['security-guarantees'], relays: ['al-jazeera']},
    {source: 'source-003', paragraph: 5, start: 1040, end: 1167,
     phrase: '15-year bilateral negotiations on Crimea',
     tells: ['crimea-talks'], relays: ['al-jazeera']}]},
  {id: 's003-03', by: 'russia', earliest: '2022-03-01', latest: '2022-03-29', mode: 'indirect', certainty: 'hedged',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'According to a newspaper, Russia was ready to drop the denazification demand and perhaps to accept Ukrainian accession to the EU.',
   concedes: [{demand: 'denazification', extent: 'signalled'}, {demand: 'eu-membership', extent: 'signalled'}],
   relayedBy: [{actor: 'financial-times', relation: 'press'}],
   citedIn: [{source: 'source-003', paragraph: 6, start: 1169, end: 1367,
     phrase: '“denazified”, and might even be open to Ukraine joining the European Union',
     tells: ['denazification', 'eu-membership'], relays: ['financial-times']}]},
  {id: 's003-04', by: 'russia', earliest: '2022-03-01', latest: '2022-03-28', mode: 'indirect', certainty: 'hedged',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Moscow had earlier made denazification, demilitarisation and legal protection of the Russian language its core demands.',
   asserts: [{demand: 'denazification', extent: 'full'}, {demand: 'demilitarization', extent: 'full'}, {demand: 'russian-language', extent: 'full'}],
   relayedBy: [{actor: 'financial-times', relation: 'press'}],
   citedIn: [{source: 'source-003', paragraph: 6, start: 1368, end: 1497,
     phrase: '“Denazification”, “demilitarisation” and legal safeguards for the Russian language in Ukraine',
     tells: ['demilitarization', 'denazification', 'russian-language'], relays: ['financial-times']}]}
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
