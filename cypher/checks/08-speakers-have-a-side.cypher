// A speaker represents a side on the day of the statement, or is a side itself, by its kind or by ownSide.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement)<-[:MADE]-(a:Actor)
WITH a, s.latest AS day
WITH a, min(day) AS firstDay, max(day) AS lastDay
WHERE a.kind IN ['person', 'office', 'delegation', 'government', 'media'] AND NOT coalesce(a.ownSide, false)
WITH a, firstDay, lastDay
// Whoever represents one side from the first to the last of these days need not be looked at day by day.
WHERE NOT EXISTS {
  MATCH (a)-[r:REPRESENTS]->(:Actor)
  WHERE r.from <= firstDay AND (r.to IS NULL OR lastDay <= r.to)
}
MATCH (a)-[:MADE]->(s:Statement)
WITH a, s.latest AS day, min(s.id) AS first
WHERE NOT EXISTS {
  MATCH (a)-[r:REPRESENTS]->(:Actor)
  WHERE r.from <= day AND (r.to IS NULL OR day <= r.to)
}
RETURN first AS id, a.id + ' represents no side on its latest day' AS problem
