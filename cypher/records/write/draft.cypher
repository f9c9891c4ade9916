// Writes drafts, the demands they cover and the events they came from, one draft a row.
// @param rows list: maps of id, name, date, covers, producedBy
UNWIND $rows AS row
MERGE (draft:Draft {id: row.id})
SET draft = {id: row.id, name: row.name, date: date(row.date)}
FOREACH (covered IN row.covers | MERGE (demand:Demand {id: covered}) MERGE (draft)-[:COVERS]->(demand))
FOREACH (occasion IN row.producedBy | MERGE (event:Event {id: occasion}) MERGE (event)-[:PRODUCED]->(draft));
