// What had been said by a day that no reader could know until later?
// Statements up to the day whose first source was published after it.
// @param day date 2022-03-15: the day
// @returns latest date: last day it may have been said
// @returns publishedLatest date: day from which a reader could know
// @returns speaker string: the actor who spoke or acted
// @returns statement string: the statement
// @returns summary string: the coder's own sentence
MATCH (a:Actor)-[:MADE]->(s:Statement)
WHERE s.latest <= $day
WITH a, s
MATCH (s)-[:CITED_IN]->(source:Source)
WITH a, s, min(source.publishedLatest) AS published
WHERE published > $day
RETURN toString(s.latest) AS latest, toString(published) AS publishedLatest, a.id AS speaker, s.id AS statement,
  s.summary AS summary
ORDER BY latest, statement
