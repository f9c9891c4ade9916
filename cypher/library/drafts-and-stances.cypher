// What do the drafts cover, and how close did the sides say they were to agreement?
// A row is a demand that a draft covers, with the first 100 assessments of the draft.
// @param draft string null: only this draft; null for all
// @returns draft string: the draft
// @returns name string: its name
// @returns demand string: a demand that it covers
// @returns assessments list: maps of statement, status
MATCH (draft:Draft)-[:COVERS]->(d:Demand)
WHERE $draft IS NULL OR draft.id = $draft
CALL (draft) {
  MATCH (draft)<-[view:ASSESSES]-(s:Statement)
  WITH s.id AS statement, view.status AS status ORDER BY statement LIMIT 100
  RETURN collect({statement: statement, status: status}) AS assessments
}
RETURN draft.id AS draft, draft.name AS name, d.id AS demand, assessments
ORDER BY draft, demand
