// Statements of source-004 (Bloomberg report of 11 March 2022).
// Coder: two passes, adjudicated. Coded: 2026-11-22. Codebook: 1.3.

UNWIND [
  {id: 's004-01', by: 'sergey-lavrov', earliest: '2022-03-10', latest: '2022-03-10', mode: 'indirect', certainty: 'stated',
   summary: 'Lavrov conveyed to Kuleba that Russia would go on attacking until Ukraine met its demands, surrender being the least.',
   at: 'antalya-meeting-2022-03-10',
   asserts: [{demand: 'all-demands-met', extent: 'full'}],
   rejects: [{demand: 'ceasefire', extent: 'conditional'}],
   inExchangeFor: [{of: 'ceasefire', demand: 'all-demands-met', kind: 'precondition'}],
   relayedBy: [{actor: 'dmytro-kuleba', relation: 'adversary'}],
   citedIn: [{source: 'source-004', paragraph: 4, start: 286, end: 509,
     phrase: 'would continue attacks until its goals are met'},
    {source: 'source-004', paragraph: 5, start: 511, end: 687,
     phrase: 'they will continue their aggression until Ukraine meets their demands'}]},
  {id: 's004-02', by: 'sergey-lavrov', earliest: '2022-03-10', latest: '2022-03-10', mode: 'direct', certainty: 'stated',
   summary: 'Lavrov called Russia open to a presidents\' meeting if it brought added value, wanted Ukraine demilitarised, free of Nazi danger and without a ban on Russian, and left a ceasefire and corridors unanswered.',
   at: 'lavrov-press-conference-2022-03-10',
   asserts: [{demand: 'demilitarization', extent: 'full'}, {demand: 'denazification', extent: 'full'}, {demand: 'russian-language', extent: 'full'}],
   concedes: [{demand: 'leaders-meeting', extent: 'conditional'}],
   assesses: [{demand: 'ceasefire', status: 'unanswered'}, {demand: 'humanitarian-access', status: 'unanswered'}],
   citedIn: [{source: 'source-004', paragraph: 7, start: 932, end: 1076,
     phrase: '“but those contacts must have added value,”'},
    {source: 'source-004', paragraph: 13, start: 2262, end: 2488,
     phrase: 'gave no commitments on humanitarian corridors for Ukrainian cities'},
    {source: 'source-004', paragraph: 15, start: 2621, end: 2847,
     phrase: 'there won’t be a ban on the Russian language'}]},
  {id: 's004-03', by: 'dmytro-kuleba', earliest: '2022-03-01', latest: '2022-03-10', mode: 'indirect', certainty: 'stated',
   summary: 'Before meeting Lavrov, Kuleba named a ceasefire, relief for besieged cities and the departure of Russian troops as Kyiv\'s key demands.',
   asserts: [{demand: 'ceasefire', extent: 'full'}, {demand: 'humanitarian-access', extent: 'full'}, {demand: 'withdrawal', extent: 'full'}],
   citedIn: [{source: 'source-004', paragraph: 12, start: 2049, end: 2260,
     phrase: 'Kuleba had set out Ukraine’s three key demands before the meeting'}]},
  {id: 's004-04', by: 'olaf-scholz', earliest: '2022-03-10', latest: '2022-03-10', mode: 'indirect', certainty: 'stated',
   summary: 'Scholz again asked Putin for an immediate ceasefire.',
   at: 'scholz-macron-putin-call-2022-03-10',
   asserts: [{demand: 'ceasefire', extent: 'full'}],
   citedIn: [{source: 'source-004', paragraph: 18, start: 3139, end: 3295,
     phrase: 'reiterated their demand for an immediate ceasefire'}]},
  {id: 's004-05', by: 'emmanuel-macron', earliest: '2022-03-10', latest: '2022-03-10', mode: 'indirect', certainty: 'stated',
   summary: 'Macron again asked Putin for an immediate ceasefire.',
   at: 'scholz-macron-putin-call-2022-03-10',
   asserts: [{demand: 'ceasefire', extent: 'full'}],
   citedIn: [{source: 'source-004', paragraph: 18, start: 3139, end: 3295,
     phrase: 'reiterated their demand for an immediate ceasefire'}]},
  {id: 's004-06', by: 'volodymyr-zelenskyy', earliest: '2022-03-01', latest: '2022-03-11', mode: 'indirect', certainty: 'stated',
   summary: 'Zelenskyy was ready to think about compromise over giving up NATO and becoming neutral.',
   concedes: [{demand: 'nato-renunciation', extent: 'signalled'}, {demand: 'neutrality', extent: 'signalled'}],
   citedIn: [{source: 'source-004', paragraph: 20, start: 3401, end: 3593,
     phrase: 'willing to consider some compromises on Russia’s demand'}]},
  {id: 's004-07', by: 'russia', earliest: '2022-03-01', latest: '2022-03-11', mode: 'indirect', certainty: 'stated',
   summary: 'Russia demands that Ukraine give up NATO and become neutral.',
   asserts: [{demand: 'nato-renunciation', extent: 'full'}, {demand: 'neutrality', extent: 'full'}],
   relayedBy: [{actor: 'bloomberg', relation: 'author'}],
   citedIn: [{source: 'source-004', paragraph: 20, start: 3401, end: 3593,
     phrase: 'Russia’s demand that his country abandons ambitions to join NATO'}]},
  {id: 's004-08', by: 'volodymyr-zelenskyy', earliest: '2022-03-01', latest: '2022-03-11', mode: 'direct', certainty: 'stated',
   summary: 'Zelenskyy said that the war can end only once he and Putin have talked directly.',
   asserts: [{demand: 'leaders-meeting', extent: 'full'}],
   citedIn: [{source: 'source-004', paragraph: 21, start: 3595, end: 3766,
     phrase: '“only after the direct talks between the two presidents can we'}]},
  {id: 's004-09', by: 'ihor-zhovkva', earliest: '2022-03-09', latest: '2022-03-09', mode: 'direct', certainty: 'stated',
   summary: 'Zhovkva insisted on security guarantees from allies and neighbours, ruled out ceding land, and made a ceasefire and withdrawal the precondition of negotiating.',
   at: 'zhovkva-bloomberg-interview-2022-03-09',
   asserts: [{demand: 'security-guarantees', extent: 'full'}, {demand: 'territorial-integrity', extent: 'full'}, {demand: 'negotiations', extent: 'conditional'}, {demand: 'ceasefire', extent: 'full'}, {demand: 'withdrawal', extent: 'full'}],
   inExchangeFor: [{of: 'negotiations', demand: 'ceasefire', kind: 'precondition'}, {of: 'negotiations', demand: 'withdrawal', kind: 'precondition'}],
   citedIn: [{source: 'source-004', paragraph: 22, start: 3768, end: 4049,
     phrase: 'insisting on security guarantees from neighbors and allies'},
    {source: 'source-004', paragraph: 23, start: 4051, end: 4239,
     phrase: 'precondition for having such kind of negotiations is immediate ceasefire'}]}
] AS row
MERGE (statement:Statement {id: row.id})
SET statement = {id: row.id, summary: row.summary, earliest: date(row.earliest), latest: date(row.latest),
  mode: row.mode, certainty: row.certainty, coder: 'two passes, adjudicated', codebook: '1.3'}
MERGE (speaker:Actor {id: row.by})
MERGE (speaker)-[:MADE]->(statement)
FOREACH (x IN row.asserts | MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[stance:ASSERTS]->(demand) SET stance = {extent: x.extent})
FOREACH (x IN row.concedes | MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[stance:CONCEDES]->(demand) SET stance = {extent: x.extent})
FOREACH (x IN row.rejects | MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[stance:REJECTS]->(demand) SET stance = {extent: x.extent})
FOREACH (x IN row.assesses | MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[view:ASSESSES]->(demand) SET view = {status: x.status})
FOREACH (x IN row.assessesDrafts | MERGE (draft:Draft {id: x.draft})
  MERGE (statement)-[view:ASSESSES]->(draft) SET view = {status: x.status})
FOREACH (x IN row.inExchangeFor | MERGE (demand:Demand {id: x.demand})
  MERGE (statement)-[tie:IN_EXCHANGE_FOR {of: x.of}]->(demand) SET tie = {of: x.of, kind: x.kind})
FOREACH (x IN row.relayedBy | MERGE (actor:Actor {id: x.actor})
  MERGE (statement)-[relay:RELAYED_BY]->(actor) SET relay = {relation: x.relation})
FOREACH (x IN row.disputedBy | MERGE (actor:Actor {id: x})
  MERGE (statement)-[:DISPUTED_BY]->(actor))
FOREACH (x IN CASE WHEN row.at IS NULL THEN [] ELSE [row.at] END | MERGE (event:Event {id: x})
  MERGE (statement)-[:MADE_AT]->(event))
FOREACH (x IN row.citedIn | MERGE (source:Source {id: x.source})
  MERGE (statement)-[place:CITED_IN {start: x.start}]->(source)
  SET place = {paragraph: x.paragraph, start: x.start, end: x.end, phrase: x.phrase});
