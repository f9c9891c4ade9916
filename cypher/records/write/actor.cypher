// Writes actors, one a row.
// @param rows list: maps of id, name, kind, aliases, ownSide, note
UNWIND $rows AS row
MERGE (actor:Actor {id: row.id})
SET actor = {id: row.id, name: row.name, kind: row.kind, aliases: row.aliases, ownSide: row.ownSide, note: row.note};
