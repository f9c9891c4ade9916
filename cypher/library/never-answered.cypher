// Which demands addressed to a side did it never answer, or refuse to discuss?
// Demands on which it took no stance, and those that a statement says it left unanswered.
// @param side string russia: the side that would have to grant them
// @returns demand string: the demand
// @returns raisedBy list: ids of the sides whose demand it is
// @returns stances int: stances that the side took on it
// @returns unanswered list: ids of statements that say it gave no answer, at most 100
MATCH (addressee:Actor {id: $side})<-[:ADDRESSED_TO]-(d:Demand)
WITH d
CALL (d) {
  MATCH (d)-[:RAISED_BY]->(raiser:Actor)
  WITH raiser ORDER BY raiser.id
  RETURN collect(raiser.id) AS raisedBy
}
CALL (d) {
  MATCH (d)<-[:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
  OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
  WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
  WITH s, coalesce(principal.id, a.id) AS side
  WHERE side = $side
  RETURN count(DISTINCT s.id) AS stances
}
CALL (d) {
  MATCH (d)<-[view:ASSESSES]-(s:Statement)<-[:MADE]-(a:Actor)
  WHERE view.status = 'unanswered'
  OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
  WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
  WITH s, coalesce(principal.id, a.id) AS side
  WHERE side = $side
  WITH s ORDER BY s.id LIMIT 100
  RETURN collect(s.id) AS unanswered
}
WITH d, raisedBy, stances, unanswered
WHERE stances = 0 OR size(unanswered) > 0
RETURN d.id AS demand, raisedBy, stances, unanswered
ORDER BY stances, demand
