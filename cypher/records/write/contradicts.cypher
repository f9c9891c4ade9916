// Writes that one demand contradicts another, one pair a row.
// @param rows list: maps of from, to
UNWIND $rows AS row
MERGE (one:Demand {id: row.from})
MERGE (other:Demand {id: row.to})
MERGE (one)-[:CONTRADICTS]->(other);
