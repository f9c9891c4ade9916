// Texts under negotiation, what they cover, and the events they came from.

UNWIND [
  {id: 'fifteen-point-draft', name: '15-point draft agreement', date: '2022-03-14', producedBy: [],
   covers: ['nato-renunciation', 'security-guarantees', 'no-foreign-bases']},
  {id: 'istanbul-communique', name: 'Istanbul Communiqué, Key Provisions of the Treaty on Ukraine\'s Security Guarantees', date: null, producedBy: ['rounds-russia-ukraine-2022-03'],
   covers: ['neutrality', 'demilitarization', 'security-guarantees']},
  {id: 'kozak-deal', name: 'Provisional deal negotiated by Kozak', date: null, producedBy: [],
   covers: ['nato-renunciation', 'ceasefire']}
] AS row
MERGE (draft:Draft {id: row.id})
SET draft = {id: row.id, name: row.name, date: date(row.date)}
FOREACH (covered IN row.covers | MERGE (demand:Demand {id: covered}) MERGE (draft)-[:COVERS]->(demand))
FOREACH (occasion IN row.producedBy | MERGE (event:Event {id: occasion}) MERGE (event)-[:PRODUCED]->(draft));
