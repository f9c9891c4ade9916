// Which demands are there, who raised each, whom does it address, and how does it bear on others?
// @returns id string: the demand
// @returns name string: a short name
// @returns proposition string: what can be wanted or refused
// @returns issue string: the issue it is part of
// @returns issueName string: the issue's name
// @returns rank int: place of the issue in the codebook
// @returns raisedBy list: ids of the sides whose demand it is
// @returns addressedTo list: ids of the sides that would have to grant it
// @returns relations list: maps of type and demand, from this demand to others
MATCH (d:Demand)-[:PART_OF]->(issue:Issue)
CALL (d) {
  MATCH (d)-[:RAISED_BY]->(a:Actor)
  WITH a ORDER BY a.id
  RETURN collect(a.id) AS raisedBy
}
CALL (d) {
  MATCH (d)-[:ADDRESSED_TO]->(a:Actor)
  WITH a ORDER BY a.id
  RETURN collect(a.id) AS addressedTo
}
CALL (d) {
  MATCH (d)-[r:NARROWS|COUNTERS|CONTRADICTS|REPLACES]->(other:Demand)
  WITH type(r) AS type, other.id AS demand ORDER BY type, demand
  RETURN collect({type: type, demand: demand}) AS relations
}
RETURN d.id AS id, d.name AS name, d.proposition AS proposition, issue.id AS issue, issue.name AS issueName,
  coalesce(issue.rank, 0) AS rank, raisedBy, addressedTo, relations
ORDER BY rank, issue, id
