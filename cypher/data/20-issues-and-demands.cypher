// Issues and demands of the first dataset, and how demands bear on one another (codebook 6).

UNWIND [
  {id: 'alignment', name: 'Alignment', rank: 1},
  {id: 'security', name: 'Security', rank: 2},
  {id: 'government', name: 'Government and identity', rank: 3},
  {id: 'territory', name: 'Territory', rank: 4},
  {id: 'hostilities', name: 'Hostilities', rank: 5},
  {id: 'humanitarian', name: 'Humanitarian', rank: 6},
  {id: 'process', name: 'Process', rank: 7},
  {id: 'relations', name: 'Sanctions and relations', rank: 8}
] AS row
MERGE (issue:Issue {id: row.id})
SET issue = {id: row.id, name: row.name, rank: row.rank};

UNWIND [
  {id: 'neutrality', issue: 'alignment', name: 'Neutrality',
   proposition: 'Ukraine adopts neutral or non-aligned status',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'nato-renunciation', issue: 'alignment', name: 'NATO renunciation',
   proposition: 'Ukraine gives up joining NATO',
   raisedBy: ['russia'], addressedTo: ['ukraine', 'nato']},
  {id: 'nato-rollback', issue: 'alignment', name: 'NATO rollback',
   proposition: 'NATO returns to its 1997 posture',
   raisedBy: ['russia'], addressedTo: ['nato']},
  {id: 'russian-security-guarantees', issue: 'alignment', name: 'Security guarantees for Russia',
   proposition: 'The US and NATO give Russia binding security guarantees',
   raisedBy: ['russia'], addressedTo: ['united-states', 'nato']},
  {id: 'no-foreign-bases', issue: 'alignment', name: 'No foreign bases',
   proposition: 'No foreign bases or weapons on Ukrainian soil',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'eu-membership', issue: 'alignment', name: 'EU membership',
   proposition: 'Ukraine joins the European Union',
   raisedBy: ['ukraine'], addressedTo: ['eu', 'russia']},
  {id: 'security-guarantees', issue: 'security', name: 'Security guarantees for Ukraine',
   proposition: 'Named states guarantee Ukraine\'s security by law',
   raisedBy: ['ukraine'], addressedTo: ['russia', 'united-states', 'uk', 'turkey', 'france', 'germany']},
  {id: 'demilitarization', issue: 'security', name: 'Demilitarization',
   proposition: 'Ukraine is demilitarised: it gives up its armed forces (limits them: partial)',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'no-offensive-weapons', issue: 'security', name: 'No offensive weapons',
   proposition: 'Ukraine holds no offensive weapons',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'foreign-troops', issue: 'security', name: 'Foreign troops',
   proposition: 'Foreign troops (European, NATO, peacekeepers) deploy in Ukraine',
   raisedBy: ['uk', 'france'], addressedTo: ['russia']},
  {id: 'denazification', issue: 'government', name: 'Denazification',
   proposition: 'Ukraine is "denazified" (never defined)',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'government-removal', issue: 'government', name: 'Removal of the government',
   proposition: 'Ukraine\'s government leaves office',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'russian-language', issue: 'government', name: 'Russian language',
   proposition: 'Russian has official or protected status in Ukraine',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'crimea', issue: 'territory', name: 'Crimea',
   proposition: 'Crimea is recognised as Russian',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'crimea-talks', issue: 'territory', name: 'Crimea talks',
   proposition: 'Crimea\'s status is settled in bilateral talks over 15 years',
   raisedBy: ['ukraine'], addressedTo: ['russia']},
  {id: 'donbas', issue: 'territory', name: 'Donbas',
   proposition: 'The Donetsk and Luhansk "republics" are recognised as independent',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'annexation-recognition', issue: 'territory', name: 'Recognition of the annexations',
   proposition: 'The regions annexed in 2022 are recognised as Russian',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'oblast-handover', issue: 'territory', name: 'Handover of the annexed regions',
   proposition: 'Ukraine hands over the annexed regions',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'territorial-integrity', issue: 'territory', name: 'Territorial integrity',
   proposition: 'Ukraine keeps, or gets back, its territory',
   raisedBy: ['ukraine'], addressedTo: ['russia']},
  {id: 'ceasefire', issue: 'hostilities', name: 'Ceasefire',
   proposition: 'The fighting stops',
   raisedBy: ['ukraine'], addressedTo: ['russia']},
  {id: 'ceasefire-local', issue: 'hostilities', name: 'Local or timed ceasefire',
   proposition: 'It stops at a place, or for a set time (a siege lifted, a 24-hour truce)',
   raisedBy: ['ukraine'], addressedTo: ['russia']},
  {id: 'thirty-day-ceasefire', issue: 'hostilities', name: '30-day ceasefire',
   proposition: 'A 30-day ceasefire as the US proposed',
   raisedBy: ['united-states'], addressedTo: ['russia', 'ukraine']},
  {id: 'ceasefire-verification', issue: 'hostilities', name: 'Ceasefire verification',
   proposition: 'A ceasefire is verifiable along the line',
   raisedBy: ['russia'], addressedTo: ['ukraine', 'united-states']},
  {id: 'withdrawal', issue: 'hostilities', name: 'Withdrawal',
   proposition: 'Russian forces leave Ukraine',
   raisedBy: ['ukraine'], addressedTo: ['russia']},
  {id: 'border-pullback', issue: 'hostilities', name: 'Pullback from the borders',
   proposition: 'Russian forces leave Ukraine\'s borders (before the invasion)',
   raisedBy: ['nato'], addressedTo: ['russia']},
  {id: 'humanitarian-access', issue: 'humanitarian', name: 'Humanitarian access',
   proposition: 'Corridors and aid reach besieged cities',
   raisedBy: ['ukraine'], addressedTo: ['russia']},
  {id: 'civilian-protection', issue: 'humanitarian', name: 'Civilian protection',
   proposition: 'Civilians and civilian objects are spared, humanitarian law is kept',
   raisedBy: ['ukraine', 'france'], addressedTo: ['russia']},
  {id: 'negotiations', issue: 'process', name: 'Negotiations',
   proposition: 'The parties hold talks (a round, its format, going on)',
   raisedBy: ['ukraine', 'russia'], addressedTo: ['russia', 'ukraine']},
  {id: 'leaders-meeting', issue: 'process', name: 'Meeting of the presidents',
   proposition: 'The two presidents meet',
   raisedBy: ['ukraine'], addressedTo: ['russia']},
  {id: 'all-demands-met', issue: 'process', name: 'All of Russia\'s terms',
   proposition: 'Ukraine accepts all of Russia\'s terms',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'arms-control-talks', issue: 'process', name: 'Arms control talks',
   proposition: 'NATO and Russia talk on missiles, exercises, communication',
   raisedBy: ['nato'], addressedTo: ['russia']},
  {id: 'minsk-implementation', issue: 'process', name: 'Minsk implementation',
   proposition: 'Ukraine implements the Minsk agreements',
   raisedBy: ['russia'], addressedTo: ['ukraine']},
  {id: 'sanctions-relief', issue: 'relations', name: 'Sanctions relief',
   proposition: 'Sanctions on Russia are lifted',
   raisedBy: ['russia'], addressedTo: ['united-states', 'eu']},
  {id: 'further-sanctions', issue: 'relations', name: 'Further sanctions',
   proposition: 'More sanctions on Russia',
   raisedBy: ['eu'], addressedTo: ['russia']},
  {id: 'frozen-assets', issue: 'relations', name: 'Frozen assets',
   proposition: 'Frozen Russian assets serve as collateral or are seized',
   raisedBy: ['france'], addressedTo: ['russia']},
  {id: 'accountability', issue: 'relations', name: 'Accountability',
   proposition: 'Those responsible are tried',
   raisedBy: ['eu'], addressedTo: ['russia']},
  {id: 'diplomatic-property', issue: 'relations', name: 'Diplomatic property',
   proposition: 'Seized Russian diplomatic property is returned',
   raisedBy: ['russia'], addressedTo: ['united-states']},
  {id: 'mission-staffing', issue: 'relations', name: 'Mission staffing',
   proposition: 'Embassies get stable staffing and banking',
   raisedBy: ['united-states'], addressedTo: ['russia']},
  {id: 'direct-flights', issue: 'relations', name: 'Direct flights',
   proposition: 'Direct flights between Russia and the US resume',
   raisedBy: ['russia'], addressedTo: ['united-states']}
] AS row
MERGE (demand:Demand {id: row.id})
SET demand = {id: row.id, name: row.name, proposition: row.proposition}
MERGE (issue:Issue {id: row.issue})
MERGE (demand)-[:PART_OF]->(issue)
FOREACH (side IN row.raisedBy | MERGE (actor:Actor {id: side}) MERGE (demand)-[:RAISED_BY]->(actor))
FOREACH (side IN row.addressedTo | MERGE (actor:Actor {id: side}) MERGE (demand)-[:ADDRESSED_TO]->(actor));

UNWIND [
  {from: 'ceasefire-local', to: 'ceasefire'},
  {from: 'thirty-day-ceasefire', to: 'ceasefire'},
  {from: 'no-offensive-weapons', to: 'demilitarization'}
] AS row
MERGE (narrower:Demand {id: row.from})
MERGE (wider:Demand {id: row.to})
MERGE (narrower)-[:NARROWS]->(wider);

UNWIND [
  {from: 'crimea-talks', to: 'crimea'}
] AS row
MERGE (counter:Demand {id: row.from})
MERGE (demand:Demand {id: row.to})
MERGE (counter)-[:COUNTERS]->(demand);

UNWIND [
  {from: 'territorial-integrity', to: 'crimea'},
  {from: 'territorial-integrity', to: 'donbas'},
  {from: 'territorial-integrity', to: 'annexation-recognition'},
  {from: 'territorial-integrity', to: 'oblast-handover'}
] AS row
MERGE (one:Demand {id: row.from})
MERGE (other:Demand {id: row.to})
MERGE (one)-[:CONTRADICTS]->(other);

UNWIND [
  {from: 'annexation-recognition', to: 'donbas'}
] AS row
MERGE (later:Demand {id: row.from})
MERGE (earlier:Demand {id: row.to})
MERGE (later)-[:REPLACES]->(earlier);
