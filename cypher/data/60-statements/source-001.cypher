// Statements of source-001 (encyclopedia article, 2024).
// Coded on 2026-11-22.

WITH [
  {id: 's001-01', by: 'ukrainian-delegation', earliest: '2022-02-28', latest: '2022-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Ukraine\'s negotiators worked out a framework with a neutral status, a cap on the army and guarantor states.',
   at: 'rounds-russia-ukraine-2022-03',
   asserts: [{demand: 'security-guarantees', extent: 'full'}],
   concedes: [{demand: 'neutrality', extent: 'signalled'}, {demand: 'demilitarization', extent: 'signalled'}],
   citedIn: [{source: 'source-001', paragraph: 4, start: 851, end: 1067,
     phrase: 'Istanbul Communiqué, "Key Provisions of the Treaty on Ukraine\'s Security Guarantees"',
     tells: ['security-guarantees'], relays: []},
    {source: 'source-001', paragraph: 4, start: 1068, end: 1304,
     phrase: 'Ukraine to be a neutral state, put a limit on its military',
     tells: ['security-guarantees', 'demilitarization', 'neutrality'], relays: []}]},
  {id: 's001-02', by: 'russian-delegation', earliest: '2022-02-28', latest: '2022-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Russia\'s negotiators worked out a framework with a neutral Ukraine, a cap on its army and Russia among the guarantors.',
   at: 'rounds-russia-ukraine-2022-03',
   asserts: [{demand: 'neutrality', extent: 'full'}, {demand: 'demilitarization', extent: 'partial'}],
   concedes: [{demand: 'security-guarantees', extent: 'signalled'}],
   citedIn: [{source: 'source-001', paragraph: 4, start: 851, end: 1067,
     phrase: 'Istanbul Communiqué, "Key Provisions of the Treaty on Ukraine\'s Security Guarantees"',
     tells: ['security-guarantees'], relays: []},
    {source: 'source-001', paragraph: 4, start: 1068, end: 1304,
     phrase: 'Ukraine to be a neutral state, put a limit on its military',
     tells: ['demilitarization', 'neutrality', 'security-guarantees'], relays: []}]},
  {id: 's001-03', by: 'russia', earliest: '2022-05-09', latest: '2022-12-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Russia called for peace talks again after a Ukrainian counteroffensive.',
   asserts: [{demand: 'negotiations', extent: 'full'}],
   citedIn: [{source: 'source-001', paragraph: 5, start: 1604, end: 1890,
     phrase: 'Russia renewed calls for peace talks',
     tells: ['negotiations'], relays: []}]},
  {id: 's001-04', by: 'russia', earliest: '2021-12-01', latest: '2022-02-23', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Russia wanted a treaty barring Ukraine from NATO for good and a NATO pull-back to the posture of 1997.',
   asserts: [{demand: 'nato-renunciation', extent: 'full'}, {demand: 'nato-rollback', extent: 'full'}],
   citedIn: [{source: 'source-001', paragraph: 12, start: 3698, end: 3899,
     phrase: 'to prevent Ukraine from ever joining NATO but also withdrawal of NATO',
     tells: ['nato-renunciation', 'nato-rollback'], relays: []}]},
  {id: 's001-05', by: 'nato', earliest: '2021-12-01', latest: '2022-02-23', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'NATO turned down both the membership bar and the pull-back.',
   rejects: [{demand: 'nato-renunciation', extent: 'full'}, {demand: 'nato-rollback', extent: 'full'}],
   citedIn: [{source: 'source-001', paragraph: 12, start: 3908, end: 4020,
     phrase: 'rejected by NATO as it would go against its "open-door policy"',
     tells: ['nato-renunciation', 'nato-rollback'], relays: []}]},
  {id: 's001-06', by: 'nato', earliest: '2021-12-01', latest: '2022-02-23', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'NATO proposed better communication and talks on missiles and exercises provided Russian troops left the Ukrainian border.',
   asserts: [{demand: 'arms-control-talks', extent: 'conditional'}, {demand: 'border-pullback', extent: 'full'}],
   inExchangeFor: [{of: 'arms-control-talks', demand: 'border-pullback', kind: 'precondition'}],
   citedIn: [{source: 'source-001', paragraph: 12, start: 4021, end: 4183,
     phrase: 'discuss missile placements and military exercises, as long as Russia withdrew troops',
     tells: ['arms-control-talks', 'border-pullback'], relays: []}]},
  {id: 's001-07', by: 'russia', earliest: '2022-02-24', latest: '2022-02-24', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'When it invaded, Russia demanded recognition of Crimea and of the two republics, and Ukraine\'s demilitarisation and denazification.',
   asserts: [{demand: 'crimea', extent: 'full'}, {demand: 'donbas', extent: 'full'}, {demand: 'demilitarization', extent: 'full'}, {demand: 'denazification', extent: 'full'}],
   citedIn: [{source: 'source-001', paragraph: 13, start: 4188, end: 4287,
     phrase: 'included recognition of Russia\'s annexation of Crimea',
     tells: ['crimea'], relays: []},
    {source: 'source-001', paragraph: 13, start: 4289, end: 4505,
     phrase: 'People\'s Republic as independent states, as well as "demilitarization" and "denazification"',
     tells: ['demilitarization', 'denazification', 'donbas'], relays: []}]},
  {id: 's001-08', by: 'dmitry-kozak', earliest: '2022-02-24', latest: '2022-03-02', mode: 'indirect', certainty: 'disputed',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Kozak negotiated a deal with Ukraine to end the fighting against assurances that it would stay out of NATO.',
   asserts: [{demand: 'nato-renunciation', extent: 'full'}],
   concedes: [{demand: 'ceasefire', extent: 'conditional'}],
   inExchangeFor: [{of: 'ceasefire', demand: 'nato-renunciation', kind: 'exchange'}],
   relayedBy: [{actor: 'dmitry-kozak', relation: 'own'}, {actor: 'reuters', relation: 'press'}],
   disputedBy: ['kremlin'],
   citedIn: [{source: 'source-001', paragraph: 14, start: 5159, end: 5416,
     phrase: 'would satisfy Russia\'s demand for Ukraine to stay out of NATO',
     tells: ['nato-renunciation'], relays: ['reuters']},
    {source: 'source-001', paragraph: 17, start: 6179, end: 6318,
     phrase: 'he had negotiated an agreement with Ukraine',
     tells: ['nato-renunciation', 'ceasefire'], relays: ['dmitry-kozak']},
    {source: 'source-001', paragraph: 17, start: 6323, end: 6428,
     phrase: 'ended hostilities in exchange for guarantees that Ukraine would not join NATO',
     tells: ['nato-renunciation', 'ceasefire'], relays: ['dmitry-kozak']}]},
  {id: 's001-09', by: 'russia', earliest: '2022-09-01', latest: '2022-09-30', mode: 'document', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Russia declared the Ukrainian regions of Kherson and Zaporizhzhia, and by another telling Donetsk and Luhansk with them, to be annexed.',
   at: 'act-annexation-2022',
   asserts: [{demand: 'annexation-recognition', extent: 'full'}],
   citedIn: [{source: 'source-001', paragraph: 14, start: 5421, end: 5619,
     phrase: 'Russia declared it had annexed the Kherson and Zaporizhzhia regions',
     tells: ['annexation-recognition'], relays: []},
    {source: 'source-002', paragraph: 4, start: 1233, end: 1299,
     phrase: 'were annexed illegally in 2022',
     tells: ['annexation-recognition'], relays: []}]},
  {id: 's001-10', by: 'dmitry-peskov', earliest: '2022-09-01', latest: '2023-04-30', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Peskov said that the new annexations have to be recognised before there can be any peace plan.',
   asserts: [{demand: 'annexation-recognition', extent: 'full'}],
   citedIn: [{source: 'source-001', paragraph: 14, start: 5421, end: 5619,
     phrase: 'these additional annexations must be recognized before any peace plan',
     tells: ['annexation-recognition'], relays: []}]},
  {id: 's001-11', by: 'vladimir-putin', earliest: '2024-01-01', latest: '2024-01-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Putin again called for Ukraine\'s government to be overthrown.',
   asserts: [{demand: 'government-removal', extent: 'full'}],
   citedIn: [{source: 'source-001', paragraph: 14, start: 6054, end: 6116,
     phrase: 'called for the overthrow of the Ukrainian government',
     tells: ['government-removal'], relays: []}]},
  {id: 's001-12', by: 'ukraine', earliest: '2022-02-24', latest: '2022-03-02', mode: 'indirect', certainty: 'disputed',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Ukraine agreed with Kozak to guarantees that it would not join NATO in return for an end of hostilities.',
   asserts: [{demand: 'ceasefire', extent: 'full'}],
   concedes: [{demand: 'nato-renunciation', extent: 'conditional'}],
   inExchangeFor: [{of: 'nato-renunciation', demand: 'ceasefire', kind: 'exchange'}],
   relayedBy: [{actor: 'dmitry-kozak', relation: 'adversary'}],
   disputedBy: ['kremlin'],
   citedIn: [{source: 'source-001', paragraph: 17, start: 6179, end: 6318,
     phrase: 'he had negotiated an agreement with Ukraine',
     tells: ['ceasefire', 'nato-renunciation'], relays: ['dmitry-kozak']},
    {source: 'source-001', paragraph: 17, start: 6323, end: 6428,
     phrase: 'ended hostilities in exchange for guarantees that Ukraine would not join NATO',
     tells: ['ceasefire', 'nato-renunciation'], relays: ['dmitry-kozak']}]},
  {id: 's001-13', by: 'vladimir-putin', earliest: '2022-02-24', latest: '2022-03-02', mode: 'indirect', certainty: 'disputed',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Putin turned down the deal that Kozak had made with Ukraine.',
   rejects: [{demand: 'ceasefire', extent: 'full'}],
   disputedBy: ['kremlin'],
   citedIn: [{source: 'source-001', paragraph: 17, start: 6429, end: 6554,
     phrase: 'The agreement was however blocked by Putin',
     tells: ['ceasefire'], relays: []}]}
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
