// Statements of source-002 (undated report of March 2025, after The Washington Post).
// Coded on 2026-11-22.

WITH [
  {id: 's002-01', by: 'vladimir-putin', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Putin backed the idea of the American 30-day truce but doubted that it would work, above all how to verify it on a long front.',
   asserts: [{demand: 'ceasefire-verification', extent: 'full'}],
   concedes: [{demand: 'thirty-day-ceasefire', extent: 'signalled'}],
   citedIn: [{source: 'source-002', paragraph: 2, start: 204, end: 368,
     phrase: 'fundamentally supported the idea of a 30-day ceasefire',
     tells: ['thirty-day-ceasefire'], relays: []},
    {source: 'source-002', paragraph: 2, start: 369, end: 466,
     phrase: 'especially regarding verification along a long front line',
     tells: ['ceasefire-verification'], relays: []}]},
  {id: 's002-02', by: 'united-states', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'The United States proposed a 30-day ceasefire.',
   asserts: [{demand: 'thirty-day-ceasefire', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 2, start: 204, end: 466,
     phrase: 'a 30-day ceasefire proposed by the U.S.',
     tells: ['thirty-day-ceasefire'], relays: []}]},
  {id: 's002-03', by: 'ukraine', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Ukraine accepted the American proposal of a 30-day ceasefire.',
   concedes: [{demand: 'thirty-day-ceasefire', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 2, start: 204, end: 466,
     phrase: 'ceasefire proposed by the U.S., which was also accepted by Ukraine',
     tells: ['thirty-day-ceasefire'], relays: []}]},
  {id: 's002-04', by: 'kremlin', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'The Kremlin said that it would give back none of the land it had taken.',
   rejects: [{demand: 'territorial-integrity', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 4, start: 814, end: 901,
     phrase: 'it would not relinquish any of the territories it has seized',
     tells: ['territorial-integrity'], relays: []}]},
  {id: 's002-05', by: 'dmitry-peskov', earliest: '2025-02-17', latest: '2025-03-30', mode: 'direct', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Peskov called Crimea and the four other regions constitutionally and factually Russian.',
   asserts: [{demand: 'crimea', extent: 'full'}, {demand: 'annexation-recognition', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 4, start: 902, end: 1106,
     phrase: 'Crimea, Sevastopol, Kherson, Zaporizhzhia, Donetsk, Luhansk… these are regions of Russia',
     tells: ['annexation-recognition', 'crimea'], relays: []}]},
  {id: 's002-06', by: 'vladimir-putin', earliest: '2024-06-01', latest: '2024-06-30', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Putin offered to stop the fighting at once if Ukraine handed over four regions and gave up joining NATO.',
   asserts: [{demand: 'oblast-handover', extent: 'full'}, {demand: 'nato-renunciation', extent: 'full'}],
   concedes: [{demand: 'ceasefire', extent: 'conditional'}],
   inExchangeFor: [{of: 'ceasefire', demand: 'oblast-handover', kind: 'precondition'}, {of: 'ceasefire', demand: 'nato-renunciation', kind: 'precondition'}],
   citedIn: [{source: 'source-002', paragraph: 4, start: 1300, end: 1458,
     phrase: 'Russia would cease hostilities immediately if Ukraine handed over four southeastern regions',
     tells: ['ceasefire', 'oblast-handover'], relays: []},
    {source: 'source-002', paragraph: 4, start: 1463, end: 1492,
     phrase: 'abandoned plans to join NATO',
     tells: ['nato-renunciation'], relays: []}]},
  {id: 's002-07', by: 'volodymyr-zelenskyy', earliest: '2022-02-24', latest: '2025-03-30', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Zelenskyy long held that Ukraine would give up no land.',
   asserts: [{demand: 'territorial-integrity', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 5, start: 1539, end: 1760,
     phrase: 'Ukraine would not surrender its sovereign territories',
     tells: ['territorial-integrity'], relays: []}]},
  {id: 's002-08', by: 'volodymyr-zelenskyy', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Zelenskyy lately put security guarantees before an immediate return of land.',
   asserts: [{demand: 'security-guarantees', extent: 'full'}],
   concedes: [{demand: 'territorial-integrity', extent: 'partial'}],
   relayedBy: [{actor: 'source-002-author', relation: 'author'}],
   citedIn: [{source: 'source-002', paragraph: 5, start: 1539, end: 1760,
     phrase: 'recently shifted focus from immediate return of territories to emphasizing security guarantees',
     tells: ['security-guarantees', 'territorial-integrity'], relays: ['source-002-author']}]},
  {id: 's002-09', by: 'russia', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Russia demands that Ukraine\'s military be stood down.',
   asserts: [{demand: 'demilitarization', extent: 'full'}],
   relayedBy: [{actor: 'source-002-author', relation: 'author'}],
   citedIn: [{source: 'source-002', paragraph: 5, start: 1761, end: 1917,
     phrase: 'Among Russia’s demands is the disengagement of Ukraine’s military',
     tells: ['demilitarization'], relays: ['source-002-author']}]},
  {id: 's002-10', by: 'pete-hegseth', earliest: '2025-02-01', latest: '2025-02-28', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Hegseth ruled out Ukrainian NATO membership as unrealistic.',
   asserts: [{demand: 'nato-renunciation', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 5, start: 2174, end: 2279,
     phrase: 'NATO membership was “not a realistic outcome.”',
     tells: ['nato-renunciation'], relays: []}]},
  {id: 's002-11', by: 'vladimir-putin', earliest: '2024-01-01', latest: '2024-12-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Putin threatened tragic consequences should NATO forces enter Ukraine.',
   at: 'address-putin-2024',
   rejects: [{demand: 'foreign-troops', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 6, start: 2483, end: 2655,
     phrase: '“tragic consequences” if NATO forces were deployed in Ukraine',
     tells: ['foreign-troops'], relays: []}]},
  {id: 's002-12', by: 'maria-zakharova', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Zakharova said that Russia would not accept the interference of other states and threatened a full response.',
   rejects: [{demand: 'foreign-troops', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 6, start: 2946, end: 3096,
     phrase: 'rejected the presence of foreign peacekeeping forces in Ukraine',
     tells: ['foreign-troops'], relays: []},
    {source: 'source-002', paragraph: 6, start: 3097, end: 3290,
     phrase: 'would not accept other countries “interfering in the conflict,”',
     tells: ['foreign-troops'], relays: []}]},
  {id: 's002-13', by: 'uk', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'The United Kingdom proposed sending thousands of soldiers to Ukraine once the war is over.',
   asserts: [{demand: 'foreign-troops', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 6, start: 3291, end: 3413,
     phrase: 'the U.K. and France, proposed sending thousands of troops to Ukraine',
     tells: ['foreign-troops'], relays: []}]},
  {id: 's002-14', by: 'france', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'France proposed sending thousands of soldiers to Ukraine once the war is over.',
   asserts: [{demand: 'foreign-troops', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 6, start: 3291, end: 3413,
     phrase: 'the U.K. and France, proposed sending thousands of troops to Ukraine',
     tells: ['foreign-troops'], relays: []}]},
  {id: 's002-15', by: 'russia', earliest: '2025-02-24', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Russia again ruled out peacekeepers of any NATO country in Ukraine.',
   rejects: [{demand: 'foreign-troops', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 6, start: 3414, end: 3551,
     phrase: 'reiterated its rejection of any NATO country’s peacekeeping forces',
     tells: ['foreign-troops'], relays: []}]},
  {id: 's002-16', by: 'russia', earliest: '2025-02-27', latest: '2025-02-27', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'In the Istanbul talks Russia asked for its seized diplomatic premises back and for direct flights.',
   at: 'round-united-states-russia-2025-02-27',
   asserts: [{demand: 'diplomatic-property', extent: 'full'}, {demand: 'direct-flights', extent: 'full'}],
   assesses: [{demand: 'mission-staffing', status: 'open'}],
   citedIn: [{source: 'source-002', paragraph: 6, start: 3586, end: 3779,
     phrase: 'long-standing complaints about frozen diplomatic compounds',
     tells: ['diplomatic-property'], relays: []},
    {source: 'source-002', paragraph: 6, start: 3780, end: 3967,
     phrase: 'revolved around the significantly reduced operations of diplomatic missions',
     tells: ['mission-staffing'], relays: []},
    {source: 'source-002', paragraph: 6, start: 3968, end: 4413,
     phrase: 'Russia sought the return of these premises',
     tells: ['diplomatic-property'], relays: []},
    {source: 'source-002', paragraph: 7, start: 5632, end: 5784,
     phrase: 'Russia pushed for the resumption of direct flights',
     tells: ['direct-flights'], relays: []}]},
  {id: 's002-17', by: 'united-states', earliest: '2025-02-27', latest: '2025-02-27', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Washington raised banking access and stable staffing for its embassy in Moscow.',
   at: 'round-united-states-russia-2025-02-27',
   asserts: [{demand: 'mission-staffing', extent: 'full'}],
   assesses: [{demand: 'mission-staffing', status: 'open'}],
   citedIn: [{source: 'source-002', paragraph: 6, start: 3780, end: 3967,
     phrase: 'revolved around the significantly reduced operations of diplomatic missions',
     tells: ['mission-staffing'], relays: []},
    {source: 'source-002', paragraph: 7, start: 4414, end: 4603,
     phrase: 'the need to ensure stable and sustainable personnel levels',
     tells: ['mission-staffing'], relays: []}]},
  {id: 's002-18', by: 'us-department-of-state', earliest: '2025-02-27', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'The State Department reported first concrete steps, found by both sides, for steadying the missions\' work.',
   assesses: [{demand: 'mission-staffing', status: 'near'}],
   citedIn: [{source: 'source-002', paragraph: 7, start: 4604, end: 4780,
     phrase: 'both sides had identified concrete initial steps',
     tells: ['mission-staffing'], relays: []}]},
  {id: 's002-19', by: 'donald-trump', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Trump was willing to think about easing sanctions within a peace agreement.',
   concedes: [{demand: 'sanctions-relief', extent: 'conditional'}],
   citedIn: [{source: 'source-002', paragraph: 7, start: 5102, end: 5201,
     phrase: 'willingness to consider easing sanctions as part of a potential peace agreement',
     tells: ['sanctions-relief'], relays: []}]},
  {id: 's002-20', by: 'kremlin', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'The Kremlin calls all sanctions illegal and wants them lifted.',
   asserts: [{demand: 'sanctions-relief', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 7, start: 5202, end: 5278,
     phrase: 'argues that all sanctions are illegal and should be lifted',
     tells: ['sanctions-relief'], relays: []}]},
  {id: 's002-21', by: 'france', earliest: '2025-03-01', latest: '2025-03-31', mode: 'indirect', certainty: 'stated',
   coder: 'two independent passes, adjudicated', codebook: '1.4',
   summary: 'Paris suggested holding the assets as collateral, to be seized if Russia broke a ceasefire.',
   asserts: [{demand: 'frozen-assets', extent: 'full'}],
   citedIn: [{source: 'source-002', paragraph: 7, start: 5505, end: 5631,
     phrase: 'Paris suggested using assets as collateral',
     tells: ['frozen-assets'], relays: []}]}
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
