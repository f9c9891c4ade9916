// Texts under negotiation, what they cover, and the occasion that produced them.

UNWIND [

] AS row
MERGE (draft:Draft {id: row.id})
SET draft = {id: row.id, name: row.name, date: date(row.date)}
FOREACH (covered IN row.covers | MERGE (demand:Demand {id: covered}) MERGE (draft)-[:COVERS]->(demand))
FOREACH (occasion IN row.producedBy | MERGE (event:Event {id: occasion}) MERGE (event)-[:PRODUCED]->(draft));
