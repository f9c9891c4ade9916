// Writes issues, one a row.
// @param rows list: maps of id, name, rank
UNWIND $rows AS row
MERGE (issue:Issue {id: row.id})
SET issue = {id: row.id, name: row.name, rank: row.rank};
