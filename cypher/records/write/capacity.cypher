// Writes whom an actor represents, in which capacity and on which days, one capacity a row.
// An actor may hold one capacity twice, or two from the same day, so capacity and first day together identify it.
// A day that does not exist is left to the checks.
// @param rows list: maps of actor, side, capacity, authority, from, to
UNWIND $rows AS row
MERGE (actor:Actor {id: row.actor})
MERGE (side:Actor {id: row.side})
MERGE (actor)-[r:REPRESENTS {capacity: row.capacity, from: coalesce(date(row.from), 'no day')}]->(side)
SET r = {capacity: row.capacity, authority: row.authority, from: date(row.from), to: date(row.to)};
