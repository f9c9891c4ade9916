// Writes events, one a row.
// @param rows list: maps of id, name, kind, date, place
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event = {id: row.id, name: row.name, kind: row.kind, date: date(row.date), place: row.place};
