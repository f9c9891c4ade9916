// For which side does the speaker of each statement speak on its latest day?
// Queries that need the side of a statement repeat the OPTIONAL MATCH and its WHERE.
// @returns id string: the statement
// @returns side string: whom the speaker represents on that day, or the speaker itself
MATCH (s:Statement)<-[:MADE]-(a:Actor)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
RETURN s.id AS id, coalesce(principal.id, a.id) AS side
ORDER BY id
