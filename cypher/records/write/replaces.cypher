// Writes that one demand replaces an earlier one, one pair a row.
// @param rows list: maps of from, to
UNWIND $rows AS row
MERGE (later:Demand {id: row.from})
MERGE (earlier:Demand {id: row.to})
MERGE (later)-[:REPLACES]->(earlier);
