// What did an actor take part in: statements that it or its people made, relayed or denied?
// @param id string: the actor
// @returns statement string: the statement
// @returns part string: made, represented (made by somebody who represents it), relayed or denied
CALL () {
  MATCH (a:Actor {id: $id})-[:MADE]->(s:Statement)
  RETURN s.id AS statement, 'made' AS part
  UNION ALL
  MATCH (a:Actor {id: $id})<-[r:REPRESENTS]-(speaker:Actor)-[:MADE]->(s:Statement)
  WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
  RETURN s.id AS statement, 'represented' AS part
  UNION ALL
  MATCH (a:Actor {id: $id})<-[:RELAYED_BY]-(s:Statement)
  RETURN s.id AS statement, 'relayed' AS part
  UNION ALL
  MATCH (a:Actor {id: $id})<-[:DISPUTED_BY]-(s:Statement)
  RETURN s.id AS statement, 'denied' AS part
}
RETURN statement, part
ORDER BY statement, part
