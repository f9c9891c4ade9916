// Did different officials of one side contradict each other on a demand?
// Pairs of statements by two speakers of the side: one refuses what the other wants or grants, or gives up what the
// other, of the side that raised it, insists on. The question `contradictions` adds the days between them and who
// outranks whom.
// @param side string russia: the side
// @returns demand string: the demand
// @returns speaker string: who refuses it or gives it up
// @returns stance string: REJECTS or CONCEDES
// @returns day date: last day it may have been said
// @returns statement string: that statement
// @returns otherSpeaker string: who wants or grants it
// @returns otherStance string: ASSERTS or CONCEDES
// @returns otherDay date: last day it may have been said
// @returns otherStatement string: that statement
MATCH (side:Actor {id: $side})<-[r:REPRESENTS]-(a:Actor)-[:MADE]->(s:Statement)-[x:CONCEDES|REJECTS]->(d:Demand)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH a, s, d, type(x) AS stance, EXISTS { (d)-[:RAISED_BY]->(:Actor {id: $side}) } AS own
MATCH (d)<-[y:ASSERTS|CONCEDES]-(t:Statement)<-[:MADE]-(b:Actor)-[q:REPRESENTS]->(same:Actor)
WHERE same.id = $side AND b.id <> a.id AND q.from <= t.latest AND (q.to IS NULL OR t.latest <= q.to)
  AND (stance = 'REJECTS' OR (own AND type(y) = 'ASSERTS'))
RETURN d.id AS demand, a.id AS speaker, stance, toString(s.latest) AS day, s.id AS statement, b.id AS otherSpeaker,
  type(y) AS otherStance, toString(t.latest) AS otherDay, t.id AS otherStatement
ORDER BY demand, day, statement, otherDay, otherStatement
