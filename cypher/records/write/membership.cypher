// Writes which state belongs to which organisation, one membership a row.
// @param rows list: maps of state, organisation, from, to
UNWIND $rows AS row
MERGE (state:Actor {id: row.state})
MERGE (organisation:Actor {id: row.organisation})
MERGE (state)-[r:MEMBER_OF]->(organisation)
SET r = {from: date(row.from), to: date(row.to)};
