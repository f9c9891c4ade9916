// Writes that one demand is the counter-proposal to another, one pair a row.
// @param rows list: maps of from, to
UNWIND $rows AS row
MERGE (counter:Demand {id: row.from})
MERGE (demand:Demand {id: row.to})
MERGE (counter)-[:COUNTERS]->(demand);
