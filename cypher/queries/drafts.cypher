// Which drafts are there, which demands does each cover, and from which meetings did it come?
// @returns id string: the draft
// @returns name string: its name
// @returns date date: its day; null where the sources give none
// @returns covers list: ids of the demands that it covers
// @returns producedBy list: ids of the events that it came from
MATCH (draft:Draft)
CALL (draft) {
  MATCH (draft)-[:COVERS]->(demand:Demand)
  WITH demand ORDER BY demand.id
  RETURN collect(demand.id) AS covers
}
CALL (draft) {
  MATCH (draft)<-[:PRODUCED]-(event:Event)
  WITH event ORDER BY event.id
  RETURN collect(event.id) AS producedBy
}
RETURN draft.id AS id, draft.name AS name, toString(draft.date) AS date, covers, producedBy
ORDER BY id
