// In which words can a statement be found: its summary, the names of its speaker and of its demands, in order of day?
// @returns id string: the statement
// @returns earliest date: first day the text allows
// @returns latest date: last day the text allows
// @returns summary string: the coder's own sentence
// @returns speaker string: the name of the actor who spoke or acted
// @returns aliases list: other spellings of that name
// @returns demands list: names of the demands it has a stance on or assesses
MATCH (s:Statement)<-[:MADE]-(a:Actor)
CALL (s) {
  MATCH (s)-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]->(d:Demand)
  RETURN collect(DISTINCT d.name) AS demands
}
RETURN s.id AS id, toString(s.earliest) AS earliest, toString(s.latest) AS latest, s.summary AS summary,
  a.name AS speaker, coalesce(a.aliases, []) AS aliases, demands
ORDER BY s.latest, id
