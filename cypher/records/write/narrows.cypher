// Writes that one demand narrows another, one pair a row.
// @param rows list: maps of from, to
UNWIND $rows AS row
MERGE (narrower:Demand {id: row.from})
MERGE (wider:Demand {id: row.to})
MERGE (narrower)-[:NARROWS]->(wider);
