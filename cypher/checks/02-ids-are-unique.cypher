// An id names one node, whatever its label.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
// Statements are by far the most, and their index finds the few that share an id.
CALL () {
  MATCH (n:Actor) RETURN n.id AS id, 'an actor' AS kind
  UNION ALL
  MATCH (n:Issue) RETURN n.id AS id, 'an issue' AS kind
  UNION ALL
  MATCH (n:Demand) RETURN n.id AS id, 'a demand' AS kind
  UNION ALL
  MATCH (n:Event) RETURN n.id AS id, 'an event' AS kind
  UNION ALL
  MATCH (n:Dataset) RETURN n.id AS id, 'a dataset' AS kind
  UNION ALL
  MATCH (n:Draft) RETURN n.id AS id, 'a draft' AS kind
  UNION ALL
  MATCH (n:Source) RETURN n.id AS id, 'a source' AS kind
  UNION ALL
  MATCH (n:Conflict) RETURN n.id AS id, 'a conflict' AS kind
}
WITH id, min(kind) AS one, max(kind) AS other
WHERE one <> other
RETURN id, one + ' and ' + other + ' share this id' AS problem
UNION ALL
CALL () {
  MATCH (n:Actor) RETURN n.id AS id, 'an actor' AS kind
  UNION ALL
  MATCH (n:Issue) RETURN n.id AS id, 'an issue' AS kind
  UNION ALL
  MATCH (n:Demand) RETURN n.id AS id, 'a demand' AS kind
  UNION ALL
  MATCH (n:Event) RETURN n.id AS id, 'an event' AS kind
  UNION ALL
  MATCH (n:Dataset) RETURN n.id AS id, 'a dataset' AS kind
  UNION ALL
  MATCH (n:Draft) RETURN n.id AS id, 'a draft' AS kind
  UNION ALL
  MATCH (n:Source) RETURN n.id AS id, 'a source' AS kind
  UNION ALL
  MATCH (n:Conflict) RETURN n.id AS id, 'a conflict' AS kind
}
MATCH (n:Statement {id: id})
RETURN id, kind + ' and a statement share this id' AS problem
