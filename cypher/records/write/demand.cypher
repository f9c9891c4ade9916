// Writes demands, the sides that raised them and the sides they are addressed to, one demand a row.
// @param rows list: maps of id, name, proposition, issue, raisedBy, addressedTo
UNWIND $rows AS row
MERGE (demand:Demand {id: row.id})
SET demand = {id: row.id, name: row.name, proposition: row.proposition}
MERGE (issue:Issue {id: row.issue})
MERGE (demand)-[:PART_OF]->(issue)
FOREACH (side IN row.raisedBy | MERGE (actor:Actor {id: side}) MERGE (demand)-[:RAISED_BY]->(actor))
FOREACH (side IN row.addressedTo | MERGE (actor:Actor {id: side}) MERGE (demand)-[:ADDRESSED_TO]->(actor));
