// Writes conflicts between sources and what each source claims, one conflict a row.
// @param rows list: maps of id, about, claims
UNWIND $rows AS row
MERGE (conflict:Conflict {id: row.id})
SET conflict = {id: row.id, about: row.about}
FOREACH (x IN row.claims | MERGE (source:Source {id: x.source})
  MERGE (conflict)-[claim:CLAIMS {start: x.start}]->(source)
  SET claim = {value: x.value, paragraph: x.paragraph, start: x.start, end: x.end, phrase: x.phrase});
